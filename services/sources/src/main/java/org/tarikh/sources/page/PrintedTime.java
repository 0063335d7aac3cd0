package org.tarikh.sources.page;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/** The day of publication by the page's {@code time} elements. */
final class PrintedTime {
    private PrintedTime() {}

    /** That of a time said to be the publication's; else the one day that all of the article's times name. */
    static LocalDate of(Document page) {
        LocalDate said =
                only(page.select("time[itemprop=datePublished], time[pubdate], [itemprop=datePublished][datetime]"));
        if (said != null) {
            return said;
        }
        Elements articles = page.select("article");
        return only(articles.size() == 1 ? articles.select("time[datetime]") : page.select("main time[datetime]"));
    }

    private static LocalDate only(Elements times) {
        Set<LocalDate> days = times.stream()
                .map(time -> MachineDate.day(time.attr("datetime")))
                .filter(day -> day != null)
                .collect(Collectors.toSet());
        return days.size() == 1 ? days.iterator().next() : null;
    }
}
