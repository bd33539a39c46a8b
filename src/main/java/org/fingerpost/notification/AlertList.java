package org.fingerpost.notification;

import static org.fingerpost.db.tables.Alert.ALERT;
import static org.fingerpost.db.tables.AlertRecipient.ALERT_RECIPIENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.db.tables.Alert;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Page;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** What people were told, and who of them has looked. */
@Repository
class AlertList {
    private static final int MOST = 50;

    /** One person's, newest first. */
    Page<AlertLine> page(FirmScope scope, MemberId member, Optional<Cursor> after) {
        return page(scope, mine(scope, member), after);
    }

    /** Those that ask the person to acknowledge them, newest first. */
    Page<AlertLine> open(FirmScope scope, MemberId member, Optional<Cursor> after) {
        return page(scope, mine(scope, member).and(ALERT_RECIPIENT.OPEN), after);
    }

    private static Page<AlertLine> page(FirmScope scope, Condition which, Optional<Cursor> after) {
        var rows = scope.sql()
                .select(
                        ALERT_RECIPIENT.ALERT_ID,
                        about(ALERT_RECIPIENT.alert()),
                        ALERT_RECIPIENT.RAISED_AT,
                        ALERT_RECIPIENT.OPEN,
                        ALERT_RECIPIENT.ACKNOWLEDGED_AT)
                .from(ALERT_RECIPIENT)
                .where(scope.owns(ALERT_RECIPIENT.FIRM_ID))
                .and(which)
                .and(after.map(at -> behind(at, ALERT_RECIPIENT.RAISED_AT, ALERT_RECIPIENT.ALERT_ID))
                        .orElse(noCondition()))
                .orderBy(ALERT_RECIPIENT.RAISED_AT.desc(), ALERT_RECIPIENT.ALERT_ID.desc())
                .limit(Page.SIZE + 1)
                .fetch(mapping(AlertLine::new));
        return Page.of(rows, line -> new Cursor(line.raisedAt(), line.id().value()));
    }

    /** The firm's that still ask somebody, newest first. */
    Page<FirmAlert> waiting(FirmScope scope, Optional<Cursor> after) {
        var rows = firm(
                scope,
                ALERT.SETTLED_AT
                        .isNull()
                        .and(after.map(at -> behind(at, ALERT.RAISED_AT, ALERT.ID))
                                .orElse(noCondition())),
                Page.SIZE + 1);
        return Page.of(rows, alert -> new Cursor(alert.raisedAt(), alert.id().value()));
    }

    /** Newest first, the latest fifty. */
    List<FirmAlert> of(FirmScope scope, MatterId matter) {
        return firm(scope, ALERT.MATTER_ID.eq(matter), MOST);
    }

    /** How many ask the person to acknowledge them. */
    int open(FirmScope scope, MemberId member) {
        return scope.sql().fetchCount(ALERT_RECIPIENT, mine(scope, member).and(ALERT_RECIPIENT.OPEN));
    }

    private static List<FirmAlert> firm(FirmScope scope, Condition which, int most) {
        return scope.sql()
                .select(ALERT.ID, about(ALERT), ALERT.RAISED_AT, ALERT.CLIMBS_AT, ALERT.SETTLED_AT, told(scope))
                .from(ALERT)
                .where(scope.owns(ALERT.FIRM_ID))
                .and(ALERT.RAISED_AT.isNotNull())
                .and(which)
                .orderBy(ALERT.RAISED_AT.desc(), ALERT.ID.desc())
                .limit(most)
                .fetch(mapping(FirmAlert::new));
    }

    private static SelectField<About> about(Alert alert) {
        return row(
                        alert.KIND,
                        alert.LEVEL,
                        alert.MATTER_ID,
                        alert.APPOINTMENT_ID,
                        alert.DEADLINE_ID,
                        alert.matter().client().FULL_NAME,
                        alert.deadline().TITLE,
                        alert.DUE_AT,
                        coalesce(alert.deadline().TIME_ZONE, alert.appointment().TIME_ZONE))
                .mapping(About::new);
    }

    private static Field<List<FirmAlert.Told>> told(FirmScope scope) {
        return multiset(select(
                                ALERT_RECIPIENT.MEMBER_ID,
                                ALERT_RECIPIENT.member().FULL_NAME,
                                ALERT_RECIPIENT.WATCH,
                                ALERT_RECIPIENT.OPEN,
                                ALERT_RECIPIENT.ACKNOWLEDGED_AT)
                        .from(ALERT_RECIPIENT)
                        .where(scope.owns(ALERT_RECIPIENT.FIRM_ID))
                        .and(ALERT_RECIPIENT.ALERT_ID.eq(ALERT.ID))
                        .orderBy(ALERT_RECIPIENT.RAISED_AT, ALERT_RECIPIENT.WATCH, ALERT_RECIPIENT.MEMBER_ID))
                .convertFrom(rows -> rows.map(mapping(FirmAlert.Told::new)));
    }

    private static Condition mine(FirmScope scope, MemberId member) {
        return scope.owns(ALERT_RECIPIENT.FIRM_ID).and(ALERT_RECIPIENT.MEMBER_ID.eq(member));
    }

    private static Condition behind(Cursor after, Field<Instant> at, Field<AlertId> id) {
        return row(at, id).lt(val(after.at(), at), val(new AlertId(after.id()), id));
    }
}
