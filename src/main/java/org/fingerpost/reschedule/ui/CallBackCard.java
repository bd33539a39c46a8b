package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.CallBacks;
import org.fingerpost.reschedule.Reschedule;

/** What the agent promised in the call; a deadline follows from it. */
class CallBackCard extends Composite<Section> {
    CallBackCard(CurrentActor session, CallBacks callBacks, Reschedule reschedule) {
        var promise = new RadioButtonGroup<Promise>();
        promise.setAriaLabel(text("callBack.title"));
        promise.setItems(Promise.values());
        promise.setItemLabelGenerator(one -> text("callBack." + one));
        promise.setValue(Promise.of(reschedule.callBack()));
        getContent().addClassName("fp-card");
        getContent()
                .add(
                        new H2(text("callBack.title")),
                        promise,
                        new Div(Why.named("R26")),
                        Parts.button(
                                text("callBack.save"),
                                () -> Confirm.tryTo(() -> {
                                    callBacks.promise(
                                            session.get(),
                                            reschedule.id(),
                                            promise.getValue().callBack());
                                    Confirm.done(text("form.saved"));
                                })));
    }
}
