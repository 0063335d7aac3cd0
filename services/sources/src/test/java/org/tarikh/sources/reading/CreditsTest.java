package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {
    private static final String TEXT =
            "The dam at Doshi was closed for repairs on Monday after a crack was found in it";
    private static final String MORE = "\n\nIt is to open again in May, when the lake is full.\n\nNobody was hurt.";

    private static List<String> chain(String text, String publisher) {
        return new DocumentReader()
                .read(text, new Given(null, publisher, null, null)).articles().get(0).attribution().stream()
                        .map(by -> by.role().text() + " " + by.name()
                                + (by.span() == null ? "" : "=" + at(text, by.span())))
                        .toList();
    }

    private static String at(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KABUL, Sept 22 (AP) — {T}, the keeper said.{M}|agency AP=AP",
                "DOSHI (Reuters) - {T}, the keeper said.{M}|agency Reuters=Reuters",
                "ISLAMABAD, Oct 3 (Xinhua) -- {T}, the keeper said.{M}|agency Xinhua=Xinhua",
                "{T}, according to Pajhwok Afghan News.{M}|agency Pajhwok=Pajhwok Afghan News",
                "{T}, Xinhua reported.{M}|agency Xinhua=Xinhua",
                "{T}, as reported by TOLOnews.{M}|agency TOLOnews=TOLOnews",
                "TOLOnews quoted a farmer as saying that the dam at Doshi was closed for repairs on Monday.{M}|agency TOLOnews=TOLOnews",
                "{T}, a paper said, citing the Associated Press.{M}|agency AP=Associated Press",
                "{T}, the keeper said.{M}\\n\\n(Reporting by Mina Sadat in Doshi for Reuters)|agency Reuters=Reuters",
                "{T}, the keeper said.{M}\\n\\n(With inputs from ANI)|agency ANI=ANI",
                "{T}, the keeper said.{M}\\n\\nWith AP and others.|agency AP=AP",
                "{T}, the keeper said.{M}\\n\\nThe crack was first seen by divers in June. — Reuters|agency Reuters=Reuters",
                "{T}, the keeper said.{M}|",
                "{T}, the keeper said.{M}\\n\\nA year ago Reuters reported that the dam was old.\\n\\nIt is.\\n\\nSo it is.\\n\\nThey say.|",
            })
    void agencies_are_read_where_stories_are_credited_to_them(String form, String agency) {
        String story = form.replace("{T}", TEXT).replace("{M}", MORE).replace("\\n", "\n");
        assertThat(chain("Dam closed for repairs\n\n" + story, "Lake Gazette").stream()
                        .filter(by -> by.startsWith("agency")))
                .isEqualTo(agency == null ? List.of() : List.of(agency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{T}, the provincial governor said.|the provincial governor",
                "“It is an old dam,” said Mina Sadat, the keeper, on Monday in the town of Doshi.|Mina Sadat",
                "{T}, according to local officials in the town.|local officials",
                "Police in Doshi said that the dam was closed for repairs on Monday after a crack was found.|Police in Doshi",
                "{T}.|",
            })
    void who_speaks_in_the_first_lines_ends_the_chain(String form, String speaker) {
        String story = "Dam closed for repairs\n\n" + form.replace("{T}", TEXT) + MORE;
        assertThat(chain(story, "Lake Gazette"))
                .isEqualTo(
                        speaker == null
                                ? List.of("outlet Lake Gazette")
                                : List.of("outlet Lake Gazette", "speaker " + speaker + "=" + speaker));
    }

    @Test
    void an_outlet_is_no_agency_of_its_own_story_and_is_found_where_it_stands() {
        assertThat(chain(
                        "\uD83C\uDF0A Dam closed for repairs\n\nBy Mina Sadat\n\nReuters\n3 March 2025\n\nDOSHI (Reuters) - "
                                + TEXT + ", the keeper said." + MORE,
                        null))
                .containsExactly("outlet Reuters=Reuters", "speaker the keeper=the keeper");
    }
}
