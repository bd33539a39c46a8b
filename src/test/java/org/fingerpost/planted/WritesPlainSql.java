package org.fingerpost.planted;

import org.fingerpost.tenancy.FirmScope;

class WritesPlainSql {
    void forget(FirmScope scope) {
        scope.sql().execute("delete from client");
    }
}
