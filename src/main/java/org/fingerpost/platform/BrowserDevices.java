package org.fingerpost.platform;

/** What no page ever asks a browser for, in the words of its permissions policy. Copying to the clipboard stays. */
public final class BrowserDevices {
    public static final String NONE =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    private BrowserDevices() {}
}
