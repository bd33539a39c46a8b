package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.uscis.Texts.refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipZonesTest {

    private static final ZipZones ZONES = ZipZones.load();

    // No support center works there: the outer Aleutians and the Pacific islands the mail serves.
    private static final Set<String> WITHOUT_CHOICE = Set.of(
            "America/Adak",
            "Pacific/Wake",
            "Pacific/Palau",
            "Pacific/Chuuk",
            "Pacific/Pohnpei",
            "Pacific/Kosrae",
            "Pacific/Majuro",
            "Pacific/Kwajalein");

    @ParameterizedTest
    @CsvSource({
        "86515, America/Denver",
        "85008, America/Phoenix",
        "79901, America/Denver",
        "77036, America/Chicago",
        "83702, America/Boise",
        "48226, America/Detroit",
        "46204, America/Indiana/Indianapolis",
        "40202, America/Kentucky/Louisville",
        "96910, Pacific/Guam",
        "96950, Pacific/Saipan",
        "96813, Pacific/Honolulu",
        "96799, Pacific/Pago_Pago",
        "00901, America/Puerto_Rico",
        "00802, America/St_Thomas",
        "99503, America/Anchorage",
        "92410, America/Los_Angeles",
        "11101, America/New_York",
        "32501, America/Chicago",
        "33142, America/New_York",
        "37402, America/New_York",
        "37201, America/Chicago",
        "97914, America/Boise"
    })
    void aZipCodeTellsTheZoneWhereTheStateWouldNot(String zip, String zone) {
        assertThat(ZONES.zoneOf(ZipCode.parse(zip))).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "00500", "00502", "09001", "34001", "96201", "99951", "99999"})
    void aZipCodeOutsideTheDataIsUnknown(String zip) {
        assertThat(ZONES.zoneOf(ZipCode.parse(zip))).isEmpty();
    }

    @Test
    void theSearchAgreesWithAPlainTableOnEveryNumber() throws IOException {
        var table = table();
        assertThat(table).hasSize(41_058);
        for (int i = 0; i < 100_000; i++) {
            String zip = "%05d".formatted(i);
            assertThat(ZONES.zoneOf(new ZipCode(zip)).map(ZoneId::getId))
                    .isEqualTo(Optional.ofNullable(table.get(zip)));
        }
    }

    @ParameterizedTest
    @CsvSource({"02108, 02108", "02108-1234, 02108", "021081234, 02108", "' 02108 ', 02108", "02108 1234, 02108"})
    void aZipCodeIsCutToFiveDigits(String written, String value) {
        assertThat(ZipCode.parse(written)).isEqualTo(new ZipCode(value)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'', uscis.zip.empty",
        "2108, uscis.zip.invalid",
        "021081, uscis.zip.invalid",
        "0210A, uscis.zip.invalid",
        "02108-123, uscis.zip.invalid",
        "Boston, uscis.zip.invalid",
        "٠٢١٠٨, uscis.zip.invalid"
    })
    void anythingElseIsNoZipCode(String written, String key) {
        assertThat(refusal(() -> ZipCode.parse(written)).key()).isEqualTo(key);
        assertThat(refusal(() -> new ZipCode("2108")).key()).isEqualTo("uscis.zip.invalid");
    }

    @Test
    void everyZoneOfTheDataKeepsTheClockOfAChoice() {
        assertThat(ZONES.zones())
                .hasSizeGreaterThan(30)
                .allSatisfy(zone -> assertThat(WITHOUT_CHOICE.contains(zone.getId())
                                || UsZones.all().stream().anyMatch(choice -> sameClock(choice.zone(), zone)))
                        .isTrue());
    }

    @Test
    void aChoiceIsFoundByItsZone() {
        assertThat(UsZones.all())
                .doesNotHaveDuplicates()
                .allSatisfy(choice -> assertThat(UsZones.find(choice.zone())).contains(choice));
        assertThat(UsZones.find(ZoneId.of("Europe/Rome"))).isEmpty();
        assertThat(UsZones.find(ZoneId.of("America/New_York"))
                        .map(UsZones.Choice::messageKey)
                        .map(key -> Texts.format(key)))
                .contains("Eastern time (New York)");
    }

    private static boolean sameClock(ZoneId one, ZoneId other) {
        var instant = Instant.parse("2024-01-01T00:00:00Z");
        for (int hour = 0; hour < 7 * 365 * 24; hour++) {
            var at = instant.plus(hour, ChronoUnit.HOURS);
            if (!one.getRules().getOffset(at).equals(other.getRules().getOffset(at))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> table() throws IOException {
        var table = new HashMap<String, String>();
        var stream = Objects.requireNonNull(ZipZones.class.getResourceAsStream("zip-zones.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream))) {
            reader.readLine();
            reader.lines().map(line -> line.split(",")).forEach(fields -> {
                for (int zip = Integer.parseInt(fields[0]); zip <= Integer.parseInt(fields[1]); zip++) {
                    table.put("%05d".formatted(zip), fields[2]);
                }
            });
        }
        return table;
    }
}
