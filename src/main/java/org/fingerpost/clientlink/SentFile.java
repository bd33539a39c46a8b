package org.fingerpost.clientlink;

import org.fingerpost.clientlink.ActProblem.Field;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Refusal;

/** A file as a client's phone sent it. */
public record SentFile(String name, byte[] content) {

    /** Looks it through; a refusal becomes what the client can read. */
    Upload read() throws NotTaken {
        try {
            return Upload.of(name, content);
        } catch (Refusal refusal) {
            throw new NotTaken(problem(refusal));
        }
    }

    private static ActProblem problem(Refusal refusal) {
        String named = String.valueOf(refusal.args().getFirst());
        return switch (refusal.key()) {
            case "document.large" -> ActProblem.of(Field.PAPERS, "client.act.file.large", named, Upload.LARGEST_MB);
            case "document.heic" -> ActProblem.of(Field.PAPERS, "client.act.file.heic", named);
            case "document.type" -> ActProblem.of(Field.PAPERS, "client.act.file.type", named);
            default -> ActProblem.of(Field.PAPERS, "client.act.file.bad", named);
        };
    }

    /** The file is not taken. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ActProblem problem;

        NotTaken(ActProblem problem) {
            super(problem.messageKey());
            this.problem = problem;
        }

        ActProblem problem() {
            return problem;
        }
    }
}
