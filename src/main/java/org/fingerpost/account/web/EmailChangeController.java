package org.fingerpost.account.web;

import org.fingerpost.account.EmailChanges;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.AccountDirectory.Confirmed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the two mails about a change of address lead. Only the buttons do anything. */
@Controller
class EmailChangeController {
    private static final String ANSWER = "email-change-answer";

    private final EmailChanges changes;

    EmailChangeController(EmailChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/email/{secret}")
    String question(@PathVariable String secret, Model model) {
        var question = changes.question(new Token(secret));
        if (question.isEmpty()) {
            return answer(model, "gone", "");
        }
        if (question.get().confirmed()) {
            return answer(model, "waiting", "");
        }
        model.addAttribute("question", question.get());
        model.addAttribute("secret", secret);
        return "email-change";
    }

    @PostMapping("/email/{secret}")
    String confirm(@PathVariable String secret, Model model) {
        var token = new Token(secret);
        var question = changes.question(token);
        return switch (changes.confirm(token)) {
            case Confirmed.GONE -> answer(model, "gone", "");
            case Confirmed.WAITING -> answer(model, "waiting", "");
            case Confirmed.DONE -> answer(model, "done", question.orElseThrow().newEmail());
        };
    }

    @PostMapping("/email/{secret}/decline")
    String decline(@PathVariable String secret, Model model) {
        return answer(model, changes.decline(new Token(secret)) ? "declined" : "gone", "");
    }

    private static String answer(Model model, String answer, String email) {
        model.addAttribute("answer", answer);
        model.addAttribute("email", email);
        return ANSWER;
    }
}
