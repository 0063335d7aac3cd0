package org.tarikh.frontend.desk;

import java.util.List;
import java.util.Set;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * Names that articles have and the lexicon does not.
 *
 * @param dismissed whether those are shown that an editor dismissed
 * @param other where the others are, dismissed or not
 * @param done the name that has just been decided on, or null
 * @param trouble why the last decision did nothing, or null
 * @param refused what was typed then, or null
 * @param meant entries that may be meant by what was typed, or that have the name
 * @param more the next page, or null
 */
public record ProposalsView(
        Frame frame,
        DeskNav nav,
        boolean mayDecide,
        boolean dismissed,
        String other,
        String done,
        Trouble trouble,
        Set<Part> wrong,
        Typed refused,
        List<String> meant,
        List<Item> items,
        String more,
        LexiconForm form) {

    /** Why a decision did nothing. */
    public enum Trouble {
        /** Something that was typed cannot be kept. */
        FAULTY,
        /** The lexicon has the name already. */
        TAKEN,
        /** Another entry lies under it. */
        USED,
        /** It is not clear which actor or place is meant. */
        AMBIGUOUS,
        /** It is no longer as it was shown. */
        CHANGED,
        FORBIDDEN,
        AWAY
    }

    /** A field of the form. */
    public enum Part {
        NAME,
        ALIASES,
        KIND,
        COUNTRY,
        ACTOR,
        PLACE,
        COORDINATES,
        NOTE
    }

    /** What a name can be. */
    public enum Kind {
        ARMED_GROUP("armed-group", true),
        GOVERNMENT("government", true),
        AGENCY("agency", true),
        PARTY("party", true),
        PERSON("person", true),
        MEDIA("media", true),
        CITY("city", false),
        ADMIN1("admin1", false),
        ADMIN2("admin2", false),
        FACILITY("facility", false),
        CROSSING("crossing", false),
        WATER("water", false);

        private final String word;
        private final boolean actor;

        Kind(String word, boolean actor) {
            this.word = word;
            this.actor = actor;
        }

        /** As the lexicon has it. */
        public String word() {
            return word;
        }

        /** Whether it is an actor's, not a place's. */
        public boolean actor() {
            return actor;
        }
    }

    /**
     * A name.
     *
     * @param kind null where the pages have no word for it
     * @param articles how many name it
     * @param seen the days of the first and the last of them, or null
     * @param quote the words in which one of them names it, null where none may be shown
     */
    public record Item(
            String id,
            String name,
            String acronym,
            Kind kind,
            String role,
            String articles,
            String seen,
            String quote,
            Link source,
            Typed form) {}

    /** What the fields hold. */
    public record Typed(
            String proposal,
            String name,
            String aliases,
            String kind,
            String country,
            String actor,
            String place,
            String lat,
            String lon,
            String note) {}
}
