package org.tarikh.timeline.chronology;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that hold until the chronology changes, so that what nobody has changed is not counted again for each reader. */
final class Memory {
    private static final int MOST = 300;

    private final Map<Key, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
            return size() > MOST;
        }
    };
    private long position;

    private record Key(String question, Filter filter) {}

    /**
     * What was answered at this very position of the changes.
     *
     * @return null where nothing was
     */
    synchronized Object recall(String question, Filter filter, long at) {
        return at == position ? answers.get(new Key(question, filter)) : null;
    }

    /** Keeps an answer that was counted after the position was looked up, and forgets all of other positions. */
    synchronized void keep(String question, Filter filter, long at, Object answer) {
        if (at != position) {
            answers.clear();
            position = at;
        }
        answers.put(new Key(question, filter), answer);
    }
}
