package org.tarikh.frontend.errata;

import java.util.List;
import org.tarikh.frontend.event.Trail.Cause;
import org.tarikh.frontend.event.Trail.Difference;

/**
 * What a record once said and says no more.
 *
 * @param day when it was corrected, in words
 * @param cause what brought it about
 * @param changes each part with what it said before and after, in English words
 * @param before the record as it was known before, or null where that is not kept
 */
public record CorrectionView(String day, Cause cause, List<Difference> changes, String before) {}
