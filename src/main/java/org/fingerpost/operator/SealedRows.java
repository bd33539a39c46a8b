package org.fingerpost.operator;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.FirmTable;
import org.fingerpost.vault.SealedText;
import org.fingerpost.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Carries columns that end in {@code _sealed}: opened into the archive, and sealed where they arrive. A mark is made anew
 * from them, since it belongs to keys that stay.
 */
@Component
class SealedRows {
    private static final String SEALED = "_sealed";
    private static final String MARK = "_mark";
    /** What PostgreSQL writes before bytes in hexadecimal digits. */
    private static final String HEX = "\\x";

    private final Vault vault;

    SealedRows(Vault vault) {
        this.vault = vault;
    }

    static boolean isMark(String column) {
        return column.endsWith(MARK);
    }

    UnaryOperator<String> opened(FirmScope scope, FirmTable table) {
        return line -> {
            String opened = line;
            for (String name : names(table)) {
                opened = Lines.with(
                        opened,
                        name + SEALED,
                        hex -> vault.open(
                                scope,
                                id(line),
                                name,
                                new SealedText(HexFormat.of().parseHex(hex.substring(HEX.length())))));
            }
            return opened;
        };
    }

    UnaryOperator<String> sealed(FirmScope scope, FirmTable table) {
        return line -> {
            String sealed = line;
            for (String name : names(table)) {
                String text = Lines.text(line, name + SEALED);
                if (!text.isEmpty() && table.columns().contains(name + MARK)) {
                    sealed = Lines.plus(
                            sealed,
                            name + MARK,
                            hex(vault.mark(scope, name, text).value()));
                }
                sealed = Lines.with(
                        sealed,
                        name + SEALED,
                        plain -> hex(vault.seal(scope, id(line), name, plain).value()));
            }
            return sealed;
        };
    }

    private static List<String> names(FirmTable table) {
        return table.columns().stream()
                .filter(column -> column.endsWith(SEALED))
                .map(column -> column.substring(0, column.length() - SEALED.length()))
                .toList();
    }

    private static UUID id(String line) {
        return UUID.fromString(Lines.text(line, "id"));
    }

    private static String hex(byte[] bytes) {
        return HEX + HexFormat.of().formatHex(bytes);
    }
}
