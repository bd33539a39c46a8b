package org.fingerpost.vault;

import static org.jooq.impl.DSL.noCondition;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A text that a table keeps sealed in {@code x_sealed}. Rows from before have it in {@code x} until the background has sealed
 * them, so it is read and searched for in both; it is written sealed alone. Younger tables have no {@code x}.
 */
public final class SealedColumn implements SealedPlace {
    private final Vault vault;
    private final Table<?> table;
    private final Field<FirmId> firm;
    private final Field<UUID> id;
    private final String name;
    private final @Nullable Field<String> plain;
    private final Field<SealedText> sealed;
    private final @Nullable Field<Mark> mark;
    private final Condition which;

    private <R extends Record> SealedColumn(
            Vault vault,
            TableField<R, FirmId> firm,
            TableField<R, ?> id,
            @Nullable TableField<R, ?> plain,
            TableField<R, SealedText> sealed,
            @Nullable TableField<R, Mark> mark,
            Condition which) {
        this.vault = vault;
        this.name = sealed.getName().replaceFirst("_sealed$", "");
        this.table = sealed.getTable();
        this.firm = firm;
        this.id = id.coerce(UUID.class);
        this.plain = plain == null ? null : plain.coerce(String.class);
        this.sealed = sealed;
        this.mark = mark;
        this.which = which;
    }

    public static <R extends Record> SealedColumn of(
            Vault vault,
            TableField<R, FirmId> firm,
            TableField<R, ?> id,
            TableField<R, ?> plain,
            TableField<R, SealedText> sealed) {
        return new SealedColumn(vault, firm, id, plain, sealed, null, noCondition());
    }

    /** One that was never kept plain. */
    public static <R extends Record> SealedColumn alone(
            Vault vault, TableField<R, FirmId> firm, TableField<R, ?> id, TableField<R, SealedText> sealed) {
        return new SealedColumn(vault, firm, id, null, sealed, null, noCondition());
    }

    /** One that is plain in other rows than these, and stays so. */
    public static <R extends Record> SealedColumn where(
            Condition which,
            Vault vault,
            TableField<R, FirmId> firm,
            TableField<R, ?> id,
            TableField<R, ?> plain,
            TableField<R, SealedText> sealed) {
        return new SealedColumn(vault, firm, id, plain, sealed, null, which);
    }

    /** One that is found by its exact value too. */
    public static <R extends Record> SealedColumn marked(
            Vault vault,
            TableField<R, FirmId> firm,
            TableField<R, ?> id,
            TableField<R, ?> plain,
            TableField<R, SealedText> sealed,
            TableField<R, Mark> mark) {
        return new SealedColumn(vault, firm, id, plain, sealed, mark, noCondition());
    }

    /** An empty text is kept as none. */
    public @Nullable SealedText seal(FirmScope scope, UUID row, @Nullable String text) {
        return text == null || text.isEmpty() ? null : vault.seal(scope, row, name, text);
    }

    /** What the row holds from now on in all of the text's columns. */
    public Map<Field<?>, @Nullable Object> written(FirmScope scope, UUID row, @Nullable String text) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        if (plain != null) {
            columns.put(plain, null);
        }
        columns.put(sealed, seal(scope, row, text));
        if (mark != null) {
            columns.put(mark, text == null ? null : vault.mark(scope, name, text));
        }
        return columns;
    }

    /** What one of the two holds; null where neither does. */
    public @Nullable String read(FirmScope scope, UUID row, @Nullable String unsealed, @Nullable SealedText text) {
        return text == null ? unsealed : vault.open(scope, row, name, text);
    }

    public Condition is(FirmScope scope, String text) {
        var marked = mark;
        if (marked == null || plain == null) {
            throw new IllegalStateException(sealed + " has no mark to be found by");
        }
        return vault.searched(scope, name, text)
                .map(marked::eq)
                .orElse(DSL.falseCondition())
                .or(plain.eq(text));
    }

    @Override
    public boolean isBehind(FirmScope scope, int version) {
        return scope.sql().fetchExists(table, scope.owns(firm).and(behind(version)));
    }

    @Override
    public int catchUp(FirmScope scope, int version, int atMost) {
        var rows = scope.sql()
                .select(id, plainOrNone(), sealed)
                .from(table)
                .where(scope.owns(firm))
                .and(behind(version))
                .orderBy(id)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch();
        rows.forEach(row -> write(scope, row.value1(), read(scope, row.value1(), row.value2(), row.value3())));
        return rows.size();
    }

    private void write(FirmScope scope, UUID row, @Nullable String text) {
        scope.sql()
                .update(table)
                .set(written(scope, row, text))
                .where(scope.owns(firm))
                .and(id.eq(row))
                .execute();
    }

    private Condition behind(int version) {
        return which.and(plainOrNone().isNotNull().or(sealed.lt(SealedText.startOf(version))));
    }

    private Field<String> plainOrNone() {
        return plain == null ? DSL.inline(null, String.class) : plain;
    }
}
