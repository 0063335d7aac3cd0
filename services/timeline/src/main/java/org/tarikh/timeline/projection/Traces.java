package org.tarikh.timeline.projection;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Goes on with the trace in which a document came in. */
@ApplicationScoped
class Traces {
    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of("traceparent");
        }

        @Override
        public String get(String carrier, String key) {
            return "traceparent".equals(key) ? carrier : null;
        }
    };

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Spans that have begun, one under each parent; whoever asks for them ends them.
     *
     * @param traceparents what they lie under (W3C trace context); what is not of that form gets none
     */
    List<Span> spans(String name, Collection<String> traceparents) {
        return traceparents.stream()
                .map(parent -> W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, TRACEPARENT))
                .filter(parent -> Span.fromContext(parent).getSpanContext().isValid())
                .map(parent -> tracer.spanBuilder(name).setParent(parent).startSpan())
                .toList();
    }
}
