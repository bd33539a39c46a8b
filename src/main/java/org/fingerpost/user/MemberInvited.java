package org.fingerpost.user;

import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.FirmScope;

/** A person was invited into the firm by a link with this token. Told inside the transaction that makes it. */
public record MemberInvited(FirmScope scope, Member member, Token token) {}
