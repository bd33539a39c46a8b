package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Notice;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.document.Upload;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.platform.PersonName;
import org.fingerpost.report.ReportKind;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.CallSheet;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Told;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FilledRows;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A use case answers another firm's id exactly like one that is nowhere: with the same refusal in the same words, or with
 * the same nothing. What else it is given is well made, so that it comes as far as the id.
 */
class SwappedIdsInUseCasesTest extends PortalTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    ClientLinks links;

    @Test
    void anotherFirmsIdIsAnsweredLikeOneThatIsNowhere() throws ReflectiveOperationException {
        var acme = FilledRows.of(context, "Acme Law");
        var rival = FilledRows.of(context, "Rival Law");
        var samples = samples(acme);
        int compared = 0;
        for (var useCase : UseCase.all(context).toList()) {
            var types = useCase.method().getGenericParameterTypes();
            for (var actor : actors(acme)) {
                if (!useCase.method().getParameterTypes()[0].isInstance(actor)) {
                    continue;
                }
                for (int i = 1; i < types.length; i++) {
                    var kind = kindIn(types[i]);
                    if (kind.isPresent() && rival.ids().get(kind.get()) instanceof Object foreign) {
                        var nowhere = made(kind.get(), UUID.randomUUID());
                        assertThat(answer(useCase, actor, samples, i, foreign))
                                .as(useCase.name() + " as " + actor.getClass().getSimpleName())
                                .isEqualTo(answer(useCase, actor, samples, i, nowhere));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(90);
    }

    private List<Actor> actors(FilledRows acme) {
        var practice = acme.practice();
        var token = links.create(practice.actor(), practice.matter("Ana Lima", Language.PT));
        return List.of(practice.actor(), new Actor.Portal(practice.firm().id()), ClientBrowser.holder(links, token));
    }

    /** What it answers, or how it refuses; the id itself may stand in it. */
    private static String answer(UseCase useCase, Actor actor, Map<Class<?>, Object> samples, int place, Object id)
            throws ReflectiveOperationException {
        var types = useCase.method().getGenericParameterTypes();
        var arguments = new Object[types.length];
        arguments[0] = actor;
        for (int i = 1; i < types.length; i++) {
            arguments[i] = argument(types[i], i == place ? id : null, samples);
        }
        String written = id.toString().replaceFirst(".*=(.*)]", "$1");
        try {
            return ("" + useCase.method().invoke(useCase.bean(), arguments)).replace(written, "ID");
        } catch (InvocationTargetException failed) {
            var cause = Objects.requireNonNull(failed.getCause());
            var said = cause instanceof Refusal refusal ? refusal.key() + refusal.args() : cause.getMessage();
            return (cause.getClass().getSimpleName() + ": " + said).replace(written, "ID");
        }
    }

    /** The id that stands in it, alone or in a list or an act. */
    private static Optional<Class<?>> kindIn(Type type) {
        if (type == Act.class) {
            return Optional.of(AppointmentId.class);
        }
        if (type instanceof ParameterizedType several) {
            return kindIn(several.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> one && one.isArray()) {
            return kindIn(one.getComponentType());
        }
        return type instanceof Class<?> one && one.getSimpleName().endsWith("Id") ? Optional.of(one) : Optional.empty();
    }

    private static Object made(Class<?> kind, UUID value) throws ReflectiveOperationException {
        return kind.getDeclaredConstructor(UUID.class).newInstance(value);
    }

    @SuppressWarnings("NullAway") // what no sample is known of isn't looked at before the id
    private static Object argument(Type type, @Nullable Object id, Map<Class<?>, Object> samples) {
        var put = id == null ? kindIn(type).map(samples::get).orElse(null) : id;
        if (type == Act.class) {
            return new Act(ReportKind.CANNOT_GO, (AppointmentId) put);
        }
        if (type instanceof ParameterizedType several) {
            var all = Stream.ofNullable(put).toList();
            return several.getRawType() == List.class
                    ? all
                    : several.getRawType() == Set.class ? Set.copyOf(all) : Optional.ofNullable(put);
        }
        if (type instanceof Class<?> one && one.isArray() && put != null) {
            var array = Array.newInstance(one.getComponentType(), 1);
            Array.set(array, 0, put);
            return array;
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return one.getEnumConstants()[0];
        }
        return put != null ? put : samples.get(type);
    }

    private static Map<Class<?>, Object> samples(FilledRows acme) {
        var practice = acme.practice();
        var at = MovableClock.START;
        var samples = new HashMap<>(acme.ids());
        var matter = practice.matter("Li Wei", Language.EN);
        samples.put(Notice.class, practice.notice(matter, DECEMBER_14).read());
        samples.put(MatterEntry.class, practice.entry("Li Wei", Language.EN, Form.I_485));
        samples.put(Circumstances.class, Circumstances.NONE);
        samples.put(OwnDeadline.class, new OwnDeadline("Call the court", DECEMBER_14));
        samples.put(Draft.class, new Draft(RescheduleReason.ILLNESS, "Surgery", Channel.PHONE, "SR-1"));
        samples.put(Asked.class, Practice.byClient(at));
        samples.put(CallSheet.class, CallSheet.EMPTY);
        samples.put(Told.class, new Told(at, "Agent", "Words", "SR-1", List.of()));
        samples.put(NewLink.class, NewLink.OF_CLIENT);
        samples.put(PersonName.class, PersonName.parse("Ana Lima"));
        samples.put(Upload.class, Upload.of("a.pdf", Papers.pdf(1)));
        samples.put(Typed.class, new Typed(RescheduleReason.ILLNESS, "Words", null));
        samples.put(String.class, "Words");
        samples.put(Instant.class, at);
        samples.put(int.class, 0);
        samples.put(boolean.class, false);
        return samples;
    }
}
