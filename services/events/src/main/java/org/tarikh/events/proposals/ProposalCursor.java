package org.tarikh.events.proposals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/** A place in the list of proposals, told as {@code articles.id}. */
record ProposalCursor(int articles, String id) {
    static final ProposalCursor START = new ProposalCursor(Integer.MAX_VALUE, "");

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,8})\\.([a-z0-9]+(?:-[a-z0-9]+)*)");

    /** The cursor a client gave, the start where it gave none; anything not of this form is a 400. */
    static ProposalCursor of(String text) {
        if (text == null) {
            return START;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        return new ProposalCursor(Integer.parseInt(parts.group(1)), parts.group(2));
    }

    static ProposalCursor of(Proposal proposal) {
        return new ProposalCursor((int) proposal.articles(), proposal.id());
    }

    @Override
    public String toString() {
        return articles + "." + id;
    }
}
