package org.tarikh.events.event;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a revision of an event came to be.
 *
 * @param article the article that was read or went, null where none did
 * @param by the editor, null where it was no editor or one without a name
 * @param says the same in words
 */
@Schema(description = "Why a revision of an event came to be")
public record RevisionReason(
        @Schema(
                        enumeration = {
                            "read",
                            "read_again",
                            "article_gone",
                            "merged",
                            "split",
                            "restored",
                            "linked",
                            "threaded",
                            "edited",
                            "accepted",
                            "rejected"
                        })
                String cause,
        @Schema(nullable = true) String article,
        @Schema(nullable = true) String by,
        @Schema(examples = "Read in “Blast in Herat”, Herat Courier, 3 November 2025") String says) {

    private static final String BY_AN_EDITOR = " by an editor";

    /** Every sort of reason. */
    public enum Cause {
        READ,
        READ_AGAIN,
        ARTICLE_GONE,
        MERGED,
        SPLIT,
        RESTORED,
        LINKED,
        THREADED,
        EDITED,
        ACCEPTED,
        REJECTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An editor's act; {@code done} says what was done, in the past. */
    public static RevisionReason edited(Cause cause, String done, String by, String note) {
        String who = by == null || by.isBlank() ? BY_AN_EDITOR : " by " + by;
        return new RevisionReason(
                cause.toString(), null, by, done + who + (note == null || note.isBlank() ? "" : ": " + note));
    }

    /** The same without the name of the editor. */
    RevisionReason unsigned() {
        return new RevisionReason(
                cause,
                article,
                null,
                says == null ? null : says.replaceFirst(" by " + Pattern.quote(by), BY_AN_EDITOR));
    }

    /** What only its links or threads changed for. */
    static RevisionReason tied(Event was, Event now) {
        boolean threaded = was != null && !was.threads().equals(now.threads());
        return threaded
                ? new RevisionReason(Cause.THREADED.toString(), null, null, "The threads it belongs to changed")
                : new RevisionReason(
                        Cause.LINKED.toString(), null, null, "What it links to changed with another event");
    }
}
