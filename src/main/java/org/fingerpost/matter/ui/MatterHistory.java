package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.audit.ui.ActionWords;
import org.fingerpost.matter.Matter;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** What was done to the matter itself, by whom and when; its appointments and requests show their own. */
@SpringComponent
@Order(100)
class MatterHistory implements MatterPanel {
    private final AuditTrail audit;
    private final CurrentActor session;

    MatterHistory(AuditTrail audit, CurrentActor session) {
        this.audit = audit;
        this.session = session;
    }

    @Override
    public Component of(Actor.Person actor, Matter matter) {
        var zone = session.zone();
        return Parts.card(
                text("history.title"),
                new DataTable<AuditTrail.Entry>(text("history.title"))
                        .column(text("history.when"), entry -> Moments.full(entry.at(), zone))
                        .column(text("history.what"), entry -> ActionWords.of(entry.action()))
                        .column(text("history.who"), AuditTrail.Entry::who)
                        .rows(audit.of(actor, List.of(matter.id().value()))));
    }
}
