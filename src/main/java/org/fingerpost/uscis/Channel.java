package org.fingerpost.uscis;

/** A way in which a request to reschedule can reach USCIS before the appointment ({@code R4}, {@code R8}). */
public enum Channel {

    /** The online tool, in the client's own USCIS account. */
    CLIENT_ACCOUNT("uscis.channel.CLIENT_ACCOUNT"),
    /** The online tool, in the account of the attorney or accredited representative. */
    REPRESENTATIVE_ACCOUNT("uscis.channel.REPRESENTATIVE_ACCOUNT"),
    /** A call to the Contact Center that an agent answers. */
    PHONE("uscis.channel.PHONE");

    private final String messageKey;

    Channel(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Whether it is the online tool, whose limits are the same in either account. */
    public boolean isOnline() {
        return this != PHONE;
    }

    /** The text with the channel's name. */
    public String messageKey() {
        return messageKey;
    }
}
