package org.fingerpost.platform.ui;

import org.fingerpost.tenancy.Actor;

/** Has a person show again who they are before something grave; the use case itself refuses who has not. */
public interface StepUp {
    /**
     * Does it at once where the last proof is fresh; else asks for one in a dialog, and does it then. The page behind stays
     * as it is. What is done must ask anew who the actor is, as the proof counts from then on.
     */
    void before(Actor.Person actor, Runnable grave);
}
