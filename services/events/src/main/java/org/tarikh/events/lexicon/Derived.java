package org.tarikh.events.lexicon;

import java.util.function.Function;
import java.util.function.Supplier;

/** What is made of the lexicon: made once, and again once there is another lexicon. */
public final class Derived<T> implements Supplier<T> {
    private final Supplier<Lexicon> lexicon;
    private final Function<Lexicon, T> make;
    private volatile Made<T> made = new Made<>(null, null);

    private record Made<T>(Lexicon of, T value) {}

    public Derived(Supplier<Lexicon> lexicon, Function<Lexicon, T> make) {
        this.lexicon = lexicon;
        this.make = make;
    }

    /** What was made of the lexicon there is now. */
    @Override
    public T get() {
        Lexicon now = lexicon.get();
        Made<T> known = made;
        if (known.of() == now) {
            return known.value();
        }
        synchronized (this) {
            if (made.of() != now) {
                made = new Made<>(now, make.apply(now));
            }
            return made.value();
        }
    }
}
