package org.tarikh.frontend.actor;

import java.util.List;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
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
        String events,
        String all,
        EntryList list) {}
