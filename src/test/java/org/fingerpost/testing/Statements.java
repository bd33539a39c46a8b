package org.fingerpost.testing;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Overhears the statements that a thread sends while it does something. */
public final class Statements implements ExecuteListener {
    private static final long serialVersionUID = 1L;
    private static final ScopedValue<List<String>> HEARD = ScopedValue.newInstance();

    public static List<String> during(Runnable act) {
        var heard = new ArrayList<String>();
        ScopedValue.where(HEARD, heard).run(act);
        return heard;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (HEARD.isBound()) {
            HEARD.get().addAll(List.of(context.batchSQL()));
        }
    }
}
