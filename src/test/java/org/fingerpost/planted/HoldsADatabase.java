package org.fingerpost.planted;

import javax.sql.DataSource;
import org.jooq.DSLContext;

class HoldsADatabase {
    final DSLContext sql;

    HoldsADatabase(DSLContext sql) {
        this.sql = sql;
    }

    void with(DataSource source) {
        sql.configuration().derive(source);
    }
}
