package org.fingerpost.authorization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.testing.NaughtyStrings;

/** What a person sees below a component and can do there. */
record Screen(List<Component> parts) {
    static Screen of(Component whole) {
        return new Screen(below(whole).toList());
    }

    private static Stream<Component> below(Component whole) {
        return !(whole instanceof com.vaadin.flow.component.Text) && whole.isVisible()
                ? Stream.concat(Stream.of(whole), whole.getChildren().flatMap(Screen::below))
                : Stream.of();
    }

    <C extends Component> List<C> all(Class<C> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Text> texts() {
        return all(TextFieldBase.class).stream()
                .filter(field -> ((HasEnabled) field).isEnabled() && !((HasValue<?, ?>) field).isReadOnly())
                .map(Text::new)
                .toList();
    }

    /** Something in each field that offers a choice, now this and now that. */
    void choose(int turn) {
        all(Select.class).forEach(field -> choose(field, field.getListDataView().getItems(), turn));
        all(ComboBox.class)
                .forEach(field -> choose(field, field.getListDataView().getItems(), turn));
        all(RadioButtonGroup.class)
                .forEach(field -> choose(field, field.getListDataView().getItems(), turn));
        all(Checkbox.class).forEach(field -> field.setValue(turn % 2 == 0));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(Component field, Stream<?> items, int turn) {
        var list = items.toList();
        if (!list.isEmpty() && ((HasEnabled) field).isEnabled() && field.isAttached()) {
            ((HasValue) field).setValue(list.get(turn % list.size()));
        }
    }

    /** The one that asks now, if any. */
    static Optional<Screen> dialog() {
        return UI.getCurrent()
                .getChildren()
                .filter(one -> one instanceof Dialog dialog && dialog.isOpened())
                .reduce((_, last) -> last)
                .map(Screen::of);
    }

    /** Says yes to what is asked. */
    static void confirm() {
        UI.getCurrent().getChildren().toList().forEach(one -> {
            if (one instanceof ConfirmDialog confirm && confirm.isOpened()) {
                confirm.close();
                ComponentUtil.fireEvent(confirm, new ConfirmDialog.ConfirmEvent(confirm, true));
            }
        });
    }

    static void closeDialogs() {
        UI.getCurrent().getChildren().toList().forEach(one -> {
            switch (one) {
                case Dialog dialog -> dialog.close();
                case ConfirmDialog confirm -> confirm.close();
                default -> {}
            }
        });
    }

    boolean hasMarkup() {
        return parts.stream().anyMatch(Screen::isMarkup);
    }

    private static boolean isMarkup(Component part) {
        String inner = part.getElement().getProperty("innerHTML", "");
        return NaughtyStrings.isMarkupIn(inner)
                || part instanceof Anchor anchor && NaughtyStrings.isMarkupIn("href=\"" + anchor.getHref() + "\"");
    }

    /** Where of ours something went wrong. */
    static String where(Throwable bug) {
        return bug + " at "
                + Arrays.stream(bug.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.fingerpost"))
                        .limit(3)
                        .toList()
                + (bug.getCause() == null ? "" : " by " + bug.getCause());
    }

    /** A field to type into. */
    record Text(TextFieldBase<?, ?> field) {
        private static final List<String> GOOD = List.of(
                "Ana Lima",
                "12/14/2026",
                "11/20/2026",
                "8:00 AM",
                "IOE0912345678",
                "07102",
                "NJ",
                "A204817365",
                "ada@example.com",
                "https://sso.example.com",
                "example.com",
                "0",
                "12",
                "three quiet herons",
                "(973) 555-0142");

        String label() {
            return field.getClass().getSimpleName() + " "
                    + Objects.requireNonNullElse(((HasLabel) field).getLabel(), "");
        }

        /** As it comes from a browser. */
        void type(String text) {
            try {
                field.getElement()
                        .getNode()
                        .getFeature(ElementPropertyMap.class)
                        .deferredUpdateFromClient("value", text)
                        .run();
            } catch (PropertyChangeDeniedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What the field takes: what stands in it, or the first of some that it doesn't refuse. */
        String goodOne() {
            String now = String.valueOf(field.getValue());
            String notYet = label().contains("Notice") ? "12/14/2026" : "";
            return Stream.concat(
                            Stream.of(now).filter(text -> !text.isBlank()),
                            GOOD.stream().filter(text -> !text.equals(notYet)))
                    .filter(this::isTaken)
                    .findFirst()
                    .orElse(now);
        }

        private boolean isTaken(String text) {
            type(text);
            return !isRefused();
        }

        boolean isRefused() {
            return field instanceof HasValidationProperties validated && validated.isInvalid();
        }

        boolean isAttached() {
            return field.isAttached();
        }

        boolean holdsWhatWasTyped() {
            return String.valueOf(field.getValue())
                    .equals(String.valueOf(field.getElement().getProperty("value", "")));
        }
    }
}
