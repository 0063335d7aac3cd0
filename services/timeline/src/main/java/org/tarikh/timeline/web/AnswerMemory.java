package org.tarikh.timeline.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finished answers, one for each question and coding; those not asked for for longest give way when they take too much
 * memory together.
 */
@ApplicationScoped
class AnswerMemory {
    /** An answer that would take more than this part of it is not kept: it would cost many others their place. */
    private static final int PARTS = 16;

    private final long most;
    private final Map<Key, Finished> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param coding null for none */
    private record Key(String address, String headers, String coding) {
        long bytes() {
            return 2L * (address.length() + headers.length());
        }
    }

    AnswerMemory(@ConfigProperty(name = "tarikh.web.kept-answers") MemorySize most, MeterRegistry meters) {
        this.most = most.asLongValue();
        meters.gauge("tarikh.web.kept-answers.bytes", this, AnswerMemory::bytes);
    }

    synchronized Optional<Finished> of(Question question, String coding) {
        return Optional.ofNullable(kept.get(key(question, coding)));
    }

    synchronized void keep(Question question, String coding, Finished answer) {
        Key key = key(question, coding);
        long size = key.bytes() + answer.bytes();
        if (size > most / PARTS) {
            return;
        }
        forget(key, kept.remove(key));
        kept.put(key, answer);
        bytes += size;
        Iterator<Map.Entry<Key, Finished>> eldest = kept.entrySet().iterator();
        while (bytes > most) {
            Map.Entry<Key, Finished> gone = eldest.next();
            eldest.remove();
            forget(gone.getKey(), gone.getValue());
        }
    }

    private void forget(Key key, Finished gone) {
        if (gone != null) {
            bytes -= key.bytes() + gone.bytes();
        }
    }

    /** How much memory is taken. */
    synchronized long bytes() {
        return bytes;
    }

    private static Key key(Question question, String coding) {
        return new Key(question.address(), question.headers(), coding);
    }
}
