package org.fingerpost.founding;

import org.fingerpost.outbox.PersonalLetter;
import org.fingerpost.outbox.PersonalPost;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.Token;
import org.springframework.stereotype.Component;

/**
 * What the portal writes to who signs a firm up. Nothing of what they typed stands in it: anyone may type anything, with
 * anyone's address.
 */
@Component
class SignUpLetters {
    private final PersonalPost post;
    private final PublicAddress address;

    SignUpLetters(PersonalPost post, PublicAddress address) {
        this.post = post;
        this.address = address;
    }

    void write(EmailAddress to, Token token, boolean hasAccount) {
        String link = address.of("/sign-up/" + token.secret());
        String body = hasAccount
                ? Texts.text("mail.signUp.known", address.of("/login"), link)
                : Texts.text("mail.signUp.new", link);
        post.put(new PersonalLetter(to.value(), Texts.text("mail.signUp.subject"), body));
    }
}
