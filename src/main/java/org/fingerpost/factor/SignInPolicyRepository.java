package org.fingerpost.factor;

import static org.fingerpost.db.Tables.SIGN_IN_POLICY;

import java.util.Set;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Role;
import org.springframework.stereotype.Repository;

@Repository
class SignInPolicyRepository {
    Set<Role> demanding(FirmScope scope) {
        return Set.copyOf(scope.sql()
                .select(SIGN_IN_POLICY.ROLE)
                .from(SIGN_IN_POLICY)
                .where(scope.owns(SIGN_IN_POLICY.FIRM_ID))
                .and(SIGN_IN_POLICY.SECOND_FACTOR)
                .orderBy(SIGN_IN_POLICY.ROLE)
                .fetch(SIGN_IN_POLICY.ROLE));
    }

    void put(FirmScope scope, Role role, boolean secondFactor) {
        scope.sql()
                .insertInto(SIGN_IN_POLICY)
                .set(SIGN_IN_POLICY.FIRM_ID, scope.firm())
                .set(SIGN_IN_POLICY.ROLE, role)
                .set(SIGN_IN_POLICY.SECOND_FACTOR, secondFactor)
                .onConflict(SIGN_IN_POLICY.FIRM_ID, SIGN_IN_POLICY.ROLE)
                .doUpdate()
                .set(SIGN_IN_POLICY.SECOND_FACTOR, secondFactor)
                .execute();
    }
}
