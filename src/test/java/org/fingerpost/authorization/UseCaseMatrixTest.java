package org.fingerpost.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.Opening;
import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every use case of the portal is called as each kind of actor, and refuses whom {@code use-cases.txt} doesn't name. They
 * ask for the permission before they look at anything else, so what they are called with doesn't matter. A use case
 * without a line fails, and so does a line without a use case.
 */
class UseCaseMatrixTest extends PortalTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    ClientLinks links;

    @Test
    void eachUseCaseLetsInWhomTheTableNamesAndNobodyElse() throws Exception {
        var actors = actors();
        var found = new TreeSet<String>();
        for (var useCase : UseCase.all(context).toList()) {
            found.add(useCase.name() + ": " + admitted(useCase, actors));
        }
        assertThat(found).isEqualTo(new TreeSet<>(Table.lines("use-cases.txt")));
    }

    private Map<String, Actor> actors() {
        var acme = practices.found("Acme Law");
        var token = links.create(acme.actor(), acme.matter("Ana Lima", Language.PT));
        if (!(links.enter(token) instanceof Opening.Open<ClientLinks.Entrance>(var entrance))) {
            throw new AssertionError("The link doesn’t open");
        }
        var actors = new LinkedHashMap<String, Actor>();
        actors.put("link", entrance.holder());
        actors.put("staff", practices.colleague(acme, Role.STAFF));
        actors.put("attorney", practices.colleague(acme, Role.ATTORNEY));
        actors.put("admin", practices.colleague(acme, Role.ADMIN));
        actors.put("portal", new Actor.Portal(acme.firm().id()));
        return actors;
    }

    private static String admitted(UseCase useCase, Map<String, Actor> actors) {
        // No session makes an operator, and trying these out would end the firm.
        if (useCase.method().getParameterTypes()[0] == Actor.Operator.class) {
            return "operator";
        }
        return actors.entrySet().stream()
                .filter(actor -> useCase.method().getParameterTypes()[0].isInstance(actor.getValue()))
                .filter(actor -> letsIn(useCase, actor.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private static boolean letsIn(UseCase useCase, Actor actor) {
        var arguments = Arrays.stream(useCase.method().getParameterTypes())
                .map(UseCaseMatrixTest::anything)
                .toArray();
        arguments[0] = actor;
        try {
            useCase.method().invoke(useCase.bean(), arguments);
            return true;
        } catch (InvocationTargetException failed) {
            return !(failed.getCause() instanceof Refusal refusal
                    && refusal.key().equals("permission.missing"));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("NullAway") // what a use case refuses before it looks at it
    private static Object anything(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class || type == long.class) {
            return 0;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        return type == List.class ? List.of() : null;
    }
}
