package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Name;

/** Decides whether a run of capitalised words names a body that the lexicon does not have. */
final class UnlistedBody {
    private static final int FEWEST_WITH_PLACE = 3;

    private final Line line;
    private final List<Mention> within;
    private final int from;
    private final int to;

    /** @param known the names of the lexicon in the line */
    UnlistedBody(Line line, List<Mention> known, int from, int to) {
        this.line = line;
        this.from = from;
        this.to = to;
        within = new ArrayList<>();
        for (Mention mention : known) {
            if (mention.from() < to && mention.to() > from) {
                within.add(mention);
            }
        }
    }

    /** The body as a party, or null where the words name none or one that is known. */
    Mention mention() {
        String acronym = acronym();
        String kind = kind();
        if (to - from < 2 || kind == null && acronym == null || isThing() || isKnown(acronym)) {
            return null;
        }
        if (acronym == null && (line.part == Line.Part.HEADLINE || isOrganOfPlace(kind))) {
            return null;
        }
        var actor = new Actor(
                null,
                line.words(from, to),
                kind == null ? "agency" : kind,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                acronym == null ? List.of() : List.of(acronym),
                List.of(),
                null,
                null);
        return new Mention(from, to, actor, null, Name.Sort.FULL);
    }

    private String kind() {
        String first = line.lower(from);
        int hyphen = first.indexOf('-');
        if (NewcomerWords.is("armed-group-first", hyphen < 0 ? first : first.substring(0, hyphen))) {
            return "armed-group";
        }
        return NewcomerWords.kind(line.lower(head()));
    }

    /** "the Foreign Trade Act (FTA)", "the Treaty on Open Skies": its main word names no party. */
    private boolean isThing() {
        return kind() == null && NewcomerWords.is("no-party", line.lower(head()));
    }

    /** The last word before "of" and "for", else the last. */
    private int head() {
        for (int i = from + 1; i < to; i++) {
            if (line.lower(i).equals("of") || line.lower(i).equals("for")) {
                return i - 1;
            }
        }
        return to - 1;
    }

    /** The capitals in brackets behind the name or before its brackets, or null where they do not stand for it. */
    private String acronym() {
        String beside = null;
        if (text(to).equals("(") && text(to + 2).equals(")")) {
            beside = text(to + 1);
        } else if (text(to).equals(")") && text(from - 1).equals("(")) {
            beside = text(from - 2);
        }
        if (beside == null || !Acronym.isOne(beside)) {
            return null;
        }
        var words = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            for (String part : text(i).split("-")) {
                if (!part.isEmpty() && Character.isLetter(part.charAt(0))) {
                    words.add(part);
                }
            }
        }
        return Acronym.standsFor(beside, words) || kind() != null ? beside : null;
    }

    private String text(int token) {
        return token >= 0 && token < line.size() ? line.text(token) : "";
    }

    /** Known is a name whose main word a name of the lexicon covers, or that a party of the lexicon has a part in. */
    private boolean isKnown(String acronym) {
        int head = head();
        for (Mention mention : within) {
            boolean party = mention.actor() != null
                    && !mention.actor().isMedia()
                    && mention.sort() != Name.Sort.DEMONYM
                    && mention.place() == null;
            boolean covers = mention.from() <= head && head < mention.to();
            boolean whole = mention.from() <= from && mention.to() >= to;
            if (covers || whole || party && acronym == null) {
                return true;
            }
        }
        return false;
    }

    /** "the Nigerian Army", "the Kabul Council": what a place's own body does is told of the place's government. */
    private boolean isOrganOfPlace(String kind) {
        boolean placed = within.stream()
                .anyMatch(mention -> mention.place() != null
                        || mention.sort() == Name.Sort.DEMONYM
                        || mention.sort() == Name.Sort.METONYM);
        return placed && (kind.equals("agency") || to - from < FEWEST_WITH_PLACE);
    }
}
