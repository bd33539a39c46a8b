package org.fingerpost.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.fingerpost.operator.EngineFigures.Figures;
import org.springframework.stereotype.Component;

/** The figures for an operator's monitoring; {@code docker/README.md} tells what to watch. */
@Component
class EngineGauges implements MeterBinder {
    private final EngineFigures figures;

    EngineGauges(EngineFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        seconds(registry, "fingerpost.engine.idle", all -> all.age(all.lastRun()));
        seconds(
                registry,
                "fingerpost.messages.oldest",
                all -> all.age(all.totals().oldestWaiting()));
        seconds(
                registry,
                "fingerpost.messages.last.failure",
                all -> all.age(all.totals().lastFailure()));
        count(registry, "fingerpost.messages.waiting", all -> all.totals().waiting());
        count(registry, "fingerpost.messages.undelivered", all -> all.totals().undelivered());
        count(registry, "fingerpost.alerts.late", all -> all.totals().lateAlerts());
    }

    private void seconds(MeterRegistry registry, String name, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, figures, all -> value.applyAsDouble(all.get()))
                .baseUnit("seconds")
                .register(registry);
    }

    private void count(MeterRegistry registry, String name, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, figures, all -> value.applyAsDouble(all.get())).register(registry);
    }
}
