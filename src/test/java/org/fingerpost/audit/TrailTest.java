package org.fingerpost.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.fingerpost.user.Members;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrailTest extends PortalTest {
    @Autowired
    Trail trail;

    @Autowired
    AuditTrail audit;

    @Autowired
    FirmDatabase database;

    @Autowired
    Members members;

    @Autowired
    Documents documents;

    @Autowired
    DailyCheck daily;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aFirmWithAMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Li Wei", Language.EN);
    }

    @Test
    void aLineTellsWhoFromWhereWhatAndToWhichRecord() {
        var line = lines(TrailFilter.EVERYTHING).getFirst();
        assertThat(line.action()).isEqualTo("matter.opened");
        assertThat(line.kind()).isEqualTo("matter");
        assertThat(line.subject()).isEqualTo(matter.value());
        assertThat(line.actorName()).isEqualTo("Dana Whitfield");
        assertThat(line.actor()).isEqualTo(acme.actor().member().value());
        assertThat(line.address()).isEqualTo("192.0.2.10");
        assertThat(line.at()).isEqualTo(MovableClock.START);
    }

    @Test
    void aPersonKeepsTheNameThatTheyHadThen() {
        members.change(acme.actor(), acme.actor().member(), PersonName.parse("Dana Ward"), Role.ADMIN);
        var changed = lines(TrailFilter.EVERYTHING);
        assertThat(changed.getFirst().detail()).isEqualTo("name: Dana Whitfield → Dana Ward");
        assertThat(changed).extracting(TrailLine::actorName).doesNotContain("Dana Ward");
    }

    @Test
    void whoReadWhatIsSensitiveStandsInTheTrail() {
        acme.matters().revealANumber(acme.actor(), matter);
        var notice = notice();
        documents.open(acme.actor(), notice);
        documents.open(acme.actor(), notice);
        documents.preview(acme.actor(), notice);
        assertThat(actions()).contains("matter.a-number.seen", "document.opened", "document.previewed");
        assertThat(actions().stream().filter("document.opened"::equals))
                .as("the same look")
                .hasSize(1);
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        documents.open(acme.actor(), notice);
        assertThat(actions().stream().filter("document.opened"::equals)).hasSize(2);
    }

    @Test
    void linesAreFoundByPersonKindRecordTimeAndWords() {
        var sam = practices.colleague(acme, Role.STAFF);
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        var later = clock.instant();
        var other = acme.matters().open(sam, acme.entry("Omar Haddad", Language.EN, Form.I_485));
        assertThat(subjects(filter(Optional.of(sam.member().value()), "", null)))
                .containsExactly(other.value());
        assertThat(lines(filter(Optional.empty(), "matter", null))).hasSize(2);
        assertThat(lines(filter(Optional.empty(), "", matter))).hasSize(1);
        var since = new TrailFilter(
                Optional.empty(), "", Optional.empty(), Optional.of(later), Optional.empty(), "", Optional.empty());
        assertThat(subjects(since)).contains(other.value()).doesNotContain(matter.value());
        var until = new TrailFilter(
                Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(later), "", Optional.empty());
        assertThat(subjects(until)).contains(matter.value()).doesNotContain(other.value());
        var words = new TrailFilter(
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "sam ort",
                Optional.empty());
        assertThat(subjects(words)).containsExactly(other.value());
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        for (int i = 0; i < 30; i++) {
            acme.matter("Client " + (char) ('A' + i % 26), Language.EN);
        }
        var kind = filter(Optional.empty(), "matter", null);
        var first = trail.look(acme.actor(), kind).page();
        var rest = new TrailFilter(kind.who(), "matter", kind.subject(), kind.from(), kind.before(), "", first.next());
        var second = trail.look(acme.actor(), rest).page();
        assertThat(first.rows()).hasSize(25);
        assertThat(second.rows()).hasSize(6).doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void onlyAnAdminReadsTheTrailAndNoOtherFirms() {
        for (var role : List.of(Role.ATTORNEY, Role.STAFF)) {
            var person = practices.colleague(acme, role);
            assertRefused("permission.missing", () -> trail.look(person, TrailFilter.EVERYTHING));
            assertRefused("permission.missing", () -> trail.check(person));
            assertRefused("permission.missing", () -> trail.requireMayExport(person));
        }
        var rival = practices.found("Rival Law").actor();
        assertThat(trail.look(rival, filter(Optional.empty(), "", matter))
                        .page()
                        .rows())
                .isEmpty();
    }

    @Test
    void whoLooksStandsInItThemselves() {
        trail.look(acme.actor(), TrailFilter.EVERYTHING);
        assertThat(actions()).contains("audit.viewed");
    }

    @Test
    void eachFirmsTrailIsLookedThroughOnceADay() {
        daily.run();
        var first = trail.look(acme.actor(), TrailFilter.EVERYTHING).lastCheck().orElseThrow();
        assertThat(first.broken()).isEmpty();
        clock.set(clock.instant().plus(Duration.ofHours(23)));
        daily.run();
        assertThat(trail.look(acme.actor(), TrailFilter.EVERYTHING).lastCheck()).contains(first);
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        daily.run();
        assertThat(trail.look(acme.actor(), TrailFilter.EVERYTHING)
                        .lastCheck()
                        .orElseThrow()
                        .at())
                .isAfter(first.at());
    }

    @Test
    void whoWritesAtTheSameTimeWaitsAndNobodyForEver() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> work = () -> {
                for (int i = 0; i < 20; i++) {
                    acme.matters().revealANumber(acme.actor(), matter);
                }
                return true;
            };
            for (var done : people.invokeAll(List.of(work, work, work, work, work, work, work, work))) {
                assertThat(done.get()).isTrue();
            }
        }
        var check = trail.check(acme.actor());
        assertThat(check.broken()).isEmpty();
        assertThat(check.lines()).isEqualTo(3 + 160);
    }

    @Test
    void whatWasUndoneLeavesNoLine() {
        try {
            database.run(acme.actor(), scope -> {
                audit.record(scope, "matter.changed", matter.value(), "");
                throw new Refusal("form.incomplete");
            });
        } catch (Refusal _) {
            assertThat(actions()).doesNotContain("matter.changed");
        }
    }

    private DocumentId notice() {
        var appointment =
                acme.appointment(matter, acme.notice(matter, DECEMBER_14).withScan());
        return Objects.requireNonNull(
                acme.appointments().get(acme.actor(), appointment).notice());
    }

    private static TrailFilter filter(Optional<UUID> who, String kind, @Nullable MatterId of) {
        return new TrailFilter(
                who,
                kind,
                Optional.ofNullable(of).map(MatterId::value),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private List<TrailLine> lines(TrailFilter filter) {
        return trail.look(acme.actor(), filter).page().rows();
    }

    private List<UUID> subjects(TrailFilter filter) {
        return lines(filter).stream().map(TrailLine::subject).toList();
    }

    private List<String> actions() {
        return lines(TrailFilter.EVERYTHING).stream().map(TrailLine::action).toList();
    }
}
