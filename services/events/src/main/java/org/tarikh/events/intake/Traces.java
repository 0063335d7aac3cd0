package org.tarikh.events.intake;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
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
     * A span that has begun; whoever asks for it ends it.
     *
     * @param traceparent the span it lies under (W3C trace context); where null, or not of that form, one that is not
     *     recorded
     */
    Span span(String name, String traceparent) {
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TRACEPARENT);
        SpanBuilder span = tracer.spanBuilder(name).setParent(parent);
        return Span.fromContext(parent).getSpanContext().isValid() ? span.startSpan() : Span.getInvalid();
    }
}
