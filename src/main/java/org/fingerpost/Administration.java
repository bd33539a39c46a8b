package org.fingerpost;

import org.fingerpost.operator.command.AdminCommand;
import org.fingerpost.tenancy.JobsForPortals;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The operator's commands on the same program: without a web server, and without the jobs that a portal does. */
public final class Administration {
    private static final String WEB_ALONE = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    private Administration() {}

    static void main(String[] args) {
        System.exit(AdminCommand.run(Administration::start, args));
    }

    static ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(Fingerpost.class, JobsForPortals.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(more)
                .run(
                        "--fingerpost.demo=false",
                        "--fingerpost.attach=true",
                        "--db-scheduler.enabled=false",
                        "--spring.autoconfigure.exclude=" + WEB_ALONE,
                        // what goes wrong at the start is told once, by the command
                        "--logging.level.org.springframework.boot=off",
                        "--logging.level.root=error",
                        "--logging.level.org.fingerpost=warn");
    }
}
