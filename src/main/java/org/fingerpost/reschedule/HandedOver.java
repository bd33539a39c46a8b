package org.fingerpost.reschedule;

import org.fingerpost.tenancy.MemberId;

/** A call sheet that a colleague filled in and left to whoever may record the call. */
public record HandedOver(MemberId by, String byName, CallSheet sheet) {}
