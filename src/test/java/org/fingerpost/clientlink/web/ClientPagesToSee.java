package org.fingerpost.clientlink.web;

import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.JANUARY_5;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.clientlink.web.ClientsToSee.Client;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.report.ReportKind;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.uscis.SpecialCase;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;

/** One firm whose clients stand everywhere that a client can stand, and a row for each page that they see there. */
class ClientPagesToSee {
    static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");
    private static final String PASSWORD = "three quiet herons";
    private static final Consumer<Page> LOOK = _ -> {};

    private final ClientLinks links;
    private final ClientsToSee clients;
    private final Practice firm;
    private final List<PageToSee> before = new ArrayList<>();
    private final List<PageToSee> after = new ArrayList<>();

    /** What is seen at one time. */
    record Half(Instant now, List<PageToSee> rows) {}

    ClientPagesToSee(
            Practices practices,
            ClientLinks links,
            ClientActs acts,
            Members members,
            SignIn signIn,
            MovableClock clock) {
        this.links = links;
        clock.set(START);
        firm = practices.found("Ward & Ortega Immigration Law");
        clients = new ClientsToSee(firm, links, acts);
        preview(members, signIn);
        standings();
        willGo();
        cannotGo();
        address();
        doors();
        outcomes(clock);
    }

    List<Half> halves() {
        return List.of(new Half(START, before), new Half(AFTERWARDS, after));
    }

    /** A new client's, who has one appointment ahead. */
    String linkOfOneAhead() {
        var client = clients.client();
        clients.visit(client);
        return client.link();
    }

    private void standings() {
        // The fullest first.
        var special = clients.client();
        var cases = EnumSet.of(SpecialCase.MINOR, SpecialCase.ATTORNEY_FIRST, SpecialCase.ACCOMMODATION);
        firm.matters()
                .setCircumstances(firm.actor(), special.matter(), new Circumstances(cases, null, null, null, null));
        firm.appointment(special.matter(), JANUARY_5);
        clients.visit(special);
        see("two ahead, special", special, "/status");
        see("nothing scheduled", clients.client(), "/status");
        var asked = clients.client();
        clients.asked(asked);
        see("asked", asked, "/status");
        see("print", asked, "/status/print");
        var moved = clients.client();
        firm.granted(clients.asked(moved), moved.matter(), JANUARY_5);
        see("moved", moved, "/status");
        var refused = clients.client();
        firm.reschedules().refuse(firm.actor(), clients.asked(refused), "");
        see("refused", refused, "/status");
        var withdrawn = clients.client();
        firm.reschedules().withdraw(firm.actor(), clients.asked(withdrawn), "");
        see("withdrawn", withdrawn, "/status");
    }

    private void preview(Members members, SignIn signIn) {
        var client = clients.client();
        clients.visit(client);
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        var entry = new Members.Entry(PersonName.parse("Ada Long"), email, Role.ATTORNEY);
        signIn.accept(members.add(firm.actor(), entry), PASSWORD);
        String path = "/matters/" + client.matter().value() + "/client-page";
        before.add(new PageToSee("preview", () -> "", path, page -> {
            page.locator("input[name=email]").fill(email.value());
            send(page);
            page.locator("input[name=password]").fill(PASSWORD);
            send(page);
            page.navigate(page.url() + "?lang=" + language(page));
        }));
    }

    private void willGo() {
        var asks = clients.client();
        var visit = clients.visit(asks);
        see("will go", asks, path(visit, "will-go"));
        see("was there, too early", asks, path(visit, "was-there"));
        var told = clients.client();
        var toldOf = clients.visit(told);
        clients.tell(told, new Act(ReportKind.WILL_GO, toldOf), "");
        see("told to go", told, "/status");
        see("will go, sent", told, path(toldOf, "will-go/sent"));
    }

    private void cannotGo() {
        var asks = clients.client();
        var visit = clients.visit(asks);
        see("cannot go", asks, path(visit, "cannot-go"));
        see("cannot go, nothing chosen", asks, path(visit, "cannot-go"), ClientPagesToSee::send);
        var kept = clients.client();
        var keptOf = clients.visit(kept);
        clients.keep(kept, keptOf);
        see("not sent yet", kept, "/status");
        see("papers", kept, path(keptOf, "cannot-go/papers"));
        see("papers, not taken", kept, path(keptOf, "cannot-go/papers"), page -> {
            page.locator("#papers").setInputFiles(new FilePayload("scan_of_the_letter.exe", "", new byte[] {'M', 'Z'}));
            send(page);
        });
        see("check", kept, path(keptOf, "cannot-go/check"));
        var sent = clients.client();
        var sentOf = clients.visit(sent);
        clients.keep(sent, sentOf);
        clients.send(sent, new Act(ReportKind.CANNOT_GO, sentOf));
        see("told not to go", sent, "/status");
        see("cannot go, sent", sent, path(sentOf, "cannot-go/sent"));
    }

    private void address() {
        var asks = clients.client();
        see("address", asks, "/status/address");
        see("address, empty", asks, "/status/address", ClientPagesToSee::send);
        see("address, lost", asks, "/status/address", page -> {
            page.locator("textarea").fill("12 Oak St, Apt 3\nNewark, NJ 07102");
            PageToSee.forget(page);
            send(page);
        });
        var told = clients.client();
        clients.tell(told, new Act(ReportKind.NEW_ADDRESS, null), "12 Oak St, Newark, NJ 07102");
        see("address, sent", told, "/status/address/sent");
    }

    private void doors() {
        before.add(new PageToSee("again", () -> "", "/status", LOOK));
        before.add(new PageToSee("unknown", () -> "", "/s/nothing", LOOK));
        see("nothing there", clients.client(), "/status/nothing");
        var matter = clients.client().matter();
        var closed = links.create(firm.actor(), matter);
        links.revoke(firm.actor(), links.of(firm.actor(), matter).getFirst().id());
        before.add(new PageToSee("gone", () -> "", ClientLinks.path(closed), LOOK));
        see("code", clients.client(SecondStep.EMAIL_CODE, ""), "/status");
        see("code, sent", clients.client(SecondStep.EMAIL_CODE, ""), "/status?sent");
        see("birth date", clients.client(SecondStep.BIRTH_DATE, "02/28/1990"), "/status");
        // A link of its own each time, since five wrong answers are too many.
        before.add(new PageToSee(
                "wrong words",
                () -> clients.client(SecondStep.PASSPHRASE, "blue river").link(),
                "/status",
                page -> {
                    page.locator("#answer").fill("red river");
                    send(page);
                }));
    }

    private void outcomes(MovableClock clock) {
        var passed = clients.client();
        var visit = clients.visit(passed);
        var asked = clients.client();
        clients.asked(asked);
        var attended = clients.client();
        var attendedOf = clients.visit(attended);
        var missed = clients.client();
        var missedOf = clients.visit(missed);
        var told = clients.client();
        var toldOf = clients.visit(told);
        clock.set(AFTERWARDS);
        firm.appointments().attended(firm.actor(), attendedOf);
        firm.appointments().missed(firm.actor(), missedOf);
        clients.tell(told, new Act(ReportKind.WAS_THERE, toldOf), "");
        after.add(row("passed", passed, "/status", LOOK));
        after.add(row("passed, asked", asked, "/status", LOOK));
        after.add(row("attended", attended, "/status", LOOK));
        after.add(row("missed", missed, "/status", LOOK));
        after.add(row("told there", told, "/status", LOOK));
        after.add(row("was there", passed, path(visit, "was-there"), LOOK));
        after.add(row("was there, sent", told, path(toldOf, "was-there/sent"), LOOK));
        after.add(row("cannot go, too late", passed, path(visit, "cannot-go"), LOOK));
        after.add(new PageToSee("too many", () -> "", "/s/nothing", page -> {
            for (int i = 0; i < 30; i++) {
                page.request().get(page.url());
            }
            page.reload();
        }));
    }

    private void see(String name, Client client, String path) {
        see(name, client, path, LOOK);
    }

    private void see(String name, Client client, String path, Consumer<Page> then) {
        before.add(row(name, client, path, then));
    }

    private static PageToSee row(String name, Client client, String path, Consumer<Page> then) {
        return new PageToSee(name, client::link, path, then);
    }

    private static String path(AppointmentId visit, String act) {
        return "/status/visits/" + visit.value() + "/" + act;
    }

    /** The last form of a page. */
    private static void send(Page page) {
        page.locator("form button").last().click();
    }

    private static String language(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-lang"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
