package org.fingerpost.drill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.fingerpost.Fingerpost;
import org.fingerpost.matter.Language;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ANotice;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The portal in a process of its own. On request it records one reschedule request or a stream of changes, says so, and
 * waits to be killed.
 */
final class PortalUnderDrill {
    static final String SUBMIT = "--drill.submit=true";
    /** Followed by the path of the journal. */
    static final String STREAM = "--drill.stream=";

    static final String READY = "The portal is up";
    static final String COMMITTED = "A request was committed";
    /** Firms at work at the same time. */
    private static final int FIRMS = 2;

    private PortalUnderDrill() {}

    static void main(String[] args) {
        var portal = start(args);
        var settings = portal.getEnvironment();
        IO.println(READY);
        if (settings.containsProperty("drill.submit")) {
            submit(portal);
            IO.println(COMMITTED);
        }
        if (settings.containsProperty("drill.stream")) {
            stream(portal, new Journal(Path.of(settings.getRequiredProperty("drill.stream"))));
        }
    }

    static ConfigurableApplicationContext start(String... settings) {
        var application = new SpringApplication(Fingerpost.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("noTestParts", new NoTestParts()));
        return application.run(settings);
    }

    /** For one person to hear of, who is responsible for the matter and asked USCIS. */
    private static void submit(ConfigurableApplicationContext portal) {
        var clock = portal.getBean(Clock.class);
        var today = LocalDate.ofInstant(clock.instant(), ANotice.NEWARK);
        var acme = firmOfTwoAdmins(portal);
        var matter = acme.matter("Ana María Reyes", Language.ES);
        var notice = acme.notice(matter, today.plusDays(30).atTime(8, 0)).dated(today.minusDays(7));
        var request = acme.draft(acme.appointment(matter, notice));
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.CLIENT_ACCOUNT, "");
        acme.reschedules()
                .submit(acme.actor(), request, draft, Asked.by(acme.actor().member(), clock.instant()));
    }

    /** A firm that can't go on takes the portal down: the drill must not mistake silence for health. */
    private static void stream(ConfigurableApplicationContext portal, Journal journal) {
        for (int i = 0; i < FIRMS; i++) {
            var changes = new Changes(firmOfTwoAdmins(portal), journal, portal.getBean(Clock.class));
            Thread.ofPlatform()
                    .name("firm-" + i)
                    .uncaughtExceptionHandler((_, failure) -> {
                        failure.printStackTrace();
                        Runtime.getRuntime().halt(1);
                    })
                    .start(changes);
        }
    }

    /** Two people to hear of each change. */
    static Practice firmOfTwoAdmins(ConfigurableApplicationContext portal) {
        var practices = portal.getAutowireCapableBeanFactory().createBean(Practices.class);
        var acme = practices.found("Acme Law");
        practices.colleague(acme, Role.ADMIN);
        return acme;
    }

    /** Outside a test's own context Spring would take the tests' parts for the portal's. */
    private static final class NoTestParts extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            return type.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTestParts;
        }

        @Override
        public int hashCode() {
            return NoTestParts.class.hashCode();
        }
    }
}
