package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.platform.PlainText;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.UsZones;
import org.fingerpost.uscis.ZipCode;
import org.jspecify.annotations.Nullable;

/**
 * The support center as printed, and its time zone: known from the ZIP code, else asked for. The person may always say
 * otherwise.
 */
class CenterFields {
    private static final int LONGEST = 200;
    private static final Set<String> STATES =
            Set.of(("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI "
                            + "MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI")
                    .split(" "));

    private final Function<ZipCode, Optional<ZoneId>> zones;
    private final TextField name = new TextField(text("notice.center"));
    private final TextField street = new TextField(text("notice.street"));
    private final TextField city = new TextField(text("notice.city"));
    private final TextField state = new TextField(text("notice.state"));
    private final TextField zip = new TextField(text("notice.zip"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(text("notice.zone"));

    final Entry<String, String> nameEntry = Entry.of(name, typed -> line(typed, "notice.center.empty"));
    final Entry<String, String> streetEntry = Entry.of(street, typed -> line(typed, "notice.street.empty"));
    final Entry<String, String> cityEntry = Entry.of(city, typed -> line(typed, "notice.city.empty"));
    final Entry<String, String> stateEntry = Entry.of(state, CenterFields::state);
    final Entry<String, ZipCode> zipEntry = Entry.of(zip, this::known);
    final Entry<ZoneId, ZoneId> zoneEntry = Entry.of(zone, CenterFields::chosen);

    CenterFields(Function<ZipCode, Optional<ZoneId>> zones, Runnable changed) {
        this.zones = zones;
        name.setHelperText(text("notice.center.help"));
        state.setHelperText(text("notice.state.help"));
        zip.setHelperText(text("notice.zip.help"));
        zone.setHelperText(text("notice.zone.help"));

        zone.setItems(UsZones.all().stream().map(UsZones.Choice::zone).toList());
        zone.setItemLabelGenerator(CenterFields::label);
        zip.addValueChangeListener(_ -> {
            suggestZone();
            changed.run();
        });
        zone.addValueChangeListener(_ -> {
            zipEntry.read();
            changed.run();
        });
    }

    void addTo(FormBody form) {
        form.wide(name).wide(street).add(city, state, zip).wide(zone);
    }

    SupportCenter read() {
        return new SupportCenter(nameEntry.get(), streetEntry.get(), cityEntry.get(), stateEntry.get(), zipEntry.get());
    }

    Optional<ZoneId> zone() {
        return Optional.ofNullable(zone.getValue());
    }

    void show(SupportCenter center, ZoneId known) {
        name.setValue(center.name());
        street.setValue(center.street());
        city.setValue(center.city());
        state.setValue(center.state());
        zip.setValue(center.zip().value());
        zone.setValue(known);
    }

    /** Another ZIP code is another place: a zone that belonged to the one before must not stay. */
    private void suggestZone() {
        try {
            zone.setValue(zones.apply(ZipCode.parse(zip.getValue())).orElse(null));
        } catch (Refusal _) {
            zone.clear(); // the ZIP code's own field says what is wrong with it
        }
    }

    /** A ZIP code nobody knows is only taken once the person has chosen the zone. */
    private ZipCode known(String typed) {
        var code = ZipCode.parse(typed);
        if (zone.isEmpty() && zones.apply(code).isEmpty()) {
            throw new Refusal("notice.zip.unknown", code.value());
        }
        return code;
    }

    private static String line(String typed, String whenEmpty) {
        String line = typed.strip().replaceAll("\\s+", " ");
        if (PlainText.tidy(line).isEmpty()) {
            throw new Refusal(whenEmpty);
        }
        if (line.length() > LONGEST) {
            throw new Refusal("notice.line.long", line.length(), LONGEST);
        }
        if (line.matches(".*[<>\\p{Cc}\\p{Cs}].*")) {
            throw new Refusal("notice.line.character");
        }
        return line;
    }

    private static String state(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!STATES.contains(code)) {
            throw new Refusal("notice.state.unknown");
        }
        return code;
    }

    private static ZoneId chosen(@Nullable ZoneId chosen) {
        if (chosen == null) {
            throw new Refusal("notice.zone.empty");
        }
        return chosen;
    }

    /** The rarer zones that only a ZIP code leads to have no name of their own here. */
    private static String label(ZoneId zone) {
        return UsZones.find(zone)
                .map(choice -> text(choice.messageKey()))
                .orElse(zone.getId().replace('_', ' '));
    }
}
