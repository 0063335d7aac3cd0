package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.lexicon.Actor;

/**
 * What a figure is about, in a form that is equal for equal matters.
 *
 * @param matter the noun in the singular, what befell, and the country: "operation AF", "people killed SD"
 * @param parties ids of the armed groups, agencies and states whose doings may be counted, without who counts
 */
record FigureTopic(String matter, List<String> parties) {
    static FigureTopic of(Page page, Line line, Counted counted, ActorRef by, String home) {
        String country = home;
        var parties = new ArrayList<String>();
        for (Mention mention : page.mentions(line)) {
            Actor actor = mention.actor();
            if (mention.place() != null && mention.place().country() != null) {
                country = mention.place().country();
            }
            boolean listed = actor != null && actor.id() != null;
            boolean counts = by != null && listed && actor.id().equals(by.id());
            if (listed && actor.kind().equals("armed-group") && !counts && !parties.contains(actor.id())) {
                parties.add(actor.id());
            }
        }
        return new FigureTopic(matter(counted.about(), counted.sort(), country), List.copyOf(parties));
    }

    private static String matter(String about, Counted.Sort sort, String country) {
        String[] words = about.toLowerCase(Locale.ROOT).split("\\s+");
        int last = words.length - 1;
        boolean harmed = last > 0 && FigureWords.is("harmed", words[last]);
        String noun = Inflection.lemma(words[harmed ? last - 1 : last], "NNS");
        String whose = sort == Counted.Sort.MONEY ? about : noun;
        return whose + (harmed ? " " + words[last] : "") + (country == null ? "" : " " + country);
    }
}
