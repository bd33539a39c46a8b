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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of firms that have a row in every table. */
abstract class FilledFirmTest extends PortalTest {
    @Autowired
    Postgres postgres;

    @Autowired
    ClientLinks links;

    @Autowired
    LinkOpenings openings;

    @Autowired
    SecondSteps secondSteps;

    @Autowired
    LinkPolicies linkPolicies;

    @Autowired
    DueJobs jobs;

    @Autowired
    FirmDatabase database;

    @Autowired
    Outbox outbox;

    @Autowired
    Stamps stamps;

    @Autowired
    Policies policies;

    @Autowired
    Preferences preferences;

    @Autowired
    SubmissionLog log;

    @Autowired
    CallSheets callSheets;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Answers answers;

    @Autowired
    BeanFactory beans;

    FilledFirm filled(String name) {
        var practice = practices.found(name);
        return FilledFirm.of(practice, practices.colleague(practice, Role.STAFF), links, jobs)
                .withLetter(database, outbox)
                .withStamp(stamps)
                .withCalls(log, callSheets)
                .withChoices(policies, preferences)
                .withEvidence(exhibits)
                .withReview(answers)
                .withReport(links, beans)
                .withHouse(beans)
                .withSignIn(beans.getBean(SignInPolicies.class))
                .withSignOn(beans)
                .withLinks(links, openings, secondSteps, linkPolicies);
    }
}
