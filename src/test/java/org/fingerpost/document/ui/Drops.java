package org.fingerpost.document.ui;

/** Files that a test puts into the field, as the browser sends them. */
public final class Drops {
    private Drops() {}

    public static void into(FileDrop drop, String name, byte[] content) {
        drop.take(name, content);
    }
}
