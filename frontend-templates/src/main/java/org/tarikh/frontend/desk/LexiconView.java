package org.tarikh.frontend.desk;

import java.util.List;
import java.util.Set;
import org.tarikh.frontend.desk.ProposalsView.Part;
import org.tarikh.frontend.desk.ProposalsView.Trouble;
import org.tarikh.frontend.desk.ProposalsView.Typed;
import org.tarikh.frontend.frame.Frame;

/**
 * What editors added to the lexicon.
 *
 * @param kind which sort of additions is shown, null for all
 * @param words that are looked for in names, or empty
 * @param done the name that has just been added or removed, or null
 * @param removed whether it was removed
 * @param trouble why the last act did nothing, or null
 * @param wrong fields at fault
 * @param meant entries that may be meant by what was typed, or that have the name
 * @param typed what the form for another addition holds
 * @param more the next page, or null
 * @param action where the filters are sent
 */
public record LexiconView(
        Frame frame,
        DeskNav nav,
        boolean mayDecide,
        Addition kind,
        String words,
        String done,
        boolean removed,
        Trouble trouble,
        Set<Part> wrong,
        List<String> meant,
        Typed typed,
        List<Item> items,
        String more,
        String action,
        LexiconForm form) {

    public List<Addition> kinds() {
        return List.of(Addition.values());
    }

    /** Whether an addition was refused, so that its form stays open. */
    public boolean adding() {
        return trouble != null && !typed.name().isEmpty();
    }

    /** What is added. */
    public enum Addition {
        ACTOR,
        PLACE,
        NAME
    }

    /**
     * What an editor added.
     *
     * @param key tells it from the others on the page
     * @param of the actor or the place that a name is one of, or null
     * @param language of a name that is shown and not looked for in articles, or null
     * @param page what the reader's pages tell of the entry
     * @param events how many have it
     * @param by null where it is not known
     * @param note why, or null
     * @param current whether articles are read with it
     * @param acts what was done to the entry
     */
    public record Item(
            String key,
            Addition kind,
            String name,
            String of,
            String language,
            String page,
            String events,
            String by,
            String at,
            String note,
            boolean current,
            String acts,
            Removal removal) {}

    /**
     * What its removal is sent with.
     *
     * @param sort {@code actor} or {@code place}
     * @param id of the name, null where the entry itself is removed
     */
    public record Removal(String sort, String entry, String id, String revision) {}
}
