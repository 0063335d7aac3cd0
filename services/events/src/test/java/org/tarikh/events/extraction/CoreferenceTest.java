package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoreferenceTest {
    private static final Cascade CASCADE = new Cascade();

    @Test
    void theBlastOfALaterSentenceIsTheOneOfTheLede() {
        String news = "A bomb killed four traders at a market in Jos on Tuesday. The blast also damaged a mosque.";
        assertThat(evidence(news)).singleElement().asString().contains("The blast");
    }

    @Test
    void attacksInGeneralAreNoDetailOfOne() {
        String news = "A bomb killed four traders at a market in Jos on Tuesday."
                + " Analysts say attacks scare investors away and make bread dearer.";
        assertThat(evidence(news)).singleElement().asString().doesNotContain("attacks");
    }

    @Test
    void backgroundTakesNoDetailsFromFarAway() {
        String news = "Nigeria and Chad signed a border agreement on Tuesday."
                + " In March 2015 Boko Haram killed 40 villagers in Gamboru."
                + " The ministers will meet again. Trade has grown. Roads are bad."
                + " The raid is still remembered by herders.";
        assertThat(evidence(news)).noneMatch(quotes -> quotes.contains("The raid"));
    }

    @Test
    void whoSaysItStandsBehindTheVerbWhereTheWordsStandBeforeIt() {
        String news = "The Sudanese army must leave our mountains, said SPLM-N spokesman Ahmed Salih on Tuesday.";
        assertThat(CASCADE.read(article(news)).reports()).allSatisfy(report -> assertThat(report.initiators())
                .extracting(ActorRef::name)
                .contains("Sudan People's Liberation Movement-North")
                .doesNotContain("Sudan"));
    }

    @Test
    void aRebelSpokesmanSpeaksForNoState() {
        String news = "Clashes broke out near Kadugli on Monday."
                + " Rebel spokesman Ahmed Salih warned the Sudanese army against a new offensive.";
        assertThat(CASCADE.read(article(news)).reports()).allSatisfy(report -> assertThat(report.initiators())
                .extracting(ActorRef::name)
                .doesNotContain("Sudan"));
    }

    private static List<String> evidence(String news) {
        return CASCADE.read(article(news)).reports().stream()
                .map(report -> report.quotes().stream()
                        .map(span -> news.substring(span.start(), span.end()))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static ArticleText article(String news) {
        return new ArticleText(news, null, "The Gazette", LocalDate.of(2024, 11, 21), false);
    }
}
