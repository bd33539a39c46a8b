package org.fingerpost.planted.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.fingerpost.db.Tables;
import org.fingerpost.tenancy.FirmScope;

public class PublicView extends Composite<Div> {
    void show(FirmScope scope) {
        getContent()
                .setText(scope.sql()
                        .select(Tables.FIRM.NAME)
                        .from(Tables.FIRM)
                        .where(scope.owns(Tables.FIRM.FIRM_ID))
                        .fetchSingle(Tables.FIRM.NAME));
        getContent().getStyle().set("color", "red");
    }
}
