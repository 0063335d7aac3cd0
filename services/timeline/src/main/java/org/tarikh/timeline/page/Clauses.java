package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.frontend.event.Clause;
import org.tarikh.frontend.event.Finding;
import org.tarikh.frontend.event.Ground;
import org.tarikh.frontend.event.ReasonMessages;
import org.tarikh.frontend.event.Veto;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.frontend.terms.Type;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.dossier.Accounts;

/**
 * Says in a reader's language why the machine holds two reports for one event, or does not. What has no code here, or is
 * not about what its code says, stays in the English words that the events service gives.
 */
record Clauses(Dates dates, ReasonMessages words, Messages terms) {
    /** First day, last day, precision, basis. */
    private static final int DATE = 4;

    static Clauses of(Dates dates) {
        Localized.Literal language = Localized.Literal.of(dates.lang().tag());
        return new Clauses(
                dates,
                MessageBundles.get(ReasonMessages.class, language),
                MessageBundles.get(Messages.class, language));
    }

    /** @param says in English, or null */
    Clause veto(String says, String code) {
        Veto veto = Terms.of(Veto.class, code);
        return says == null ? null : veto == null ? new Clause(says, true) : new Clause(words.veto(veto), false);
    }

    Clause reason(Accounts.Reason reason) {
        String said = said(reason.code(), reason.of());
        return said == null ? new Clause(reason.says(), true) : new Clause(said, false);
    }

    /** Null where it cannot be said. */
    private String said(String code, List<String> of) {
        Finding finding = Terms.of(Finding.class, code);
        if (finding != null) {
            return words.finding(finding);
        }
        try {
            return code == null ? null : about(code, of);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return null;
        }
    }

    private String about(String code, List<String> of) {
        return switch (code) {
            case "grounds_one" ->
                words.ground(Ground.valueOf(of.get(0).toUpperCase(Locale.ROOT).replace(' ', '_')));
            case "dates_same" -> words.bothDated(date(of));
            case "dates_differ" -> words.datesDiffer(date(of.subList(0, DATE)), date(of.subList(DATE, 2 * DATE)));
            case "places_same" -> words.bothIn(of.get(0));
            case "place_within" -> words.within(of.get(0), of.get(1));
            case "places_differ" -> words.placesDiffer(of.get(0), of.get(1));
            case "places_apart" -> words.placesApart(of.get(0), of.get(1), number(of.get(2)));
            case "parties_shared" -> words.bothName(list(of.stream()));
            case "types_same" -> words.bothOf(types(of));
            case "types_differ" -> words.typesDiffer(types(apart(of.get(0))), types(apart(of.get(1))));
            case "killed_same" -> words.bothKilled(number(of.get(0)));
            case "killed_differ" -> words.killedDiffer(number(of.get(0)), number(of.get(1)));
            case "words_shared" -> words.wordsShared(number(of.get(0)), number(of.get(1)));
            default -> null;
        };
    }

    private String date(List<String> of) {
        String date = dates.text(new Entry.Date(
                LocalDate.parse(of.get(0)), LocalDate.parse(of.get(1)), of.get(2), null, null, of.get(3)));
        return switch (of.get(3)) {
            case "" -> date;
            case "narrative" -> words.byStory(date);
            default -> words.byPublication(date);
        };
    }

    private static List<String> apart(String types) {
        return types.isEmpty() ? List.of() : List.of(types.split(" "));
    }

    private String types(List<String> types) {
        return types.isEmpty()
                ? words.untyped()
                : list(types.stream().map(type -> {
                    Type term = Terms.of(Type.class, type);
                    return term == null ? type : terms.type(term);
                }));
    }

    private String list(Stream<String> names) {
        return names.collect(Collectors.joining(dates.lang() == Lang.EN ? ", " : "، "));
    }

    private String number(String digits) {
        return dates.lang().number(Long.parseLong(digits));
    }
}
