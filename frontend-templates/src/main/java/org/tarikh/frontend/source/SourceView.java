package org.tarikh.frontend.source;

import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Status;

/**
 * An article's text as it was read, with every quote that events take from it marked.
 *
 * @param headline the article's headline, or its document's title; null where it has neither
 * @param language the text's language, or null
 * @param direction rtl or ltr, of the text
 * @param url where it was published, or null
 * @param file the name of the file it came in, or null
 * @param original the article this one copies, or null
 * @param event the event a reader comes from, or null
 * @param told the events read from it, the one a reader comes from first, the others in order of their words
 * @param lost how many quotes are not found in the text now stored, in the reader's digits; null if none
 * @param changed what became of the document over its revisions; null where there is but one
 * @param revisions of the document the article stands in, the newest first; empty where not known
 * @param limit why the text does not stand here as a whole; null where it does
 * @param licence under which the publisher gives it, or null
 * @param robots what the publisher says to machines, or null
 * @param passages the text, or as much of it as may be shown
 */
public record SourceView(
        Frame frame,
        String headline,
        String byline,
        String publisher,
        String published,
        String language,
        String direction,
        String url,
        String file,
        String hash,
        String original,
        Link event,
        List<Told> told,
        String lost,
        Changed changed,
        List<Revision> revisions,
        Limit limit,
        String licence,
        String robots,
        List<Passage> passages) {

    /** Why a text does not stand here as a whole. */
    public enum Limit {
        QUOTES,
        HIDDEN,
        GONE,
        /** The revision shown is not the newest, and not all of it may be. */
        REVISION
    }

    /** Whether it is in a language in which no events are read yet. */
    public boolean unread() {
        return language != null && !language.equals("en");
    }

    /** A number as the reader writes it. */
    public String label(Integer number) {
        return frame.lang().number(number);
    }

    /**
     * An event and where in the text its quotes begin.
     *
     * @param current whether a reader comes from it
     */
    public record Told(Link event, Kind kind, Status status, boolean current, List<Mark> marks) {}

    /** A quote's number and the same in the reader's digits. */
    public record Mark(int number, String label) {}

    /**
     * That the document has changed since it was first stored.
     *
     * @param count how many revisions it has, in the reader's digits
     * @param href what changed in them
     * @param older the number of the revision shown where a newer one exists, else null
     * @param newest where that is, or null
     */
    public record Changed(String count, String href, String older, String newest) {}

    /** A revision of the document; {@code current} is the one shown. */
    public record Revision(String number, String recorded, boolean current) {}
}
