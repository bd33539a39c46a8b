package org.fingerpost.dossier;

import java.util.ArrayList;
import java.util.List;

/** A table with a head that comes again on each page; a row is never cut in two. */
final class Table {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Runnable>> rows = new ArrayList<>();

    private record Column(String name, String width) {}

    Table column(String name, String width) {
        columns.add(new Column(name, width));
        return this;
    }

    /** What stands in each cell, as blocks. */
    Table row(Runnable... cells) {
        rows.add(List.of(cells));
        return this;
    }

    void on(Fo fo) {
        fo.put(
                "table",
                () -> {
                    columns.forEach(column -> fo.put("table-column", "column-width", column.width()));
                    fo.put("table-header", () -> head(fo));
                    fo.put("table-body", () -> rows.forEach(row -> line(fo, row)));
                },
                "table-layout",
                "fixed",
                "width",
                "100%",
                "border-collapse",
                "separate",
                "space-before",
                "4pt",
                "space-after",
                "10pt");
    }

    private void head(Fo fo) {
        fo.put(
                "table-row",
                () -> columns.forEach(column -> fo.put(
                        "table-cell",
                        () -> fo.put("block", () -> fo.words(column.name()), Looks.HEAD_CELL),
                        "border-bottom",
                        Looks.FIRM,
                        "padding",
                        "3pt 6pt 3pt 0pt")));
    }

    private static void line(Fo fo, List<Runnable> cells) {
        fo.put(
                "table-row",
                () -> cells.forEach(
                        cell -> fo.put("table-cell", cell, "border-bottom", Looks.FAINT, "padding", "4pt 6pt 4pt 0pt")),
                "keep-together.within-page",
                "always");
    }
}
