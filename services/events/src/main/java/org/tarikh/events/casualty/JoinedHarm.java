package org.tarikh.events.casualty;

import java.util.List;
import java.util.Set;
import org.tarikh.events.casualty.Casualty.Kind;
import org.tarikh.events.language.Token;

/** Reads two harms told as one: "killed or wounded" is neither by itself. */
final class JoinedHarm {
    private static final Set<String> JOINERS = Set.of("and", "or", "&", "/", "and/or");

    private JoinedHarm() {}

    static boolean joins(String word) {
        return JOINERS.contains(word);
    }

    /** The other half of "killed or wounded", "killed and injured"; null where there is none. */
    static Kind after(List<Token> tokens, int at) {
        boolean counted = People.at(tokens, at + 2) != null;
        return joins(People.word(tokens, at + 1)) && !counted ? HarmWords.befallen(People.word(tokens, at + 2)) : null;
    }

    static Kind mixed(Kind kind, Kind other) {
        return other == null || other == kind ? kind : Kind.CASUALTIES;
    }
}
