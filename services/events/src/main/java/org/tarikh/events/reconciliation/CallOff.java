package org.tarikh.events.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tarikh.events.terms.Kind;

/** Tells reports that a meeting or visit was put off or cancelled, which are about the meeting as its announcement is. */
final class CallOff {
    private static final String CALLED_OFF = "call-off";

    /** Without one of these a text tells nothing of the sort. */
    private static final List<String> CUES = List.of(
            "postpon",
            "cancel",
            "scrapped",
            "call off",
            "calls off",
            "called off",
            "put off",
            "puts off",
            "did not",
            "didn't",
            "didn’t",
            "fail to",
            "fails to",
            "failed to");

    private static final String INITIALS =
            CUES.stream().map(cue -> cue.substring(0, 1)).distinct().collect(Collectors.joining());

    private static final String OCCURRING =
            "(?:take place|happen|occur|begin|start|proceed|convene|materiali[sz]e|travel|go (?:ahead|forward))";
    private static final Pattern OFF = Pattern.compile(
            "\\b(?:(?:call(?:s|ed)?|puts?) off|(?:did not|didn t|fail(?:s|ed)? to) " + OCCURRING + ")\\b");

    /** From the word that says that something is off to the end of the title stands why, or until when. */
    private static final Pattern OUTCOME =
            Pattern.compile("(?:" + OFF.pattern() + "|\\b(?:postpon|cancel|scrap|reschedul)\\w*)"
                    + "(?:.*?\\b(?:due|because|amid|after|over|citing|until|till|to|for|at|again|indefinitely|by"
                    + "|following|without)\\b.*)?");

    private static final Pattern LATER =
            Pattern.compile("\\b(?:postpon\\w+|put(?:s|ting)? off|delay\\w*|deferr?\\w*|reschedul\\w+)\\b");
    private static final Set<String> MEETINGS =
            Set.of("talk", "meet", "visit", "travel", "summit", "confer", "round", "session", "deleg", "dialog");

    private CallOff() {}

    /** Whether a word that {@link Wording#add} gave is of meetings, or of their being put or called off. */
    static boolean isOfMeetings(String word) {
        return MEETINGS.contains(word) || word.equals(CALLED_OFF);
    }

    /** The words of a title that say what it is about, without its being off and why. */
    static String matter(String title) {
        return OUTCOME.matcher(Wording.normal(title)).replaceFirst("");
    }

    static boolean isToldBy(SourcedReport report) {
        if (report.kind() != Kind.MOVE
                || !mayBe(report.title()) && !mayBe(report.quotes().get(0).exact())) {
            return false;
        }
        Set<String> words = new TreeSet<>();
        Wording.add(report.title(), words);
        Wording.add(report.quotes().get(0).exact(), words);
        return (words.contains(CALLED_OFF) || isNamed(report.title()))
                && words.stream().anyMatch(MEETINGS::contains);
    }

    /** Asked of every pair over and over, so most are ruled out without taking their words apart, nor by a pattern. */
    private static boolean mayBe(String text) {
        for (int at = 0; text != null && at < text.length(); at++) {
            if (INITIALS.indexOf(Character.toLowerCase(text.charAt(at))) >= 0) {
                for (String cue : CUES) {
                    if (text.regionMatches(true, at, cue, 0, cue.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether words themselves name something put or called off. */
    static boolean isNamed(String title) {
        Set<String> words = new TreeSet<>();
        Wording.add(title, words);
        return words.contains(CALLED_OFF) || OFF.matcher(Wording.normal(title)).find();
    }

    /** Whether a report tells that a meeting was only put off, so that it still lies ahead. */
    static boolean isPutOff(SourcedReport report) {
        return isToldBy(report)
                && (LATER.matcher(Wording.normal(report.title())).find()
                        || LATER.matcher(Wording.normal(report.quotes().get(0).exact()))
                                .find());
    }
}
