package org.fingerpost.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Refused.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.HashedValues;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Role;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class TrailExportTest extends PortalTest {
    @Autowired
    Trail trail;

    @Autowired
    AuditTrail audit;

    @Autowired
    FirmDatabase database;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aFirmWithAMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Li Wei", Language.EN);
    }

    @Test
    void anExportNeedsAFreshProofAndIsWrittenDown() {
        var stale = new Actor.Person(
                acme.firm().id(),
                acme.actor().member(),
                "Dana Whitfield",
                Role.ADMIN,
                new Sitting("192.0.2.10", MovableClock.START.minus(Duration.ofMinutes(11))));
        assertRefused("proof.needed", () -> trail.requireMayExport(stale));
        assertRefused("proof.needed", () -> export(stale, TrailFormat.CSV));
        assertThat(actions()).doesNotContain("audit.exported");
        export(acme.actor(), TrailFormat.CSV);
        assertThat(actions()).contains("audit.exported");
    }

    /** As the documentation says it: each value behind its length, the hash before it last. */
    @Test
    void theJsonLinesCanBeCheckedByWhoeverHasThem() {
        var lines = export(acme.actor(), TrailFormat.JSON_LINES).lines().toList();
        assertThat(lines).hasSize(3);
        String previous = HashedValues.START;
        for (String text : lines) {
            var line = JsonMapper.shared().readTree(text);
            var values = new HashedValues().put("fingerpost audit trail 1");
            values.put(line.get("firm").asString()).put(line.get("position").asString());
            values.put(line.get("id").asString())
                    .put(Instant.parse(line.get("at").asString()));
            for (String name :
                    List.of("actorKind", "actor", "actorName", "address", "kind", "action", "record", "detail")) {
                values.put(line.get(name).isNull() ? null : line.get(name).asString());
            }
            assertThat(line.get("previousHash").asString()).isEqualTo(previous);
            previous = line.get("hash").asString();
            assertThat(values.put(line.get("previousHash").asString()).hash()).isEqualTo(previous);
        }
    }

    @Test
    void noValueOfTheCsvIsTakenForAFormula() {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "a \"b\", c\r\nd")) {
            database.run(acme.actor(), scope -> audit.record(scope, "matter.changed", matter.value(), evil));
        }
        var csv = export(acme.actor(), TrailFormat.CSV);
        assertThat(csv)
                .contains("\"'=1+1\"", "\"'+1\"", "\"'-1\"", "\"'@SUM(A1)\"", "\"'\t=1\"", "\"' =1\"")
                .contains("\"a \"\"b\"\", c\r\nd\"")
                .startsWith("position,at,who,");
        assertThat(csv.split("\r\n")).hasSize(1 + 3 + 7 + 1);
    }

    private String export(Actor.Person actor, TrailFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            trail.export(actor, TrailFilter.EVERYTHING, format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(UTF_8);
    }

    private List<String> actions() {
        return trail.look(acme.actor(), TrailFilter.EVERYTHING).page().rows().stream()
                .map(TrailLine::action)
                .toList();
    }
}
