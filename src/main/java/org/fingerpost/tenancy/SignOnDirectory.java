package org.fingerpost.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which firm's provider of sign-in is offered for a domain of e-mail addresses. Like {@link Directory}, it lists nothing. */
@Component
public class SignOnDirectory {
    private final DSLContext sql;

    SignOnDirectory(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<FirmId> firmOf(String domain) {
        return sql.resultQuery("select directory.firm_of_sign_on_domain(?)", domain)
                .fetchOptional(0, UUID.class)
                .map(FirmId::new);
    }

    /** The domains of the scope's firm. */
    public List<String> domains(FirmScope scope) {
        return scope.sql().resultQuery("select directory.sign_on_domains()").fetch(0, String.class);
    }

    /** These and no others are the scope's firm's from now on; answers with those that another firm has. */
    public List<String> putDomains(FirmScope scope, List<String> domains) {
        return scope.sql()
                .resultQuery("select directory.put_sign_on_domains(?)", (Object) domains.toArray(String[]::new))
                .fetch(0, String.class);
    }
}
