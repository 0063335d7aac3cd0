package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * What editors and admins did.
 *
 * @param choices the services that keep an audit
 * @param typed what is asked for
 * @param faulty whether something in that cannot be
 * @param more the next page, or null
 * @param csv the whole as a table
 * @param ndjson the whole with an act in each line
 * @param action where the filters are sent
 */
public record AuditView(
        Frame frame,
        DeskNav nav,
        List<Choice> choices,
        Typed typed,
        boolean faulty,
        List<Item> items,
        String more,
        String csv,
        String ndjson,
        String action) {

    /** Whose audit it is. */
    public TokensView.Service service() {
        return choices.stream()
                .filter(Choice::current)
                .map(Choice::service)
                .findFirst()
                .orElseThrow();
    }

    /** Those that can be asked for there. */
    public List<AuditAct> acts() {
        return AuditAct.of(service());
    }

    /** The audit of a service. */
    public record Choice(TokensView.Service service, String href, boolean current) {}

    /** The filters as they were typed. */
    public record Typed(String act, String by, String event, String subject, String entry, String from, String to) {}

    /**
     * An act.
     *
     * @param act null where the pages have no word for it
     * @param word the same as it is kept
     * @param by null where it is not known
     * @param subject what it was done to, or null
     * @param note why, or null
     */
    public record Item(
            String at,
            AuditAct act,
            String word,
            String by,
            Link subject,
            String note,
            List<Value> values,
            boolean redacted) {}

    /** A value that changed, as it is kept; null where there was or is none. */
    public record Value(String name, String was, String is) {}
}
