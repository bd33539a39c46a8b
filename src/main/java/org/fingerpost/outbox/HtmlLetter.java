package org.fingerpost.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fingerpost.matter.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A letter's text as HTML, for mail programs that show it. */
@Component
class HtmlLetter {
    private static final Pattern ONLY_AN_ADDRESS = Pattern.compile("https?://\\S+");

    private final ITemplateEngine templates;

    HtmlLetter(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The lines of a paragraph, or the one line that is an address. */
    record Part(List<String> lines) {
        public boolean isLink() {
            return lines.size() == 1
                    && ONLY_AN_ADDRESS.matcher(lines.getFirst()).matches();
        }

        public String link() {
            return lines.getFirst();
        }
    }

    String of(String subject, String text, Language language) {
        var content = Map.of("subject", subject, "parts", parts(text), "language", language);
        return templates.process("mail/letter", new Context(language.locale(), content));
    }

    static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var paragraph = new ArrayList<String>();
        for (String line : text.lines().map(String::strip).toList()) {
            boolean address = ONLY_AN_ADDRESS.matcher(line).matches();
            if (address || line.isEmpty()) {
                close(paragraph, parts);
            }
            if (address) {
                parts.add(new Part(List.of(line)));
            } else if (!line.isEmpty()) {
                paragraph.add(line);
            }
        }
        close(paragraph, parts);
        return parts;
    }

    private static void close(List<String> paragraph, List<Part> parts) {
        if (!paragraph.isEmpty()) {
            parts.add(new Part(List.copyOf(paragraph)));
            paragraph.clear();
        }
    }
}
