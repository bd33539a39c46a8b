package org.fingerpost.platform;

import java.time.ZoneId;
import org.fingerpost.tenancy.Actor;

/** Who is signed in, for views; their use cases take the actor as an argument. */
public interface CurrentActor {
    /** The person as the firm knows them at this moment: a role taken away is gone at the next click. */
    Actor.Person get();

    /** The zone the person's firm works in. */
    ZoneId zone();
}
