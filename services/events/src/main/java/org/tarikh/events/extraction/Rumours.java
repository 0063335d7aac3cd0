package org.tarikh.events.extraction;

import org.tarikh.events.extraction.Clause.Range;

/** Finds what nobody answers for: "rumours spread that", "unconfirmed reports said", "reports that … were denied". */
final class Rumours {
    private static final int REACH = 8;
    private static final String SOCIAL_MEDIA = "social media";

    private Rumours() {}

    /** What a sentence gives as hearsay, or null. */
    static Telling of(Line line) {
        for (int i = 0; i + 2 < line.size(); i++) {
            boolean hearsay = Cues.is("hearsay", line.lower(i));
            boolean unsure = i > 0 && Cues.is("unsure", line.lower(i - 1));
            if (!hearsay && !(Cues.is("told", line.lower(i)) && line.isNoun(i))) {
                continue;
            }
            Range content = content(line, i, hearsay || unsure);
            if (!content.isEmpty()) {
                return new Telling(by(line, i, unsure), Party.NONE, "report", false, line, content);
            }
        }
        return null;
    }

    /** @param doubted whether the noun itself says that nobody answers for it, as "reports" does not */
    private static Range content(Line line, int noun, boolean doubted) {
        if (isThat(line, noun + 1)) {
            int verb = afterContent(line, noun + 2);
            return doubted || verb < line.size() ? new Range(noun + 2, verb) : Range.NONE;
        }
        boolean spread = doubted;
        for (int i = noun + 1; i < Math.min(line.size(), noun + REACH); i++) {
            if (isThat(line, i)) {
                return spread ? new Range(i + 1, line.size()) : Range.NONE;
            }
            boolean says = line.isVerb(i) && (Cues.isNeutral(line.verb(i)) || Cues.is("claims", line.verb(i)));
            if (doubted && says && !isThat(line, i + 1)) {
                return new Range(i + 1, line.size());
            }
            spread |= isSpreading(line, i);
        }
        return Range.NONE;
    }

    /** Where the verb stands that says the rumour spread or was denied, the end where none does. */
    private static int afterContent(Line line, int from) {
        for (int i = from; i < line.size(); i++) {
            boolean denied = line.isVerb(i)
                    && Cues.is("denies", line.verb(i))
                    && (line.lower(i - 1).equals("were") || line.lower(i - 1).equals("was"));
            if (denied || isSpreading(line, i)) {
                return i;
            }
        }
        return line.size();
    }

    private static boolean isSpreading(Line line, int token) {
        boolean verb = line.isVerb(token)
                || line.tag(token + 1).equals("IN") && !line.tag(token - 1).equals("DT");
        return verb && Cues.is("spreads", line.verb(token));
    }

    private static boolean isThat(Line line, int token) {
        return line.lower(token).equals("that");
    }

    private static ActorRef by(Line line, int noun, boolean unsure) {
        for (int i = 0; i < line.size(); i++) {
            boolean social = line.lower(i).equals("social") && line.lower(i + 1).equals("media");
            if (social || line.lower(i).equals("online")) {
                return new ActorRef(null, SOCIAL_MEDIA);
            }
        }
        String name = line.lower(noun);
        return new ActorRef(null, unsure ? line.lower(noun - 1) + " " + name : name);
    }
}
