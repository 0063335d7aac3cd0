package org.tarikh.timeline.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.dossier.Accounts;

/**
 * Which of an event's articles tell another article's story, and whose.
 *
 * @param originals the article copied, by the article that copies it; not every copy's is known
 */
record Copies(Set<String> articles, Map<String, String> originals) {

    /** @param accounts what the events service keeps on the event's reports, or null where that is not known */
    static Copies of(Entry entry, Accounts accounts) {
        Map<String, String> originals = new HashMap<>();
        if (accounts != null) {
            accounts.reports().stream()
                    .filter(report -> report.copyOf() != null)
                    .forEach(report -> originals.put(report.article(), report.copyOf()));
        }
        Set<String> articles = new HashSet<>(originals.keySet());
        entry.tolls().stream().filter(Entry.TollReport::copy).forEach(toll -> articles.add(toll.article()));
        entry.comparison().stream()
                .flatMap(contrast -> contrast.says().stream())
                .filter(saying -> !saying.independent())
                .forEach(saying -> articles.add(saying.article()));
        return new Copies(articles, originals);
    }

    /**
     * The story an article copies: the passage of it on the event's page where it has one, else the article itself.
     *
     * @return null where the article copies none, or it is not known which
     */
    Link original(String article, Entry entry, List<Quoted> passages, Reader reader) {
        String original = originals.get(article);
        if (original == null) {
            return null;
        }
        return passages.stream()
                .filter(passage -> original.equals(passage.first().article()))
                .findFirst()
                .map(passage -> new Link(passage.first().publisher(), "#w-" + entry.id() + "-" + passage.number()))
                .orElseGet(() -> new Link(null, reader.source(original, entry.id())));
    }
}
