package org.fingerpost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each node polls once a second: the poll must not read what isn't due. Its rows are rolled back. */
class PollPlanTest extends PortalTest {
    private static final String INDEX = "Index Scan using scheduled_tasks_execution_time on scheduled_tasks";
    private static final String READS_EVERYTHING = "Seq Scan on scheduled_tasks";
    private static final String MANY_JOBS = """
            insert into operation.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'raise-alert', 'poll-' || n, now() + n * interval '1 minute', false, 1
            from generate_series(1, 30000) n""";

    @Autowired
    DataSource database;

    Poll poll;
    Connection app;

    @BeforeEach
    void thePollAndManyJobs() throws SQLException {
        poll = Poll.overheard(database);
        app = database.getConnection();
        app.setAutoCommit(false);
        execute(MANY_JOBS);
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        app.rollback();
        app.setAutoCommit(true);
        app.close();
    }

    @Test
    void theLibraryClaimsWithOneStatementThatSkipsWhatOthersHold() {
        assertThat(poll.sql()).contains("UPDATE operation.scheduled_tasks", "FOR UPDATE SKIP LOCKED", "LIMIT");
    }

    @Test
    void thePollFollowsTheIndexOnTime() throws SQLException {
        assertThat(poll.plan(app)).anyMatch(line -> line.contains(INDEX)).noneMatch(PollPlanTest::readsEverything);
    }

    @Test
    void aPollThatReadsEverythingIsNoticed() throws SQLException {
        execute("set local enable_indexscan = off");
        execute("set local enable_bitmapscan = off");
        assertThat(poll.plan(app)).anyMatch(PollPlanTest::readsEverything).noneMatch(line -> line.contains(INDEX));
    }

    private static boolean readsEverything(String line) {
        return line.contains(READS_EVERYTHING);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = app.createStatement()) {
            statement.execute(sql);
        }
    }
}
