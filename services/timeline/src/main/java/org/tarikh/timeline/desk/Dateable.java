package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * An article as it is dated.
 *
 * @param publishedBasis {@code manual} where an editor gave its day
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Dateable(
        String id,
        String headline,
        String title,
        String file,
        String publisher,
        LocalDate published,
        String publishedBasis,
        boolean takenDown) {
    public boolean manual() {
        return "manual".equals(publishedBasis);
    }

    /** What it is called where it has no headline. */
    public String called() {
        return headline != null ? headline : title != null ? title : file != null ? file : id;
    }
}
