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
                    Language.PT,
                    List.of("Ana Paula", "João", "Thiago", "Luciana"),
                    List.of("da Silva", "Oliveira", "Araújo", "Gonçalves")),
            new Origin(
                    Language.HT,
                    List.of("Jean-Baptiste", "Marie-Ange", "Wideline", "Frantz"),
                    List.of("Pierre", "Joseph", "Desrosiers", "Toussaint")),
            new Origin(Language.ZH, List.of("Wei", "Xiuying", "Jianguo", "Meiling"), List.of("Chen", "Zhang", "Liu")),
            new Origin(Language.PA, List.of("Harpreet", "Gurpreet", "Manjit", "Jaswinder"), List.of("Singh", "Kaur")),
            new Origin(Language.RU, List.of("Timur", "Svetlana", "Aigerim"), List.of("Akhmetov", "Kim", "Sokol")),
            new Origin(
                    Language.AR,
                    List.of("Fatima", "Yusuf", "Omar", "Layla"),
                    List.of("Al-Hassan", "Haddad", "Mansour", "Abdallah")),
            new Origin(Language.VI, List.of("Minh", "Thảo", "Hương", "Đức"), List.of("Nguyễn", "Trần", "Phạm")),
            new Origin(
                    Language.FR,
                    List.of("Aminata", "Mamadou", "Grâce", "Koffi"),
                    List.of("Diallo", "Traoré", "Mbuyi", "Kouassi")),
            new Origin(Language.HI, List.of("Priya", "Arjun", "Anjali", "Rohan"), List.of("Sharma", "Patel", "Gupta")),
            new Origin(Language.UK, List.of("Olena", "Dmytro", "Oksana"), List.of("Kovalenko", "Shevchenko", "Bondar")),
            new Origin(
                    Language.EN,
                    List.of("Chidinma", "Kwame", "Ji-woo", "Haruka", "Maricel"),
                    List.of("Okafor", "Mensah", "Park", "Sato", "Santos")));

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
