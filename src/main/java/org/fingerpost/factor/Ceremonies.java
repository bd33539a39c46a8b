package org.fingerpost.factor;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.tenancy.FactorDirectory;
import org.fingerpost.tenancy.FactorDirectory.Passkey;
import org.fingerpost.tenancy.IdentityId;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * WebAuthn's two ceremonies, by Spring Security's own relying party. The user handle is the identity's id, which says
 * nothing of the person. A finger, a face or a PIN is always asked for.
 */
@Component
class Ceremonies {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final PublicKeyCredentialRpEntity portal;
    private final Webauthn4JRelyingPartyOperations party;
    private final PasskeyRecords records;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Ceremonies(FactorDirectory directory, PublicAddress address, Clock clock) {
        this.portal = PublicKeyCredentialRpEntity.builder()
                .id(address.url().getHost())
                .name("Fingerpost")
                .build();
        this.records = new PasskeyRecords(directory, clock);
        this.party = new Webauthn4JRelyingPartyOperations(
                new PasskeyHolders(),
                records,
                portal,
                Set.of(address.of("").replaceFirst("^(https?://[^/]+).*", "$1")));
    }

    PublicKeyCredentialRequestOptions ask(List<Passkey> passkeys) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.random())
                .rpId(portal.getId())
                .timeout(TIMEOUT)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(descriptors(passkeys))
                .build();
    }

    Optional<IdentityId> answered(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            var credential =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var user = party.authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
            return Optional.of(PasskeyHolders.identity(user.getId()));
        } catch (IllegalArgumentException | NullPointerException | WebAuthnException | JacksonException notOurs) {
            return Optional.empty(); // whatever a browser may send that isn't an answer
        }
    }

    PublicKeyCredentialCreationOptions begin(IdentityId identity, String email, List<Passkey> passkeys) {
        return PublicKeyCredentialCreationOptions.builder()
                .attestation(AttestationConveyancePreference.NONE)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .challenge(Bytes.random())
                .timeout(TIMEOUT)
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyHolders.handle(identity))
                        .name(email)
                        .displayName(email)
                        .build())
                .rp(portal)
                .excludeCredentials(descriptors(passkeys))
                .build();
    }

    Optional<Passkey> made(
            IdentityId identity, PublicKeyCredentialCreationOptions begun, String answer, String label, Instant now) {
        try {
            var credential = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var record = party.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(begun, new RelyingPartyPublicKey(credential, label)));
            return Optional.of(PasskeyRecords.passkey(identity, record, now));
        } catch (IllegalArgumentException | NullPointerException | WebAuthnException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    String json(Object options) {
        return json.writeValueAsString(options);
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(Bytes.fromBase64(passkey.credential()))
                        .transports(PasskeyRecords.transports(passkey))
                        .build())
                .toList();
    }
}
