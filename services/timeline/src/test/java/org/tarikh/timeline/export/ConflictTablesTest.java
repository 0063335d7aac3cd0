package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;

class ConflictTablesTest {
    private static final Format ACLED = new Csv("acled.csv", Acled.COLUMNS);
    private static final Format UCDP = new Csv("ucdp.csv", Ucdp.COLUMNS);

    private static Told clash() {
        return Told.of("clash")
                .title("Two killed in a clash")
                .acled("Battles", "Armed clash")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .by("front", "The Front")
                .by("ally", "An Ally")
                .against("taliban", "Taliban")
                .killed(2, 3, 5)
                .status("claimed");
    }

    @Test
    void the_columns_are_acleds_by_name_and_order() throws Exception {
        assertThat(Written.of(ACLED).lines().findFirst().orElseThrow())
                .startsWith("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
                        + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
                        + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,"
                        + "source_scale,notes,fatalities,tags,timestamp,");
    }

    @Test
    void a_clash_is_a_row_of_acleds_with_its_range_and_status_in_the_notes() throws Exception {
        CSVRecord row = rows(ACLED, clash().entry()).get(0);
        assertThat(row.get("event_date")).isEqualTo("2025-09-21");
        assertThat(row.get("time_precision")).isEqualTo("1");
        assertThat(row.get("disorder_type")).isEqualTo("Political violence");
        assertThat(row.get("actor1")).isEqualTo("The Front");
        assertThat(row.get("assoc_actor_1")).isEqualTo("An Ally");
        assertThat(row.get("actor2")).isEqualTo("Taliban");
        assertThat(row.get("iso")).isEqualTo("4");
        assertThat(row.get("country")).isEqualTo("Afghanistan");
        assertThat(row.get("admin2")).isEqualTo("Guzara");
        assertThat(row.get("geo_precision")).isEqualTo("2");
        assertThat(row.get("fatalities")).isEqualTo("3");
        assertThat(row.get("notes")).isEqualTo("Two killed in a clash. Killed: 2 to 5. Status: claimed.");
        assertThat(row.get("timestamp")).isEqualTo("1767225600");
        assertThat(row.get("self")).endsWith("/api/v1/chronology/export.acled.csv");
    }

    @Test
    void what_is_not_known_is_empty_and_not_guessed() throws Exception {
        CSVRecord row = rows(
                        ACLED,
                        Told.of("a").acled("Protests", "Peaceful protest").entry())
                .get(0);
        for (String column : List.of(
                "inter1",
                "inter2",
                "interaction",
                "iso",
                "region",
                "latitude",
                "geo_precision",
                "fatalities",
                "tags")) {
            assertThat(row.get(column)).as(column).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Battles, Armed clash, Political violence,",
        "Protests, Peaceful protest, Demonstrations,",
        "Protests, Excessive force against protesters, Political violence; Demonstrations, Civilian targeting",
        "Riots, Mob violence, Political violence,",
        "Violence against civilians, Attack, Political violence, Civilian targeting",
        "Strategic developments, Arrests, Strategic developments,"
    })
    void disorder_and_civilian_targeting_follow_from_the_type(
            String event, String subEvent, String disorder, String targeting) throws Exception {
        CSVRecord row = rows(ACLED, Told.of("a").acled(event, subEvent).entry()).get(0);
        assertThat(row.get("disorder_type")).isEqualTo(disorder);
        assertThat(row.get("civilian_targeting")).isEqualTo(targeting == null ? "" : targeting);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-21, 2025-09-21, day, 1, 1",
        "2025-09-21, 2025-09-23, days, 2, 2",
        "2025-09-15, 2025-09-21, week, 2, 3",
        "2025-09-01, 2025-09-30, month, 3, 4",
        "2025-01-01, 2025-12-31, year, '', 5",
        "2020-01-01, 2029-12-31, decade, '', ''"
    })
    void precision_of_time_is_coded_and_what_has_no_code_is_empty(
            String start, String end, String precision, String acled, String ucdp) throws Exception {
        Entry entry = clash().between(start, end, precision).entry();
        assertThat(rows(ACLED, entry).get(0).get("time_precision")).isEqualTo(acled);
        assertThat(rows(UCDP, entry).get(0).get("date_prec")).isEqualTo(ucdp);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "6, 3"})
    void precision_of_place_is_coded_from_ucdps(int wherePrec, String acled) throws Exception {
        Entry entry = clash().standing(34.2, -66.5, wherePrec).entry();
        assertThat(rows(ACLED, entry).get(0).get("geo_precision")).isEqualTo(acled);
        assertThat(rows(UCDP, entry).get(0).get("where_prec")).isEqualTo(String.valueOf(wherePrec));
        assertThat(rows(ACLED, entry).get(0).get("longitude")).isEqualTo("-66.5");
        assertThat(rows(UCDP, entry).get(0).get("geom_wkt")).isEqualTo("POINT (-66.5 34.2)");
    }

    @Test
    void acleds_table_has_only_what_has_an_acled_type() throws Exception {
        assertThat(rows(ACLED, Told.of("a").killed(1, 1, 1).entry(), clash().entry()))
                .hasSize(1);
    }

    @Test
    void ucdps_table_has_violence_and_the_dead_but_no_disaster_and_nothing_planned() throws Exception {
        assertThat(rows(
                        UCDP,
                        Told.of("quake").hazard("EQ").killed(9, 9, 9).entry(),
                        Told.of("talks").plover("CONSULT").entry(),
                        Told.of("plan").killed(1, 1, 1).status("planned").entry(),
                        Told.of("undated").killed(1, 1, 1).undated().entry(),
                        Told.of("shots").killed(0, 1, 1).entry(),
                        clash().entry()))
                .extracting(row -> row.get("id"))
                .containsExactly(Told.id("shots").toString(), Told.id("clash").toString());
    }

    @Test
    void ucdps_row_has_the_range_of_the_dead_whose_sides_are_unknown() throws Exception {
        CSVRecord row = rows(
                        UCDP,
                        clash().quoted("Herald", "words")
                                .claimed("The Front", "claims", "fatalities", 3)
                                .entry())
                .get(0);
        assertThat(List.of(row.get("low"), row.get("best"), row.get("high"))).containsExactly("2", "3", "5");
        assertThat(row.get("deaths_unknown")).isEqualTo("3");
        assertThat(row.get("deaths_civilians")).isEmpty();
        assertThat(row.get("type_of_violence")).isEmpty();
        assertThat(row.get("source_article")).isEqualTo("Herald, 2025-09-22, What Herald wrote");
        assertThat(row.get("source_original")).isEqualTo("The Front");
        assertThat(row.get("status")).isEqualTo("claimed");
    }

    @ParameterizedTest
    @MethodSource("org.tarikh.timeline.export.Hostile#texts")
    void any_text_stays_in_its_cell_and_runs_in_no_spreadsheet(String text) throws Exception {
        for (Format table : List.of(ACLED, UCDP, new Csv("csv", Tables.OWN))) {
            Entry entry = hostile(text);
            List<CSVRecord> rows = rows(table, entry);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).stream().filter(cell -> cell.contains(text) || cell.equals(text)))
                    .isNotEmpty();
            assertThat(rows.get(0)).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r\\n].*"));
            assertThat(rows.get(0)).noneMatch(cell -> cell.matches("(?s)-.*") && !cell.matches("-[0-9.]+"));
            assertThat(rows.get(0).isConsistent()).isTrue();
        }
    }

    @Test
    void every_row_of_many_entries_is_as_wide_as_the_head() throws Exception {
        List<Entry> entries = Invented.entries(300, new Random(14));
        for (Format table : List.of(ACLED, UCDP)) {
            assertThat(read(Written.of(table, Filter.none(), entries))).allMatch(CSVRecord::isConsistent);
        }
    }

    private static Entry hostile(String text) {
        return Told.of("hostile")
                .title(text)
                .acled("Battles", "Armed clash")
                .in("land.town", text, text, "AF")
                .standing(34.2, -66.5, 1)
                .by("one", text)
                .killed(1, 1, 1)
                .quoted(text, text)
                .entry();
    }

    private static List<CSVRecord> rows(Format table, Entry... entries) throws IOException {
        return read(Written.of(table, entries));
    }

    private static List<CSVRecord> read(String file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))
                .getRecords();
    }
}
