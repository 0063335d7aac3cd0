package org.tarikh.frontend.standing;

import java.util.List;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Matter;

/** How often what each publisher and party has said was later confirmed or denied: counts, without a verdict. */
public record RecordsView(Frame frame, List<Table> tables) {

    /**
     * The records of publishers, or of parties.
     *
     * @param publishers true for publishers, false for parties
     * @param next the further ones, or null at the end
     */
    public record Table(boolean publishers, List<Account> accounts, String next) {}

    /** The counts of one publisher or party: all together, then by matter. */
    public record Account(Link subject, Counts all, List<Counts> byMatter) {}

    /**
     * What became of the claims made, in the reader's digits.
     *
     * @param matter what the claims were about; null for all together
     */
    public record Counts(
            Matter matter, String made, String confirmed, String denied, String contradicted, String alone) {}
}
