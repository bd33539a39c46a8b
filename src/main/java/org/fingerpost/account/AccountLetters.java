package org.fingerpost.account;

import static org.fingerpost.platform.Texts.text;

import org.fingerpost.outbox.PersonalLetter;
import org.fingerpost.outbox.PersonalPost;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Token;
import org.springframework.stereotype.Component;

/** What the portal writes to a person about their account. Each is put into the transaction of its cause. */
@Component
class AccountLetters {
    private final PersonalPost post;
    private final PublicAddress address;

    AccountLetters(PersonalPost post, PublicAddress address) {
        this.post = post;
        this.address = address;
    }

    void reset(String email, Token token) {
        put(email, text("mail.reset.subject"), text("mail.reset", address.of("/reset/" + token.secret())));
    }

    void signOnElsewhere(String email) {
        put(email, text("mail.reset.subject"), text("mail.reset.elsewhere"));
    }

    void passwordChanged(EmailAddress email) {
        put(email.value(), text("mail.passwordChanged.subject"), text("mail.passwordChanged", address.of("/reset")));
    }

    void confirmNewEmail(String old, EmailAddress fresh, Token token) {
        put(fresh.value(), text("mail.email.subject"), text("mail.email.new", masked(old), address.of(path(token))));
    }

    void confirmOldEmail(String old, EmailAddress fresh, Token token) {
        put(old, text("mail.email.subject"), text("mail.email.old", fresh.value(), address.of(path(token))));
    }

    void emailTaken(EmailAddress fresh) {
        put(fresh.value(), text("mail.email.subject"), text("mail.email.taken"));
    }

    void emailChanged(String to, String fresh) {
        put(to, text("mail.emailChanged.subject"), text("mail.emailChanged", fresh));
    }

    private void put(String to, String subject, String body) {
        post.put(new PersonalLetter(to, subject, body));
    }

    private static String path(Token token) {
        return "/email/" + token.secret();
    }

    /** The new address may be somebody else's, who need not learn whose the old one is. */
    static String masked(String email) {
        return email.charAt(0) + "•••" + email.substring(email.lastIndexOf('@'));
    }
}
