package org.fingerpost.user;

import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;

/** A kind of work that people of the firm have, and that a colleague must take over before one of them goes. */
public interface Duty {
    /** The key of a text that takes the count, such as {@code duty.matters}. */
    String messageKey();

    int count(FirmScope scope, MemberId member);

    /** Gives all of it to the colleague. */
    void handOver(FirmScope scope, Member from, Member to);
}
