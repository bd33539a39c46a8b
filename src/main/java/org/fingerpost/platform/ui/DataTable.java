package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One page of rows as a plain table, which browsers and screen readers know how to read. On a narrow screen each row
 * becomes a card, with the column's name before each value.
 */
public class DataTable<T> extends Composite<NativeTable> {
    private record Column<T>(String name, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();

    public DataTable(String caption) {
        getContent().addClassName("fp-table");
        getContent().setCaptionText(caption);
    }

    public DataTable<T> column(String name, Function<T, String> text) {
        return parts(name, row -> new Text(text.apply(row)));
    }

    public DataTable<T> parts(String name, Function<T, Component> cell) {
        columns.add(new Column<>(name, cell));
        return this;
    }

    public DataTable<T> rows(List<T> rows) {
        var header = getContent().getHead().addRow();
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(column.name());
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        rows.forEach(row -> getContent().getBody().add(line(row)));
        return this;
    }

    private NativeTableRow line(T row) {
        var line = new NativeTableRow();
        for (var column : columns) {
            var cell = new NativeTableCell(column.cell().apply(row));
            cell.getElement().setAttribute("data-label", column.name());
            line.add(cell);
        }
        return line;
    }
}
