package org.fingerpost.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fingerpost.tenancy.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {
    @Test
    void itIsKeptLetterByLetterAsTokensNameIt() {
        assertThat(Issuer.parse(" https://login.example.com/firm/ ").value())
                .isEqualTo("https://login.example.com/firm/");
        assertThat(Issuer.parse("https://login.example.com/firm/").discovery())
                .isEqualTo("https://login.example.com/firm/.well-known/openid-configuration");
        assertThat(Issuer.parse("http://127.0.0.1:8180/realms/one").value()).startsWith("http://");
    }

    @Test
    void theAddressOfItsDescriptionWillDoToo() {
        assertThat(Issuer.parse("https://login.example.com/.well-known/openid-configuration")
                        .value())
                .isEqualTo("https://login.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "'', signOn.issuer.missing",
        "http://login.example.com, signOn.issuer.insecure",
        "http://localhost.example.com, signOn.issuer.insecure",
        "ftp://login.example.com, signOn.issuer.insecure",
        "login.example.com, signOn.issuer.invalid",
        "https://, signOn.issuer.invalid",
        "https://me:secret@login.example.com, signOn.issuer.invalid",
        "https://login.example.com/?a=b, signOn.issuer.invalid",
        "https://login.example.com/#a, signOn.issuer.invalid",
        "https://login example.com, signOn.issuer.invalid"
    })
    void anythingElseIsRefused(String typed, String key) {
        assertThatThrownBy(() -> Issuer.parse(typed))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "example, signOn.domains.invalid",
        "-a.example.com, signOn.domains.invalid",
        "a@example.com, signOn.domains.invalid",
        "https://example.com, signOn.domains.invalid",
        "GMAIL.com, signOn.domains.everybodys"
    })
    void aDomainIsTheFirmsOwn(String typed, String key) {
        assertThatThrownBy(() -> MailDomain.parseAll(typed))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
    }

    @Test
    void domainsAreTypedAsPeopleDo() {
        assertThat(MailDomain.parseAll(" Example.com, @mail.example.com;example.com "))
                .containsExactly(new MailDomain("example.com"), new MailDomain("mail.example.com"));
        assertThat(MailDomain.parseAll("")).isEmpty();
    }
}
