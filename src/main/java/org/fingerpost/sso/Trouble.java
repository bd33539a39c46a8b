package org.fingerpost.sso;

/** Why nobody was signed in by a firm's provider. */
public enum Trouble {
    /** It didn't answer, or not in time. */
    UNREACHABLE,
    /** Its address leads into a private network. */
    PRIVATE_ADDRESS,
    /** What answered there is no provider. */
    NO_PROVIDER,
    /** It calls itself by another address. */
    OTHER_ISSUER,
    /** What it names of itself isn't under https. */
    INSECURE,
    /** The firm has no such connection any more. */
    ENDED,
    /** Nobody was asked in this session, or the answer came before. */
    NOT_ASKED,
    /** The answer came from another provider, or to another firm. */
    MIXED_UP,
    /** The provider didn't let the person in. */
    DENIED,
    /** The provider doesn't know the client, or its secret. */
    CLIENT_REFUSED,
    /** What it says of the person doesn't hold. */
    NOT_VALID,
    /** It didn't ask the person anew. */
    NOT_ANEW,
    /** It doesn't say that the e-mail address is theirs. */
    UNVERIFIED,
    /** No such person in the firm. */
    UNKNOWN,
    /** The person has another account there. */
    OTHER_ACCOUNT,
    /** Who tested is somebody else there. */
    NOT_YOU;

    /** What is thrown until somebody tells of it. */
    public static final class Met extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        public Met(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        public Met(Trouble trouble, Exception cause) {
            super(trouble.name(), cause);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }
}
