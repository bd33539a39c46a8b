import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Writes the jOOQ classes in the build: throwaway PostgreSQL, migrated by Liquibase, read by jOOQ. Skips when nothing changed. */
class JooqCodegen {
    static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        Path resources = Path.of(args[0]), out = Path.of(args[1]);
        String hash = hash(resources.resolve("db"), Path.of(args[2]));
        Path stamp = out.resolve(".changelog.sha256");
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        try (var postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                migrate(connection, resources);
            }
            generate(postgres.getJdbcUrl("postgres", "postgres"), out);
        }
        Files.writeString(stamp, hash);
    }

    private static void migrate(Connection connection, Path resources) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(Files.readString(resources.resolve("db/roles.sql")));
            statement.execute("set role fingerpost_owner");
        }
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setLiquibaseSchemaName("operation");
        var attributes = Map.<String, Object>of(
                Scope.Attr.resourceAccessor.name(),
                new DirectoryResourceAccessor(resources),
                "liquibase.analytics.enabled",
                false);
        Scope.child(attributes, () -> {
            new CommandScope("update")
                    .addArgumentValue("database", database)
                    .addArgumentValue("changelogFile", "db/changelog/changelog.yaml")
                    .execute();
        });
    }

    private static void generate(String url, Path out) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withIncludeRoutines(false)
                                .withExcludes(".*_p\\d\\d")
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withGeneratedAnnotation(false)
                                .withImplicitJoinPathsToMany(false))
                        .withTarget(new Target()
                                .withPackageName("org.fingerpost.db")
                                .withDirectory(out.toString()))));
    }

    private static List<ForcedType> forcedTypes() {
        return List.of(
                new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp(tz| with time zone).*)"),
                wrapped("tenancy.FirmId", "public\\..*\\.firm_id"),
                wrapped("tenancy.IdentityId", "public\\..*\\.identity_id"),
                wrapped(
                        "tenancy.MemberId",
                        "member\\.id|public\\..*\\.(member_id|responsible_id|second_watcher_id|added_by|created_by|started_by|submitted_by|closed_by|caused_by|recorded_by|asked_by|removed_by|approved_by|acknowledged_by|called_by)"),
                wrapped("matter.ClientId", "client\\.id|public\\..*\\.client_id"),
                wrapped("matter.MatterId", "matter\\.id|public\\..*\\.matter_id"),
                wrapped("document.DocumentId", "document\\.id|public\\..*\\.((notice|stamp)_)?document_id"),
                wrapped(
                        "appointment.AppointmentId",
                        "appointment\\.id|public\\..*\\.(appointment_id|supersedes_id|new_appointment_id)"),
                wrapped("reschedule.RescheduleId", "reschedule\\.id|public\\..*\\.reschedule_id"),
                wrapped("evidence.ExhibitId", "exhibit\\.id"),
                named("evidence.EvidenceItem", "exhibit\\.item"),
                wrapped("deadline.DeadlineId", "deadline\\.id|public\\..*\\.deadline_id"),
                wrapped("notification.DigestId", "digest\\.id|public\\..*\\.digest_id"),
                wrapped("notification.AlertId", "alert\\.id|public\\..*\\.alert_id"),
                wrapped("outbox.MessageId", "message\\.id"),
                wrapped("reschedule.LogEntryId", "submission_log\\.id"),
                wrapped("report.ReportId", "client_report\\.id|public\\..*\\.report_id"),
                named("report.ReportKind", "client_report\\.kind"),
                named("report.ReportState", "client_report\\.state"),
                named("matter.SpokenLanguage", "client_report\\.language"),
                named("uscis.RescheduleReason", "client_report\\.reason"),
                wrapped("clientlink.ClientLinkId", "client_link\\.id|link_(code|opening)\\.link_id"),
                wrapped("clientlink.LinkOpeningId", "link_opening\\.id"),
                named("report.LinkRecipient", "client_link\\.recipient"),
                named("clientlink.SecondStep", "client_link\\.second_step"),
                wrapped("uscis.ReceiptNumber", "public\\..*\\.receipt_number"),
                converted(
                        "java.time.ZoneId",
                        "java.time.ZoneId::of",
                        "java.time.ZoneId::getId",
                        "public\\..*\\.time_zone"),
                converted(
                        "org.fingerpost.uscis.ANumber",
                        "org.fingerpost.uscis.ANumber::new",
                        "org.fingerpost.uscis.ANumber::value",
                        "public\\..*\\.a_number"),
                converted(
                        "org.fingerpost.uscis.Form",
                        "org.fingerpost.uscis.Form::parse",
                        "org.fingerpost.uscis.Form::code",
                        "public\\..*\\.form"),
                wrapped("vault.SealedText", "public\\..*\\..*_sealed"),
                wrapped("vault.Mark", "public\\..*\\..*_mark"),
                wrapped("sso.ConnectionId", "sign_on_connection\\.id"),
                named("sso.Connection.State", "sign_on_connection\\.state"),
                wrapped("sso.Issuer", "public\\..*\\.issuer"),
                named("tenancy.Role", "(member|sign_in_policy)\\.role"),
                named("tenancy.FirmStatus", "firm\\.status"),
                named("matter.Language", "client\\.language|firm\\.client_language"),
                named("appointment.AppointmentState", "appointment\\.state"),
                named("reschedule.RescheduleState", "reschedule\\.state"),
                named("reschedule.RequestKind", "reschedule\\.kind"),
                named("reschedule.Question", "reschedule_answer\\.question"),
                named("reschedule.Approval.Policy", "request_policy\\.approval"),
                named("matter.SpokenLanguage", "reschedule\\.client_language"),
                named("uscis.RescheduleReason", "reschedule\\.reason"),
                named("uscis.Channel", "reschedule\\.channel"),
                named("deadline.DeadlineKind", "deadline\\.kind"),
                named("deadline.DeadlineState", "deadline\\.state"),
                named("deadline.DeadlineChanged.Change", "deadline_event\\.change"),
                named("reschedule.CallBack", "(reschedule|call_sheet)\\.call_back"),
                named("notification.AlertKind", "(alert|alert_policy)\\.kind"),
                named("notification.AlertLevel", "alert\\.level"),
                named("notification.Watch", "alert_recipient\\.watch"),
                named("notification.MailChoice", "preference\\.mail"),
                named("outbox.MessageState", "message\\.state"),
                named("platform.mail.MailFailure", "message\\.failure"));
    }

    private static ForcedType wrapped(String type, String columns) {
        String name = "org.fingerpost." + type;
        return converted(name, name + "::new", name + "::value", columns);
    }

    private static ForcedType converted(String type, String from, String to, String columns) {
        return new ForcedType()
                .withUserType(type)
                .withLambdaConverter(new LambdaConverter().withFrom(from).withTo(to))
                .withIncludeExpression("(?:public\\.)?(?:" + columns + ")");
    }

    private static ForcedType named(String type, String columns) {
        return new ForcedType()
                .withUserType("org.fingerpost." + type)
                .withEnumConverter(true)
                .withIncludeExpression("(?:public\\.)?(?:" + columns + ")");
    }

    private static String hash(Path... roots) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
