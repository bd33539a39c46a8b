package org.fingerpost.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Loads the demonstration once, into an empty installation, and says at every start how to sign in. */
@Component
@ConditionalOnBooleanProperty("fingerpost.demo")
class DemoData implements ApplicationRunner {
    private static final String PASSWORD = "fingerpost-demo";
    private static final long SEED = 20_260_713;
    private static final int CLIENTS = 160;
    /** Whose notices somebody has yet to compare with what was copied. */
    private static final int NEW_CLIENTS = 6;

    private static final List<DemoPractice> PRACTICES = List.of(
            new DemoPractice(
                    "harbor",
                    "Harbor Immigration Law",
                    "(212) 555-0142",
                    "America/New_York",
                    List.of(
                            new DemoPractice.Someone("Helen Ward", "admin@harbor.example.com", Role.ADMIN),
                            new DemoPractice.Someone("Marcus Bell", "attorney@harbor.example.com", Role.ATTORNEY),
                            new DemoPractice.Someone("Inés Duarte", "staff@harbor.example.com", Role.STAFF),
                            new DemoPractice.Someone("Sofia Marin", "counsel@example.com", Role.ATTORNEY))),
            new DemoPractice(
                    "mesa",
                    "Mesa & Pine, Attorneys",
                    "(520) 555-0177",
                    "America/Los_Angeles",
                    List.of(
                            new DemoPractice.Someone("Grace Okoye", "admin@mesa.example.com", Role.ADMIN),
                            new DemoPractice.Someone("Daniel Reyes", "attorney@mesa.example.com", Role.ATTORNEY),
                            new DemoPractice.Someone("Sofia Marin", "counsel@example.com", Role.ATTORNEY))));

    private final Firms firms;
    private final Members members;
    private final SignIn signIn;
    private final Directory directory;
    private final DemoFirm demoFirm;
    private final DemoHabits habits;
    private final ClientLinks links;
    private final PublicAddress address;
    private final Path loaded;

    DemoData(
            Firms firms,
            Members members,
            SignIn signIn,
            Directory directory,
            DemoFirm demoFirm,
            DemoHabits habits,
            ClientLinks links,
            PublicAddress address,
            @Value("${fingerpost.data}") Path data) {
        this.firms = firms;
        this.members = members;
        this.signIn = signIn;
        this.directory = directory;
        this.demoFirm = demoFirm;
        this.habits = habits;
        this.links = links;
        this.address = address;
        this.loaded = data.resolve("demonstration-loaded");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (Files.notExists(loaded)) {
            PRACTICES.forEach(this::load);
            finish();
        }
        say();
    }

    /** Written last, so that a start that was cut off is taken up again. */
    private void finish() {
        try {
            Files.createFile(loaded);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void load(DemoPractice practice) {
        var firm = firms.find(practice.slug()).map(Firm::id).orElseGet(() -> found(practice));
        var admin = actor(firm, practice.people().getFirst().email());
        members.all(admin).stream()
                .filter(this::isStranger)
                .forEach(member -> accept(members.inviteAgain(admin, member.id())));
        var people = practice.people().stream()
                .map(someone -> actor(firm, someone.email()))
                .toList();
        habits.calm(people);
        habits.copying(admin, true);
        long seed = SEED + PRACTICES.indexOf(practice);
        demoFirm.fill(admin, people, CLIENTS - NEW_CLIENTS, seed).ifPresent(last -> habits.awaitTold(admin, last));
        habits.copying(admin, false);
        demoFirm.fill(admin, people, CLIENTS, seed);
    }

    /** Someone whose invitation was lost when a start was cut off. */
    private boolean isStranger(Member member) {
        return directory.identityOf(member.email()).stream().anyMatch(one -> one.passwordHash() == null);
    }

    private FirmId found(DemoPractice practice) {
        var firm = Ids.next(FirmId::new);
        var founded = new Firm(firm, practice.slug(), practice.name(), practice.phone(), ZoneId.of(practice.zone()));
        var invitations = new ArrayList<Token>();
        firms.found(
                founded,
                scope ->
                        practice.people().forEach(someone -> invitations.add(members.addFirst(scope, entry(someone)))));
        invitations.forEach(this::accept);
        return firm;
    }

    private static Members.Entry entry(DemoPractice.Someone someone) {
        return new Members.Entry(PersonName.parse(someone.name()), EmailAddress.parse(someone.email()), someone.role());
    }

    private void accept(Token invitation) {
        if (signIn.invitation(invitation).map(Directory.Invitation::hasPassword).orElseThrow()) {
            signIn.join(invitation, PASSWORD, "demonstration");
        } else {
            signIn.accept(invitation, PASSWORD);
        }
    }

    private Actor.Person actor(FirmId firm, String email) {
        return directory
                .identityOf(email)
                .flatMap(identity -> signIn.actor(firm, identity.id(), new Sitting("", Instant.MAX)))
                .orElseThrow();
    }

    /** Prints the sign-ins, and a fresh link for one client: links are stored nowhere, so an old one can't be printed. */
    private void say() {
        var lines = new StringBuilder("\nFingerpost is ready: ")
                .append(address.of("/"))
                .append('\n');
        for (var practice : PRACTICES) {
            lines.append("\n  ")
                    .append(practice.name())
                    .append("  ")
                    .append(address.of("/login/" + practice.slug()))
                    .append('\n');
            practice.people()
                    .forEach(someone -> lines.append("    %-28s %s%n".formatted(someone.email(), someone.role())));
        }
        lines.append("\n  Password of each: ").append(PASSWORD);
        var first = PRACTICES.getFirst();
        var firm = firms.find(first.slug()).orElseThrow().id();
        var admin = actor(firm, first.people().getFirst().email());
        demoFirm.shown(admin)
                .ifPresent(matter -> lines.append("\n  A client’s link:  ")
                        .append(address.of(ClientLinks.path(links.create(admin, matter)))));
        IO.println(lines.append('\n'));
    }
}
