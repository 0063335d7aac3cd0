package org.tarikh.sources.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether a paragraph opens a story of its own or goes on with the one before. */
final class Lede {
    private static final Set<String> GOES_ON = Set.of(
            "he",
            "she",
            "it",
            "they",
            "this",
            "that",
            "these",
            "those",
            "but",
            "and",
            "however",
            "meanwhile",
            "earlier",
            "later",
            "also",
            "previously",
            "still",
            "yet",
            "instead",
            "moreover",
            "furthermore",
            "similarly",
            "additionally",
            "then",
            "his",
            "her",
            "their",
            "its",
            "such",
            "both",
            "for",
            "among",
            "despite",
            "since",
            "while",
            "although",
            "though",
            "when",
            "if",
            "because",
            "so",
            "or",
            "nor",
            "there",
            "here",
            "we",
            "i",
            "you",
            "separately",
            "elsewhere",
            "another",
            "other",
            "others",
            "some",
            "many",
            "most",
            "now",
            "once",
            "asked");
    private static final Pattern DAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern TOLD = Pattern.compile(
            "\\b(said|says|told|reported|reports|according to|announced|confirmed|warned|warns|urged|claimed|condemned"
                    + "|saying|stated|denied|called on|accused)\\b");
    private static final Pattern COUNTED = Pattern.compile(
            "(At least|More than|Over|Nearly|Some|About|Around|Dozens|Hundreds|Thousands|One|Two|Three|Four|Five|Six|Seven"
                    + "|Eight|Nine|Ten|An?|\\d[\\d,.]*)\\b");

    private Lede() {}

    /** Above zero the more the paragraph looks like the opening of a story, below where it leans on one before. */
    static int freshness(Line line) {
        String beginning = line.beginning();
        int firstWord = 0;
        while (firstWord < beginning.length() && Character.isLetter(beginning.charAt(firstWord))) {
            firstWord++;
        }
        String first = beginning.substring(0, firstWord);
        if (firstWord == 0 && !Character.isDigit(beginning.charAt(0))) {
            return -2;
        }
        String rest = beginning.substring(firstWord).stripLeading();
        if (GOES_ON.contains(first.toLowerCase(Locale.ROOT))
                && !COUNTED.matcher(beginning).lookingAt()) {
            return -2;
        }
        int score = 0;
        if (first.equals("The") && !rest.isEmpty() && Character.isLowerCase(rest.charAt(0))) {
            score -= 1;
        }
        if (first.equals("In") && (rest.startsWith("a ") || rest.startsWith("the ") || rest.startsWith("addition"))) {
            score -= 1;
        }
        score += COUNTED.matcher(beginning).lookingAt() ? 1 : 0;
        score += DAY.matcher(beginning).find() ? 1 : 0;
        score += TOLD.matcher(beginning).find() ? 1 : 0;
        Dateline dateline = Dateline.of(line);
        return dateline != null && dateline.certain() ? score + 3 : score;
    }
}
