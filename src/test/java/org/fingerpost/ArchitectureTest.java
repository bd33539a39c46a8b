package org.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.core.ApplicationModules;

/** Each rule holds for the portal, and each fails on the classes of the package {@code planted}, which break them all. */
class ArchitectureTest {
    private static final ImportOption MAIN = ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
    private static final String GENERATED = "org.fingerpost.db";
    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(MAIN)
            .importPackages("org.fingerpost")
            .that(com.tngtech.archunit.base.DescribedPredicate.describe("ours", ArchitectureTest::isOurs));
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.fingerpost.planted");

    @ParameterizedTest
    @EnumSource
    void thePortalKeeps(HouseRules rule) {
        rule.rule().check(PORTAL);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleNotices(HouseRules rule) {
        assertThatThrownBy(() -> rule.rule().check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted");
    }

    @Test
    void modulesLookOnlyWhereTheySayTheyDo() {
        assertThat(modules(MAIN).detectViolations().getMessages()).isEmpty();
    }

    @Test
    void aModuleThatLooksElsewhereIsNoticed() {
        assertThat(modules(location -> MAIN.includes(location) || location.contains("/planted/"))
                        .detectViolations()
                        .getMessages())
                .anyMatch(message -> message.contains("planted") && message.contains("tenancy"));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PORTAL.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(found -> found.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    private static ApplicationModules modules(ImportOption which) {
        return ApplicationModules.of(
                Fingerpost.class, location -> which.includes(location) && !location.contains("/org/fingerpost/db/"));
    }

    private static boolean isOurs(JavaClass type) {
        return Stream.of(GENERATED, GENERATED + ".tables", GENERATED + ".tables.records")
                .noneMatch(type.getPackageName()::equals);
    }
}
