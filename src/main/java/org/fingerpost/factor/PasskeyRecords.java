package org.fingerpost.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FactorDirectory.Passkey;
import org.fingerpost.tenancy.IdentityId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * The library's view of the passkeys that are kept. A new one is written by {@link Passkeys}, in its transaction; that one
 * lists and deletes them too, so the ways of the library to do so, which no ceremony goes, are shut.
 */
final class PasskeyRecords implements UserCredentialRepository {
    private final FactorDirectory directory;
    private final Clock clock;

    PasskeyRecords(FactorDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    static Passkey passkey(IdentityId identity, CredentialRecord record, Instant now) {
        var attestation = record.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("A new passkey comes with its attestation");
        }
        return new Passkey(
                record.getCredentialId().toBase64UrlString(),
                identity,
                attestation.toBase64UrlString(),
                record.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                record.getSignatureCount(),
                record.getLabel(),
                now,
                null);
    }

    static Set<AuthenticatorTransport> transports(Passkey passkey) {
        return Stream.of(passkey.transports().split(" "))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return directory
                .passkey(credentialId.toBase64UrlString())
                .map(PasskeyRecords::record)
                .orElse(null);
    }

    /**
     * Called after each ceremony. The library compares the number of signatures with that of the registration alone, so a
     * copied passkey is found out here.
     */
    @Override
    public void save(CredentialRecord record) {
        String credential = record.getCredentialId().toBase64UrlString();
        if (directory.passkey(credential).isPresent()
                && !directory.usedPasskey(credential, record.getSignatureCount(), clock.instant())) {
            throw new IllegalArgumentException("Two devices sign with one passkey");
        }
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException();
    }

    /** The public key is in the attestation. */
    private static CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.fromBase64(passkey.credential()))
                .userEntityUserId(PasskeyHolders.handle(passkey.identity()))
                .attestationObject(Bytes.fromBase64(passkey.attestation()))
                .transports(transports(passkey))
                .signatureCount(passkey.signCount())
                .uvInitialized(true)
                .label(passkey.label())
                .build();
    }
}
