package org.tarikh.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tarikh.timeline.chronology.Entry;

/** Builds entries for tests, each told by one report unless said otherwise. */
public final class Told {
    private final String key;
    private long revision = 1;
    private String kind = "incident";
    private String title = "Shots fired";
    private Entry.Type type = new Entry.Type(List.of("ASSAULT"), "firearms", 4, null, null);
    private Entry.Date date =
            new Entry.Date(LocalDate.of(2025, 9, 21), LocalDate.of(2025, 9, 21), "day", null, "Asia/Kabul", "stated");
    private Entry.Place place;
    private final List<Entry.Party> initiators = new ArrayList<>();
    private final List<Entry.Party> recipients = new ArrayList<>();
    private Entry.Toll fatalities;
    private String status = "reported";
    private String review = "machine";
    private final List<Entry.Claim> claims = new ArrayList<>();
    private final List<Entry.Evidence> evidence = new ArrayList<>();
    private final List<Entry.TollReport> tolls = new ArrayList<>();
    private final List<Entry.Contrast> comparison = new ArrayList<>();
    private final List<Entry.Link> links = new ArrayList<>();
    private final List<Entry.Thread> threads = new ArrayList<>();

    private Told(String key) {
        this.key = key;
    }

    /** @param key tells one entry from another; the same key makes the same id */
    public static Told of(String key) {
        return new Told(key);
    }

    public static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    public Told reviewed(String state) {
        review = state;
        return this;
    }

    public Told revision(long number) {
        revision = number;
        return this;
    }

    public Told kind(String word) {
        kind = word;
        return this;
    }

    public Told title(String words) {
        title = words;
        return this;
    }

    public Told plover(String... types) {
        type = new Entry.Type(List.of(types), null, quad(types[0]), null, null);
        return this;
    }

    private static int quad(String type) {
        return switch (type) {
            case "AGREE", "CONSULT", "SUPPORT", "CONCEDE" -> 1;
            case "COOPERATE", "AID", "RETREAT" -> 2;
            case "REQUEST", "REJECT", "ACCUSE", "THREATEN" -> 3;
            default -> 4;
        };
    }

    public Told hazard(String code) {
        type = new Entry.Type(List.of(), null, null, null, code);
        return this;
    }

    /** Political violence of an ACLED event and sub-event type. */
    public Told acled(String event, String subEvent) {
        type = new Entry.Type(List.of("ASSAULT"), "firearms", 4, new Entry.Acled(event, subEvent), null);
        return this;
    }

    public Told on(String day) {
        return between(day, day, "day");
    }

    public Told at(String day, String time) {
        date = new Entry.Date(LocalDate.parse(day), LocalDate.parse(day), "day", time, "Asia/Kabul", "stated");
        return this;
    }

    public Told between(String start, String end, String precision) {
        date = new Entry.Date(LocalDate.parse(start), LocalDate.parse(end), precision, null, "Asia/Kabul", "stated");
        return this;
    }

    public Told undated() {
        date = null;
        return this;
    }

    public Told in(String id, String name, String admin1, String country) {
        place = new Entry.Place(id, name, admin1, country, 34.2, 62.2, 3);
        return this;
    }

    /** The place's coordinates and UCDP where_prec. */
    public Told standing(double lat, double lon, int wherePrec) {
        place = new Entry.Place(place.id(), place.name(), place.admin1(), place.country(), lat, lon, wherePrec);
        return this;
    }

    public Told by(String id, String name) {
        initiators.add(new Entry.Party(id, name));
        return this;
    }

    public Told against(String id, String name) {
        recipients.add(new Entry.Party(id, name));
        return this;
    }

    public Told killed(int low, int best, int high) {
        fatalities = new Entry.Toll(low, best, high);
        return this;
    }

    public Told status(String word) {
        status = word;
        return this;
    }

    public Told quoted(String publisher, String words) {
        String article = id("article of " + publisher + " for " + key).toString();
        evidence.add(new Entry.Evidence(
                article,
                id("document of " + article).toString(),
                1,
                null,
                publisher,
                LocalDate.of(2025, 9, 22),
                "What " + publisher + " wrote",
                "https://example.org/" + article,
                "sha256:00",
                new Entry.Quote("TextQuoteSelector", words, "", ""),
                new Entry.Position("TextPositionSelector", 0, words.codePointCount(0, words.length()))));
        return this;
    }

    public Told claimed(String party, String stance, String field, Integer figure) {
        if (evidence.isEmpty()) {
            quoted("Herald", "the words about " + key);
        }
        claims.add(new Entry.Claim(
                party(party),
                stance,
                field,
                figure,
                null,
                evidence.get(0).published(),
                new Entry.Via(evidence.get(0).publisher(), evidence.get(0).article()),
                0));
        return this;
    }

    /** One more figure of the dead, counted by a party or by nobody named, published on a day by the first publisher. */
    public Told counted(String party, int figure, String published, boolean copy) {
        if (evidence.isEmpty()) {
            quoted("Herald", "the words about " + key);
        }
        tolls.add(new Entry.TollReport(
                "fatalities",
                figure,
                figure,
                figure,
                party == null ? null : party(party),
                evidence.get(0).publisher(),
                evidence.get(0).article(),
                LocalDate.parse(published),
                copy,
                0));
        return this;
    }

    /** Two parties' figures of one part of the event, which cannot both be so. */
    public Told contested(String field, String why, String one, int figure, String other, int otherFigure) {
        if (evidence.isEmpty()) {
            quoted("Herald", "the words about " + key);
        }
        comparison.add(new Entry.Contrast(
                field, true, why, List.of(saying(one, figure, true), saying(other, otherFigure, false))));
        return this;
    }

    private Entry.Saying saying(String party, int figure, boolean independent) {
        Entry.Evidence first = evidence.get(0);
        return new Entry.Saying(
                party(party),
                party(party).id(),
                "claims",
                figure,
                null,
                first.publisher(),
                first.article(),
                first.published(),
                independent,
                0);
    }

    private static Entry.Party party(String name) {
        return new Entry.Party(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name);
    }

    public Told linked(String relation, String to, String why) {
        links.add(new Entry.Link(id(to), relation, why));
        return this;
    }

    public Told threaded(String name) {
        threads.add(new Entry.Thread(id("thread " + name), name));
        return this;
    }

    public Entry entry() {
        if (evidence.isEmpty()) {
            quoted("Herald", "the words about " + key);
        }
        int articles =
                (int) evidence.stream().map(Entry.Evidence::article).distinct().count();
        return new Entry(
                id(key),
                revision,
                kind,
                title,
                null,
                type,
                "actual",
                date,
                place,
                initiators,
                recipients,
                fatalities,
                null,
                status,
                claims,
                evidence,
                new Entry.Reports(articles, articles, 0),
                tolls,
                comparison,
                links,
                threads,
                new Entry.Review(review, null, null),
                0.9,
                0,
                Instant.parse("2026-01-01T00:00:00Z"),
                "Tarikh, " + title);
    }
}
