package org.fingerpost.account;

import org.fingerpost.platform.EmailAddress;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.fingerpost.user.OwnAccounts;
import org.fingerpost.user.Passwords;
import org.fingerpost.user.SignIn;
import org.springframework.stereotype.Service;

/** A person changes the password that they know. */
@Service
public class OwnPassword {
    private final FirmDatabase database;
    private final Directory directory;
    private final AccountDirectory accounts;
    private final Members members;
    private final OwnAccounts ownAccounts;
    private final SignIn signIn;
    private final Passwords passwords;
    private final ThisSession here;
    private final AccountLetters letters;

    OwnPassword(
            FirmDatabase database,
            Directory directory,
            AccountDirectory accounts,
            Members members,
            OwnAccounts ownAccounts,
            SignIn signIn,
            Passwords passwords,
            ThisSession here,
            AccountLetters letters) {
        this.database = database;
        this.directory = directory;
        this.accounts = accounts;
        this.members = members;
        this.ownAccounts = ownAccounts;
        this.signIn = signIn;
        this.passwords = passwords;
        this.here = here;
        this.letters = letters;
    }

    /**
     * Every other session of the person ends. Refuses a wrong old password, and counts it like any failed sign-in; and a
     * new one that is no good.
     */
    public void change(Actor.Person actor, String old, String fresh) {
        var me = members.get(actor, actor.member());
        check(actor, me, old);
        String oldHash = directory
                .identityOf(me.email())
                .map(Directory.Identity::passwordHash)
                .orElseThrow();
        String hash = passwords.hashOfChosen(fresh, me.email(), directory.firmsOf(me.identity()));
        database.run(actor, scope -> {
            if (!accounts.replacePassword(me.identity(), oldHash, hash)) {
                throw new Refusal("signIn.WRONG"); // it was changed elsewhere at this very moment
            }
            accounts.endSessions(me.identity(), here.id());
            letters.passwordChanged(EmailAddress.parse(me.email()));
        });
        note(me.identity());
    }

    /** Whether the person whose session this is knows the password; refuses who doesn't. */
    void check(Actor.Person actor, Member me, String password) {
        switch (signIn.check(me.email(), password, actor.sitting().address())) {
            case SignIn.Answer.Known _ -> {}
            case SignIn.Answer.Refused(var why) -> throw new Refusal("signIn." + why);
        }
    }

    /** Each firm's trail is written in a transaction of its own. */
    void note(IdentityId identity) {
        directory
                .firmsOf(identity)
                .forEach(firm -> database.run(
                        new Actor.Portal(firm), scope -> ownAccounts.note(scope, identity, "member.passwordChanged")));
    }
}
