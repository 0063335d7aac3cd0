package org.tarikh.frontend.actor;

import java.util.List;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.company.Counted;
import org.tarikh.frontend.company.Deaths;
import org.tarikh.frontend.company.Encounters;
import org.tarikh.frontend.figure.FiguresView;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Quad;
import org.tarikh.frontend.terms.Sector;

/**
 * Who an actor is, and its own chronology.
 *
 * @param sectors what it is
 * @param country ISO 3166-1 name in the reader's language, or null
 * @param parent what it belongs to, or null
 * @param role the office held, or null
 * @param term from when to when, or null
 * @param aliases other names it is read under, the first few
 * @param moreAliases the other ones
 * @param moreCount how many these are, in the reader's digits
 * @param dari its name in Dari, or null
 * @param pashto its name in Pashto, or null
 * @param places where most of what names it happened
 * @param threads the storylines it is most often part of
 * @param encounters who met or fought it, or null where it stands alone
 * @param deaths how many were killed over time in what names it, null where nobody was
 * @param figures counts over a period of its doings, or by it
 * @param compare it side by side with another
 * @param events how many events name it
 * @param all its whole chronology with filters
 */
public record ActorView(
        Frame frame,
        String name,
        List<Sector> sectors,
        String country,
        Link parent,
        String role,
        String term,
        List<String> aliases,
        List<String> moreAliases,
        String moreCount,
        String dari,
        String pashto,
        List<Counted> places,
        List<Counted> threads,
        Encounters encounters,
        Deaths deaths,
        List<FiguresView.Row> figures,
        String compare,
        String events,
        String all,
        EntryList list) {

    /** The sorts of interaction, in the order of the columns. */
    public List<Quad> quads() {
        return List.of(Quad.values());
    }
}
