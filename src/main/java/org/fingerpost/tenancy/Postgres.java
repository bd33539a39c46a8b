package org.fingerpost.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach PostgreSQL as its administrator, who makes the roles and runs the migrations. The portal itself works as
 * {@code fingerpost_app}, whose password is derived from the administrator's, so that one secret serves both and every
 * node arrives at the same one.
 */
record Postgres(String url, String administrator, String password) {
    static final String OWNER = "fingerpost_owner";
    static final String APP = "fingerpost_app";

    String appPassword() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("fingerpost:" + password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(APP.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whoever makes the roles, and reads all firms at once for a backup. */
    PGSimpleDataSource asAdministrator() {
        return as(administrator, password);
    }

    /** Signs in as the administrator and acts as the owner, who signs in nowhere. */
    PGSimpleDataSource asOwner() {
        var owner = asAdministrator();
        owner.setOptions("-c role=" + OWNER);
        return owner;
    }

    PGSimpleDataSource asApp() {
        return as(APP, appPassword());
    }

    private PGSimpleDataSource as(String user, String secret) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(secret);
        return source;
    }

    @Override
    public String toString() {
        return "Postgres[" + url + " as " + administrator + "]";
    }
}
