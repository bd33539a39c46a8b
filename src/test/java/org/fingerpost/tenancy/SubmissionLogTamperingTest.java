package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.reschedule.LogBreak.Problem.ADDED;
import static org.fingerpost.reschedule.LogBreak.Problem.CHANGED;
import static org.fingerpost.reschedule.LogBreak.Problem.CUT_OFF;
import static org.fingerpost.reschedule.LogBreak.Problem.FILE;
import static org.fingerpost.reschedule.LogBreak.Problem.HEAD;
import static org.fingerpost.reschedule.LogBreak.Problem.MISSING;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.fingerpost.document.Upload;
import org.fingerpost.reschedule.FollowUps;
import org.fingerpost.reschedule.LogBreak;
import org.fingerpost.reschedule.LogKind;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Step;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.reschedule.Told;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The database's superuser, whom no grant, policy or key stops, changes a submission log; it names the entry each time. */
class SubmissionLogTamperingTest extends PortalTest {
    @Autowired
    Postgres postgres;

    @Autowired
    SubmissionLog log;

    @Autowired
    FollowUps followUps;

    Session administrator;
    Practice acme;
    RescheduleId request;

    @BeforeEach
    void aLogOfThreeEntries() {
        administrator = Session.administrator(postgres);
        administrator.execute("set session_replication_role = replica");
        acme = practices.found("Acme Law");
        begin();
    }

    @AfterEach
    void goodbye() {
        administrator.close();
    }

    /** The second entry has all that an entry can have, the third as little as it can. */
    private void begin() {
        var matter = acme.matter("Li Wei", Form.I_485);
        var appointment =
                acme.appointment(matter, acme.notice(matter, DECEMBER_14).withScan());
        request = acme.submitted(appointment, START);
        var screenshot = acme.appointments().get(acme.actor(), appointment).notice();
        log.append(
                acme.actor(),
                request,
                new Step(
                        LogKind.CALL,
                        Channel.PHONE,
                        acme.actor().member(),
                        false,
                        START,
                        ZoneId.of("America/Denver"),
                        "SR-1",
                        "Pat, 4411",
                        "They have it",
                        "We received it",
                        screenshot));
        acme.reschedules().refuse(acme.actor(), request, "No good cause");
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        assertThat(log.verify(acme.actor(), request)).isEmpty();
        assertThat(log.of(acme.actor(), request)).hasSize(3);
    }

    @TestFactory
    Stream<DynamicTest> aChangeOfAnyColumnIsNoticed() {
        var columns = new Catalogue(administrator).columnsOf("submission_log");
        assertThat(columns).contains("words", "hash");
        return columns.stream()
                .flatMap(column -> Stream.of(2, 3)
                        .filter(position -> position == 3 || !column.equals("client_asked"))
                        .map(position -> DynamicTest.dynamicTest(column + " of " + position, () -> {
                            begin();
                            change(column, position);
                            assertThat(log.verify(acme.actor(), request))
                                    .map(LogBreak::position)
                                    .contains(position);
                        })));
    }

    @Test
    void aZoneOrChannelThatDoesNotExistIsNoticedAndShown() {
        tamper(
                "update submission_log set time_zone = 'Nowhere/Else', channel = 'FAX' where reschedule_id = ? and position = 3");
        assertBroken(3, CHANGED);
        assertThat(log.of(acme.actor(), request).getLast().channel()).isEqualTo("FAX");
    }

    @Test
    void anotherScreenshotIsNoticed() {
        administrator.execute(
                "update document set sha256 = sha256(sha256) where firm_id = ?",
                acme.firm().id().value());
        assertBroken(2, CHANGED);
    }

    /** Whoever owns the database has no key: what they put there is no file of the firm's, or a plain one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "content = content || '\\x00'",
                "content = set_byte(content, 40, 255 - get_byte(content, 40))",
                "content = (select content from document other where other.id <> d.id and other.firm_id = d.firm_id)",
                "content = 'another file', key_version = null",
                "key_version = 99"
            })
    void anotherContentOfAScreenshotIsNoticedThoughItsHashWasKept(String change) {
        followUps.note(
                acme.actor(),
                request,
                new Told(START, "", "", "They wrote", List.of(Upload.of("mail.png", Papers.png(9, 9)))));
        assertThat(log.verify(acme.actor(), request)).isEmpty();
        var screenshot = log.of(acme.actor(), request).getLast().document();
        assertThat(screenshot).isNotNull();
        administrator.execute("update document d set " + change + " where id = ?", screenshot.value());
        assertBroken(4, FILE);
    }

    @Test
    void aScreenshotThatIsGoneIsNoticed() {
        administrator.execute(
                "delete from document where firm_id = ?", acme.firm().id().value());
        assertBroken(2, CHANGED);
    }

    @Test
    void whatIsDeletedIsNoticed() {
        tamper("delete from submission_log where reschedule_id = ? and position = 2");
        assertBroken(2, MISSING);
        tamper("delete from submission_log where reschedule_id = ? and position = 3");
        assertBroken(2, CUT_OFF);
        tamper("delete from submission_log where reschedule_id = ?");
        assertBroken(1, CUT_OFF);
    }

    @Test
    void aLastEntryIsMissedEvenWhenItsRequestWasMadeToForgetIt() {
        tamper("delete from submission_log where reschedule_id = ? and position = 3");
        tamper("""
                update reschedule r set log_entries = 2, log_head = l.hash from submission_log l
                where l.reschedule_id = r.id and l.position = 2 and r.id = ?""");
        assertBroken(3, CUT_OFF);
    }

    @Test
    void aForgottenTrailIsNoticedByTheRequest() {
        tamper("delete from audit_event where subject_id = ? and action = 'log.appended' and detail like '3 %'");
        assertBroken(3, HEAD);
        begin();
        tamper("update reschedule set log_head = '\\x00' where id = ?");
        assertBroken(3, HEAD);
    }

    @Test
    void entriesThatWereSwappedAreNoticed() {
        for (List<Integer> move : List.of(List.of(2, 99), List.of(3, 2), List.of(99, 3))) {
            tamper("update submission_log set position = " + move.get(1) + " where reschedule_id = ? and position = "
                    + move.get(0));
        }
        assertBroken(2, CHANGED);
    }

    @Test
    void anEntryThatWasPutInIsNoticedAndStopsNobody() {
        copy(3, 4);
        assertBroken(4, ADDED);
        log.append(
                acme.actor(),
                request,
                new Step(LogKind.NOTE, null, null, false, START, ZoneId.of("UTC"), "", "", "Called again", "", null));
        assertBroken(4, ADDED);
        begin();
        tamper("update submission_log set position = 4 where reschedule_id = ? and position = 3");
        copy(2, 3);
        assertBroken(3, CHANGED);
    }

    private void change(String column, int position) {
        String type = administrator
                .strings("select data_type from information_schema.columns where table_name = 'submission_log'"
                        + " and column_name = '" + column + "'")
                .getFirst();
        String value = column.equals("kind")
                ? "'NOTE'"
                : switch (type) {
                    case "uuid" -> "gen_random_uuid()";
                    case "text" -> "coalesce(" + column + ", '') || 'x'";
                    case "integer" -> column + " + 100";
                    case "boolean" -> "not " + column;
                    case "timestamp with time zone" -> column + " + interval '1 microsecond'";
                    case "bytea" -> column + " || '\\x00'";
                    default -> throw new AssertionError("How is a " + type + " changed?");
                };
        tamper("update submission_log set " + column + " = " + value + " where reschedule_id = ? and position = "
                + position);
    }

    private void copy(int from, int to) {
        tamper("""
                insert into submission_log select * from jsonb_populate_record(null::submission_log,
                  (select to_jsonb(l) || jsonb_build_object('id', gen_random_uuid(), 'position', %d)
                   from submission_log l where reschedule_id = ? and position = %d))""".formatted(to, from));
    }

    private void tamper(String sql) {
        administrator.execute(sql, request.value());
    }

    private void assertBroken(int position, LogBreak.Problem problem) {
        assertThat(log.verify(acme.actor(), request)).contains(new LogBreak(position, problem));
    }
}
