package org.fingerpost.tenancy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fingerpost.outbox.LetterSeal;
import org.fingerpost.vault.Sealed;
import org.fingerpost.vault.SealedText;
import org.fingerpost.vault.Vault;
import org.springframework.beans.factory.BeanFactory;

/**
 * What an installation keeps of a firm, each table as its number of rows and a hash over them, in no more memory than a few
 * rows take. What is sealed is hashed as it opens. Two installations keep the same where this is the same.
 */
final class Likeness {
    private static final int FETCHED_AT_ONCE = 500;
    /** The keys, and the end of the trail, which an import moves on; the trail itself is looked at. */
    private static final List<String> STAYS = List.of("firm_key", "audit_head");

    private final BeanFactory portal;
    private final FirmId firm;
    private final Map<String, String> found = new TreeMap<>();

    private Likeness(BeanFactory portal, FirmId firm) {
        this.portal = portal;
        this.firm = firm;
    }

    static Map<String, String> of(BeanFactory portal, FirmId firm) throws SQLException {
        var likeness = new Likeness(portal, firm);
        try (var session = Session.administrator(portal.getBean(Postgres.class));
                var connection =
                        portal.getBean(Postgres.class).asAdministrator().getConnection()) {
            connection.setAutoCommit(false);
            var catalogue = new Catalogue(session);
            for (String table : catalogue.tables()) {
                if (!STAYS.contains(table)) {
                    likeness.hashRows(connection, table);
                    likeness.hashSealed(connection, table, catalogue.columnsOf(table));
                }
            }
            likeness.hashBeside(connection);
        }
        return likeness.found;
    }

    private void hashRows(Connection connection, String table) throws SQLException {
        hash(table, connection, """
                select (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t))
                  where key !~ '^(content|key_version|secret|.*_sealed|.*_mark)$')::text collate "C"
                from %s t where firm_id = ? and coalesce(to_jsonb(t) ->> 'action', '') <> 'firm.imported'
                order by 1""".formatted(table), rows -> bytes(rows.getString(1)));
    }

    private void hashSealed(Connection connection, String table, List<String> columns) throws SQLException {
        var vault = portal.getBean(Vault.class);
        var letters = portal.getBean(LetterSeal.class);
        var scopes = portal.getBean(OwnerDatabase.class);
        var operator = new Actor.Operator(firm, "bench");
        for (String column : columns) {
            String query = "select id, " + column + " from " + table + " where firm_id = ? and " + column
                    + " is not null order by id";
            if (column.endsWith("_sealed")) {
                String name = column.substring(0, column.length() - "_sealed".length());
                scopes.run(
                        operator,
                        estate -> quietly(
                                table + "." + column,
                                connection,
                                query,
                                rows -> bytes(
                                        vault.open(estate.scope(), id(rows), name, new SealedText(rows.getBytes(2))))));
            } else if (table.equals("message") && column.equals("secret")) {
                quietly(table + "." + column, connection, query, rows -> bytes(letters.open(rows.getString(2))));
            } else if (table.equals("document") && column.equals("content")) {
                String files = "select id, content, key_version from document where firm_id = ? order by id";
                scopes.run(
                        operator,
                        estate -> quietly(
                                "document.content",
                                connection,
                                files,
                                rows -> vault.open(
                                        estate.scope(), id(rows), new Sealed(rows.getInt(3), rows.getBytes(2)))));
            }
        }
    }

    private void hashBeside(Connection connection) throws SQLException {
        hash("directory.membership", connection, """
                select i.email collate "C" from directory.membership m join directory.identity i on i.id = m.identity_id
                where m.firm_id = ? order by 1""", rows -> bytes(rows.getString(1)));
        hash(
                "directory.client_link",
                connection,
                """
                select token_hash, link_id::text from directory.client_link where firm_id = ? order by 2""",
                rows -> bytes(HexFormat.of().formatHex(rows.getBytes(1)) + rows.getString(2)));
    }

    private interface Row {
        byte[] read(ResultSet rows) throws SQLException;
    }

    private void quietly(String what, Connection connection, String query, Row row) {
        try {
            hash(what, connection, query, row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hash(String what, Connection connection, String query, Row row) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, firm.value());
            statement.setFetchSize(FETCHED_AT_ONCE);
            var hash = MessageDigest.getInstance("SHA-256");
            long count = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] bytes = row.read(rows);
                    hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                    hash.update(bytes);
                    count++;
                }
            }
            found.put(what, count + " rows, " + HexFormat.of().formatHex(hash.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static UUID id(ResultSet rows) throws SQLException {
        return rows.getObject(1, UUID.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
