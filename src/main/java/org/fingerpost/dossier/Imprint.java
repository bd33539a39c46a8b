package org.fingerpost.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What the file says of itself: title, attached manifest, and nothing of the hour or machine it was made at. */
final class Imprint {
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
               <pdf:Producer>%s</pdf:Producer>%s
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
    /** Only where all pages are our own or pictures: what others' PDFs are like isn't ours to promise. */
    private static final String UNIVERSAL = "\n   <pdfuaid:part>1</pdfuaid:part>";

    private static final String PRODUCER = "Fingerpost";

    private final PDDocument packet;

    Imprint(PDDocument packet) {
        this.packet = packet;
    }

    void describe(String title, String firm, boolean readable) throws IOException {
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setAuthor(firm);
        about.setProducer(PRODUCER);
        packet.setDocumentInformation(about);
        String xmp = XMP.formatted(escaped(title), escaped(firm), PRODUCER, readable ? UNIVERSAL : "");
        packet.getDocumentCatalog()
                .setMetadata(new PDMetadata(packet, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        packet.getDocument().getTrailer().removeItem(COSName.ID);
        packet.setDocumentId((long) xmp.hashCode());
        packet.getDocument().getObjectsByType(COSName.FONT_DESC).forEach(one -> {
            // Lists less than it must, and nobody needs it.
            ((COSDictionary) one.getObject()).removeItem(COSName.getPDFName("CIDSet"));
        });
    }

    void attach(byte[] manifest) throws IOException {
        var file = new PDEmbeddedFile(packet, new ByteArrayInputStream(manifest), COSName.FLATE_DECODE);
        file.setSubtype(Manifest.MEDIA_TYPE);
        file.setSize(manifest.length);
        var entry = new PDComplexFileSpecification();
        entry.setFile(Manifest.FILE_NAME);
        entry.setFileUnicode(Manifest.FILE_NAME);
        entry.setFileDescription(Manifest.FILE_NAME);
        entry.setEmbeddedFile(file);
        entry.setEmbeddedFileUnicode(file);
        entry.getCOSObject().setName("AFRelationship", "Data");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(new HashMap<>(Map.of(Manifest.FILE_NAME, entry)));
        var catalog = packet.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(entry);
        catalog.getCOSObject().setItem("AF", associated);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
