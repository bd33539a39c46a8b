package org.fingerpost.tenancy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fingerpost.operator.CannotDo;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything of a firm is deleted, and a search that can be trusted says so. */
class FirmDeletionTest extends CarriedFirmTest {
    @Autowired
    Installation installation;

    @Autowired
    Members members;

    @Autowired
    Directory directory;

    @Test
    void aFirmThatPeopleWorkInIsNotDeleted() {
        assertThatThrownBy(() -> deletion.delete(operator)).isInstanceOf(CannotDo.class);
    }

    @Test
    void theCertificateCountsWhatWasDeletedAndTheSearchFindsNothing() {
        var before = rows();
        standing.suspend(operator, "");
        var certificate = deletion.delete(operator);
        assertThat(certificate.nothingLeft()).isTrue();
        assertThat(certificate.rows()).containsEntry("client", (long)
                requireNonNull(before.get("client")).size());
        assertThat(certificate.rows().keySet()).containsExactlyInAnyOrderElementsOf(catalogue.tables());
        assertThat(tracesByHand()).isEmpty();
    }

    @Test
    void theSearchNoticesAnIdInATextInJsonAndInBytes() {
        var rival = practices.found("Rival Law").firm().id().value();
        var id = firm().toString();
        for (String planted :
                List.of("name || ' ' || ?", "'{\"of\": \"' || ? || '\"}'", "encode(convert_to(?, 'UTF8'), 'hex')")) {
            administrator.execute("update firm set name = " + planted + " where firm_id = ?", id, rival);
            assertThat(installation.search(acme.id()).traces())
                    .as(planted)
                    .contains(new Installation.Trace("public.firm", 2));
        }
    }

    /** Asked another way than the product's own search: table by table of the three schemas, partitions through parents. */
    private List<String> tracesByHand() {
        var tables = new ArrayList<>(catalogue.tables());
        tables.addAll(catalogue.tablesBeside());
        return tables.stream()
                .filter(table -> !administrator
                        .strings(
                                "select 1 from " + table + " t where position(? in row_to_json(t)::text) > 0 limit 1",
                                firm().toString())
                        .isEmpty())
                .toList();
    }

    @Test
    void whoIsStillSignedInAndWhatTheyAskedForGoesTooUnlessTheyBelongElsewhere() {
        var rival = practices.found("Rival Law");
        var both = "both-" + UUID.randomUUID() + "@example.com";
        for (var practice : List.of(acme.practice(), rival)) {
            members.add(
                    practice.actor(),
                    new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(both), Role.ATTORNEY));
        }
        administrator.execute("""
                insert into directory.session
                  (id, identity_id, firm_id, started_at, seen_at, address, browser, system, proofs)
                select gen_random_uuid(), identity_id, firm_id, now(), now(), '', '', '', ''
                from directory.membership where firm_id = ?""", firm());
        String acmesAdmin = administrator
                .strings("select email from member where firm_id = ? and role = 'ADMIN'", firm())
                .getFirst();
        standing.suspend(operator, "");
        assertThat(deletion.delete(operator).nothingLeft()).isTrue();
        assertThat(directory.identityOf(both)).isPresent();
        assertThat(directory.identityOf(acmesAdmin)).isEmpty();
    }
}
