package org.fingerpost.tenancy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Hands jobs to the portals on the same database, in the transaction of their cause, and runs none itself. */
public class JobsForPortals {
    @Bean
    SchedulerClient schedulerClient(DataSource database, @Value("${db-scheduler.table-name}") String table) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(table)
                .build();
    }
}
