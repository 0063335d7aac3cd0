package org.tarikh.frontend.errata;

import java.util.List;
import java.util.Locale;
import org.tarikh.frontend.chronology.When;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;

/**
 * The form by which a reader reports an error in an event.
 *
 * @param trouble why it was not sent, or null where it is new
 * @param action where it is sent
 * @param token what shows that the form was opened here
 * @param typed what has been filled in so far
 */
public record ErrorReportView(
        Frame frame, Link event, When when, Trouble trouble, String action, Token token, Typed typed, Faults faults) {

    /** Code points that what is wrong, and an address, may have; held by the service that keeps the reports. */
    private static final int LONGEST_TEXT = 2000;

    private static final int LONGEST_CONTACT = 200;

    public String longestText() {
        return frame.lang().number(LONGEST_TEXT);
    }

    public String longestContact() {
        return frame.lang().number(LONGEST_CONTACT);
    }

    public List<Part> parts() {
        return List.of(Part.values());
    }

    /** A part of an event that can be wrong. */
    public enum Part {
        TITLE,
        DATE,
        PLACE,
        ACTORS,
        FIGURES,
        CLAIMS,
        QUOTES,
        OTHER;

        /** As it is sent. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a report was not sent: something in it cannot be kept, there were too many, or the desk is away. */
    public enum Trouble {
        FAULTY,
        MANY,
        AWAY
    }

    /** A hidden field and what it has to hold. */
    public record Token(String name, String value) {}

    /** What has been filled in; each empty where nothing has. */
    public record Typed(String field, String wrong, String source, String contact) {}

    /** Which fields cannot be kept as they are. */
    public record Faults(boolean field, boolean wrong, boolean source, boolean contact) {}
}
