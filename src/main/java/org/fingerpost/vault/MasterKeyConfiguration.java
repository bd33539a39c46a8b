package org.fingerpost.vault;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The master key as it is set; beside the embedded database, which asks for no setting, one in a file of its own. */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {
    private static final String FILE = "master.key";

    @Bean
    MasterKey masterKey(
            @Value("${fingerpost.master-key:}") String given,
            @Value("${fingerpost.master-key-previous:}") String previous,
            @Value("${fingerpost.data}") Path folder)
            throws IOException, GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        var present = read("FINGERPOST_MASTER_KEY", given.isBlank() ? keptIn(folder.toAbsolutePath()) : given);
        return previous.isBlank() ? present : present.after(read("FINGERPOST_MASTER_KEY_PREVIOUS", previous));
    }

    private static MasterKey read(String name, String text) {
        return MasterKey.read(text).orElseThrow(() -> new IllegalStateException(name + " is not 32 bytes in Base64"));
    }

    /** Made at the first start, for its owner's eyes alone. */
    static String keptIn(Path folder) throws IOException {
        var file = Files.createDirectories(folder).resolve(FILE);
        if (!Files.exists(file)) {
            byte[] secret = new byte[MasterKey.BYTES];
            new SecureRandom().nextBytes(secret);
            var ownersAlone = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersAlone)) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(secret)));
            }
        }
        return Files.readString(file);
    }
}
