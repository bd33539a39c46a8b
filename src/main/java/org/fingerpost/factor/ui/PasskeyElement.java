package org.fingerpost.factor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableConsumer;

/** The browser's side of passkeys. */
@Tag("fp-passkey")
@JavaScript("context://assets/passkey.js")
class PasskeyElement extends Component {
    void ask(String question, SerializableConsumer<String> answered, Runnable failed) {
        call("get", question, answered, failed);
    }

    void make(String question, SerializableConsumer<String> answered, Runnable failed) {
        call("create", question, answered, failed);
    }

    private void call(String kind, String question, SerializableConsumer<String> answered, Runnable failed) {
        getElement().callJsFunction("answer", kind, question).then(String.class, answered, _ -> failed.run());
    }
}
