package org.fingerpost.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentFilter.Show;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Page;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AppointmentListTest extends PortalTest {
    private static final int MANY = 2 * Page.SIZE + 7;
    private static final Instant JANUARY = Instant.parse("2027-01-31T00:00:00Z");

    @Autowired
    Appointments appointments;

    Practice acme;

    @BeforeEach
    void aFirm() {
        acme = practices.found("Acme Law");
    }

    @ParameterizedTest
    @EnumSource
    void pagesTogetherShowEachAppointmentOnce(Show show) {
        manyAppointments();
        if (show == Show.PAST) {
            clock.set(JANUARY);
        }
        var pages = pages(show);
        assertThat(pages).extracting(page -> page.rows().size()).containsExactly(Page.SIZE, Page.SIZE, 7);
        var rows = pages.stream().flatMap(page -> page.rows().stream()).toList();
        assertThat(rows).extracting(AppointmentRow::id).doesNotHaveDuplicates().hasSize(MANY);
        var byTime = Comparator.comparing(AppointmentRow::startsAt);
        assertThat(rows).isSortedAccordingTo(show == Show.UPCOMING ? byTime : byTime.reversed());
    }

    @Test
    void aFullPageWithNothingBehindItIsTheLast() {
        for (int i = 0; i < Page.SIZE; i++) {
            acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        }
        assertThat(page(Show.UPCOMING, "", Optional.empty()).next()).isEmpty();
    }

    @Test
    void anAppointmentIsUpcomingUntilItsInstant() {
        acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        clock.set(Instant.parse("2026-12-14T13:00:00Z"));
        assertThat(found(Show.UPCOMING, "")).hasSize(1);
        clock.set(Instant.parse("2026-12-14T13:00:00.001Z"));
        assertThat(found(Show.UPCOMING, "")).isEmpty();
        assertThat(found(Show.PAST, "")).hasSize(1);
    }

    @Test
    void aSupersededAppointmentIsNotUpcoming() {
        var matter = acme.matter("Ana María Reyes", Language.ES);
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), clock.instant());
        acme.granted(request, matter, Practice.JANUARY_5);
        assertThat(found(Show.UPCOMING, "")).hasSize(1);
        assertThat(found(Show.ALL, "")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"María", "maria", "MARIA", "ana maría", "reyes", "'  Reyes '"})
    void aNameIsFoundByAnyPartWithAndWithoutAccents(String search) {
        acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        acme.appointment(acme.matter("Li Wei", Language.EN), DECEMBER_14);
        assertThat(found(Show.UPCOMING, search)).containsExactly("Ana María Reyes");
    }

    @Test
    void aReceiptNumberIsFoundAsItIsPrinted() {
        var matter = acme.matter("Li Wei", Language.EN);
        acme.appointment(matter, DECEMBER_14);
        acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        String receipt =
                acme.matters().get(acme.actor(), matter).receiptNumber().value();
        assertThat(found(Show.UPCOMING, receipt)).containsExactly("Li Wei");
        assertThat(found(Show.UPCOMING, "ioe-" + receipt.substring(3).toLowerCase(Locale.ROOT)))
                .containsExactly("Li Wei");
        assertThat(found(Show.UPCOMING, receipt.substring(5))).containsExactly("Li Wei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "%%", "A_a", "A%a", "\\", "'", "\"", "'; drop table client", "*", "-", "* *"})
    void signsInASearchMeanThemselves(String search) {
        acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        assertThat(found(Show.UPCOMING, search)).isEmpty();
    }

    @Test
    void anotherFirmsAppointmentsAreNotListed() {
        acme.appointment(acme.matter("Ana María Reyes", Language.ES), DECEMBER_14);
        var rival = practices.found("Rival Law").actor();
        for (var show : Show.values()) {
            assertThat(appointments
                            .page(rival, new AppointmentFilter("", show, Optional.empty()))
                            .rows())
                    .isEmpty();
        }
    }

    /** Several at each time, so that pages end between appointments of the same instant. */
    private void manyAppointments() {
        for (int i = 0; i < MANY; i++) {
            acme.appointment(acme.matter("Ana María Reyes", Language.ES), LocalDateTime.of(2026, 12, 14 + i / 6, 9, 0));
        }
    }

    private List<Page<AppointmentRow>> pages(Show show) {
        var pages = new ArrayList<Page<AppointmentRow>>();
        pages.add(page(show, "", Optional.empty()));
        while (pages.getLast().next().isPresent()) {
            // As it comes back from the address.
            var next = Cursor.read(pages.getLast().next().get().toString());
            pages.add(page(show, "", next));
        }
        return pages;
    }

    private List<String> found(Show show, String search) {
        return page(show, search, Optional.empty()).rows().stream()
                .map(AppointmentRow::clientName)
                .toList();
    }

    private Page<AppointmentRow> page(Show show, String search, Optional<Cursor> after) {
        return appointments.page(acme.actor(), new AppointmentFilter(search, show, after));
    }
}
