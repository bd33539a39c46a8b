package org.fingerpost.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;
import static org.fingerpost.uscis.SpecialCase.ASYLUM_CLOCK;
import static org.fingerpost.uscis.SpecialCase.MINOR;
import static org.fingerpost.uscis.SpecialCase.REMOVAL_PROCEEDINGS;
import static org.fingerpost.uscis.SpecialCase.SAFE_CONTACT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.SpecialCase;
import org.fingerpost.user.Members;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class CircumstancesTest extends PortalTest {
    /** The test's clock stands at November 23, 2026. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Matters matters;

    @Autowired
    Members members;

    @Autowired
    AuditTrail audit;

    @Autowired
    ApplicationEvents events;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Form.I_589);
    }

    @Test
    void whatIsNotedIsReadAsItWasNoted() {
        var all = new Circumstances(
                Set.of(ASYLUM_CLOCK, MINOR),
                LocalDate.of(2027, 3, 1),
                TODAY,
                LocalDate.of(2026, 11, 2),
                new Denial(LocalDate.of(2026, 11, 9), true));
        matters.setCircumstances(acme.actor(), matter, all);
        assertThat(read().circumstances()).isEqualTo(all);
        assertThat(trail()).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("matter.circumstances");
            assertThat(line.detail()).isEqualTo("ASYLUM_CLOCK, MINOR");
        });
        matters.setCircumstances(acme.actor(), matter, Circumstances.NONE);
        assertThat(read().circumstances()).isEqualTo(Circumstances.NONE);
    }

    @Test
    void aHearingMeansRemovalProceedings() {
        assertThat(read().cases()).isEmpty();
        note(new Circumstances(Set.of(), LocalDate.of(2027, 3, 1), null, null, null));
        assertThat(read().cases()).containsExactly(REMOVAL_PROCEEDINGS);
        assertThat(read().circumstances().cases()).isEmpty();
    }

    @Test
    void aProtectedFormCantBeMadeUnprotected() {
        matter = acme.matter("Ana María Reyes", Form.I_918);
        note(Circumstances.NONE);
        assertThat(read().cases()).containsExactly(SAFE_CONTACT);
    }

    @Test
    void anAppointmentKnowsWhatIsSpecialAboutItsMatter() {
        note(new Circumstances(Set.of(MINOR), LocalDate.of(2027, 3, 1), null, null, null));
        acme.appointment(matter, Practice.DECEMBER_14);
        assertThat(acme.appointments().of(acme.actor(), matter)).singleElement().satisfies(one -> {
            assertThat(one.cases()).containsExactly(REMOVAL_PROCEEDINGS, MINOR);
            assertThat(one.hearingOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        });
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        var next = LocalDate.of(2026, 12, 1);
        assertRefused("matter.ar11.future", () -> note(new Circumstances(Set.of(), null, next, null, null)));
        assertRefused("matter.eoir33.future", () -> note(new Circumstances(Set.of(), null, null, next, null)));
        assertRefused("matter.denied.future", () -> note(denied(next)));
        assertRefused("matter.denied.early", () -> note(denied(LocalDate.of(1989, 12, 31))));
        note(denied(TODAY));
    }

    @Test
    void onlyAnAttorneyOrAdminEndsASafeContact() {
        var staff = practices.colleague(acme, Role.STAFF);
        var safe = new Circumstances(Set.of(SAFE_CONTACT, MINOR), null, null, null, null);
        matters.setCircumstances(staff, matter, safe);
        assertRefused("matter.safeContact.attorney", () -> matters.setCircumstances(staff, matter, Circumstances.NONE));
        assertThat(read().circumstances()).isEqualTo(safe);
        matters.setCircumstances(practices.colleague(acme, Role.ATTORNEY), matter, Circumstances.NONE);
        assertThat(read().cases()).isEmpty();
    }

    @Test
    void anotherFormEndsASafeContactOnlyForAnAttorneyOrAdmin() {
        var staff = practices.colleague(acme, Role.STAFF);
        matter = acme.matter("Ana María Reyes", Form.I_918);
        var other = acme.entry("Ana María Reyes", Language.EN, Form.I_485);
        assertRefused("matter.safeContact.attorney", () -> matters.change(staff, matter, other));
        matters.change(acme.actor(), matter, other);
        assertThat(read().cases()).isEmpty();
    }

    @Test
    void twoPeopleWatchAMatterAndNeverTheSameTwice() {
        var second = practices.colleague(acme, Role.STAFF);
        matters.change(acme.actor(), matter, watchedBy(second.member()));
        assertThat(read().secondWatcher()).isEqualTo(second.member());
        assertThat(read().secondWatcherName()).isEqualTo("Sam Ortega");
        assertRefused("matter.secondWatcher.same", () -> matters.open(acme.actor(), watchedBy(me().member())));
        matters.change(acme.actor(), matter, watchedBy(null));
        assertThat(read().secondWatcherName()).isNull();
    }

    @Test
    void theSecondWatcherWorksAtTheFirmToo() {
        var rival = practices.found("Rival Law").actor().member();
        assertRefused("matter.secondWatcher.unknown", () -> matters.open(acme.actor(), watchedBy(rival)));
        var gone = practices.colleague(acme, Role.ATTORNEY).member();
        members.deactivate(acme.actor(), gone, Optional.empty());
        assertRefused("matter.secondWatcher.unknown", () -> matters.open(acme.actor(), watchedBy(gone)));
    }

    @Test
    void openingAndEachChangeAreTold() {
        assertThat(events.stream(MatterOpened.class).map(MatterOpened::matter)).containsExactly(matter);
        var further = matters.openFurther(acme.actor(), matter, watchedBy(null));
        assertThat(events.stream(MatterOpened.class).map(MatterOpened::matter)).containsExactly(matter, further);
        note(Circumstances.NONE);
        matters.change(
                acme.actor(),
                further,
                watchedBy(practices.colleague(acme, Role.STAFF).member()));
        assertThat(events.stream(MatterChanged.class).map(MatterChanged::matter))
                .containsExactly(matter, further);
    }

    @Test
    void anotherFirmsMatterIsNotFoundAndWhoHoldsALinkNotesNothing() {
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> matters.setCircumstances(rival, matter, Circumstances.NONE))
                .isInstanceOf(NotFound.class);
        var holder = new Actor.LinkHolder(acme.firm().id(), matter.value());
        assertRefused("permission.missing", () -> matters.setCircumstances(holder, matter, Circumstances.NONE));
    }

    private Matter read() {
        return matters.get(acme.actor(), matter);
    }

    private Actor.Person me() {
        return acme.actor();
    }

    private List<AuditTrail.Entry> trail() {
        return audit.of(acme.actor(), List.of(matter.value()));
    }

    private void note(Circumstances circumstances) {
        matters.setCircumstances(acme.actor(), matter, circumstances);
    }

    private MatterEntry watchedBy(@Nullable MemberId second) {
        var entry = acme.entry("Ana María Reyes", Language.EN, Form.I_589);
        return new MatterEntry(
                entry.clientName(),
                null,
                null,
                Language.EN,
                entry.receiptNumber(),
                entry.form(),
                null,
                entry.responsible(),
                second);
    }

    private static Circumstances denied(LocalDate on) {
        return new Circumstances(Set.<SpecialCase>of(), null, null, null, new Denial(on, false));
    }
}
