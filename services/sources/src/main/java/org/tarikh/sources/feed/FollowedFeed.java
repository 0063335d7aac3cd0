package org.tarikh.sources.feed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.tarikh.sources.fetch.Conditions;
import org.tarikh.sources.syndication.Feed;

/** A feed that is followed, and how it fares. */
@Entity
@Table(name = "feed")
public class FollowedFeed extends PanacheEntityBase {
    static final String ACTIVE = "active";
    static final String PAUSED = "paused";
    /** The server says that it is gone for good. */
    static final String GONE = "gone";
    /** It is another one that is followed. */
    static final String DUPLICATE = "duplicate";

    @Id
    public UUID id;

    /** Where it is asked for now. */
    public String url;

    public String title;
    public String language;
    public UUID publisher;

    /** In seconds. */
    public int period;

    @Column(name = "full_text")
    public String fullText;

    public String state;
    /** Rises with what an editor changes, not with polls. */
    public int revision;

    public Instant recorded;

    @Column(name = "own_title")
    public String ownTitle;

    @Column(name = "own_language")
    public String ownLanguage;

    public String link;
    /** Other feeds that the page named from which this one was found, a line each. */
    public String others;

    /** As it asks for, in seconds. */
    public Integer pause;

    /** A bit for each hour. */
    @Column(name = "skip_hours")
    public int skipHours;

    /** A bit for each day, the lowest for Monday. */
    @Column(name = "skip_days")
    public int skipDays;

    public String etag;

    @Column(name = "last_modified")
    public String lastModified;

    @Column(name = "next_poll")
    public Instant nextPoll;

    public UUID lease;

    @Column(name = "leased_until")
    public Instant leasedUntil;

    @Column(name = "last_poll")
    public Instant lastPoll;

    @Column(name = "last_success")
    public Instant lastSuccess;

    /** In a row. */
    public int failures;

    @Column(name = "problem_code")
    public String problemCode;

    public String problem;

    @Column(name = "problem_since")
    public Instant problemSince;

    @Column(name = "items_seen")
    public long itemsSeen;

    @Column(name = "items_new")
    public long itemsNew;

    Duration rhythm() {
        return Duration.ofSeconds(period);
    }

    Conditions conditions() {
        return new Conditions(etag, lastModified);
    }

    /**
     * What editors say of it, by the names it is said under; what is not said is left out.
     *
     * @param name the publisher's, may be null
     */
    Map<String, String> said(String name) {
        Map<String, String> said = new TreeMap<>();
        said.put("url", url);
        said.put("title", title);
        said.put("language", language);
        said.put("publisher", name);
        said.put("period", rhythm().toString());
        said.put("full", fullText);
        said.put("state", state);
        said.values().removeIf(Objects::isNull);
        return said;
    }

    boolean isLeased(Instant now) {
        return leasedUntil != null && !leasedUntil.isBefore(now);
    }

    /** Notes what the feed says of itself. */
    void hear(Feed read) {
        ownTitle = read.title();
        ownLanguage = read.language();
        link = read.link();
        pause = read.pause() == null ? null : (int) read.pause().toSeconds();
        skipHours = read.skipHours().stream().mapToInt(hour -> 1 << hour).sum();
        skipDays = read.skipDays().stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    /** In one word. */
    String health() {
        if (!state.equals(ACTIVE)) {
            return state;
        }
        return problemCode != null ? "failing" : lastSuccess == null ? "waiting" : "ok";
    }
}
