package org.fingerpost.tenancy;

import java.util.List;

/** What must hold for every table that keeps a firm's rows. Each rule asks the catalogue for what breaks it. */
enum SchemaRule {
    FIRM_ID_LEADS_EVERY_PRIMARY_KEY("""
            select c.relname from ours c
            left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
            where a.attname is distinct from 'firm_id'"""),
    EVERY_INDEX_BEGINS_WITH_FIRM_ID("""
            select i.indexrelid::regclass::text from ours c
            join pg_index i on i.indrelid = c.oid
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where a.attname is distinct from 'firm_id'"""),
    ROW_SECURITY_IS_ENABLED_AND_FORCED(
            "select c.relname from ours c where not (c.relrowsecurity and c.relforcerowsecurity)"),
    ONE_POLICY_FOR_ALL_OF_ITS_STATEMENTS("""
            select c.relname from ours c where not c.relispartition and not exists (
              select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polroles = '{0}'
                and pg_get_expr(p.polqual, p.polrelid) = '(firm_id = current_firm())'
                and pg_get_expr(p.polwithcheck, p.polrelid) = '(firm_id = current_firm())')
            union all
            select c.relname || '.' || p.polname from ours c join pg_policy p on p.polrelid = c.oid
            where p.polname <> 'own_firm'"""),
    NO_POLICY_ON_A_PARTITION(
            "select c.relname from ours c join pg_policy p on p.polrelid = c.oid where c.relispartition"),
    NO_GRANT_ON_A_PARTITION("""
            select c.relname || ' ' || g.privilege_type from ours c, aclexplode(c.relacl) g
            where c.relispartition and g.grantee <> c.relowner
            union all
            select c.relname || '.' || a.attname from ours c join pg_attribute a on a.attrelid = c.oid
            where c.relispartition and a.attacl is not null"""),
    FOREIGN_KEYS_CARRY_THE_FIRM("""
            select k.conrelid::regclass || '.' || k.conname from pg_constraint k
            join ours target on target.oid = k.confrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
            where k.contype = 'f' and (a.attname <> 'firm_id' or b.attname <> 'firm_id'
              or cardinality(k.conkey) < 2 and target.relname <> 'firm')"""),
    /** Otherwise each row that is deleted looks through all others of its firm. */
    A_KEY_INTO_ITS_OWN_TABLE_HAS_AN_INDEX("""
            select k.conrelid::regclass || '.' || k.conname from pg_constraint k
            join ours c on c.oid = k.conrelid and not c.relispartition
            where k.contype = 'f' and k.confrelid = k.conrelid and not exists (
              select from pg_index i where i.indrelid = k.conrelid
                and i.indkey[0] = k.conkey[1] and i.indkey[1] = k.conkey[2])"""),
    ONLY_SELECT_INSERT_AND_UPDATE_ARE_GRANTED("""
            select c.relname || ' ' || g.privilege_type from ours c, aclexplode(c.relacl) g
            where g.grantee <> c.relowner and (g.privilege_type not in ('SELECT', 'INSERT') or g.is_grantable
              or g.grantee <> 'fingerpost_app'::regrole)
            union all
            select c.relname || '.' || a.attname || ' ' || g.privilege_type
            from ours c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
            where g.grantee <> 'fingerpost_app'::regrole or g.privilege_type <> 'UPDATE' or g.is_grantable"""),
    KEYS_ARE_NEVER_UPDATED("""
            select c.relname || '.' || a.attname from ours c
            join pg_index i on i.indrelid = c.oid and i.indisprimary
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where has_column_privilege('fingerpost_app', c.oid, a.attnum, 'UPDATE')"""),
    TRAIL_AND_LOG_ARE_APPEND_ONLY("""
            select name || ' ' || privilege from unnest(array['audit_event', 'audit_head', 'audit_check', 'submission_log']) name,
              unnest(array['UPDATE', 'REFERENCES']) privilege
            where has_any_column_privilege('fingerpost_app', name, privilege)
            union all
            select name || ' ' || privilege from unnest(array['audit_event', 'audit_head', 'audit_check', 'submission_log']) name,
              unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) privilege
            where has_table_privilege('fingerpost_app', name, privilege)
            union all
            select 'audit_head INSERT' where has_any_column_privilege('fingerpost_app', 'audit_head', 'INSERT')"""),
    ROLES_CANNOT_BYPASS("""
            select rolname from pg_roles where rolname in ('fingerpost_app', 'fingerpost_owner')
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            union all select rolname from pg_roles where rolname = 'fingerpost_owner' and rolcanlogin
            union all select roleid::regrole::text from pg_auth_members where member = 'fingerpost_app'::regrole"""),
    THE_PORTAL_OWNS_NOTHING("""
            select classid::regclass || ' ' || objid from pg_shdepend
            where refclassid = 'pg_authid'::regclass and refobjid = 'fingerpost_app'::regrole and deptype = 'o'"""),
    THE_PUBLIC_HAS_NOTHING("""
            select 'database ' || g.privilege_type
            from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g
            where d.datname = current_database() and g.grantee = 0
            union all
            select n.nspname || ' ' || g.privilege_type
            from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) g
            where n.nspname in ('public', 'directory', 'operation') and g.grantee = 0
            union all
            select p.proname::text from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
            where p.pronamespace::regnamespace::text in ('public', 'directory', 'operation') and g.grantee = 0"""),
    THE_PORTAL_CREATES_NOTHING("""
            select nspname::text from pg_namespace
            where nspname !~ '^pg_temp' and has_schema_privilege('fingerpost_app', oid, 'CREATE')
            union all
            select 'database ' || privilege from unnest(array['CREATE', 'TEMP']) privilege
            where has_database_privilege('fingerpost_app', current_database(), privilege)
            union all select 'default ' || defaclobjtype::text from pg_default_acl"""),
    FUNCTIONS_WITH_THEIR_OWNERS_RIGHTS_ARE_NARROW("""
            select p.proname::text from pg_proc p join pg_roles r on r.oid = p.proowner
            where p.pronamespace::regnamespace::text in ('public', 'directory', 'operation') and p.prosecdef
              and (r.rolsuper or r.rolbypassrls or p.proconfig is null
                or not exists (select from unnest(p.proconfig) c where c like 'search_path=%pg_temp'))"""),
    THE_POLICYS_FUNCTION_IS_STABLE_AND_UNADORNED("""
            select proname::text from pg_proc where proname = 'current_firm'
              and (provolatile <> 's' or proconfig is not null or prosecdef)"""),
    WHAT_IS_SENSITIVE_IS_WRITTEN_SEALED_ALONE("""
            select c.relname || '.' || a.attname from ours c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where not c.relispartition and a.attname !~ '_(sealed|mark)$'
              and (a.attname ~ '^(a_number|passport.*|birth_date|date_of_birth|ssn|safe_.*)$'
                or c.relname ~ '^client' and a.attname ~ '^(email|phone|address|street|words)$'
                or exists (select from pg_attribute s where s.attrelid = c.oid and s.attname = a.attname || '_sealed'))
              and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O'
                and t.tgname = a.attname || '_is_sealed' and t.tgfoid = 'refuse_plain'::regproc
                and t.tgtype = 1 + 2 + 4 + 16 and pg_get_triggerdef(t.oid) like '%new.' || a.attname || ' IS NOT NULL%')
            union all
            select c.relname || '.' || a.attname from ours c
            join pg_attribute a on a.attrelid = c.oid and a.attname ~ '_(sealed|mark)$' and not a.attisdropped
            where a.atttypid <> 'bytea'::regtype"""),
    VIEWS_ASK_AS_WHO_LOOKS("""
            select c.oid::regclass::text from pg_class c
            where c.relnamespace::regnamespace::text in ('public', 'directory', 'operation')
              and (c.relkind = 'm' or c.relkind = 'v'
                and not coalesce(c.reloptions @> '{security_invoker=true}', false))""");

    private static final String OURS = """
            with ours as (select * from pg_class where relnamespace = 'public'::regnamespace
              and relkind in ('r', 'p', 'f'))
            """;

    private final String sql;

    SchemaRule(String sql) {
        this.sql = sql;
    }

    /** What breaks the rule, by name. */
    List<String> violations(Session session) {
        return session.strings(OURS + sql);
    }
}
