package org.fingerpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The staff's words and the code that asks for them know each other. */
class TextsTest {
    private static final Path FILE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\btext\\(|new Refusal\\(|byRule\\(\\s*\"\\w+\",|title = )\\s*(?:\\w+ \\? )?\"([^\"]+)\"(?! \\+)");
    private static final Pattern PREFIX = Pattern.compile("(?:\\btext\\(|new Refusal\\()\\s*\"([^\"]+\\.)\" \\+");

    private static final Pattern TRAIL = Pattern.compile(
            "audit\\s*\\.(?:record|changed|looked)\\(\\s*scope,\\s*\"([A-Za-z]+\\.[A-Za-z.-]*[A-Za-z])\"");
    private static final String HISTORY = "history.";

    /** Keys that end with the name of a constant. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("role.", "org.fingerpost.tenancy.Role"),
            Map.entry("people.permission.", "org.fingerpost.tenancy.Permission"),
            Map.entry("circumstances.changes.", "org.fingerpost.uscis.SpecialCase"),
            Map.entry("signIn.", "org.fingerpost.user.SignIn$Failure"),
            Map.entry("language.", "org.fingerpost.matter.Language"),
            Map.entry("matterForm.title.", "org.fingerpost.matter.ui.MatterFormView$Task"),
            Map.entry("matterForm.save.", "org.fingerpost.matter.ui.MatterFormView$Task"),
            Map.entry("today.", "org.fingerpost.today.TodayItem$Kind"),
            Map.entry("appointments.show.", "org.fingerpost.appointment.AppointmentFilter$Show"),
            Map.entry("appointment.state.", "org.fingerpost.appointment.AppointmentState"),
            Map.entry("reschedule.state.", "org.fingerpost.reschedule.RescheduleState"),
            Map.entry("outcome.", "org.fingerpost.reschedule.ui.OutcomeCard$Outcome"),
            Map.entry("findings.level.", "org.fingerpost.uscis.Finding$Level"),
            Map.entry("alert.", "org.fingerpost.notification.AlertKind"),
            Map.entry("alert.level.", "org.fingerpost.notification.AlertLevel"),
            Map.entry("alerts.watch.", "org.fingerpost.notification.Watch"),
            Map.entry("alerts.show.", "org.fingerpost.notification.ui.AlertsView$Show"),
            Map.entry("policy.kind.", "org.fingerpost.notification.AlertKind"),
            Map.entry("preferences.mail.", "org.fingerpost.notification.MailChoice"),
            Map.entry("mail.subject.", "org.fingerpost.notification.AlertKind$Topic"),
            Map.entry("mail.body.", "org.fingerpost.notification.AlertKind$Topic"),
            Map.entry("mail.digest.", "org.fingerpost.notification.AlertKind$Topic"),
            Map.entry("deadlines.whose.", "org.fingerpost.deadline.ui.DeadlinesView$Whose"),
            Map.entry("deadline.name.", "org.fingerpost.deadline.DeadlineKind"),
            Map.entry("deadline.why.", "org.fingerpost.deadline.DeadlineKind"),
            Map.entry("deadline.state.", "org.fingerpost.deadline.DeadlineState"),
            Map.entry("deadline.change.", "org.fingerpost.deadline.DeadlineChanged$Change"),
            Map.entry("deadline.meet.", "org.fingerpost.deadline.ui.DeadlineView$Said"),
            Map.entry("addToLog.what.", "org.fingerpost.reschedule.ui.AddToLogCard$What"),
            Map.entry("ask.title.", "org.fingerpost.reschedule.RequestPart"),
            Map.entry("requestPolicy.", "org.fingerpost.reschedule.Approval$Policy"),
            Map.entry("callBack.", "org.fingerpost.reschedule.ui.Promise"),
            Map.entry("log.kind.", "org.fingerpost.reschedule.LogKind"),
            Map.entry("log.problem.", "org.fingerpost.reschedule.LogBreak$Problem"),
            Map.entry("cause.ask.", "org.fingerpost.reschedule.Question"),
            Map.entry("cause.help.", "org.fingerpost.reschedule.Question"),
            Map.entry("cause.blank.", "org.fingerpost.reschedule.Question"),
            Map.entry("cause.say.", "org.fingerpost.reschedule.Question"),
            Map.entry("cause.reason.", "org.fingerpost.uscis.RescheduleReason"),
            Map.entry("clientWords.language.", "org.fingerpost.matter.SpokenLanguage"),
            Map.entry("request.kind.", "org.fingerpost.reschedule.RequestKind"),
            Map.entry("rescue.way.", "org.fingerpost.reschedule.Rescue$Way"),
            Map.entry("accommodation.need.", "org.fingerpost.reschedule.Need"),
            Map.entry("accommodation.say.", "org.fingerpost.reschedule.Need"),
            Map.entry("gather.", "org.fingerpost.evidence.ui.GatherPanel$Gathered"),
            Map.entry("report.kind.", "org.fingerpost.report.ReportKind"),
            Map.entry("report.by.", "org.fingerpost.report.LinkRecipient"),
            Map.entry("evidence.item.", "org.fingerpost.evidence.EvidenceItem"),
            Map.entry("packet.part.", "org.fingerpost.dossier.Part"),
            Map.entry("packet.kind.", "org.fingerpost.dossier.Paper$Kind"),
            Map.entry("packet.problem.", "org.fingerpost.dossier.Sheets$Problem"),
            Map.entry("packet.missing.", "org.fingerpost.dossier.Packets$Missing"),
            Map.entry("links.recipient.", "org.fingerpost.report.LinkRecipient"),
            Map.entry("links.step.", "org.fingerpost.clientlink.SecondStep"),
            Map.entry("links.visitor.", "org.fingerpost.clientlink.LinkOpening$Visitor"),
            Map.entry("account.sessions.proof.", "org.fingerpost.user.Proof"),
            Map.entry("factor.mail.", "org.fingerpost.factor.FactorEvent"),
            Map.entry("signOn.trouble.", "org.fingerpost.sso.Trouble"),
            Map.entry("outbox.failure.", "org.fingerpost.platform.mail.MailFailure"),
            Map.entry("audit.kind.", "org.fingerpost.audit.RecordKind"),
            Map.entry("audit.problem.", "org.fingerpost.audit.TrailBreak$Problem"),
            Map.entry("audit.export.", "org.fingerpost.audit.TrailFormat"),
            Map.entry("outbox.state.", "org.fingerpost.outbox.MessageState"));
    /**
     * A sent message is listed nowhere; of an open deadline it is said how long is left; what only a rescue or an
     * accommodation asks has pages of its own.
     */
    private static final Pattern NEVER_SHOWN = Pattern.compile(
            "outbox\\.state\\.(SENT|WITHDRAWN)|deadline\\.state\\.OPEN|people\\.permission\\.(VIEW_SHARED_STATUS|REPORT_STATUS|DELIVER_ALERTS)|cause\\.\\w+\\.(RESCUE|ACCOMMODATION)_\\w+");

    private final Properties texts = texts();
    private final String code = code();

    @Test
    void everyTextAskedForIsThere() {
        assertThat(found(ASKED))
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @Test
    void everyConstantHasItsText() {
        var known = new TreeSet<>(CONSTANTS.keySet());
        known.add(HISTORY);
        assertThat(found(PREFIX)).isEqualTo(known);
        assertThat(ofConstants()).allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    @Test
    void everyTextIsUsed() {
        var used = found(LITERAL);
        used.addAll(ofConstants());
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(used).contains(key));
    }

    @Test
    void everyTextIsAPatternThatFillsIn() {
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            var pattern = new MessageFormat(texts.getProperty(key), Locale.US);
            assertThat(pattern.format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8}))
                    .isNotBlank()
                    .doesNotContain("{", "}");
        });
    }

    // A lone apostrophe silently switches a message's arguments off.
    @Test
    void noTextHasAStraightApostrophe() {
        assertThat(texts.values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void aMissingKeyIsNoticed() {
        assertThat(ASKED.matcher("throw new Refusal(\"planted.key\", 1)")
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("planted.key");
        assertThat(ASKED.matcher("Refusal.byRule(\"R5\", \"planted.rule\")").find())
                .isTrue();
        assertThat(PREFIX.matcher("text(\"planted.\" + kind)").find()).isTrue();
    }

    private Set<String> ofConstants() {
        var constants = CONSTANTS.entrySet().stream()
                .flatMap(entry -> constants(entry.getValue()).map(constant -> entry.getKey() + constant));
        return Stream.concat(constants, history())
                .filter(key -> !NEVER_SHOWN.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the trail can hold: the actions written as they are, and those that are put together. */
    private Stream<String> history() {
        var actions = TRAIL.matcher(code).results().map(match -> match.group(1));
        var outcomes = Stream.of(
                "appointment.superseded",
                "appointment.attended",
                "appointment.missed",
                "reschedule.granted",
                "reschedule.refused",
                "reschedule.withdrawn",
                "report.taken",
                "report.noted",
                "log.appended",
                "document.opened",
                "document.previewed",
                "firm.visits.forgotten",
                "member.passwordChanged",
                "member.sessionEnded",
                "member.sessionsEnded",
                "factor.app.added",
                "factor.app.removed",
                "factor.passkey.added",
                "factor.passkey.removed",
                "factor.codes.made",
                "factor.codes.used",
                "factor.reset",
                "keys.rotated",
                "keys.rewrapped",
                "keys.retired",
                "keys.destroyed",
                "firm.suspended",
                "firm.resumed",
                "firm.moving",
                "firm.offboarded",
                "firm.imported",
                "firm.exported",
                "firm.adminAdded");
        return Stream.concat(actions, outcomes).map(action -> HISTORY + action);
    }

    private static Stream<String> constants(String type) {
        try {
            return Arrays.stream(Class.forName(type).getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(code)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts() {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(FILE)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String code() {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
