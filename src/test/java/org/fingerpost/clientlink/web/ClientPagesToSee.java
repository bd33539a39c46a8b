package org.fingerpost.clientlink.web;

import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.clientlink.SentFile;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.report.ReportKind;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.uscis.RescheduleReason;
import org.fingerpost.uscis.SpecialCase;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;

/** One firm whose clients stand everywhere that a client can stand, and a row for each page that they see there. */
class ClientPagesToSee {
    static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");
    private static final String PASSWORD = "three quiet herons";
    private static final Consumer<Page> LOOK = _ -> {};

    private final ClientLinks links;
    private final ClientActs acts;
    private final Practice firm;
    private final List<Row> before = new ArrayList<>();
    private final List<Row> after = new ArrayList<>();

    /**
     * A page in one state.
     *
     * @param link opens it; empty where the visitor holds none
     * @param then what the visitor does on it
     */
    record Row(String name, Supplier<String> link, String path, Consumer<Page> then) {
        /** As its controller's mapping has it. */
        String address() {
            return path.replaceFirst("\\?.*", "")
                    .replaceFirst("^/s/.*", "/s")
                    .replaceFirst("nothing$", "**")
                    .replaceFirst("^/matters/[0-9a-f-]{36}", "/matters/{matter}")
                    .replaceFirst("[0-9a-f-]{36}", "{visit}");
        }

        void open(Page page, Function<String, String> url) {
            forget(page);
            String followed = link.get();
            if (!followed.isEmpty()) {
                page.navigate(url.apply(followed));
            }
            if (followed.isEmpty() || !page.url().endsWith(path)) {
                page.navigate(url.apply(path));
            }
            then.accept(page);
        }
    }

    /** Whoever follows a link of theirs. */
    private record Client(MatterId matter, String link, Actor.LinkHolder holder) {}

    /** What is seen at one time. */
    record Half(Instant now, List<Row> rows) {}

    ClientPagesToSee(
            Practices practices,
            ClientLinks links,
            ClientActs acts,
            Members members,
            SignIn signIn,
            MovableClock clock) {
        this.links = links;
        this.acts = acts;
        clock.set(START);
        firm = practices.found("Ward & Ortega Immigration Law");
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
        var client = client();
        visit(client);
        return client.link();
    }

    private void standings() {
        // The fullest first.
        var special = client();
        var cases = EnumSet.of(SpecialCase.MINOR, SpecialCase.ATTORNEY_FIRST, SpecialCase.ACCOMMODATION);
        firm.matters()
                .setCircumstances(firm.actor(), special.matter(), new Circumstances(cases, null, null, null, null));
        firm.appointment(special.matter(), JANUARY_5);
        visit(special);
        see("two ahead, special", special, "/status");
        see("nothing scheduled", client(), "/status");
        var asked = client();
        asked(asked);
        see("asked", asked, "/status");
        see("print", asked, "/status/print");
        var moved = client();
        firm.granted(asked(moved), moved.matter(), JANUARY_5);
        see("moved", moved, "/status");
        var refused = client();
        firm.reschedules().refuse(firm.actor(), asked(refused), "");
        see("refused", refused, "/status");
        var withdrawn = client();
        firm.reschedules().withdraw(firm.actor(), asked(withdrawn), "");
        see("withdrawn", withdrawn, "/status");
    }

    private void preview(Members members, SignIn signIn) {
        var client = client();
        visit(client);
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        var entry = new Members.Entry(PersonName.parse("Ada Long"), email, Role.ATTORNEY);
        signIn.accept(members.add(firm.actor(), entry), PASSWORD);
        String path = "/matters/" + client.matter().value() + "/client-page";
        before.add(new Row("preview", () -> "", path, page -> {
            page.locator("input[name=email]").fill(email.value());
            send(page);
            page.locator("input[name=password]").fill(PASSWORD);
            send(page);
            page.navigate(page.url() + "?lang=" + language(page));
        }));
    }

    private void willGo() {
        var asks = client();
        var visit = visit(asks);
        see("will go", asks, path(visit, "will-go"));
        see("was there, too early", asks, path(visit, "was-there"));
        var told = client();
        var toldOf = visit(told);
        tell(told, new Act(ReportKind.WILL_GO, toldOf), "");
        see("told to go", told, "/status");
        see("will go, sent", told, path(toldOf, "will-go/sent"));
    }

    private void cannotGo() {
        var asks = client();
        var visit = visit(asks);
        see("cannot go", asks, path(visit, "cannot-go"));
        see("cannot go, nothing chosen", asks, path(visit, "cannot-go"), ClientPagesToSee::send);
        var kept = client();
        var keptOf = visit(kept);
        keep(kept, keptOf);
        see("not sent yet", kept, "/status");
        see("papers", kept, path(keptOf, "cannot-go/papers"));
        see("papers, not taken", kept, path(keptOf, "cannot-go/papers"), page -> {
            page.locator("#papers").setInputFiles(new FilePayload("scan_of_the_letter.exe", "", new byte[] {'M', 'Z'}));
            send(page);
        });
        see("check", kept, path(keptOf, "cannot-go/check"));
        var sent = client();
        var sentOf = visit(sent);
        keep(sent, sentOf);
        acts.send(sent.holder(), new Act(ReportKind.CANNOT_GO, sentOf));
        see("told not to go", sent, "/status");
        see("cannot go, sent", sent, path(sentOf, "cannot-go/sent"));
    }

    private void address() {
        var asks = client();
        see("address", asks, "/status/address");
        see("address, empty", asks, "/status/address", ClientPagesToSee::send);
        see("address, lost", asks, "/status/address", page -> {
            page.locator("textarea").fill("12 Oak St, Apt 3\nNewark, NJ 07102");
            forget(page);
            send(page);
        });
        var told = client();
        tell(told, new Act(ReportKind.NEW_ADDRESS, null), "12 Oak St, Newark, NJ 07102");
        see("address, sent", told, "/status/address/sent");
    }

    private void doors() {
        before.add(new Row("again", () -> "", "/status", LOOK));
        before.add(new Row("unknown", () -> "", "/s/nothing", LOOK));
        see("nothing there", client(), "/status/nothing");
        var matter = client().matter();
        var closed = links.create(firm.actor(), matter);
        links.revoke(firm.actor(), links.of(firm.actor(), matter).getFirst().id());
        before.add(new Row("gone", () -> "", ClientLinks.path(closed), LOOK));
        see("code", client(SecondStep.EMAIL_CODE, ""), "/status");
        see("code, sent", client(SecondStep.EMAIL_CODE, ""), "/status?sent");
        see("birth date", client(SecondStep.BIRTH_DATE, "02/28/1990"), "/status");
        // A link of its own each time, since five wrong answers are too many.
        before.add(new Row(
                "wrong words", () -> client(SecondStep.PASSPHRASE, "blue river").link(), "/status", page -> {
                    page.locator("#answer").fill("red river");
                    send(page);
                }));
    }

    private void outcomes(MovableClock clock) {
        var passed = client();
        var visit = visit(passed);
        var asked = client();
        asked(asked);
        var attended = client();
        var attendedOf = visit(attended);
        var missed = client();
        var missedOf = visit(missed);
        var told = client();
        var toldOf = visit(told);
        clock.set(AFTERWARDS);
        firm.appointments().attended(firm.actor(), attendedOf);
        firm.appointments().missed(firm.actor(), missedOf);
        tell(told, new Act(ReportKind.WAS_THERE, toldOf), "");
        after.add(row("passed", passed, "/status", LOOK));
        after.add(row("passed, asked", asked, "/status", LOOK));
        after.add(row("attended", attended, "/status", LOOK));
        after.add(row("missed", missed, "/status", LOOK));
        after.add(row("told there", told, "/status", LOOK));
        after.add(row("was there", passed, path(visit, "was-there"), LOOK));
        after.add(row("was there, sent", told, path(toldOf, "was-there/sent"), LOOK));
        after.add(row("cannot go, too late", passed, path(visit, "cannot-go"), LOOK));
        after.add(new Row("too many", () -> "", "/s/nothing", page -> {
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

    private static Row row(String name, Client client, String path, Consumer<Page> then) {
        return new Row(name, client::link, path, then);
    }

    private Client client() {
        return client(SecondStep.NONE, "");
    }

    private Client client(SecondStep step, String secret) {
        var matter = firm.matter("Guadalupe Hernández Villanueva", Language.EN);
        var link = new NewLink(LinkRecipient.CLIENT, "", EmailAddress.parse("ana@example.com"), step, secret);
        var token = links.create(firm.actor(), matter, link);
        return new Client(matter, ClientLinks.path(token), ClientBrowser.holder(links, token));
    }

    private AppointmentId visit(Client client) {
        return firm.appointment(client.matter(), DECEMBER_14);
    }

    private RescheduleId asked(Client client) {
        return firm.submitted(visit(client), START);
    }

    private void keep(Client client, AppointmentId visit) {
        var act = new Act(ReportKind.CANNOT_GO, visit);
        acts.keep(client.holder(), act, new Typed(RescheduleReason.ILLNESS, "Fever since Sunday.\n39 degrees.", null));
        acts.add(
                client.holder(),
                act,
                List.of(new SentFile("IMG_20261120_091544_hospital-letter.jpg", Papers.jpeg(40, 30))));
    }

    private void tell(Client client, Act act, String words) {
        acts.tell(client.holder(), act, new Typed(null, words, null), List.of());
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

    private static void forget(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(PassCookie.NAME));
    }
}
