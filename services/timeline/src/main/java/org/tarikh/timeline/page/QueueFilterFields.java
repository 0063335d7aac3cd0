package org.tarikh.timeline.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tarikh.frontend.chronology.Filters.Kept;
import org.tarikh.frontend.desk.DeskMessages;
import org.tarikh.frontend.desk.DeskQueueMessages;
import org.tarikh.frontend.desk.Doubt;
import org.tarikh.frontend.desk.QueueFilter;
import org.tarikh.frontend.desk.QueueFilters;
import org.tarikh.frontend.desk.QueueFilters.Field;
import org.tarikh.frontend.desk.QueueFilters.Option;
import org.tarikh.frontend.desk.Verdict;
import org.tarikh.frontend.desk.Whose;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Status;
import org.tarikh.frontend.terms.Type;

/** The form by which the queue is narrowed, filled with what is asked for. */
record QueueFilterFields(QueueAddress at) {
    QueueFilters filters() {
        List<Field> fields = new ArrayList<>();
        for (QueueFilter filter : QueueFilter.values()) {
            List<String> asked = at.wanted().values().getOrDefault(filter.value(), List.of(""));
            for (String value : asked) {
                fields.add(new Field("w-" + fields.size(), filter, value, options(filter, value)));
            }
        }
        List<Kept> kept = at.reader().choices().stream()
                .map(choice -> choice.split("=", 2))
                .map(choice -> new Kept(choice[0], choice[1]))
                .toList();
        return new QueueFilters(
                Doorway.DESK,
                kept,
                fields,
                at.wanted().values().isEmpty() ? null : at.reader().address(Doorway.DESK, List.of()));
    }

    private List<Option> options(QueueFilter filter, String asked) {
        Messages words = bundle(Messages.class);
        DeskQueueMessages queue = bundle(DeskQueueMessages.class);
        return switch (filter) {
            case REASON -> options(Doubt.values(), bundle(DeskMessages.class)::doubt, true, asked);
            case ASSIGNED -> options(Whose.values(), queue::whose, true, asked);
            case KIND -> options(Kind.values(), words::kind, true, asked);
            case TYPE -> options(Type.values(), words::type, false, asked);
            case STATUS -> options(Status.values(), words::status, true, asked);
            case REVIEW ->
                options(new Verdict[] {Verdict.MACHINE, Verdict.ACCEPTED, Verdict.EDITED}, queue::verdict, true, asked);
            case Q, FROM, TO, ACTOR, PLACE, PUBLISHER, THREAD, ARTICLE, DOCUMENT -> List.of();
        };
    }

    /** Any, each term, and what is asked for where that is none of them. */
    private <T extends Enum<T>> List<Option> options(
            T[] terms, Function<T, String> called, boolean lower, String asked) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", bundle(DeskQueueMessages.class).any(), false));
        for (T term : terms) {
            String value = lower ? term.name().toLowerCase(Locale.ROOT) : term.name();
            options.add(new Option(value, called.apply(term), value.equals(asked)));
        }
        if (!asked.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(asked, asked, true));
        }
        return options;
    }

    private <T> T bundle(Class<T> messages) {
        Lang lang = at.reader().lang();
        return MessageBundles.get(messages, Localized.Literal.of(lang.tag()));
    }
}
