package org.fingerpost.operator;

import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.OwnerDatabase;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Members;
import org.springframework.stereotype.Component;

/** One more admin for a firm that has lost its own. The firm's trail says that the operator did it. */
@Component
public class NewAdmin {
    private final OwnerDatabase database;
    private final Members members;
    private final Standing standing;

    NewAdmin(OwnerDatabase database, Members members, Standing standing) {
        this.database = database;
        this.members = members;
        this.standing = standing;
    }

    /** Answers with the invitation. Refuses an e-mail that the firm has already. */
    public Token add(Actor.Operator operator, String name, String email) {
        var entry = new Members.Entry(PersonName.parse(name), EmailAddress.parse(email), Role.ADMIN);
        var token = database.in(operator, estate -> members.addFirst(estate.scope(), entry));
        standing.note(operator, "firm.adminAdded", entry.email().value());
        return token;
    }
}
