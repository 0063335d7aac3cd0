package org.tarikh.timeline.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.live.Standing;
import org.tarikh.timeline.sharing.Fingerprint;
import org.tarikh.timeline.workload.Workload;

/**
 * Makes the tags of answers to {@linkplain Question questions}, and says by the changes since which still stand.
 *
 * <p>What is asked {@code asOf} a moment hangs on all that is known of the past, since what was recorded by then may
 * arrive later; a search hangs on every change, since what one word finds depends on all others.
 */
@ApplicationScoped
class Freshness {
    private final Edition edition;
    private final Workload workload;

    Freshness(Edition edition, Workload workload) {
        this.edition = edition;
        this.workload = workload;
    }

    /** Whether nothing that meets any of some filters has changed between a position and a moment. */
    @FunctionalInterface
    interface Unchanged {
        boolean since(long position, List<Filter> filters, Standing now);
    }

    /** The tag of an answer made of what stood at a moment. */
    Tag tag(Question question, Standing standing) {
        return new Tag(standing.newest(), fingerprint(question, standing));
    }

    /** The first of some tags that still stands for the answer to a question. */
    Optional<Tag> good(Question question, Stream<Tag> tags, Standing now, Unchanged unchanged) {
        String fingerprint = fingerprint(question, now);
        return tags.filter(tag -> tag.fingerprint().equals(fingerprint))
                .filter(tag -> question.filter().asOf().isPresent() || stands(tag, question, now, unchanged))
                .findFirst();
    }

    private static boolean stands(Tag tag, Question question, Standing now, Unchanged unchanged) {
        if (tag.position() == now.newest()) {
            return true;
        }
        List<Filter> filters = question.hangsOn();
        return !filters.isEmpty() && unchanged.since(tag.position(), filters, now);
    }

    private String fingerprint(Question question, Standing standing) {
        // Days are told from today on some pages, and a line tells of work that is under way.
        String page = question.api() ? "" : LocalDate.now(ZoneOffset.UTC) + "\n" + workload.underWay();
        String past = question.filter().asOf().isPresent() ? standing.history() : "";
        return Fingerprint.of(String.join(
                "\n",
                edition.toString(),
                question.address(),
                question.headers(),
                Long.toString(standing.renamings()),
                past,
                page));
    }
}
