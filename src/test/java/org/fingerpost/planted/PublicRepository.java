package org.fingerpost.planted;

import org.fingerpost.db.Tables;
import org.fingerpost.tenancy.FirmScope;

public class PublicRepository {
    public int clients(FirmScope scope) {
        return scope.sql().fetchCount(Tables.CLIENT, scope.owns(Tables.CLIENT.FIRM_ID));
    }
}
