package org.fingerpost.notification;

import static org.fingerpost.db.Tables.ALERT_RECIPIENT;
import static org.jooq.impl.DSL.val;

import java.util.Optional;
import org.fingerpost.outbox.Letter;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.outbox.Recipient;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.user.Duty;
import org.fingerpost.user.Member;
import org.jooq.Condition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** The alerts that still ask a person. Who takes over is asked instead, and told by e-mail. */
@Repository
@Order(2)
class AlertDuty implements Duty {
    private final Outbox outbox;
    private final PublicAddress address;

    AlertDuty(Outbox outbox, PublicAddress address) {
        this.outbox = outbox;
        this.address = address;
    }

    @Override
    public String messageKey() {
        return "duty.alerts";
    }

    @Override
    public int count(FirmScope scope, MemberId member) {
        return scope.sql().fetchCount(ALERT_RECIPIENT, asked(scope, member));
    }

    /** An alert that asks the colleague already asks them alone; one that they have answered is not asked again. */
    @Override
    public void handOver(FirmScope scope, Member from, Member to) {
        scope.sql()
                .insertInto(
                        ALERT_RECIPIENT,
                        ALERT_RECIPIENT.FIRM_ID,
                        ALERT_RECIPIENT.ALERT_ID,
                        ALERT_RECIPIENT.MEMBER_ID,
                        ALERT_RECIPIENT.WATCH,
                        ALERT_RECIPIENT.RAISED_AT,
                        ALERT_RECIPIENT.OPEN)
                .select(scope.sql()
                        .select(
                                ALERT_RECIPIENT.FIRM_ID,
                                ALERT_RECIPIENT.ALERT_ID,
                                val(to.id(), ALERT_RECIPIENT.MEMBER_ID),
                                ALERT_RECIPIENT.WATCH,
                                val(scope.now(), ALERT_RECIPIENT.RAISED_AT),
                                ALERT_RECIPIENT.OPEN)
                        .from(ALERT_RECIPIENT)
                        .where(asked(scope, from.id())))
                .onConflictDoNothing()
                .execute();
        scope.sql()
                .update(ALERT_RECIPIENT)
                .set(ALERT_RECIPIENT.OPEN, false)
                .where(asked(scope, from.id()))
                .execute();
        outbox.put(scope, letter(scope, from, to));
    }

    private Letter letter(FirmScope scope, Member from, Member to) {
        return new Letter(
                new Recipient.Colleague(to.id(), to.email()),
                "handover/" + from.id().value() + "/" + scope.now().getEpochSecond(),
                Texts.text("mail.handover.subject"),
                Texts.text("mail.handover.body", to.name(), from.name(), address.of("/alerts")),
                Optional.empty(),
                Optional.empty(),
                scope.now());
    }

    private static Condition asked(FirmScope scope, MemberId member) {
        return scope.owns(ALERT_RECIPIENT.FIRM_ID)
                .and(ALERT_RECIPIENT.MEMBER_ID.eq(member))
                .and(ALERT_RECIPIENT.OPEN);
    }
}
