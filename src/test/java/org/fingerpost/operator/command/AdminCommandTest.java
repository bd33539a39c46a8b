package org.fingerpost.operator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** The operator's commands as they are typed: what they print, and how they end. */
class AdminCommandTest extends PortalTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    Directory directory;

    @Autowired
    Members members;

    @Autowired
    FirmDatabase database;

    @Autowired
    FactorDirectory factors;

    @Autowired
    AuditTrail audit;

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @Test
    void helpNeedsNoPortal() {
        int code = AdminCommand.run(
                _ -> {
                    throw new AssertionError("started");
                },
                new PrintWriter(out),
                new PrintWriter(err),
                "--help");
        assertThat(code).isZero();
        assertThat(out.toString()).contains("suspend", "export", "doctor");
    }

    @Test
    void aMistypedCommandEndsWith2AndSaysWhichThereAre() {
        assertThat(admin("suspnd", "acme")).isEqualTo(2);
        assertThat(err.toString()).contains("suspend");
    }

    @Test
    void aFirmIsFoundedAndItsAdminsInvitationPrintedOnce() {
        String slug = "f-" + UUID.randomUUID().toString().substring(0, 8);
        String email = UUID.randomUUID() + "@example.com";
        assertThat(create(slug, email)).isZero();
        var link = out.toString().replaceAll("(?s).*/welcome/(\\S+).*", "$1");
        assertThat(signIn.invitation(new Token(link)).orElseThrow().email()).isEqualTo(email);
        assertThat(admin("firms")).isZero();
        assertThat(out.toString()).contains(slug);
    }

    @Test
    void anAddressThatIsTakenIsToldApartFromABug() {
        String slug = "f-" + UUID.randomUUID().toString().substring(0, 8);
        create(slug, UUID.randomUUID() + "@example.com");
        assertThat(create(slug, UUID.randomUUID() + "@example.com")).isEqualTo(1);
        assertThat(err.toString()).contains("Another firm has the address");
    }

    @Test
    void anUnknownFirmAndAWrongStateEndWith1() {
        assertThat(admin("suspend", "no-such-firm")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no firm with the address no-such-firm");
        assertThat(admin("resume", acme())).isEqualTo(1);
        assertThat(err.toString()).contains("The firm is ACTIVE");
    }

    @Test
    void oneMoreAdminIsInvited() {
        String email = UUID.randomUUID() + "@example.com";
        assertThat(admin("add-admin", acme(), "--name", "Ada Long", "--email", email))
                .isZero();
        assertThat(directory.identityOf(email)).isPresent();
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : commands()) {
            assertThat(admin(command, "--help")).as(command).isZero();
            assertThat(out.toString()).as(command).contains("Usage: ./fingerpost admin " + command);
        }
        assertThat(commands()).contains("reset-second-factor", "rotate-keys", "rewrap-keys");
    }

    private static Set<String> commands() {
        return Set.copyOf(Stream.of(AdminCommand.class
                        .getAnnotation(CommandLine.Command.class)
                        .subcommands())
                .map(part -> part.getAnnotation(CommandLine.Command.class).name())
                .toList());
    }

    @Test
    void whoLostTheirPhoneIsHelpedByTheOperatorWhoStandsInTheTrail() {
        var acme = practices.found("Acme Law");
        var sam = practices.colleague(acme, Role.STAFF);
        String slug = acme.firm().slug();
        var member = members.get(acme.actor(), sam.member());
        database.run(sam, scope -> factors.putApp(scope, member.identity(), "sealed", 1));
        assertThat(admin("reset-second-factor", slug, "--email", "nobody@example.com"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nobody of " + slug + " has the e-mail address nobody@example.com");
        assertThat(admin("reset-second-factor", slug, "--email", member.email()))
                .isZero();
        assertThat(factors.hasAny(member.identity())).isFalse();
        assertThat(audit.of(acme.actor(), List.of(sam.member().value())))
                .filteredOn(entry -> entry.action().equals("factor.reset"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo(Portal.operatorName()));
    }

    @Test
    void aFirmGetsANewKeyAndTheMasterKeyIsNotExchangedForItself() {
        assertThat(admin("rotate-keys", acme())).isZero();
        assertThat(out.toString()).contains("has its key number 2");
        assertThat(admin("rotate-keys", "no-such-firm")).isEqualTo(1);
        assertThat(admin("rewrap-keys")).isEqualTo(1);
        assertThat(err.toString()).contains("FINGERPOST_MASTER_KEY_PREVIOUS");
    }

    @Test
    void nothingIsDeletedUnlessTheAddressIsTypedAgain() {
        String slug = acme();
        admin("suspend", slug);
        assertThat(admin("delete", slug, "--confirm", "other")).isEqualTo(1);
        assertThat(directory.firmOf(slug)).isPresent();
    }

    @Test
    void aFirmIsCarriedAndDeletedFromTheCommandLineAndTheCertificateBearsItsOwnHash() throws Exception {
        String slug = acme();
        var archive = folder.resolve("acme.zip").toString();
        assertThat(admin("suspend", slug, "--move")).isZero();
        assertThat(admin("export", slug, "--to", archive)).isZero();
        assertThat(admin("delete", slug, "--confirm", slug, "--certificate", folder.toString()))
                .isZero();
        assertThat(admin("import", archive)).isZero();
        assertThat(admin("resume", slug)).isZero();
        var json = Files.readAllBytes(folder.resolve("deletion-of-" + slug + ".json"));
        assertThat(folder.resolve("deletion-of-" + slug + ".txt"))
                .content()
                .contains(HexFormat.of().formatHex(Token.sha256(json)));
        assertThat(out.toString()).contains("NO ALERT of it is raised until you resume it");
    }

    private String acme() {
        return practices.found("Acme Law").firm().slug();
    }

    private int create(String slug, String email) {
        return admin(
                "create-firm",
                "--name=Núñez & Ward",
                "--slug=" + slug,
                "--phone=(973) 555-0142",
                "--admin-name=Dana Whitfield",
                "--admin-email=" + email);
    }

    private int admin(String... args) {
        return AdminCommand.run(this::beside, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    /** The test's own portal, which stays when a command ends. */
    private ConfigurableApplicationContext beside(String... settings) {
        var context = new GenericApplicationContext(portal);
        context.refresh();
        return context;
    }
}
