package org.fingerpost.document;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Operations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals, a few at a time until none is left, the files that were kept before files were sealed. */
@Configuration(proxyBeanMethods = false)
class Sealing {
    private static final int AT_ONCE = 50;

    @Bean
    Task<Void> sealPlainDocuments(Operations operations, FirmDatabase database, Documents documents) {
        return Tasks.recurring("seal-documents", FixedDelay.ofMinutes(5)).execute((_, _) -> {
            List<Operations.PlainDocument> few;
            do {
                few = operations.plainDocuments(AT_ONCE);
                few.forEach(plain -> database.run(
                        new Actor.Portal(plain.firm()),
                        scope -> documents.seal(scope, new DocumentId(plain.document()))));
            } while (few.size() == AT_ONCE);
        });
    }
}
