package org.fingerpost.operator.command;

import org.fingerpost.factor.SecondFactors;
import org.fingerpost.operator.CannotDo;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.NotFound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset-second-factor",
        description = {
            "Takes a person’s authenticator app, passkeys and recovery codes away, in all of their firms, when they have",
            "lost them. Make sure first that it is them who asks: by a call to a number that you knew before."
        },
        mixinStandardHelpOptions = true)
final class ResetSecondFactorCommand extends Part {
    @Parameters(paramLabel = "FIRM", description = "the address of a firm of theirs, such as harbor")
    private String slug = "";

    @Option(names = "--email", required = true, description = "with which the person signs in")
    private String email = "";

    @Override
    public Integer call() {
        var operator = operator(slug);
        var address = EmailAddress.parse(email);
        try {
            the(SecondFactors.class).reset(operator, address);
        } catch (NotFound _) {
            throw new CannotDo("Nobody of " + slug + " has the e-mail address " + address.value() + ".");
        }
        the(Installation.class).note(operator.name(), "factor.reset", slug, address.value());
        say(address.value() + " has no second factor any more, is signed out everywhere, and is told so by e-mail.");
        return DONE;
    }
}
