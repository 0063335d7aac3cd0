package org.tarikh.events.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCheckTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final String ACTORS =
            "id\tname\tkind\tsector\tcountry\tparent\trole\tfrom\tto\taliases\tshort\tfa\tps\n";
    private static final String PLACES = "id\tname\tkind\tparent\tcountry\tiso3166_2\tlat\tlon\taliases\tfa\tps\n";
    private static final String MANIFEST =
            """
            id = lake-chad
            title = Lake Chad
            version = 1
            licence = CC0-1.0
            countries = TD
            """;

    private static PackReport check(String file, String table) {
        return LEXICON.check(new PackText(MANIFEST + "files = " + file, Map.of(file, table)));
    }

    private static String cells(String row) {
        return row.replace(';', '\t').replace("~", "");
    }

    @Test
    void a_good_pack_is_valid_and_counted() {
        PackReport report = check(
                "actors.tsv",
                ACTORS
                        + cells("lake-guard;Lake Guard;armed-group;UAF;TD;;;2019;;Guard of the Lake;;;\n")
                        + cells("aba-tom;Aba Tom;person;UAF;TD;lake-guard;leader;2019-02;2021-03-04;;Tom;;"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.valid()).isTrue();
        assertThat(report.counts()).containsEntry("actors", 2).containsEntry("places", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    Lake Guard;Lake Guard;armed-group;UAF;TD;;;;;;;;      ! 1  ! is no slug
                    lake-guard;;armed-group;UAF;TD;;;;;;;;                ! 2  ! name is empty
                    lake-guard;Lake Guard;army;UAF;TD;;;;;;;;             ! 3  ! the kind is not known: army
                    lake-guard;Lake Guard;armed-group;ARMY;TD;;;;;;;;     ! 4  ! the sector is not known: ARMY
                    lake-guard;Lake Guard;armed-group;UAF;Chad;;;;;;;;    ! 5  ! is no ISO 3166-1 alpha-2 code: Chad
                    lake-guard;Lake Guard;armed-group;UAF;TD;lake;;;;;;;  ! 6  ! nothing has the id lake
                    lake-guard;Lake Guard;armed-group;UAF;TD;lake-guard;;;;;;; ! 6 ! is its own ancestor
                    lake-guard;Lake Guard;armed-group;UAF;TD;;;2021;2019;;;; ! 8 ! from is after to
                    lake-guard;Lake Guard;armed-group;UAF;TD;;;May;;;;;   ! 8  ! from is no date
                    lake-guard;Lake Guard;armed-group;UAF;TD;;;2021-02-30;;;;; ! 8 ! from is no date
                    lake-guard;Lake Guard;armed-group;UAF;TD;;;;;--|Guard;;; ! 10 ! has no letter or digit: --
                    lake-guard;Lake Guard;armed-group;UAF;TD;;;;;;;;;more ! 14 ! has more cells than the header
                    sudan;Sudan;state;GOV;SD;;;;;;;;                      ! 1  ! is already in another pack
                    """)
    void a_bad_actor_is_told_with_its_cell(String row, int column, String message) {
        PackReport report = check("actors.tsv", ACTORS + cells(row));

        assertThat(report.valid()).isFalse();
        assertThat(report.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("actors.tsv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    chad.Bol;Bol;city;chad;TD;;13.5;14.7;;;  ! 1 ! is no path of slugs
                    chad.bol;Bol;town;chad;TD;;13.5;14.7;;;  ! 3 ! the kind is not known: town
                    chad.bol;Bol;city;tchad;TD;;13.5;14.7;;; ! 4 ! nothing has the id tchad
                    chad.bol;Bol;city;chad;TD;;93.5;14.7;;;  ! 7 ! lat is no number of degrees
                    chad.bol;Bol;city;chad;TD;;NaN;14.7;;;   ! 7 ! lat is no number of degrees
                    chad.bol;Bol;city;chad;TD;;13.5;east;;;  ! 8 ! lon is no number of degrees
                    chad.bol;Bol;city;chad;TD;;13.5;;;;      ! 8 ! given together
                    """)
    void a_bad_place_is_told_with_its_cell(String row, int column, String message) {
        assertThat(check("places.tsv", PLACES + cells(row)).problems()).anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    id = Lake Chad        ! no slug
                    version = 2           ! version is given twice
                    colour = blue         ! the key colour is not known
                    whatever              ! no line of the form key = value
                    countries = CHAD      ! is no ISO 3166-1 alpha-2 code: CHAD
                    markers = Boko Haramu ! the marker Boko Haramu is no name of the pack
                    files = ../actors.tsv ! a table is named actors, places
                    files = places.tsv    ! names the file places.tsv, which is not there
                    """)
    void a_bad_line_of_the_manifest_is_told(String line, String message) {
        String manifest = line.startsWith("id") ? MANIFEST.replace("id = lake-chad", line) : MANIFEST + line;

        PackReport report =
                LEXICON.check(new PackText(manifest + "\nfiles = actors.tsv", Map.of("actors.tsv", ACTORS)));

        assertThat(report.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("pack.properties");
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void an_empty_manifest_lacks_everything() {
        assertThat(LEXICON.check(new PackText("", Map.of())).problems())
                .extracting(Finding::message)
                .containsExactly(
                        "files is missing",
                        "id is missing",
                        "licence is missing",
                        "title is missing",
                        "version is missing");
    }

    @Test
    void a_table_without_a_column_or_a_header_is_told() {
        assertThat(check("places.tsv", "id\tname\n").problems())
                .extracting(Finding::message)
                .contains("has no column kind", "has no column parent");
        assertThat(check("places.tsv", "# nothing\n").problems())
                .extracting(Finding::message)
                .containsExactly("has no header");
    }

    @Test
    void letters_that_only_look_alike_are_told() {
        String row = cells("lake-guard;%s;armed-group;UAF;TD;;;;;;;;");

        assertThat(check("actors.tsv", ACTORS + row.formatted("Gue\u0301ra Guard"))
                        .problems())
                .extracting(Finding::toString)
                .containsExactly("actors.tsv, line 2, column 2: is not in Unicode normal form C");
        assertThat(check("actors.tsv", ACTORS + row.formatted("Lake\u200B Guard"))
                        .problems())
                .extracting(Finding::message)
                .containsExactly("has the character U+200B, which nobody sees");
    }

    @Test
    void all_problems_of_all_tables_are_told_at_once() {
        var files = new LinkedHashMap<String, String>();
        files.put("actors.tsv", ACTORS + cells("a;;army;;TD;;;;;;;;\nb;B;person;;XYZ;;;;;;;;"));
        files.put("metonyms.tsv", "words\tactor\tfrom\tto\nBol\tchad-army\t\t");
        files.put("demonyms.tsv", "country\twords\nTD\t");

        PackReport report =
                LEXICON.check(new PackText(MANIFEST + "files = actors.tsv | metonyms.tsv | demonyms.tsv", files));

        assertThat(report.problems())
                .extracting(Finding::toString)
                .containsExactlyInAnyOrder(
                        "actors.tsv, line 2, column 2: name is empty",
                        "actors.tsv, line 2, column 3: the kind is not known: army",
                        "actors.tsv, line 3, column 5: is no ISO 3166-1 alpha-2 code: XYZ",
                        "demonyms.tsv, line 2, column 2: words is empty",
                        "metonyms.tsv, line 2, column 2: no actor has the id chad-army");
    }

    @Test
    void names_that_may_mislead_are_warned_of() {
        PackReport report = check(
                "actors.tsv",
                ACTORS
                        + cells("lake-guard;Lake Guard;armed-group;UAF;TD;;;;;Army|Taliban|Lake Guard;;;\n")
                        + cells("lake-watch;Lake Watch;armed-group;UAF;TD;;;;;Lake-Guard;;;"));

        assertThat(report.valid()).isTrue();
        assertThat(report.warnings())
                .extracting(Finding::message)
                .containsExactly(
                        "Army is a common word",
                        "Taliban also names taliban of the pack world",
                        "Lake Guard is there twice (line 2)",
                        "Lake-Guard also names lake-guard (line 2)");
    }

    @Test
    void a_town_without_a_coordinate_and_a_file_nobody_names_are_warned_of() {
        PackReport report = LEXICON.check(new PackText(
                MANIFEST + "files = places.tsv",
                Map.of("places.tsv", PLACES + cells("chad.bol;Bol;city;chad;TD;;;;;;"), "notes.tsv", "x")));

        assertThat(report.valid()).isTrue();
        assertThat(report.warnings())
                .extracting(Finding::toString)
                .containsExactly(
                        "notes.tsv: is not named in the manifest and is not read",
                        "places.tsv, line 2, column 7: Bol has no coordinate");
    }

    @Test
    void a_pack_the_service_has_is_checked_in_its_own_place() {
        String manifest =
                """
                id = afghanistan
                title = Another
                version = 2
                licence = CC0-1.0
                countries = AF
                files = actors.tsv
                """;

        PackReport report = LEXICON.check(new PackText(
                manifest, Map.of("actors.tsv", ACTORS + cells("iskp;ISKP;armed-group;UAF;AF;islamic-state;;;;;;;"))));

        assertThat(report.problems()).isEmpty();
    }

    @Test
    void remarks_without_end_are_cut() {
        PackReport report = check("actors.tsv", ACTORS + "x\n".repeat(100_000));

        assertThat(report.problems())
                .hasSize(1001)
                .last()
                .extracting(Finding::message)
                .isEqualTo("from here on nothing more is told; mend what comes before first");
    }

    @Test
    void every_built_in_pack_says_what_it_is() {
        List<Manifest> packs = LEXICON.packs();

        assertThat(packs).extracting(Manifest::id).startsWith("world").contains("afghanistan");
        assertThat(packs).allSatisfy(pack -> {
            assertThat(pack.licence()).isEqualTo("Apache-2.0");
            assertThat(pack.sources()).isNotEmpty();
        });
        assertThat(packs).filteredOn(Manifest::always).extracting(Manifest::id).containsExactly("world");
    }
}
