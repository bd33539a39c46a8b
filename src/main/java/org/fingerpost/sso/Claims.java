package org.fingerpost.sso;

import java.time.Instant;
import java.util.Optional;

/**
 * What a provider says of a person.
 *
 * @param subject names the account there for ever
 * @param email in lower case; empty where the provider doesn't say that it is theirs
 * @param askedAt when the person last showed the provider who they are; empty where it doesn't say
 */
public record Claims(Issuer issuer, String subject, Optional<String> email, Optional<Instant> askedAt) {}
