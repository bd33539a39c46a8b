package org.fingerpost.evidence.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fingerpost.document.Documents;
import org.fingerpost.document.Upload;
import org.fingerpost.document.ui.FileDrop;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibit;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;

/** What usually proves the reason, what there is of it, and the place to put more. */
class EvidenceCard extends Composite<Section> {
    private static final int AT_ONCE = 20;

    private final Context context;
    private final Reschedule request;
    private final UnorderedList checklist = new UnorderedList();
    private final OrderedList list = new OrderedList();
    private final FileDrop drop = new FileDrop(AT_ONCE, this::add);
    private boolean finished;

    /** What the card asks of the outside. */
    record Context(CurrentActor session, Exhibits exhibits, Documents documents) {}

    EvidenceCard(Context context, Reschedule request) {
        this.context = context;
        this.request = request;
        checklist.addClassName("fp-plain-list");
        list.addClassName("fp-exhibits");
        getContent().addClassName("fp-card");
        getContent().add(new H2(text("evidence.title")));
        if (request.state().isOpen()) {
            drop.onFinished(() -> {
                finished = true;
                drop.forget();
            });
            getContent()
                    .add(
                            Parts.paragraph("fp-muted", text(hint())),
                            checklist,
                            Parts.paragraph("fp-label", text("evidence.add", Upload.LARGEST_MB)),
                            drop);
        }
        getContent().add(list);
        show();
    }

    private String hint() {
        if (request.kind() == RequestKind.ACCOMMODATION) {
            return "evidence.accommodation";
        }
        return request.draft().reason() == null ? "evidence.noReason" : "evidence.hint";
    }

    private void show() {
        var all = context.exhibits().of(context.session().get(), request.id());
        list.removeAll();
        for (int place = 0; place < all.size(); place++) {
            list.add(new ExhibitRow(context, all.get(place), rowAt(place, all.size())));
        }
        if (all.isEmpty()) {
            list.add(new ListItem(Parts.paragraph("fp-muted", text("evidence.none"))));
        }
        check(all);
    }

    private ExhibitRow.Place rowAt(int place, int count) {
        return new ExhibitRow.Place(place, count, request.state().isOpen(), this::show, this::recheck);
    }

    private void recheck() {
        check(context.exhibits().of(context.session().get(), request.id()));
    }

    private void check(List<Exhibit> all) {
        Set<EvidenceItem> answered =
                all.stream().map(Exhibit::item).filter(Objects::nonNull).collect(Collectors.toSet());
        checklist.removeAll();
        EvidenceItem.checklist(
                        request.kind(), Optional.ofNullable(request.draft().reason()))
                .forEach(item -> {
                    boolean there = answered.contains(item);
                    checklist.add(new ListItem(
                            Parts.badge(
                                    text(there ? "evidence.there" : "evidence.missing"),
                                    there ? Tone.SUCCESS : Tone.NEUTRAL),
                            Parts.span("fp-prose", text("evidence.item." + item))));
                });
    }

    private void add(Upload file) {
        if (finished) {
            finished = false;
            drop.clear();
        }
        context.exhibits().add(context.session().get(), request.id(), null, List.of(file));
        Confirm.done(text("evidence.added", file.fileName()));
        show();
    }
}
