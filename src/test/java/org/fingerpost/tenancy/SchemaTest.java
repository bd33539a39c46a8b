package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.tenancy.SchemaRule.*;
import static org.fingerpost.tenancy.SchemaRule.A_KEY_INTO_ITS_OWN_TABLE_HAS_AN_INDEX;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The schema keeps each rule, and each rule notices what breaks it: the violation is planted and rolled back. */
class SchemaTest extends PortalTest {
    private static final String NOTE = "create table note (firm_id uuid not null, id uuid not null";

    @Autowired
    Postgres postgres;

    Session administrator;

    @BeforeEach
    void begin() {
        administrator = Session.administrator(postgres).begin();
    }

    @AfterEach
    void leaveNothingBehind() {
        administrator.rollback();
        administrator.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaKeeps(SchemaRule rule) {
        assertThat(rule.violations(administrator)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void theRuleNotices(SchemaRule rule, String culprit, String plant) {
        administrator.execute(plant);
        assertThat(rule.violations(administrator)).anyMatch(found -> found.contains(culprit));
    }

    @Test
    void everyRuleHasBeenSeenToNotice() {
        assertThat(plants().map(plant -> plant.get()[0])).contains((Object[]) SchemaRule.values());
    }

    static Stream<Arguments> plants() {
        return Stream.of(keys(), policies(), grants(), roles(), sealed()).flatMap(plants -> plants);
    }

    private static Stream<Arguments> keys() {
        return Stream.of(
                arguments(FIRM_ID_LEADS_EVERY_PRIMARY_KEY, "note", NOTE + ", primary key (id))"),
                arguments(FIRM_ID_LEADS_EVERY_PRIMARY_KEY, "note", NOTE + ", primary key (id, firm_id))"),
                arguments(FIRM_ID_LEADS_EVERY_PRIMARY_KEY, "note", NOTE + ")"),
                arguments(EVERY_INDEX_BEGINS_WITH_FIRM_ID, "slug", "create unique index slug on firm (slug)"),
                arguments(EVERY_INDEX_BEGINS_WITH_FIRM_ID, "low", "create index low on client (lower(full_name))"),
                arguments(EVERY_INDEX_BEGINS_WITH_FIRM_ID, "part", "create index part on client_p03 (email)"),
                arguments(
                        FOREIGN_KEYS_CARRY_THE_FIRM,
                        "note",
                        "create unique index on firm (firm_id, slug); " + NOTE
                                + ", foreign key (id) references firm (firm_id))"),
                arguments(
                        FOREIGN_KEYS_CARRY_THE_FIRM,
                        "note",
                        NOTE + ", foreign key (id, firm_id) references client (id, firm_id))"),
                arguments(A_KEY_INTO_ITS_OWN_TABLE_HAS_AN_INDEX, "appointment", "drop index appointment_supersedes"),
                arguments(
                        FOREIGN_KEYS_CARRY_THE_FIRM,
                        "directory.note",
                        "create table directory.note (other uuid references firm (firm_id))"));
    }

    private static Stream<Arguments> policies() {
        return Stream.of(
                arguments(ROW_SECURITY_IS_ENABLED_AND_FORCED, "note", NOTE + ")"),
                arguments(
                        ROW_SECURITY_IS_ENABLED_AND_FORCED, "client", "alter table client no force row level security"),
                arguments(
                        ROW_SECURITY_IS_ENABLED_AND_FORCED,
                        "client_p00",
                        "alter table client_p00 disable row level security"),
                arguments(ONE_POLICY_FOR_ALL_OF_ITS_STATEMENTS, "matter", "drop policy own_firm on matter"),
                arguments(
                        ONE_POLICY_FOR_ALL_OF_ITS_STATEMENTS,
                        "matter",
                        "alter policy own_firm on matter with check (true)"),
                arguments(
                        ONE_POLICY_FOR_ALL_OF_ITS_STATEMENTS,
                        "matter.wide",
                        "create policy wide on matter for select using (true)"),
                arguments(
                        NO_POLICY_ON_A_PARTITION,
                        "matter_p07",
                        "create policy own_firm on matter_p07 using (firm_id = current_firm())"),
                arguments(
                        THE_POLICYS_FUNCTION_IS_STABLE_AND_UNADORNED,
                        "current_firm",
                        "alter function current_firm() immutable"),
                arguments(VIEWS_ASK_AS_WHO_LOOKS, "everyone", "create view everyone as select full_name from client"));
    }

    private static Stream<Arguments> grants() {
        return Stream.of(
                arguments(NO_GRANT_ON_A_PARTITION, "client_p01", "grant select on client_p01 to fingerpost_app"),
                arguments(NO_GRANT_ON_A_PARTITION, "client_p01", "grant select (id) on client_p01 to public"),
                arguments(
                        ONLY_SELECT_INSERT_AND_UPDATE_ARE_GRANTED, "DELETE", "grant delete on alert to fingerpost_app"),
                arguments(
                        ONLY_SELECT_INSERT_AND_UPDATE_ARE_GRANTED, "UPDATE", "grant update on alert to fingerpost_app"),
                arguments(ONLY_SELECT_INSERT_AND_UPDATE_ARE_GRANTED, "SELECT", "grant select on alert to public"),
                arguments(KEYS_ARE_NEVER_UPDATED, "alert.firm_id", "grant update (firm_id) on alert to fingerpost_app"),
                arguments(
                        TRAIL_AND_LOG_ARE_APPEND_ONLY,
                        "audit_event UPDATE",
                        "grant update (detail) on audit_event to fingerpost_app"),
                arguments(
                        TRAIL_AND_LOG_ARE_APPEND_ONLY,
                        "submission_log UPDATE",
                        "grant update (words) on submission_log to fingerpost_app"),
                arguments(
                        TRAIL_AND_LOG_ARE_APPEND_ONLY,
                        "submission_log DELETE",
                        "grant delete on submission_log to fingerpost_app"),
                arguments(
                        TRAIL_AND_LOG_ARE_APPEND_ONLY,
                        "audit_head INSERT",
                        "grant insert on audit_head to fingerpost_app"),
                arguments(THE_PUBLIC_HAS_NOTHING, "database TEMP", "grant temp on database postgres to public"),
                arguments(THE_PUBLIC_HAS_NOTHING, "public USAGE", "grant usage on schema public to public"),
                arguments(THE_PUBLIC_HAS_NOTHING, "open", "create function open() returns int language sql return 1"),
                arguments(THE_PORTAL_CREATES_NOTHING, "public", "grant create on schema public to fingerpost_app"),
                arguments(
                        THE_PORTAL_CREATES_NOTHING,
                        "default",
                        "alter default privileges in schema public grant select on tables to fingerpost_app"));
    }

    private static Stream<Arguments> roles() {
        return Stream.of(
                arguments(ROLES_CANNOT_BYPASS, "fingerpost_app", "alter role fingerpost_app bypassrls"),
                arguments(ROLES_CANNOT_BYPASS, "fingerpost_owner", "alter role fingerpost_owner login"),
                arguments(ROLES_CANNOT_BYPASS, "fingerpost_owner", "grant fingerpost_owner to fingerpost_app"),
                arguments(THE_PORTAL_OWNS_NOTHING, "pg_class", "alter table firm owner to fingerpost_app"),
                arguments(
                        FUNCTIONS_WITH_THEIR_OWNERS_RIGHTS_ARE_NARROW,
                        "firm_of_slug",
                        "alter function directory.firm_of_slug(text) owner to postgres"),
                arguments(
                        FUNCTIONS_WITH_THEIR_OWNERS_RIGHTS_ARE_NARROW,
                        "firm_of_slug",
                        "alter function directory.firm_of_slug(text) reset all"));
    }

    private static Stream<Arguments> sealed() {
        return Stream.of(
                        "note.passport_number, " + NOTE + ", passport_number text)",
                        "client.address, alter table client add column address text",
                        "matter.form, alter table matter add column form_sealed bytea",
                        "matter.form_mark, alter table matter add column form_mark text",
                        "client.phone, drop trigger phone_is_sealed on client",
                        "client.phone, alter table client disable trigger phone_is_sealed")
                .map(plant -> plant.split(", ", 2))
                .map(plant -> arguments(WHAT_IS_SENSITIVE_IS_WRITTEN_SEALED_ALONE, plant[0], plant[1]));
    }
}
