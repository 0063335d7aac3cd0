package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.language.CommonWords;
import org.tarikh.events.language.Span;
import org.tarikh.events.language.WordLists;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.NameHit;

/** Gives a text written all small or all in capitals the capitals of prose, letter for letter, so that spans stay true. */
final class CaseRestorer {
    private static final int LEAST_LETTERS = 60;
    private static final int TITLE_REACH = 3;

    /** Names that are common words or parts of foreign names too. */
    private static final Set<String> COMMON = WordLists.of("common-name");

    private static final Set<String> SMALL = words("of the and de la el del for in on al ul");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:president|minister|general|gen|colonel|col|major|maj|captain|capt|lieutenant|lt|senator|deputy|mayor"
                    + "|governor|judge|father|bishop|archbishop|monsignor|ambassador|secretary|chancellor|mr|mrs|ms|dr|sheikh"
                    + "|mullah|maulvi|prince|commander|spokesman|spokeswoman|chairman|director|leader|secretary-general)\\.? +");
    private static final Pattern DAYS = Pattern.compile("\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
            + "|january|february|april|june|july|september|october|november|december"
            + "|(?:march|may|august)(?= \\d)|(?<=\\d )(?:march|may|august))\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");

    private final Lexicon lexicon;

    CaseRestorer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The article with the capitals of prose where it has none of its own; else the article itself. */
    ArticleText restore(ArticleText article) {
        String text = article.text();
        if (!isCaseless(text)) {
            return article;
        }
        String restored = restored(text);
        String headline = article.headline();
        int at = headline == null ? -1 : text.indexOf(headline);
        if (at >= 0) {
            headline = restored.substring(at, at + headline.length());
        }
        return new ArticleText(restored, headline, article.publisher(), article.published(), article.row());
    }

    private static boolean isCaseless(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        return upper + lower >= LEAST_LETTERS && (upper * 200 <= lower || lower * 20 <= upper);
    }

    private String restored(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        String small = new String(letters);
        for (NameHit hit : lexicon.findCaseless(small)) {
            raise(letters, small, hit);
        }
        Matcher day = DAYS.matcher(small);
        while (day.find()) {
            capital(letters, day.start());
        }
        titled(letters, small);
        starts(letters);
        return new String(letters);
    }

    private static void raise(char[] letters, String small, NameHit hit) {
        Span span = hit.span();
        String found = span.of(small);
        boolean single = found.indexOf(' ') < 0;
        if (single && (COMMON.contains(found) || found.length() < 2 || CommonWords.isCommon(found))) {
            return;
        }
        Name name = hit.names().get(0);
        String written = name.written();
        boolean acronym = written.equals(written.toUpperCase(Locale.ROOT)) && written.length() <= 6;
        Matcher word = WORD.matcher(found);
        while (word.find()) {
            int from = span.start() + word.start();
            if (acronym || word.group().length() == 1 && found.indexOf('.') >= 0) {
                for (int i = from; i < span.start() + word.end(); i++) {
                    capital(letters, i);
                }
            } else if (word.start() == 0 && Character.isUpperCase(written.charAt(0))
                    || word.start() > 0
                            && !SMALL.contains(word.group())
                            && written.indexOf(' ') > 0
                            && hasCapitals(written)) {
                capital(letters, from);
            }
        }
    }

    private static boolean hasCapitals(String written) {
        return written.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** "president cerezo has": unknown words behind a title are a name. */
    private static void titled(char[] letters, String small) {
        Matcher title = TITLED.matcher(small);
        Matcher word = WORD.matcher(small);
        while (title.find()) {
            int at = title.end();
            for (int n = 0; n < TITLE_REACH && word.find(at) && word.start() == at; n++) {
                String unknown = word.group();
                if (unknown.length() < 3 || CommonWords.isCommon(unknown) || COMMON.contains(unknown)) {
                    break;
                }
                capital(letters, title.start());
                capital(letters, at);
                at = word.end() + 1;
                if (at >= letters.length || letters[at - 1] != ' ') {
                    break;
                }
            }
        }
    }

    /** The first letter of a line, and of what follows a full stop and a blank after a longer word. */
    private static void starts(char[] letters) {
        for (int i = 0; i < letters.length; i++) {
            boolean line = i == 0 || letters[i - 1] == '\n';
            boolean stop = i > 3 && letters[i - 1] == ' ' && isStop(letters, i) && Character.isLetter(letters[i]);
            if (line || stop) {
                capital(letters, i);
            }
        }
    }

    private static boolean isStop(char[] letters, int at) {
        int i = at - 1;
        while (i > 0 && letters[i] == ' ') {
            i--;
        }
        return i > 2
                && letters[i] == '.'
                && Character.isLetterOrDigit(letters[i - 1])
                && letters[i - 2] != '.'
                && (at - i > 2 || Character.isLetterOrDigit(letters[i - 2]) && letters[i - 3] != ' ');
    }

    private static void capital(char[] letters, int i) {
        letters[i] = Character.toUpperCase(letters[i]);
    }
}
