package org.tarikh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path HOME = Path.of("/checkout");
    private static final Path HERE = Path.of("/somewhere");

    private static Options parse(String... arguments) {
        return Options.parse(HOME, HERE, List.of(arguments));
    }

    @Test
    void without_arguments_the_sample_is_loaded_and_data_stay_in_the_checkout() {
        Options options = parse();
        assertThat(options.corpora()).containsExactly(Path.of("/checkout/deploy/sample"));
        assertThat(options.data()).isEqualTo(Path.of("/checkout/deploy/data"));
        assertThat(options.ports().timeline()).isEqualTo(8080);
        assertThat(options.local()).isTrue();
    }

    @Test
    void empty_leaves_the_sample_out_and_nothing_else() {
        assertThat(parse("--empty").corpora()).isEmpty();
        assertThat(parse("--empty", "--corpus", "news").corpora()).containsExactly(Path.of("/somewhere/news"));
        assertThat(parse("--corpus", "news", "--empty").corpora()).containsExactly(Path.of("/somewhere/news"));
    }

    @Test
    void a_corpus_is_found_from_where_the_caller_stands_and_comes_after_the_sample() {
        assertThat(parse("--corpus", "../news").corpora())
                .containsExactly(Path.of("/checkout/deploy/sample"), Path.of("/news"));
    }

    @Test
    void a_port_gives_seven_in_a_row() {
        assertThat(parse("--port", "9080").ports()).isEqualTo(new Ports(9080, 9081, 9082, 9083, 9084, 9085, 9086));
    }

    @Test
    void another_host_asks_for_a_token() {
        assertThat(parse("--host", "0.0.0.0").local()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--port, --port needs a value",
        "--port nine, --port needs a number",
        "--port 0, --port needs a number from 1 to 65529",
        "--port 65530, --port needs a number from 1 to 65529",
        "--colour, Unknown argument --colour",
    })
    void what_cannot_be_used_is_named(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments.split(" ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }
}
