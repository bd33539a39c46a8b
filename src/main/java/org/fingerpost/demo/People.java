package org.fingerpost.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.fingerpost.matter.Language;

/** Invented names as they occur in practice, and the language that goes with them. */
final class People {
    private record Origin(Language language, List<String> given, List<String> family) {}

    private static final List<Origin> ORIGINS = List.of(
            new Origin(
                    Language.ES,
                    List.of("María José", "Juan Carlos", "Guadalupe", "Luis", "Yesenia", "Óscar", "Rosa", "Édgar"),
                    List.of("Hernández Ruiz", "García Peña", "Muñoz", "López Cruz", "Ramírez", "Núñez Ortiz")),
            new Origin(
                    Language.EN,
                    List.of("Priya", "Arjun", "Harpreet", "Gurpreet", "Anjali", "Rohan"),
                    List.of("Singh", "Kaur", "Patel", "Reddy", "Sharma", "Nair")),
            new Origin(
                    Language.EN,
                    List.of("Wei", "Xiuying", "Minh", "Thảo", "Ji-woo", "Haruka"),
                    List.of("Chen", "Zhang", "Nguyễn", "Trần", "Kim", "Sato")),
            new Origin(
                    Language.EN,
                    List.of("Olena", "Dmytro", "Ana Paula", "João", "Fatima", "Yusuf", "Chidinma", "Kwame"),
                    List.of("Kovalenko", "Shevchenko", "da Silva", "Oliveira", "Al-Hassan", "Okafor", "Mensah")),
            new Origin(
                    Language.EN,
                    List.of("Jean-Baptiste", "Marie-Ange", "Wideline", "Frantz"),
                    List.of("Pierre", "Joseph", "Desrosiers", "Toussaint")));

    private People() {}

    record Person(String name, Language language) {
        String email(int number) {
            return "client" + number + "@example.com";
        }
    }

    static Person any(RandomGenerator random) {
        var origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
        return new Person(pick(random, origin.given()) + " " + pick(random, origin.family()), origin.language());
    }

    static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
