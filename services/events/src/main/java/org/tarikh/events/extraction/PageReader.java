package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tarikh.events.casualty.Casualties;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.dating.TimeGrammar;
import org.tarikh.events.language.Language;
import org.tarikh.events.language.Sentence;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Place;

/** Takes an article apart into lines with all that single rooms read of them. */
final class PageReader {
    private static final int SHORTEST_LEDE = 6;
    private static final int LAST_DATELINE = 5;
    private static final Set<String> LAWS =
            words("act law constitution treaty code ordinance decree convention charter");

    private final Language language = new Language();
    private final TimeGrammar grammar = new TimeGrammar();
    private final Casualties casualties = new Casualties();
    private final TriggerMatcher triggers;

    private final TellingWords telling;

    PageReader(Lexicon lexicon) {
        triggers = new TriggerMatcher(lexicon);
        telling = new TellingWords(lexicon.triggers());
    }

    Page read(ArticleText article, MentionReader reader, PlaceReader places) {
        List<Sentence> sentences = language.read(told(article), telling::in);
        List<Line> lines = lines(article, sentences);
        List<List<Mention>> mentions = reader.read(article.text(), lines);
        var times = new ArrayList<List<TimeExpression>>();
        sentences.forEach(sentence -> times.add(new ArrayList<>()));
        for (TimeExpression time : grammar.find(sentences, article.published())) {
            Line line = lines.get(time.sentence());
            if (!isOfLaw(line, time) && !(article.published() != null && Dateline.holds(line, time))) {
                times.get(time.sentence()).add(time);
            }
        }
        var clauses = new ArrayList<List<Clause>>();
        var tolls = new ArrayList<List<Casualty>>();
        var hits = new ArrayList<List<TriggerHit>>();
        var dating = new ArrayList<TimeReader>();
        lines.forEach(line -> line.mend(mentions.get(line.index)));
        for (Line line : lines) {
            clauses.add(ClauseReader.read(line));
            tolls.add(casualties.find(line.sentence));
            hits.add(triggers.find(line));
            int at = line.index;
            dating.add(new TimeReader(line, clauses.get(at), times.get(at), hits.get(at)));
        }
        PlaceRef dateline = dateline(lines, mentions, places);
        return new Page(article, lines, mentions, clauses, times, tolls, hits, dating, dateline, article.published());
    }

    /** "the National Security Act of 2023": the year names the law and dates nothing. */
    private static boolean isOfLaw(Line line, TimeExpression time) {
        int first = line.tokenAt(time.span().start());
        return line.lower(first - 1).equals("of") && LAWS.contains(line.lower(first - 2));
    }

    /** A row's publisher and date are no part of what it tells. */
    private static String told(ArticleText article) {
        String text = article.text();
        if (!article.row() || article.headline() == null) {
            return text;
        }
        int at = text.indexOf(article.headline());
        return at < 0 ? text : text.substring(0, at + article.headline().length());
    }

    private List<Line> lines(ArticleText article, List<Sentence> sentences) {
        var lines = new ArrayList<Line>();
        String headline = article.headline() == null ? null : plain(article.headline());
        var seen = new HashSet<String>();
        int ledes = 0;
        for (Sentence sentence : sentences) {
            String words = plain(sentence.span().of(article.text()));
            boolean title = article.row()
                    || headline != null
                            && !words.isEmpty()
                            && (headline.equals(words) || words.length() > 12 && headline.contains(words));
            Line.Part part = Line.Part.BODY;
            if (title) {
                part = Line.Part.HEADLINE;
            } else if (ledes == 0 && isProse(sentence)) {
                part = Line.Part.LEDE;
                ledes++;
                seen.add(words);
            } else if (ledes > 0 && seen.contains(words) || ledes == 1 && lines.size() < 6 && repeats(seen, words)) {
                part = Line.Part.LEDE;
            }
            lines.add(new Line(article.text(), lines.size(), sentence, part));
        }
        return lines;
    }

    /** A lede often stands a second time under its standfirst in other words. */
    private static boolean repeats(HashSet<String> seen, String words) {
        var mine = new HashSet<>(List.of(words.split(" ")));
        for (String before : seen) {
            var shared = new HashSet<>(List.of(before.split(" ")));
            shared.retainAll(mine);
            if (shared.size() * 2 > mine.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(Sentence sentence) {
        return sentence.tokens().size() >= SHORTEST_LEDE
                && sentence.tokens().stream().anyMatch(token -> token.tag().startsWith("VB"));
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private PlaceRef dateline(List<Line> lines, List<List<Mention>> mentions, PlaceReader places) {
        for (Line line : lines) {
            if (line.part == Line.Part.HEADLINE) {
                continue;
            }
            if (line.index > LAST_DATELINE) {
                return null;
            }
            Place found = null;
            for (Mention mention : mentions.get(line.index)) {
                if (mention.place() == null || mention.from() > 4) {
                    break;
                }
                boolean capitals = line.text(mention.from()).length() > 2
                        && line.text(mention.from())
                                .equals(line.text(mention.from()).toUpperCase(Locale.ROOT));
                if (mention.from() == 0 && (capitals || dashWithin(line, mention.to(), 4))) {
                    found = mention.place();
                }
                break;
            }
            found = found == null ? places.dateline(line) : found;
            if (found != null) {
                return places.ref(found, false);
            }
        }
        return null;
    }

    private static boolean dashWithin(Line line, int from, int reach) {
        for (int i = from; i < from + reach && i < line.size(); i++) {
            if (line.text(i).equals("–")
                    || line.text(i).equals("—")
                    || line.text(i).equals("-")
                    || line.text(i).equals("--")) {
                return true;
            }
        }
        return false;
    }
}
