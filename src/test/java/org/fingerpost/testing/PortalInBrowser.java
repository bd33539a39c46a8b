package org.fingerpost.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.function.SingletonSupplier;

/** The portal as a newcomer starts it, with its demonstration firms, a real mail server and a real Chromium. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "fingerpost.data=target/journey-data",
            "fingerpost.private-providers=true",
            // as over https; a browser takes this machine for as safe
            "server.servlet.session.cookie.name=" + PortalInBrowser.SESSION_COOKIE,
            "server.servlet.session.cookie.secure=true"
        })
public abstract class PortalInBrowser {
    protected static final String SESSION_COOKIE = "__Host-session";

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private SecurityContextHolderStrategy securityContextHolderStrategy;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        // Chosen before the portal starts, as it must know its own address: a passkey is made for that.
        var port = SingletonSupplier.of(TestSocketUtils::findAvailableTcpPort);
        registry.add("server.port", port::obtain);
        registry.add("fingerpost.url", () -> "http://localhost:" + port.obtain());
        registry.add(
                "fingerpost.smtp-url",
                () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
    }

    /** Vaadin sets one for the whole program, which may be that of another journey's portal. */
    @BeforeEach
    void takeTheOwnPortalsPeople() {
        SecurityContextHolder.setContextHolderStrategy(securityContextHolderStrategy);
    }

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    protected Page desktop() {
        return chromium.context(1440, 900, true).newPage();
    }

    protected Page phoneWithoutJavaScript() {
        return chromium.context(390, 844, false).newPage();
    }

    protected void signIn(Page page, String email) {
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill("fingerpost-demo");
        page.locator("form button").click();
    }

    /** On the page that knows no firm yet, which asks for the e-mail first. */
    protected static void signInByEmail(Page page, String email) {
        page.locator("input[name=email]").fill(email);
        page.locator("form button").click();
        page.locator("input[name=password]").fill("fingerpost-demo");
        page.locator("form button").click();
    }

    /** The id that the browser holds of its session. */
    protected static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION_COOKIE))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    protected static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea"))
                .first();
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The number on the bell; nothing shown means none. */
    protected static int toAcknowledge(Page page) {
        var shown = page.locator(".fp-count");
        String count = shown.count() == 0 ? "" : shown.textContent();
        return count.isBlank() ? 0 : Integer.parseInt(count.replace("+", ""));
    }

    protected static GreenMail mail() {
        return MAIL;
    }

    /** How many mails with such a subject link to the record. */
    protected static long mailsAbout(String to, String subject, String record) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message ->
                        subject(message).contains(subject) && recipient(message).equals(to))
                .filter(message ->
                        GreenMailUtil.getBody(message).replace("=\r\n", "").contains(record))
                .count();
    }

    public static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
