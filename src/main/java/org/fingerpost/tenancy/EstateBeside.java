package org.fingerpost.tenancy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What is kept of one firm beside its own rows: its address, its people's e-mails, its links, and waiting jobs. */
public final class EstateBeside {
    private final DSLContext sql;
    private final UUID firm;

    EstateBeside(FirmScope scope) {
        this.sql = scope.sql();
        this.firm = scope.firm().value();
    }

    /** A person of the firm. Passwords and other proofs are theirs, not the firm's, and don't leave. */
    public record Someone(UUID identity, String email) {}

    /** A link's hash, so that the link goes on opening, and how often its page has changed. */
    public record LinkHash(byte[] tokenHash, UUID link, long stamp) {
        public LinkHash {
            tokenHash = tokenHash.clone();
        }

        @Override
        public byte[] tokenHash() {
            return tokenHash.clone();
        }
    }

    /**
     * What had to go with the firm.
     *
     * @param rows of each table beside the firm's own
     * @param people who belonged to no other firm
     */
    public record Deleted(Map<String, Integer> rows, int jobs, int people) {
        public Deleted {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    public List<Someone> people() {
        return sql.resultQuery("""
                        select i.id, i.email
                        from directory.membership m
                        join directory.identity i on i.id = m.identity_id
                        where m.firm_id = ?
                        order by i.email collate "C\"""", firm).fetch(row -> new Someone(row.get(0, UUID.class), row.get(1, String.class)));
    }

    public List<LinkHash> links() {
        return sql.resultQuery("""
                        select token_hash, link_id, stamp
                        from directory.client_link
                        where firm_id = ?
                        order by link_id""", firm)
                .fetch(row -> new LinkHash(row.get(0, byte[].class), row.get(1, UUID.class), row.get(2, Long.class)));
    }

    public void register(String slug) {
        sql.execute("insert into directory.firm (slug, firm_id) values (?, ?)", slug, firm);
    }

    /** The person becomes a member who has yet to accept; answers with the identity that the e-mail has here. */
    public UUID add(Someone person) {
        var known = identity(person.email()).orElseGet(() -> {
            sql.execute(
                    "insert into directory.identity (id, email) values (?, ?) on conflict do nothing",
                    person.identity(),
                    person.email());
            return identity(person.email()).orElseGet(() -> underAnotherId(person.email()));
        });
        sql.execute("insert into directory.membership (identity_id, firm_id) values (?, ?)", known, firm);
        return known;
    }

    private Optional<UUID> identity(String email) {
        return sql.resultQuery("select id from directory.identity where email = ?", email)
                .fetchOptional(0, UUID.class);
    }

    /** Somebody who changed their e-mail here has the id already. */
    private UUID underAnotherId(String email) {
        var fresh = UUID.randomUUID();
        sql.execute("insert into directory.identity (id, email) values (?, ?)", fresh, email);
        return fresh;
    }

    /** Its page is counted as changed, so that no node shows one that it kept of before. */
    public void add(LinkHash link) {
        sql.execute(
                "insert into directory.client_link (token_hash, firm_id, link_id, stamp) values (?, ?, ?, ?)",
                link.tokenHash(),
                firm,
                link.link(),
                link.stamp() + 1);
    }

    /** Jobs of the firm that wait or are being done. */
    public int jobs() {
        return sql.resultQuery("select count(*) from operation.scheduled_tasks where task_instance like ?", ofFirm())
                .fetchSingle(0, Integer.class);
    }

    /** Takes back what {@link #planJobs} plans again; what is being done, or plans for others, comes to its end. */
    public void stopJobs() {
        sql.execute("""
                delete from operation.scheduled_tasks
                where not picked and task_instance like ?
                  and task_name in ('raise-alert', 'climb-alert', 'send-digest', 'send-message')""", ofFirm());
    }

    /** Gives everything that is still to come a job, at its own time; what is overdue comes at once. */
    public int planJobs() {
        return sql.execute("""
                insert into operation.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select work.task, work.firm_id || '/' || work.id, work.at, false, 1
                from (
                  select 'raise-alert' as task, firm_id, id, raise_at as at from public.alert
                    where firm_id = ? and raised_at is null and cancelled_at is null
                  union all
                  select 'climb-alert', firm_id, id, climbs_at from public.alert
                    where firm_id = ? and raised_at is not null and settled_at is null and climbs_at is not null
                  union all
                  select 'send-digest', firm_id, id, due_at from public.digest where firm_id = ? and sent_at is null
                  union all
                  select 'send-message', firm_id, id, not_before from public.message
                    where firm_id = ? and state = 'QUEUED'
                ) work
                on conflict do nothing""", firm, firm, firm, firm);
    }

    /** Goes last, when no row of the firm is left. */
    public Deleted delete() {
        int jobs = sql.execute("delete from operation.scheduled_tasks where task_instance like ?", ofFirm());
        var people = sql.resultQuery("select identity_id from directory.membership where firm_id = ?", firm)
                .fetch(0, UUID.class);
        var rows = new LinkedHashMap<String, Integer>();
        for (String table : tablesWith("firm_id")) {
            rows.put(table, sql.execute("delete from " + table + " where firm_id = ?", firm));
        }
        return new Deleted(rows, jobs, forget(people));
    }

    /** Who belongs to no firm any more is forgotten, with every row that is about them. */
    private int forget(List<UUID> people) {
        var alone = sql.resultQuery("""
                        select i.id from directory.identity i
                        where i.id = any (?::uuid[])
                          and not exists (select from directory.membership m where m.identity_id = i.id)""", (Object) people.toArray(UUID[]::new))
                .fetch(0, UUID.class)
                .toArray(UUID[]::new);
        for (String table : tablesWith("identity_id")) {
            sql.execute("delete from " + table + " where identity_id = any (?::uuid[])", (Object) alone);
        }
        return sql.execute("delete from directory.identity where id = any (?::uuid[])", (Object) alone);
    }

    /** Tables beside the firms' own with that column, children before their parents, so that no new one is forgotten. */
    private List<String> tablesWith(String column) {
        return sql.resultQuery("""
                        with recursive ours as (
                          select oid from pg_class
                          where relnamespace::regnamespace::text in ('directory', 'operation') and relkind = 'r'
                        ), depths as (
                          select oid, 0 as depth from ours
                          union all
                          select k.conrelid, d.depth + 1
                          from depths d
                          join pg_constraint k on k.contype = 'f' and k.confrelid = d.oid and k.conrelid <> d.oid
                        )
                        select d.oid::regclass::text
                        from depths d
                        join ours on ours.oid = d.oid
                        join pg_attribute a on a.attrelid = d.oid and a.attname = ? and not a.attisdropped
                        group by d.oid
                        order by max(d.depth) desc, 1""", column).fetch(0, String.class);
    }

    private String ofFirm() {
        return firm + "/%";
    }
}
