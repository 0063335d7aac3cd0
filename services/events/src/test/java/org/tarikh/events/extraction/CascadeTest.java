package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tarikh.events.attribution.StatusRule;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;
import org.tarikh.events.terms.Status;

class CascadeTest {
    private static final Cascade CASCADE = new Cascade();
    private static final LocalDate FRIDAY = LocalDate.of(2025, 3, 14);

    private static final String BLAST =
            """
            Blast kills three in Khost market

            KHOST – A bomb exploded in a market in Khost on Thursday, killing three traders, police said.

            The explosion took place at about 10 a.m. near the bus station. At least seven people were wounded in the blast, \
            according to the provincial health department.

            Nobody has claimed responsibility for the attack.
            """;

    @Test
    void tellsOneHappeningOnce() {
        Report report = only(read(BLAST, "Blast kills three in Khost market"));
        assertThat(report.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(report.date().start()).isEqualTo(LocalDate.of(2025, 3, 13));
        assertThat(report.date().basis()).isEqualTo(DateBasis.WEEKDAY);
        assertThat(report.fatalities().best()).isEqualTo(3);
        assertThat(report.injuries().best()).isEqualTo(7);
        assertThat(report.place().country()).isEqualTo("AF");
    }

    @Test
    void quotesExactWordsWithTheirTriggerInside() {
        for (Report report : read(BLAST, "Blast kills three in Khost market")) {
            assertThat(report.quotes()).isNotEmpty().allSatisfy(quote -> {
                assertThat(quote.end()).isLessThanOrEqualTo(BLAST.length());
                assertThat(quote.of(BLAST)).isNotBlank().doesNotContain("\n");
            });
        }
    }

    @Test
    void readsTheSameTwice() {
        assertThat(CASCADE.read(article(BLAST, null))).isEqualTo(CASCADE.read(article(BLAST, null)));
        assertThat(new Cascade().read(article(BLAST, null))).isEqualTo(CASCADE.read(article(BLAST, null)));
    }

    @Test
    void keepsHappeningsOfOneArticleApartByDateAndPlace() {
        List<Report> reports = read(
                "Gunmen killed two guards in Jalalabad on Monday.\n\n"
                        + "On Wednesday, a roadside bomb wounded four policemen in Kandahar.",
                null);
        assertThat(reports).hasSize(2);
        assertThat(reports)
                .extracting(report -> report.date().start())
                .containsExactly(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 12));
    }

    @Test
    void joinsTheStatementsOfOneSpeaker() {
        List<Report> reports = read(
                "Iran condemned the new embargo on Thursday. It called the measures illegal.\n\n"
                        + "Iran also urged other states to ignore them.",
                null);
        Report report = only(reports);
        assertThat(report.type().plover()).contains("ACCUSE", "REQUEST");
        assertThat(report.initiators()).extracting(ActorRef::name).containsExactly("Iran");
    }

    @Test
    void takesHeAndItForWhoWasNamedBefore() {
        List<Report> reports = read(
                "Donald Trump met with Shehbaz Sharif in Washington on Tuesday.\n\n"
                        + "He warned that tariffs would follow if the talks failed.",
                null);
        assertThat(reports).anySatisfy(report -> {
            assertThat(report.type().plover()).contains("THREATEN");
            assertThat(report.initiators()).extracting(ActorRef::name).contains("United States");
        });
    }

    @Test
    void plansAreNotDoneYet() {
        Report report = only(read("Chinese Foreign Minister Wang Yi will visit Kabul on 20 March.", null));
        assertThat(report.realis()).isEqualTo(Realis.FUTURE);
        assertThat(status(report)).isEqualTo(Status.PLANNED);
        assertThat(report.date().start()).isEqualTo(LocalDate.of(2025, 3, 20));
    }

    @Test
    void anotherPartyConfirms() {
        Report report = only(read(
                "The National Resistance Front said its fighters attacked a Taliban post in Baghlan on Wednesday.\n\n"
                        + "Local sources confirmed the attack.",
                null));
        assertThat(report.initiators()).extracting(ActorRef::name).contains("National Resistance Front");
        assertThat(report.recipients()).extracting(ActorRef::name).contains("Taliban");
        assertThat(report.claims()).extracting(Claim::stance).contains(Stance.CLAIMS, Stance.CONFIRMS);
        assertThat(status(report)).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void onlyThePerpetratorSaysSo() {
        Report report = only(read(
                "The National Resistance Front said its fighters attacked a Taliban post in Baghlan on Wednesday.",
                null));
        assertThat(status(report)).isEqualTo(Status.CLAIMED);
    }

    @Test
    void deniesResponsibilityNotTheDeed() {
        List<Report> reports = read(
                "A bomb killed two people in Herat on Thursday.\n\nThe Taliban denied responsibility for the attack.",
                null);
        assertThat(reports)
                .filteredOn(report -> report.kind() == Kind.INCIDENT)
                .singleElement()
                .satisfies(report -> assertThat(status(report)).isNotEqualTo(Status.DENIED));
    }

    @Test
    void aRowTellsByItsHeadlineOnTheDayOfItsRow() {
        String row = "Pakistan, Afghanistan extend ceasefire after talks in Istanbul - The Gazette - March 12th, 2025";
        var article = new ArticleText(
                row,
                "Pakistan, Afghanistan extend ceasefire after talks in Istanbul",
                "The Gazette",
                LocalDate.of(2025, 3, 12),
                true);
        Report report = only(CASCADE.read(article).reports());
        assertThat(report.date().basis()).isEqualTo(DateBasis.ROW);
        assertThat(report.date().precision()).isEqualTo(Precision.DAY);
        assertThat(report.initiators()).extracting(ActorRef::name).contains("Pakistan", "Taliban");
        assertThat(report.quotes())
                .allSatisfy(quote -> assertThat(quote.of(row)).doesNotContain("Gazette"));
    }

    @Test
    void titlesAreInThePastTense() {
        assertThat(only(read("Russia has warned Finland over a new base.", null))
                        .title())
                .isEqualTo("Russia warned Finland over a new base");
        assertThat(only(read(BLAST, "Blast kills three in Khost market")).title())
                .startsWith("Three")
                .contains("killed in")
                .contains("Khost");
    }

    @Test
    void titlesAreShortAndEndAtAPhrase() {
        String lede = "Pakistan urged Afghanistan on Tuesday to act without delay against all of the many armed "
                + "groups that it says have for years been sheltering in the mountains of the eastern border provinces.";
        assertThat(only(read(lede, null)).title())
                .hasSizeLessThanOrEqualTo(TitleWords.LONGEST)
                .isEqualTo("Pakistan urged Afghanistan to act without delay against all of the many armed groups");
    }

    @Test
    void countsOverAPeriodAreFigures() {
        Reading reading = CASCADE.read(article(
                "A study was presented in Geneva.\n\nThe army recorded 120 attacks between May 2023 and May 2024.",
                null));
        assertThat(reading.reports()).isEmpty();
        assertThat(reading.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.count()).isEqualTo(120);
            assertThat(figure.periodStart()).isEqualTo(LocalDate.of(2023, 5, 1));
            assertThat(figure.periodEnd()).isEqualTo(LocalDate.of(2024, 5, 31));
        });
    }

    @Test
    void theNarrowestPlaceThatHoldsTogetherIsTheEvents() {
        Report report =
                only(read("Gunmen attacked a checkpoint in Guzara district of Herat province on Monday.", null));
        assertThat(report.place().name()).isEqualTo("Guzara");
        assertThat(report.place().admin1()).isEqualTo("Herat");
        assertThat(report.place().wherePrec()).isEqualTo(3);
    }

    @Test
    void whoGovernedThenActedThen() {
        var article = new ArticleText(
                "Kabul accused Pakistan of shelling its border posts on Monday.",
                null,
                "The Gazette",
                LocalDate.of(2019, 6, 14),
                false);
        assertThat(CASCADE.read(article).reports())
                .flatExtracting(Report::initiators)
                .extracting(ActorRef::name)
                .contains("Afghan government")
                .doesNotContain("Taliban");
    }

    @Test
    void aDayAfterIsCountedBack() {
        List<Report> reports = read("Syria freed two pilots on Wednesday, a day after detaining them near Homs.", null);
        assertThat(reports)
                .filteredOn(report -> report.kind() == Kind.INCIDENT)
                .singleElement()
                .satisfies(report -> assertThat(report.date().start()).isEqualTo(LocalDate.of(2025, 3, 11)));
    }

    @Test
    void anEmptyArticleHasNothing() {
        assertThat(CASCADE.read(article("", null)).reports()).isEmpty();
        assertThat(CASCADE.read(article(" \n \n", null)).reports()).isEmpty();
        assertThat(CASCADE.read(article("?!.,;:“”\"'()[]", null)).reports()).isEmpty();
    }

    @Test
    void withoutAPublicationDateNothingIsMadeUp() {
        var article = new ArticleText("Gunmen killed two guards in Jalalabad on Monday.", null, null, null, false);
        assertThat(CASCADE.read(article).reports())
                .allSatisfy(report -> assertThat(report.date()).isNull());
    }

    @Test
    @Timeout(60)
    void readsHostileTextInLinearTime() {
        CASCADE.read(article(BLAST, null));
        long small = time("Iran attacked and and , Israel said that that ".repeat(500));
        long large = time("Iran attacked and and , Israel said that that ".repeat(4_000));
        assertThat(Duration.ofNanos(large))
                .isLessThan(Duration.ofNanos(small).multipliedBy(40).plusSeconds(2));
    }

    private static long time(String text) {
        long start = System.nanoTime();
        CASCADE.read(article(text, null));
        return System.nanoTime() - start;
    }

    private static Status status(Report report) {
        return StatusRule.of(report.realis(), report.claims(), report.initiators());
    }

    private static Report only(List<Report> reports) {
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private static List<Report> read(String text, String headline) {
        return CASCADE.read(article(text, headline)).reports();
    }

    private static ArticleText article(String text, String headline) {
        return new ArticleText(text, headline, "The Gazette", FRIDAY, false);
    }
}
