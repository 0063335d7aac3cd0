package org.tarikh.events.lexicon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tables of a pack; each cell that is not as it must be is told, and a row with one is left out. */
final class PackReader {
    private static final Set<String> ACTOR_KINDS =
            Set.of("state", "government", "armed-group", "agency", "party", "person", "media", "people");
    private static final Set<String> PLACE_KINDS =
            Set.of("region", "country", "admin1", "admin2", "city", "facility", "crossing", "water");

    private final FindingList findings;
    private final List<Pack.Entry<Actor>> actors = new ArrayList<>();
    private final List<Pack.Entry<Place>> places = new ArrayList<>();
    private final List<Pack.Entry<Pack.Metonym>> metonyms = new ArrayList<>();
    private final List<Pack.Entry<Pack.Demonym>> demonyms = new ArrayList<>();

    private PackReader(FindingList findings) {
        this.findings = findings;
    }

    /** The pack as far as it can be read, or null where the manifest cannot. */
    static Pack read(PackText text, FindingList findings) {
        Manifest manifest = ManifestReader.read(text.manifest(), findings);
        if (manifest == null) {
            return null;
        }
        var reader = new PackReader(findings);
        for (String file : manifest.files()) {
            String table = text.files().get(file);
            if (table == null) {
                findings.problem(PackText.MANIFEST, 0, 0, "names the file " + file + ", which is not there");
            } else {
                reader.table(file, table);
            }
        }
        text.files().keySet().stream()
                .filter(file -> !manifest.files().contains(file))
                .sorted()
                .forEach(file -> findings.warning(file, 0, 0, "is not named in the manifest and is not read"));
        return new Pack(manifest, reader.actors, reader.places, reader.metonyms, reader.demonyms);
    }

    private void table(String file, String text) {
        if (file.startsWith("actors")) {
            Tsv.parse(file, text, findings, "id", "name", "kind", "aliases", "short", "from", "to", "parent")
                    .forEach(this::actor);
        } else if (file.startsWith("places")) {
            Tsv.parse(file, text, findings, "id", "name", "kind", "parent", "country", "lat", "lon", "aliases")
                    .forEach(this::place);
        } else if (file.startsWith("metonyms")) {
            Tsv.parse(file, text, findings, "words", "actor", "from", "to").forEach(this::metonym);
        } else {
            Tsv.parse(file, text, findings, "country", "words").forEach(this::demonym);
        }
    }

    private void actor(Tsv.Row row) {
        int before = findings.told();
        for (String sector : row.list("sector")) {
            oneOf(row, "sector", sector, Actor.SECTORS);
        }
        country(row);
        LocalDate from = day(row, "from", true);
        LocalDate to = day(row, "to", false);
        if (from != null && to != null && from.isAfter(to)) {
            problem(row, "from", "from is after to");
        }
        String id = required(row, "id");
        if (id != null && !Slug.isSlug(id)) {
            problem(row, "id", "the id is no slug of small letters, digits and hyphens: " + id);
        }
        String kind = required(row, "kind");
        oneOf(row, "kind", kind, ACTOR_KINDS);
        String name = required(row, "name");
        named(row, "name", "aliases", "short");
        if (findings.told() == before) {
            actors.add(new Pack.Entry<>(
                    new Actor(
                            id,
                            name,
                            kind,
                            row.list("sector"),
                            row.text("country"),
                            row.text("parent"),
                            row.text("role"),
                            from,
                            to,
                            row.list("aliases"),
                            row.list("short"),
                            row.text("fa"),
                            row.text("ps")),
                    row));
        }
    }

    private void place(Tsv.Row row) {
        int before = findings.told();
        country(row);
        String id = required(row, "id");
        if (id != null && !Slug.isPath(id)) {
            problem(row, "id", "the id is no path of slugs apart by points: " + id);
        }
        String kind = required(row, "kind");
        oneOf(row, "kind", kind, PLACE_KINDS);
        String name = required(row, "name");
        named(row, "name", "aliases");
        Double lat = degrees(row, "lat", 90);
        Double lon = degrees(row, "lon", 180);
        if ((lat == null) != (lon == null) && findings.told() == before) {
            problem(row, lat == null ? "lat" : "lon", "lat and lon are given together or not at all");
        }
        if (findings.told() == before) {
            places.add(new Pack.Entry<>(
                    new Place(
                            id,
                            name,
                            kind,
                            row.text("parent"),
                            row.text("country"),
                            row.text("iso3166_2"),
                            lat,
                            lon,
                            row.list("aliases"),
                            row.text("fa"),
                            row.text("ps")),
                    row));
        }
    }

    private void metonym(Tsv.Row row) {
        int before = findings.told();
        String actor = required(row, "actor");
        required(row, "words");
        named(row, "words");
        LocalDate from = day(row, "from", true);
        LocalDate to = day(row, "to", false);
        if (from != null && to != null && from.isAfter(to)) {
            problem(row, "from", "from is after to");
        }
        if (findings.told() == before) {
            metonyms.add(new Pack.Entry<>(new Pack.Metonym(row.list("words"), actor, from, to), row));
        }
    }

    private void demonym(Tsv.Row row) {
        int before = findings.told();
        required(row, "country");
        country(row);
        required(row, "words");
        named(row, "words");
        if (findings.told() == before) {
            demonyms.add(new Pack.Entry<>(new Pack.Demonym(row.text("country"), row.list("words")), row));
        }
    }

    private String required(Tsv.Row row, String column) {
        String text = row.text(column);
        if (text == null) {
            problem(row, column, column + " is empty");
        }
        return text;
    }

    /** A name without a letter or digit would never be found. */
    private void named(Tsv.Row row, String... columns) {
        for (String column : columns) {
            for (String written : row.list(column)) {
                if (Words.of(written).isEmpty()) {
                    problem(row, column, "has no letter or digit: " + written);
                }
            }
        }
    }

    private void country(Tsv.Row row) {
        String code = row.text("country");
        if (code != null && !Slug.isCountry(code)) {
            problem(row, "country", "is no ISO 3166-1 alpha-2 code: " + code);
        }
    }

    private void oneOf(Tsv.Row row, String column, String value, Set<String> known) {
        if (value != null && !known.contains(value)) {
            problem(row, column, "the " + column + " is not known: " + value);
        }
    }

    private Double degrees(Tsv.Row row, String column, int most) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for both
        }
        problem(row, column, column + " is no number of degrees from -" + most + " to " + most + ": " + text);
        return null;
    }

    /** A year or a month stands for its first or its last day. */
    private LocalDate day(Tsv.Row row, String column, boolean first) {
        String text = row.text(column);
        try {
            if (text == null) {
                return null;
            }
            if (text.length() == 4) {
                return LocalDate.of(Integer.parseInt(text), first ? 1 : 12, first ? 1 : 31);
            }
            if (text.length() == 7) {
                YearMonth month = YearMonth.parse(text);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            problem(row, column, column + " is no date as 2021, 2021-08 or 2021-08-15: " + text);
            return null;
        }
    }

    private void problem(Tsv.Row row, String column, String message) {
        findings.problem(row.file(), row.line(), row.at(column), message);
    }
}
