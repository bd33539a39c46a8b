package org.fingerpost.tenancy;

import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.appointment.Stamps;
import org.fingerpost.audit.Trail;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkOpenings;
import org.fingerpost.clientlink.LinkPolicies;
import org.fingerpost.clientlink.LinkPolicy;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.clientlink.SecondSteps;
import org.fingerpost.clientlink.SentFile;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.document.Upload;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.factor.SignInPolicies;
import org.fingerpost.firm.Logos;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.notification.AlertKind;
import org.fingerpost.notification.AlertPolicy;
import org.fingerpost.notification.ContactPolicy;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.notification.MailChoice;
import org.fingerpost.notification.Offsets;
import org.fingerpost.notification.Policies;
import org.fingerpost.notification.Preference;
import org.fingerpost.notification.Preferences;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.report.ReportDesk;
import org.fingerpost.report.ReportKind;
import org.fingerpost.reschedule.Answers;
import org.fingerpost.reschedule.Approval;
import org.fingerpost.reschedule.CallSheet;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.Caller;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.LogKind;
import org.fingerpost.reschedule.Question;
import org.fingerpost.reschedule.Step;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.sso.Claims;
import org.fingerpost.sso.Issuer;
import org.fingerpost.sso.SignOn;
import org.fingerpost.sso.SignOnSettings;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.RescheduleReason;
import org.fingerpost.user.Members;
import org.springframework.beans.factory.BeanFactory;

/** What a firm does until each of its tables holds something. */
record FilledFirm(Practice practice) {
    /** The colleague is responsible for the matter, and hears of the appointment in the morning. */
    static FilledFirm of(Practice practice, Actor.Person colleague, ClientLinks links, DueJobs jobs) {
        var matter = practice.matterOf(colleague);
        var appointment = practice.appointment(
                matter, practice.notice(matter, DECEMBER_14).withScan());
        var request = practice.submitted(appointment, MovableClock.START);
        practice.granted(request, matter, JANUARY_5);
        links.create(practice.actor(), matter);
        jobs.raiseAlerts(practice.firm().id());
        return new FilledFirm(practice);
    }

    /** A message that goes to a client; those of alerts go to colleagues. */
    FilledFirm withLetter(FirmDatabase database, Outbox outbox) {
        var client = practice.matters()
                .get(practice.actor(), practice.matter("Li Wei", Language.EN))
                .client();
        database.run(
                practice.actor(),
                scope -> outbox.put(
                        scope,
                        new Letter(
                                new Recipient.ClientOf(client.id(), "li.wei@example.com"),
                                "invite/1",
                                "Hello",
                                "Hello",
                                Optional.empty(),
                                Optional.empty(),
                                scope.now())));
        return this;
    }

    /** An appointment that is over, with the stamped notice. */
    FilledFirm withStamp(Stamps stamps) {
        var matter = practice.matter("Li Wei", Language.EN);
        var appointment = practice.appointment(matter, LocalDateTime.of(2026, 11, 20, 8, 0));
        practice.appointments().attended(practice.actor(), appointment);
        stamps.keep(practice.actor(), appointment, Upload.of("stamped.pdf", Papers.pdf(1)));
        return this;
    }

    /** A log with a screenshot, and a call that is being prepared. */
    FilledFirm withCalls(SubmissionLog log, CallSheets sheets) {
        var matter = practice.matter("Li Wei", Language.EN);
        var appointment = practice.appointment(
                matter, practice.notice(matter, DECEMBER_14).withScan());
        var screenshot =
                practice.appointments().get(practice.actor(), appointment).notice();
        var request = practice.submitted(appointment, MovableClock.START);
        log.append(
                practice.actor(),
                request,
                new Step(
                        LogKind.NOTE,
                        null,
                        null,
                        false,
                        MovableClock.START,
                        practice.firm().zone(),
                        "",
                        "",
                        "",
                        "",
                        screenshot));
        var caller = new Caller.OfTheFirm(practice.actor().member());
        var sheet = new CallSheet(caller, null, "", "", "", "", "", "", "", null, null);
        sheets.change(practice.actor(), request, CallSheet.EMPTY, sheet);
        sheets.handOver(practice.actor(), request);
        return this;
    }

    /** A draft with a piece of evidence that was taken out again. */
    FilledFirm withEvidence(Exhibits exhibits) {
        var request = practice.draft(practice.appointment(practice.matter("Li Wei", Language.EN), DECEMBER_14));
        var id = exhibits.add(
                practice.actor(), request, EvidenceItem.OTHER, List.of(Upload.of("letter.pdf", Papers.pdf(1))));
        exhibits.remove(practice.actor(), id.getFirst());
        return this;
    }

    /** What the firm and a person of it chose for themselves. */
    FilledFirm withChoices(Policies policies, Preferences preferences) {
        policies.change(
                practice.actor(),
                new AlertPolicy(
                        AlertKind.STAMP, Offsets.parse("2 days"), true, true, false, true, Duration.ofHours(24)));
        policies.change(practice.actor(), new ContactPolicy(LocalTime.of(21, 0), LocalTime.of(8, 0), true));
        preferences.change(
                practice.actor(),
                new Preference(
                        MailChoice.AT_ONCE, LocalTime.of(7, 0), practice.firm().zone(), true));
        return this;
    }

    /** A draft that was answered, and approved by an attorney as the firm wants it. */
    FilledFirm withReview(Answers answers) {
        var request = practice.draft(practice.appointment(practice.matter("Li Wei", Language.EN), DECEMBER_14));
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery", null, "")
                .inWords(new ClientWords("手术", SpokenLanguage.ZH));
        answers.put(practice.actor(), request, Question.ILLNESS_WHAT, "Surgery");
        practice.reschedules().save(practice.actor(), request, draft);
        practice.reviews().change(practice.actor(), Approval.Policy.ALWAYS);
        practice.reviews().approve(practice.actor(), request, draft);
        return this;
    }

    /** What a client sent through their link, with a paper, and a person took up. */
    FilledFirm withReport(ClientLinks links, BeanFactory beans) {
        var acts = beans.getBean(ClientActs.class);
        var reports = beans.getBean(ClientReports.class);
        var desk = beans.getBean(ReportDesk.class);
        var matter = practice.matter("Li Wei", Language.EN);
        var act = new Act(ReportKind.CANNOT_GO, practice.appointment(matter, DECEMBER_14));
        links.create(practice.actor(), matter);
        var link = links.of(practice.actor(), matter).getFirst().id();
        acts.tell(
                new Actor.LinkHolder(id(), link.value()),
                act,
                new Typed(RescheduleReason.ILLNESS, "Surgery", Language.EN),
                List.of(new SentFile("letter.pdf", Papers.pdf(1))));
        desk.takeUp(
                practice.actor(),
                reports.of(practice.actor(), matter).getFirst().id());
        return this;
    }

    /** Links that were followed, with a code that was sent, and how long links open. */
    FilledFirm withLinks(ClientLinks links, LinkOpenings openings, SecondSteps steps, LinkPolicies policies) {
        var matter = practice.matter("Li Wei", Language.EN);
        var email = EmailAddress.parse("li.wei@example.com");
        var link = new NewLink(LinkRecipient.SPOUSE, "", email, SecondStep.EMAIL_CODE, "");
        var holder = ClientBrowser.holder(links, links.create(practice.actor(), matter, link));
        openings.opened(holder, new byte[] {1}, false);
        steps.sendCode(holder, "here");
        policies.change(practice.actor(), LinkPolicy.BY_DEFAULT);
        return this;
    }

    /** A trail that was looked through, and a logo. */
    FilledFirm withHouse(BeanFactory beans) {
        beans.getBean(Trail.class).check(practice.actor());
        beans.getBean(Logos.class).change(practice.actor(), Upload.of("logo.png", Papers.png(20, 20)));
        return this;
    }

    /** Roles that need a second factor. */
    FilledFirm withSignIn(SignInPolicies policies) {
        policies.change(practice.actor(), Set.of(Role.ADMIN));
        return this;
    }

    /** A provider of its own, a person with an account there, and an admin who may go round it. */
    FilledFirm withSignOn(BeanFactory beans) {
        var settings = beans.getBean(SignOnSettings.class);
        var issuer = Issuer.parse("https://login.example.com");
        settings.draft(practice.actor(), issuer, "fingerpost", "a secret");
        settings.change(
                practice.actor(), List.of(), false, Set.of(practice.actor().member()));
        var me = beans.getBean(Members.class)
                .get(practice.actor(), practice.actor().member());
        beans.getBean(SignOn.class)
                .whoCame(id(), new Claims(issuer, "a subject", Optional.of(me.email()), Optional.empty()));
        return this;
    }

    FirmId id() {
        return practice.firm().id();
    }
}
