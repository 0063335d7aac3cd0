package org.tarikh.events.casualty;

import java.util.List;
import org.tarikh.events.language.Sentence;

/** Finds how many people were killed, injured, missing, displaced, detained or returned. */
public final class Casualties {
    public List<Casualty> find(Sentence sentence) {
        return List.of();
    }
}
