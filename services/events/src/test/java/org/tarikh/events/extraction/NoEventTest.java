package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoEventTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No country has recognised the junta, officials said on Tuesday.|none",
                "Neither side signed the agreement on Tuesday.|none",
                "No fewer than nine people were killed in a bombing in Jos on Tuesday.|ASSAULT",
                "The committee met on 10 March in Vienna.|CONSULT",
                "Workers began a march to the palace in Tunis on Tuesday.|PROTEST",
                "The text was drafted by Britain on Tuesday.|none",
                "The convicts received thirty lashes on Tuesday, the court said.|none",
                "King Abdullah received the foreign minister of Qatar on Tuesday.|CONSULT",
                "The democratically elected government of Niger held its breath on Tuesday.|none",
                "The UN warned on Tuesday of a sharp rise in executions in Iran.|THREATEN",
                "A court in Minsk sentenced two men to death on Tuesday.|SANCTION",
                "Relatives of the two men sentenced to death on Tuesday were silent.|SANCTION",
                "The outlet did not say where the rebels attacked.|none",
                "It was a matter of life and death, a nurse in Goma said on Tuesday.|none",
                "The film on the Death Penalty in Iran opened on Tuesday.|none"
            })
    void words_that_tell_of_no_happening_make_none(String words, String types) {
        assertThat(TypesRead.of(words)).isEqualTo(types);
    }
}
