package org.fingerpost.sso;

import static org.fingerpost.db.Tables.SIGN_ON_ACCOUNT;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.springframework.stereotype.Repository;

/** Which account at the firm's provider is whose. */
@Repository
class SignOnAccountRepository {
    Optional<MemberId> memberOf(FirmScope scope, Issuer issuer, String subject) {
        return scope.sql()
                .select(SIGN_ON_ACCOUNT.MEMBER_ID)
                .from(SIGN_ON_ACCOUNT)
                .where(scope.owns(SIGN_ON_ACCOUNT.FIRM_ID))
                .and(SIGN_ON_ACCOUNT.ISSUER.eq(issuer))
                .and(SIGN_ON_ACCOUNT.SUBJECT.eq(subject))
                .fetchOptional(SIGN_ON_ACCOUNT.MEMBER_ID);
    }

    /** Since when the person has an account there. */
    Optional<Instant> linkedAt(FirmScope scope, Issuer issuer, MemberId member) {
        return scope.sql()
                .select(SIGN_ON_ACCOUNT.LINKED_AT)
                .from(SIGN_ON_ACCOUNT)
                .where(scope.owns(SIGN_ON_ACCOUNT.FIRM_ID))
                .and(SIGN_ON_ACCOUNT.MEMBER_ID.eq(member))
                .and(SIGN_ON_ACCOUNT.ISSUER.eq(issuer))
                .and(SIGN_ON_ACCOUNT.SUBJECT.isNotNull())
                .fetchOptional(SIGN_ON_ACCOUNT.LINKED_AT);
    }

    void link(FirmScope scope, Issuer issuer, MemberId member, String subject) {
        scope.sql()
                .insertInto(SIGN_ON_ACCOUNT)
                .set(SIGN_ON_ACCOUNT.FIRM_ID, scope.firm())
                .set(SIGN_ON_ACCOUNT.MEMBER_ID, member)
                .set(SIGN_ON_ACCOUNT.ISSUER, issuer)
                .set(SIGN_ON_ACCOUNT.SUBJECT, subject)
                .set(SIGN_ON_ACCOUNT.LINKED_AT, scope.now())
                .onConflict(SIGN_ON_ACCOUNT.FIRM_ID, SIGN_ON_ACCOUNT.MEMBER_ID, SIGN_ON_ACCOUNT.ISSUER)
                .doUpdate()
                .set(SIGN_ON_ACCOUNT.SUBJECT, subject)
                .set(SIGN_ON_ACCOUNT.LINKED_AT, scope.now())
                .execute();
    }

    void unlink(FirmScope scope, Issuer issuer, MemberId member) {
        scope.sql()
                .update(SIGN_ON_ACCOUNT)
                .setNull(SIGN_ON_ACCOUNT.SUBJECT)
                .where(scope.owns(SIGN_ON_ACCOUNT.FIRM_ID))
                .and(SIGN_ON_ACCOUNT.MEMBER_ID.eq(member))
                .and(SIGN_ON_ACCOUNT.ISSUER.eq(issuer))
                .execute();
    }
}
