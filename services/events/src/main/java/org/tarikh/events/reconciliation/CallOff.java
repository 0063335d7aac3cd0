package org.tarikh.events.reconciliation;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Tells reports that a meeting or visit was put off or cancelled, which are about the meeting as its announcement is. */
final class CallOff {
    private static final String CALLED_OFF = "call-off";
    private static final Pattern CALLING_OFF = Pattern.compile("(?i)postpon|cancel|scrapped");
    private static final String PUT_OFF = "postpon";
    private static final Set<String> MEETINGS =
            Set.of("talk", "meet", "visit", "summit", "confer", "round", "session", "deleg", "dialog");

    private CallOff() {}

    static boolean isToldBy(SourcedReport report) {
        if (report.kind() != Kind.MOVE
                || !mayBe(report.title()) && !mayBe(report.quotes().get(0).exact())) {
            return false;
        }
        Set<String> words = new TreeSet<>();
        Wording.add(report.title(), words);
        Wording.add(report.quotes().get(0).exact(), words);
        return words.contains(CALLED_OFF) && words.stream().anyMatch(MEETINGS::contains);
    }

    /** Asked of every report over and over, so most are ruled out without taking their words apart. */
    private static boolean mayBe(String text) {
        return text != null && CALLING_OFF.matcher(text).find();
    }

    /**
     * What a report says of a meeting's reality: one that was put off still lies ahead, one that was cancelled is none.
     */
    static Realis realis(SourcedReport report) {
        if (!isToldBy(report)) {
            return report.realis();
        }
        String words =
                Wording.normal(report.title() + ' ' + report.quotes().get(0).exact());
        return words.contains(PUT_OFF) ? Realis.FUTURE : Realis.NEGATED;
    }
}
