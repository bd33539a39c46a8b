package org.fingerpost.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device that keeps passkeys and asks for a finger: Chromium's virtual authenticator, plugged into a page. */
public final class Device {
    private final CDPSession chromium;
    private final String id;

    public Device(Page page) {
        chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var params = new JsonObject();
        params.add("options", options);
        id = chromium.send("WebAuthn.addVirtualAuthenticator", params)
                .get("authenticatorId")
                .getAsString();
    }

    public int passkeys() {
        return chromium.send("WebAuthn.getCredentials", of())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Whether the right finger is at hand. */
    public void verifies(boolean right) {
        var params = of();
        params.addProperty("isUserVerified", right);
        chromium.send("WebAuthn.setUserVerified", params);
    }

    private JsonObject of() {
        var params = new JsonObject();
        params.addProperty("authenticatorId", id);
        return params;
    }
}
