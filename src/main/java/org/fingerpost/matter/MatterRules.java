package org.fingerpost.matter;

import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.uscis.SpecialCase.SAFE_CONTACT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Form;
import org.fingerpost.user.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for a matter before it is written down. */
@Component
class MatterRules {
    /** Where a day begins first: a date in no zone is not in the future once it has begun there. */
    private static final ZoneOffset FURTHEST_EAST = ZoneOffset.ofHours(14);
    /** As early as {@code NoticeDate} reads. */
    private static final LocalDate EARLIEST_DENIAL = LocalDate.of(1990, 1, 1);

    private final MatterRepository repository;
    private final Members members;

    MatterRules(MatterRepository repository, Members members) {
        this.repository = repository;
        this.members = members;
    }

    void check(FirmScope scope, MatterId id, MatterEntry entry) {
        if (repository
                .withReceipt(scope, entry.receiptNumber())
                .filter(other -> !other.equals(id))
                .isPresent()) {
            throw new Refusal("matter.receipt.taken", entry.receiptNumber().formatted());
        }
        if (!works(scope, entry.responsible())) {
            throw new Refusal("matter.responsible.unknown");
        }
        var second = entry.secondWatcher();
        if (second == null) {
            return;
        }
        if (second.equals(entry.responsible())) {
            throw new Refusal("matter.secondWatcher.same");
        }
        if (!works(scope, second)) {
            throw new Refusal("matter.secondWatcher.unknown");
        }
    }

    void check(FirmScope scope, Circumstances circumstances) {
        var denial = circumstances.denial();
        if (denial != null) {
            requirePast(scope, denial.decidedOn(), "matter.denied.future");
            if (denial.decidedOn().isBefore(EARLIEST_DENIAL)) {
                throw new Refusal("matter.denied.early");
            }
        }
        requirePast(scope, circumstances.ar11On(), "matter.ar11.future");
        requirePast(scope, circumstances.eoir33On(), "matter.eoir33.future");
    }

    /** To end a client's safe contact, by a note or by another form, is for an attorney or the firm's admin (R23). */
    void requireStaysSafe(FirmScope scope, Matter before, Circumstances after, Form form) {
        boolean ends = before.cases().contains(SAFE_CONTACT)
                && !Circumstances.casesOf(after.cases(), after.hearingOn(), form)
                        .contains(SAFE_CONTACT);
        if (ends && !scope.actor().may(SUBMIT_RESCHEDULES)) {
            throw Refusal.byRule("R23", "matter.safeContact.attorney");
        }
    }

    private boolean works(FirmScope scope, MemberId person) {
        return members.active(scope).stream().anyMatch(member -> member.id().equals(person));
    }

    private static void requirePast(FirmScope scope, @Nullable LocalDate day, String refusal) {
        if (day != null && day.isAfter(LocalDate.ofInstant(scope.now(), FURTHEST_EAST))) {
            throw new Refusal(refusal);
        }
    }
}
