package org.fingerpost.sso;

import java.util.List;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.springframework.stereotype.Component;

/** Who may enter a firm with its provider out of order: named admins who have a password and a second factor. */
@Component
class BreakGlass {
    private final SignOnRepository repository;
    private final Members members;
    private final Directory directory;
    private final FactorDirectory factors;

    BreakGlass(SignOnRepository repository, Members members, Directory directory, FactorDirectory factors) {
        this.repository = repository;
        this.members = members;
        this.directory = directory;
        this.factors = factors;
    }

    /** Those of them who could do it right now. */
    List<Member> ready(FirmScope scope) {
        var named = repository.breakGlass(scope);
        return members.active(scope).stream()
                .filter(member -> named.contains(member.id()))
                .filter(member -> member.role() == Role.ADMIN)
                .filter(this::hasBoth)
                .toList();
    }

    private boolean hasBoth(Member member) {
        return factors.hasAny(member.identity())
                && directory.identityOf(member.email()).stream().anyMatch(one -> one.passwordHash() != null);
    }
}
