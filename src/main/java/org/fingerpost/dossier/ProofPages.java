package org.fingerpost.dossier;

import static org.fingerpost.platform.Texts.text;

/** That USCIS was asked before the appointment: each such request with its words and its log, before all else. */
final class ProofPages {
    private final Fo fo;
    private final Dossier dossier;

    ProofPages(Fo fo, Dossier dossier) {
        this.fo = fo;
        this.dossier = dossier;
    }

    void put() {
        fo.put(
                "block",
                () -> fo.words(text(
                        "packet.proof.about",
                        dossier.local(dossier.appointment().startsAt()))),
                Looks.PROSE);
        dossier.proofs().forEach(this::proof);
    }

    private void proof(Proof proof) {
        var facts = new Facts();
        proof.request().submitted().ifPresent(asked -> facts.at(text("packet.asked"), dossier, asked.at()));
        facts.at(text("packet.time.appointment"), dossier, dossier.appointment().startsAt())
                .add(text("packet.number"), proof.request().draft().confirmation())
                .add(text("packet.statement"), proof.request().draft().statement())
                .on(fo);
        new LogPages(fo, dossier, proof.log(), proof.broken()).put();
    }
}
