package org.fingerpost.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads the demonstration once, into an empty installation, and says at every start how to sign in. */
@Component
@ConditionalOnProperty("fingerpost.demo")
class DemoData implements ApplicationRunner {
    private static final String PASSWORD = "fingerpost-demo";
    private static final long SEED = 20_260_713;
    private static final int CLIENTS = 160;

    private static final List<DemoPractice> PRACTICES = List.of(
            new DemoPractice("harbor", "Harbor Immigration Law", "America/New_York", List.of(
                    new DemoPractice.Someone("Helen Ward", "admin@harbor.example.com", Role.ADMIN),
                    new DemoPractice.Someone("Marcus Bell", "attorney@harbor.example.com", Role.ATTORNEY),
                    new DemoPractice.Someone("Inés Duarte", "staff@harbor.example.com", Role.STAFF),
                    new DemoPractice.Someone("Sofia Marin", "counsel@example.com", Role.ATTORNEY))),
            new DemoPractice("mesa", "Mesa & Pine, Attorneys", "America/Los_Angeles", List.of(
                    new DemoPractice.Someone("Grace Okoye", "admin@mesa.example.com", Role.ADMIN),
                    new DemoPractice.Someone("Daniel Reyes", "attorney@mesa.example.com", Role.ATTORNEY),
                    new DemoPractice.Someone("Sofia Marin", "counsel@example.com", Role.ATTORNEY))));

    private final Firms firms;
    private final Members members;
    private final SignIn signIn;
    private final Directory directory;
    private final DemoFirm demoFirm;
    private final ClientLinks links;
    private final Welcome welcome;
    private final PublicAddress address;

    DemoData(
            Firms firms,
            Members members,
            SignIn signIn,
            Directory directory,
            DemoFirm demoFirm,
            ClientLinks links,
            Welcome welcome,
            PublicAddress address) {
        this.firms = firms;
        this.members = members;
        this.signIn = signIn;
        this.directory = directory;
        this.demoFirm = demoFirm;
        this.links = links;
        this.welcome = welcome;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var random = new Random(SEED);
        if (directory.isEmpty()) {
            PRACTICES.forEach(practice -> load(practice, random));
        }
        welcome.say(PRACTICES, PASSWORD);
    }

    private void load(DemoPractice practice, Random random) {
        var firm = Ids.next(FirmId::new);
        firms.found(new Firm(firm, practice.slug(), practice.name(), "(212) 555-0100", ZoneId.of(practice.zone())));
        var all = new ArrayList<MemberId>();
        Actor.Person admin = null;
        for (var someone : practice.people()) {
            var actor = add(firm, admin, someone);
            admin = admin == null ? actor : admin;
            all.add(actor.member());
        }
        var shown = demoFirm.fill(java.util.Objects.requireNonNull(admin), all, CLIENTS, random);
        welcome.remember(address.of(ClientLinks.path(links.create(admin, shown))));
    }
}
