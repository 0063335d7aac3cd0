package org.tarikh.events.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.events.extraction.Cascade;

/**
 * The regression suite of the reading. What is read right of the passages must stay right, and the ledger beside them must
 * tell the truth: after a change that is meant, {@code -Dpassages.record=true} writes it anew, and the difference is part of
 * the change.
 */
class PassagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/passages");

    private static List<AnnotatedDocument> passages;
    private static PassageLedger before;
    private static PassageLedger now;

    @BeforeAll
    static void read() throws IOException {
        passages = AnnotatedFolder.passages(FOLDER);
        var judgement = new Judgement(Aliases.of(FOLDER.resolve("aliases.json"), AnnotatedFolder.JSON));
        now = PassageLedger.of(passages, new Pipeline(new Cascade()).alone(passages), judgement);
        if (Boolean.getBoolean("passages.record")) {
            now.write(FOLDER);
        }
        before = PassageLedger.in(FOLDER);
    }

    static List<String> families() {
        return List.copyOf(now.rates().keySet());
    }

    @ParameterizedTest
    @MethodSource("families")
    void no_field_of_a_family_is_read_worse(String family) {
        assertThat(before.rates()).as("the ledger knows the family").containsKey(family);
        assertThat(now.fallen(family, before)).isEmpty();
    }

    @Test
    void a_passage_is_read_wrong_only_in_the_fields_that_the_ledger_lists() {
        assertThat(now.wrong()).containsExactlyEntriesOf(before.wrong());
    }

    @Test
    void every_family_of_language_has_passages() {
        assertThat(passages).hasSizeGreaterThan(130);
        assertThat(passages).extracting(AnnotatedDocument::name).doesNotHaveDuplicates();
    }
}
