package org.fingerpost.operator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fingerpost.outbox.LetterSeal;
import org.fingerpost.tenancy.Estate;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.FirmTable;
import org.springframework.stereotype.Component;

/**
 * What of a firm's rows goes into its archive as it stands, and what doesn't. Every table goes that isn't named here, and
 * every column. What only the installation's own keys open is opened, since keys stay where they are.
 */
@Component
class Contents {
    /**
     * The firm's keys, which no other installation's master key opens; and its sign-in service, which knows the address of
     * this portal and shares a secret with it.
     */
    private static final Set<String> STAYS = Set.of("firm_key", "sign_on_connection", "sign_on_policy");

    /** What is told in another way, or begins anew where it arrives. */
    private static final Map<String, Set<String>> LEFT_OUT =
            Map.of("firm", Set.of("status"), "document", Set.of("content", "key_version"));

    private final LetterSeal letters;
    private final SealedRows sealedRows;

    Contents(LetterSeal letters, SealedRows sealedRows) {
        this.letters = letters;
        this.sealedRows = sealedRows;
    }

    /** Parents before their children. */
    List<FirmTable> tables(Estate estate) {
        return estate.tables().stream()
                .filter(table -> !STAYS.contains(table.name()))
                .toList();
    }

    /** As they are written where the firm arrives. */
    List<String> columns(FirmTable table) {
        var left = LEFT_OUT.getOrDefault(table.name(), Set.of());
        return table.columns().stream().filter(column -> !left.contains(column)).toList();
    }

    /** As the archive holds them. */
    List<String> carried(FirmTable table) {
        return columns(table).stream()
                .filter(column -> !SealedRows.isMark(column))
                .toList();
    }

    UnaryOperator<String> opened(FirmScope scope, FirmTable table) {
        var opened = sealedRows.opened(scope, table);
        return table.name().equals("message")
                ? line -> Lines.with(opened.apply(line), "secret", letters::open)
                : opened;
    }

    UnaryOperator<String> sealed(FirmScope scope, FirmTable table) {
        var sealed = sealedRows.sealed(scope, table);
        return table.name().equals("message")
                ? line -> Lines.with(sealed.apply(line), "secret", letters::close)
                : sealed;
    }
}
