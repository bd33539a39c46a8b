package org.fingerpost.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fingerpost.operator.FirmDeletion;
import org.fingerpost.operator.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of what an operator does with a whole firm that has a row in every table. */
abstract class CarriedFirmTest extends FilledFirmTest {
    /** What belongs to this installation and its address. */
    static final Set<String> STAYS = Set.of("firm_key", "sign_on_connection", "sign_on_policy");

    @Autowired
    FirmDeletion deletion;

    @Autowired
    Standing standing;

    Session administrator;
    Catalogue catalogue;
    FilledFirm acme;
    Actor.Operator operator;

    @BeforeEach
    void aFirmWithRowsEverywhere() {
        administrator = Session.administrator(postgres);
        catalogue = new Catalogue(administrator);
        acme = filled("Acme Law");
        jobs.replanAlerts(acme.id());
        operator = new Actor.Operator(acme.id(), "root");
    }

    @AfterEach
    void goodbye() {
        administrator.close();
    }

    UUID firm() {
        return acme.id().value();
    }

    /**
     * All rows but the keys and what they seal, and but what is told of the carrying itself, which the end of the trail's
     * chain stands behind; files are compared by their hash, what is sealed in the archives.
     */
    Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        for (var table : catalogue.tables()) {
            if (!STAYS.contains(table) && !table.equals("audit_head")) {
                rows.put(table, administrator.strings("""
                        select (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t))
                            where key !~ '^(content|key_version|secret|.*_sealed|.*_mark)$')::text
                        from %s t where firm_id = ?
                          and coalesce(to_jsonb(t) ->> 'action', '') not in ('firm.exported', 'firm.imported')
                        order by 1""".formatted(table), firm()));
            }
        }
        return rows;
    }
}
