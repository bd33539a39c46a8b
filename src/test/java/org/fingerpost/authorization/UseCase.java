package org.fingerpost.authorization;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.tenancy.Actor;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Finds what can be asked of the portal by an actor, and a bean to ask. */
record UseCase(Object bean, Method method) {
    static Stream<UseCase> all(ApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getBean)
                .filter(bean -> isOurs(AopUtils.getTargetClass(bean)))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(UseCase::takesAnActor)
                        .map(method -> new UseCase(bean, method)));
    }

    String name() {
        return method.getDeclaringClass().getName().substring("org.fingerpost.".length())
                + "."
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .skip(1)
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Views and what they are made of call use cases, and the tenancy is what all of them go through. */
    private static boolean isOurs(Class<?> type) {
        String home = type.getPackageName();
        return Modifier.isPublic(type.getModifiers())
                && home.startsWith("org.fingerpost.")
                && !home.matches(".*\\.(ui|web|shell|demo|testing|tenancy)")
                && Arrays.stream(type.getDeclaredMethods()).noneMatch(method -> method.isAnnotationPresent(Bean.class));
    }

    private static boolean takesAnActor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() > 0
                && Actor.class.isAssignableFrom(method.getParameterTypes()[0]);
    }
}
