package org.fingerpost.user;

import static org.fingerpost.db.Tables.MEMBER;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class MemberRepository {
    List<Member> all(FirmScope scope) {
        return select(scope)
                .orderBy(MEMBER.ACTIVE.desc(), MEMBER.FULL_NAME, MEMBER.ID)
                .fetch(mapping(Member::new));
    }

    Member get(FirmScope scope, MemberId id) {
        return find(scope, MEMBER.ID.eq(id)).orElseThrow(() -> new NotFound(id));
    }

    Optional<Member> find(FirmScope scope, IdentityId identity) {
        return find(scope, MEMBER.IDENTITY_ID.eq(identity));
    }

    /** Whom the firm lets in: an active member, while the firm itself is open. */
    Optional<Member> findActive(FirmScope scope, IdentityId identity) {
        return find(
                scope,
                MEMBER.IDENTITY_ID
                        .eq(identity)
                        .and(MEMBER.ACTIVE)
                        .and(MEMBER.firm().STATUS.eq(FirmStatus.ACTIVE)));
    }

    /** Locks the firm's admins, so that two people can't take the last one away at the same time. */
    List<MemberId> activeAdmins(FirmScope scope) {
        return scope.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(scope.owns(MEMBER.FIRM_ID))
                .and(MEMBER.ROLE.eq(Role.ADMIN))
                .and(MEMBER.ACTIVE)
                .orderBy(MEMBER.ID)
                .forUpdate()
                .fetch(MEMBER.ID);
    }

    void insert(FirmScope scope, Member member) {
        scope.sql()
                .insertInto(MEMBER)
                .set(MEMBER.FIRM_ID, scope.firm())
                .set(MEMBER.ID, member.id())
                .set(MEMBER.IDENTITY_ID, member.identity())
                .set(MEMBER.EMAIL, member.email())
                .set(MEMBER.FULL_NAME, member.name())
                .set(MEMBER.ROLE, member.role())
                .set(MEMBER.ACTIVE, member.active())
                .set(MEMBER.CREATED_AT, scope.now())
                .execute();
    }

    void update(FirmScope scope, Member member) {
        scope.sql()
                .update(MEMBER)
                .set(MEMBER.FULL_NAME, member.name())
                .set(MEMBER.ROLE, member.role())
                .set(MEMBER.ACTIVE, member.active())
                .where(scope.owns(MEMBER.FIRM_ID))
                .and(MEMBER.ID.eq(member.id()))
                .execute();
    }

    void readdress(FirmScope scope, MemberId member, String email) {
        scope.sql()
                .update(MEMBER)
                .set(MEMBER.EMAIL, email)
                .where(scope.owns(MEMBER.FIRM_ID))
                .and(MEMBER.ID.eq(member))
                .execute();
    }

    private Optional<Member> find(FirmScope scope, Condition which) {
        return select(scope).and(which).fetchOptional(mapping(Member::new));
    }

    private SelectConditionStep<Record6<MemberId, IdentityId, String, String, Role, Boolean>> select(FirmScope scope) {
        return scope.sql()
                .select(MEMBER.ID, MEMBER.IDENTITY_ID, MEMBER.EMAIL, MEMBER.FULL_NAME, MEMBER.ROLE, MEMBER.ACTIVE)
                .from(MEMBER)
                .where(scope.owns(MEMBER.FIRM_ID));
    }
}
