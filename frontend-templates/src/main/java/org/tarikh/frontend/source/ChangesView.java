package org.tarikh.frontend.source;

import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * What changed in the document of an article from one of its revisions to another, and all its revisions.
 *
 * @param headline of the article, or its document's title; null where it has neither
 * @param article where the article itself is read
 * @param event the event a reader comes from, or null
 * @param language of the text, or null
 * @param refusal why no words stand here; null where they do
 * @param from the number of the earlier revision, in the reader's digits; null where there is none to compare with
 * @param to the number of the later one
 * @param parts what is told of the document besides its text, as far as that changed
 * @param paragraphs the text; empty where it is the same
 * @param cut whether the text goes on, too long for a page
 * @param revisions the newest first
 */
public record ChangesView(
        Frame frame,
        String headline,
        String publisher,
        String article,
        Link event,
        String language,
        Refusal refusal,
        String from,
        String to,
        List<Change> parts,
        List<Paragraph> paragraphs,
        boolean cut,
        List<Stored> revisions) {

    /** Why words are not shown. */
    public enum Refusal {
        QUOTES,
        HIDDEN,
        GONE,
        /** Not all that is in the document, or not both of its revisions, may be shown. */
        PART
    }

    /** What is told of a document besides its text. */
    public enum Part {
        TITLE,
        PUBLISHER,
        PUBLISHED,
        LANGUAGE,
        BYLINE
    }

    /**
     * A change of what is told of the document.
     *
     * @param part null where there is no word for it; {@code field} names it then
     * @param was null for nothing
     * @param now null for nothing
     */
    public record Change(Part part, String field, String was, String now) {}

    /**
     * A paragraph, or what stands for a stretch that stayed.
     *
     * @param leftOut how many characters are left out, in the reader's digits; null where the pieces are all
     */
    public record Paragraph(List<Piece> pieces, String leftOut) {}

    /** Words that stayed, came or went. */
    public record Piece(Kind kind, String text) {
        public boolean added() {
            return kind == Kind.ADDED;
        }

        public boolean removed() {
            return kind == Kind.REMOVED;
        }
    }

    /** What became of words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /**
     * A revision of the document.
     *
     * @param recorded the day it was stored
     * @param words where it can be read, or null
     * @param since what changed since the one before, or null
     * @param sinceFirst what changed since the first, or null
     * @param shown whether the changes shown lead to it
     * @param fetched how it was had from the web, or null
     */
    public record Stored(
            String number,
            String recorded,
            String hash,
            String words,
            Link since,
            Link sinceFirst,
            boolean shown,
            Fetched fetched) {}

    /**
     * How a revision was had from the web.
     *
     * @param address that answered, or null
     * @param seen the day it was last found so, or null
     * @param snapshot where an archive keeps a copy, or null
     */
    public record Fetched(String day, String address, String seen, String snapshot) {}

    /** Whether neither the text nor what is told of it differs. */
    public boolean nothing() {
        return parts.isEmpty() && paragraphs.isEmpty();
    }
}
