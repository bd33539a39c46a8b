package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.fingerpost.reschedule.Question;

/** A question as it stands on a page: the keys of its words, and of the hint below its field. */
record InWords(Question question, String words, String help) {

    /** For an answer in a person's own words. */
    TextArea area(Map<Question, String> given) {
        var area = new TextArea(text(words));
        area.setHelperText(text(help));
        area.setMinRows(2);
        area.setWidthFull();
        area.setValue(given.getOrDefault(question, ""));
        return area;
    }
}
