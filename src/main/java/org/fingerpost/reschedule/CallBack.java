package org.fingerpost.reschedule;

/** What the agent promised in a call: a Tier 2 officer calls back, within 72 hours or within 30 business days (R26). */
public enum CallBack {
    URGENT,
    ROUTINE
}
