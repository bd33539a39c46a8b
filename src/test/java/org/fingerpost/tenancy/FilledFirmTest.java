package org.fingerpost.tenancy;

import org.fingerpost.appointment.Stamps;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.LinkPolicies;
import org.fingerpost.clientlink.SecondSteps;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.factor.SignInPolicies;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.notification.Policies;
import org.fingerpost.notification.Preferences;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practices;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of firms that have a row in every table. */
abstract class FilledFirmTest extends PortalTest {
    @Autowired
    Postgres postgres;

    @Autowired
    ClientLinks links;

    @Autowired
    DueJobs jobs;

    @Autowired
    FirmDatabase database;

    @Autowired
    SubmissionLog log;

    @Autowired
    BeanFactory beans;

    FilledFirm filled(String name) {
        return filled(beans, name);
    }

    static FilledFirm filled(BeanFactory beans, String name) {
        var practices = beans.getBean(Practices.class);
        var practice = practices.found(name);
        var links = beans.getBean(ClientLinks.class);
        return FilledFirm.of(practice, practices.colleague(practice, Role.STAFF), links, beans.getBean(DueJobs.class))
                .withLetter(beans.getBean(FirmDatabase.class), beans.getBean(Outbox.class))
                .withStamp(beans.getBean(Stamps.class))
                .withCalls(beans.getBean(SubmissionLog.class), beans.getBean(CallSheets.class))
                .withChoices(beans.getBean(Policies.class), beans.getBean(Preferences.class))
                .withEvidence(beans.getBean(Exhibits.class))
                .withReview(beans.getBean(Answers.class))
                .withReport(links, beans)
                .withHouse(beans)
                .withSignIn(beans.getBean(SignInPolicies.class))
                .withSignOn(beans)
                .withLinks(
                        links,
                        beans.getBean(LinkOpenings.class),
                        beans.getBean(SecondSteps.class),
                        beans.getBean(LinkPolicies.class));
    }
}
