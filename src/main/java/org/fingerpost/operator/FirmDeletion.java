package org.fingerpost.operator;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.EstateBeside.Deleted;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.FirmTable;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.OwnerDatabase;
import org.springframework.stereotype.Component;

/**
 * Deletes everything of a firm, children before their parents, in portions, and looks through the whole database
 * afterwards. One that was broken off is finished by the next.
 */
@Component
public class FirmDeletion {
    private static final int PORTION = 5_000;

    private final OwnerDatabase database;
    private final Installation installation;
    private final Firms firms;
    private final Standing standing;
    private final Clock clock;

    FirmDeletion(OwnerDatabase database, Installation installation, Firms firms, Standing standing, Clock clock) {
        this.database = database;
        this.installation = installation;
        this.firms = firms;
        this.standing = standing;
        this.clock = clock;
    }

    /** Refuses a firm that people still work in. */
    public Certificate delete(Actor.Operator operator) {
        var before = standing.of(operator);
        if (before == FirmStatus.ACTIVE) {
            throw new CannotDo("People work in this firm. Suspend it first, and export it if they want their data.");
        }
        var firm = database.in(operator, estate -> firms.get(estate.scope()));
        var begun = clock.instant();
        var rows = deleteRows(operator);
        var beside = database.in(operator, estate -> estate.beside().delete());
        var ended = clock.instant();
        installation.note(operator.name(), "firm.deleted", firm.slug(), total(rows) + " rows");
        return certificate(operator, firm, begun, ended, rows, beside);
    }

    /** The firm's own row goes last: while it is there, the deletion can be taken up again. */
    private Map<String, Long> deleteRows(Actor.Operator operator) {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : database.in(operator, estate -> estate.tables()).reversed()) {
            database.run(operator, estate -> estate.untie(table));
            counts.put(table.name(), deleteRows(operator, table));
        }
        return counts;
    }

    private long deleteRows(Actor.Operator operator, FirmTable table) {
        var place = database.in(operator, estate -> estate.place(table));
        long deleted = 0;
        int portion;
        do {
            portion = database.in(operator, estate -> estate.delete(table, PORTION));
            deleted += portion;
        } while (portion > 0);
        place.ifPresent(database::tidy);
        return deleted;
    }

    private Certificate certificate(
            Actor.Operator operator, Firm firm, Instant begun, Instant ended, Map<String, Long> rows, Deleted beside) {
        var search = installation.search(firm.id());
        return new Certificate(
                firm.id().value(),
                firm.slug(),
                firm.name(),
                operator.name(),
                begun,
                ended,
                rows,
                beside,
                search.tables(),
                search.traces());
    }

    private static long total(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
