package org.fingerpost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Fingerpost {
    static void main(String[] args) {
        SpringApplication.run(Fingerpost.class, args);
    }
}
