package org.fingerpost.uscis.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.UsZones;
import org.jspecify.annotations.Nullable;

/** The zones of the United States to choose from, and the one that is set, even where it is another. */
public final class ZoneBox extends ComboBox<ZoneId> {
    public ZoneBox(String label) {
        super(label);
        setItemLabelGenerator(ZoneBox::name);
    }

    public void show(ZoneId set) {
        setItems(Stream.concat(Stream.of(set), UsZones.all().stream().map(UsZones.Choice::zone))
                .distinct()
                .toList());
        setValue(set);
    }

    /** Refuses none at all. */
    public Entry<ZoneId, ZoneId> entry() {
        return Entry.of(this, ZoneBox::chosen);
    }

    private static ZoneId chosen(@Nullable ZoneId chosen) {
        if (chosen == null) {
            throw new Refusal("zone.empty");
        }
        return chosen;
    }

    private static String name(ZoneId zone) {
        return UsZones.find(zone)
                .map(choice -> text(choice.messageKey()))
                .orElse(zone.getId().replace('_', ' '));
    }
}
