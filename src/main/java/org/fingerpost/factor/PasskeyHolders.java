package org.fingerpost.factor;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.fingerpost.tenancy.IdentityId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The library's users are our identities: the handle is the id itself, so there is nothing to keep, and nothing that a ceremony could ask to. */
final class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
    private static final int ID_BYTES = 16;

    static Bytes handle(IdentityId identity) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES)
                .putLong(identity.value().getMostSignificantBits())
                .putLong(identity.value().getLeastSignificantBits())
                .array());
    }

    static IdentityId identity(Bytes handle) {
        var buffer = ByteBuffer.wrap(handle.getBytes());
        return new IdentityId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id)
                .name(identity(id).value().toString())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }
}
