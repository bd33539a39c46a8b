package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;

/** Names and values, one below the other. */
public class Facts extends Composite<DescriptionList> {
    public Facts() {
        getContent().addClassName("fp-facts");
    }

    public Facts add(String name, String value) {
        return add(name, new Text(value));
    }

    public Facts add(String name, Component... values) {
        getContent().add(new DescriptionList.Term(name), new DescriptionList.Description(values));
        return this;
    }
}
