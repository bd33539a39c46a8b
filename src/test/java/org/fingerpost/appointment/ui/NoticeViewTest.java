package org.fingerpost.appointment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Instant;
import java.time.ZoneId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.BiometricsCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class NoticeViewTest extends ViewTest {
    @Autowired
    private Appointments appointments;

    private MatterId matter;

    @BeforeEach
    void openTheForm() {
        matter = practice.matter("José Núñez", Language.ES);
        open("matters/" + matter.value() + "/appointments/new");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notice.appointmentDate | 02/30/2027        | February 2027 has 28 days
            notice.appointmentDate | 13/01/2027        | no month 13
            notice.appointmentDate | soon              | month, day and year
            notice.appointmentTime | 8:00              | AM or PM
            notice.appointmentTime | 8:75AM            | minutes
            notice.receipts        | IOE12             | 8 are missing
            notice.zip             | 1234              | five digits
            notice.state           | ZZ                | two letters
            notice.center          | <b>               | remove <
            notice.date            | 01/20/2027        | younger than its appointment
            notice.prior           | -1                | from 0 to 9
            """)
    void whatCantBeReadIsSaidAtItsFieldAndNothingIsLost(String field, String typed, String says) {
        fill("01/05/2027", "1:00PM", "07102");
        type(field, typed);
        press("notice.save");
        assertThat(text(field).isInvalid()).as(field).isTrue();
        assertThat(text(field).getErrorMessage()).contains(says);
        assertThat(text(field).getValue()).isEqualTo(typed);
        assertThat(text("notice.street").getValue()).isEqualTo("285 N Broad St");
        assertThat(appointments.of(practice.actor(), matter)).isEmpty();
    }

    @Test
    void theZipCodeTellsTheZoneAndTheInstantIsTheCentersOwn() {
        fill("01/05/2027", "1:00PM", "85016");
        press("notice.save");
        assertThat(appointments.of(practice.actor(), matter)).singleElement().satisfies(one -> {
            assertThat(one.zone()).isEqualTo(ZoneId.of("America/Phoenix"));
            assertThat(one.startsAt()).isEqualTo(Instant.parse("2027-01-05T20:00:00Z"));
        });
        assertThat(page()).contains("Until when can it be moved?", "1:00 PM MST", "3:00 PM EST");
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedAtItsField() {
        fill("03/14/2027", "2:30AM", "07102");
        press("notice.save");
        assertThat(text("notice.appointmentTime").getErrorMessage()).contains("does not exist");
        assertThat(appointments.of(practice.actor(), matter)).isEmpty();
    }

    @Test
    void aTimeThatComesTwiceIsAskedAboutAndTheAnswerCounts() {
        fill("11/07/2027", "1:30AM", "07102");
        press("notice.save");
        assertThat(text("notice.appointmentTime").getErrorMessage()).contains("comes twice");
        var later = Instant.parse("2027-11-07T06:30:00Z");
        this.<Instant>choice("notice.which").setValue(later);
        press("notice.save");
        assertThat(appointments.of(practice.actor(), matter))
                .singleElement()
                .satisfies(one -> assertThat(one.startsAt()).isEqualTo(later));
    }

    @Test
    void anUnknownZipCodeIsAskedAboutAndTakenOnceTheZoneIsChosen() {
        fill("01/05/2027", "1:00PM", "00000");
        press("notice.save");
        assertThat(text("notice.zip").getErrorMessage()).contains("00000", "choose the time zone");
        zone().setValue(ZoneId.of("Pacific/Guam"));
        press("notice.save");
        assertThat(appointments.of(practice.actor(), matter))
                .singleElement()
                .satisfies(one -> assertThat(one.startsAt()).isEqualTo(Instant.parse("2027-01-05T03:00:00Z")));
    }

    @Test
    void theFirmsOwnCountIsFilledInFollowsTheReceiptsAndALowerOneIsRefusedAtItsField() {
        var moved = practice.matter("José Núñez", Language.ES);
        practice.granted(
                practice.submitted(practice.appointment(moved, DECEMBER_14), clock.instant()), moved, JANUARY_5);
        String receipt =
                practice.matters().get(practice.actor(), moved).receiptNumber().value();
        assertThat(text("notice.prior").getValue()).isEqualTo("0");
        String own = text("notice.receipts").getValue();
        type("notice.receipts", own + ", " + receipt);
        assertThat(text("notice.prior").getValue()).isEqualTo("1");
        type("notice.receipts", own);
        assertThat(text("notice.prior").getValue()).isEqualTo("0");
        type("notice.receipts", own + ", " + receipt);
        fill("01/05/2027", "1:00PM", "07102");
        type("notice.prior", "0");
        press("notice.save");
        assertThat(text("notice.prior").getErrorMessage()).contains("moved once already", "enter 1 or more");
        open("matters/" + moved.value() + "/appointments/new");
        assertThat(text("notice.prior").getValue()).isEqualTo("1");
    }

    private void fill(String date, String time, String zip) {
        type("notice.appointmentDate", date);
        type("notice.appointmentTime", time);
        type("notice.center", "USCIS Newark ASC");
        type("notice.street", "285 N Broad St");
        type("notice.city", "Newark");
        type("notice.state", "nj");
        type("notice.zip", zip);
        this.<BiometricsCode>choice("notice.code").setValue(BiometricsCode.THREE);
        type("notice.date", "11/09/2026");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ZoneId> zone() {
        return $(ComboBox.class).single();
    }
}
