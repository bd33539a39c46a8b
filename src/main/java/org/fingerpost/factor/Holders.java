package org.fingerpost.factor;

import java.util.Optional;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.user.Door;
import org.fingerpost.user.SignIn;
import org.springframework.stereotype.Component;

/** Who stands at the door, or sits inside, in the session that asks. */
@Component
public class Holders {
    private final Door door;
    private final SignIn signIn;

    Holders(Door door, SignIn signIn) {
        this.door = door;
        this.signIn = signIn;
    }

    /** Empty before the first proof and the firm's choice. */
    public Optional<Holder> current(Sitting sitting) {
        return door.entrant()
                .flatMap(entrant -> signIn.member(entrant.firm(), entrant.identity())
                        .flatMap(member -> signIn.actor(entrant.firm(), entrant.identity(), sitting)
                                .map(person ->
                                        new Holder(person, entrant.identity(), member.email(), entrant.proofs()))));
    }
}
