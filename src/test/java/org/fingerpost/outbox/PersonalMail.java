package org.fingerpost.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** What a person's own mailbox would get: the letters about their account that wait to be sent. */
public class PersonalMail {
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

    private final DSLContext sql;
    private final PersonalPost post;

    PersonalMail(DSLContext sql, PersonalPost post) {
        this.sql = sql;
        this.post = post;
    }

    public List<PersonalLetter> to(String email) {
        return sql
                .resultQuery("""
                        select task_instance from operation.scheduled_tasks where task_name = ? order by task_instance""", PersonalPost.SEND.getTaskName())
                .fetch(row -> post.waiting(UUID.fromString(row.get(0, String.class))))
                .stream()
                .flatMap(Optional::stream)
                .filter(letter -> letter.to().equals(email))
                .toList();
    }

    /** The path of the last link that was written to the address. */
    public String link(String email) {
        var found = LINK.matcher(to(email).getLast().body());
        if (!found.find()) {
            throw new AssertionError("The letter has no link");
        }
        return found.group(1);
    }
}
