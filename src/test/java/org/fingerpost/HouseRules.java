package org.fingerpost;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Style;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.PlainSQL;
import org.springframework.stereotype.Repository;

/** The rules between the portal's classes that a compiler can't hold. */
enum HouseRules {
    /** Lock 1 of tenancy: who wants a firm's rows must come with a scope. */
    ONLY_TENANCY_HOLDS_THE_DATABASE(outside("org.fingerpost.tenancy..")
            .should(hold(
                    "org.jooq.DSLContext",
                    "org.jooq.Configuration",
                    "javax.sql.DataSource",
                    "org.springframework.jdbc.core.JdbcTemplate",
                    "org.springframework.jdbc.core.simple.JdbcClient",
                    "org.springframework.transaction.PlatformTransactionManager"))),

    ONLY_TENANCY_WRITES_PLAIN_SQL(outside("org.fingerpost.tenancy..")
            .should()
            .callMethodWhere(describe("plain SQL", HouseRules::takesPlainSql))),

    VIEWS_KNOW_NO_SQL(noClasses()
            .that(resideInAPackage("..ui.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jooq..", "org.fingerpost.db.."))),

    VIEWS_ARE_THEIR_FEATURES_OWN(classes()
            .that()
            .resideInAPackage("org.fingerpost.*.ui..")
            .and()
            .haveSimpleNameEndingWith("View")
            .should()
            .bePackagePrivate()),

    REPOSITORIES_ARE_THEIR_FEATURES_OWN(classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()),

    ONLY_REPOSITORIES_NAME_TABLES(noClasses()
            .that(describe("aren't repositories", type -> !mayNameTables(type)))
            .should()
            .dependOnClassesThat(resideInAPackage("org.fingerpost.db.."))),

    ONLY_THE_CLOCK_TELLS_THE_TIME(outside("org.fingerpost.platform")
            .should()
            .callMethodWhere(describe("reads the machine's clock", HouseRules::readsTheMachinesClock))),

    ONE_WAY_TO_LOG(noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.logging.."))),

    /** Whoever checks a date must need nothing but the rules; the module's annotation is no dependency of a rule. */
    RULES_NEED_NO_FRAMEWORK(noClasses()
            .that()
            .resideInAPackage("org.fingerpost..uscis")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "org.jooq..", "org.fingerpost.db..", "java.sql..", "com.vaadin.."))),

    /** Nothing of what comes in is run, deserialized, looked up or taken for markup; one class stops the own PostgreSQL. */
    NOTHING_IS_INTERPRETED(noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.fingerpost.tenancy.Postmaster")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "javax.script..",
                            "javax.naming..",
                            "javax.xml..",
                            "org.w3c..",
                            "org.springframework.expression..",
                            "org.springframework.ldap..")
                    .or(describe("run what they are given", HouseRules::runsWhatItIsGiven)))),

    CHANCE_IS_SECURE(outside("org.fingerpost.demo")
            .should()
            .dependOnClassesThat(describe("can be foretold", HouseRules::canBeForetold))
            .orShould()
            .callMethod(Math.class, "random")),

    /** Files and columns are sealed by the vault, with a library that leaves no mode to choose. */
    ONLY_THE_VAULT_ENCRYPTS(outside("org.fingerpost.vault")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.google.crypto.tink..")
                    .or(describe("encrypt by hand", type -> type.getName().equals("javax.crypto.Cipher"))))),

    STYLES_STAND_IN_STYLE_SHEETS(noClasses().should().callMethodWhere(describe("styles inline", HouseRules::styles)));

    /** A query of their own and nothing else to keep apart: the trail, stored files, the page Today. */
    private static final Set<String> MAY_NAME_TABLES = Set.of(
            "org.fingerpost.audit.AuditTrail", "org.fingerpost.document.Documents", "org.fingerpost.today.Today");

    private final ArchRule rule;

    HouseRules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule.as(name());
    }

    private static boolean runsWhatItIsGiven(JavaClass type) {
        return Set.of(
                        "java.io.ObjectInputStream",
                        "java.lang.ProcessBuilder",
                        "com.vaadin.flow.component.Html",
                        "com.vaadin.flow.component.html.IFrame")
                .contains(type.getName());
    }

    private static boolean canBeForetold(JavaClass type) {
        return Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom")
                .contains(type.getName());
    }

    private static GivenClassesConjunction outside(String packages) {
        return noClasses().that(DescribedPredicate.not(resideInAPackage(packages)));
    }

    private static boolean mayNameTables(JavaClass type) {
        return type.isAnnotatedWith(Repository.class)
                || type.getSimpleName().endsWith("Repository")
                || MAY_NAME_TABLES.contains(type.getName())
                || type.getEnclosingClass().filter(HouseRules::mayNameTables).isPresent();
    }

    private static boolean takesPlainSql(JavaMethodCall call) {
        return call.getTarget().resolveMember().stream().anyMatch(method -> method.isAnnotatedWith(PlainSQL.class));
    }

    private static boolean readsTheMachinesClock(JavaMethodCall call) {
        AccessTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        return owner.startsWith("java.time.") && target.getName().equals("now")
                || owner.equals("java.time.Clock") && target.getName().startsWith("system")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
    }

    private static boolean styles(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return owner.isAssignableTo(Style.class)
                || owner.isAssignableTo(HasStyle.class)
                        && call.getTarget().getName().equals("getStyle");
    }

    private static ArchCondition<JavaClass> hold(String... types) {
        return new ArchCondition<>("hold the database in a field or take it as an argument") {
            @Override
            public void check(JavaClass holder, ConditionEvents events) {
                Stream.concat(
                                holder.getFields().stream()
                                        .filter(field -> Set.of(types)
                                                .contains(field.getRawType().getName()))
                                        .map(field -> field.getDescription()),
                                holder.getCodeUnits().stream()
                                        .filter(unit -> unit.getRawParameterTypes().stream()
                                                .anyMatch(type -> Set.of(types).contains(type.getName())))
                                        .map(unit -> unit.getDescription()))
                        .forEach(what -> events.add(SimpleConditionEvent.satisfied(holder, what)));
            }
        };
    }
}
