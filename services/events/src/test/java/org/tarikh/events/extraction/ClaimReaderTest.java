package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.events.attribution.StatusRule;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;
import org.tarikh.events.terms.Status;

class ClaimReaderTest {
    private static final Cascade CASCADE = new Cascade();

    @Test
    void givesATollToWhomeverTheSentenceNames() {
        assertThat(claims("A flash flood killed 17 people in Nuristan province, officials said."))
                .contains("officials reports fatalities 17")
                .noneMatch(claim -> claim.startsWith("The Valley Post"));
    }

    @Test
    void placesATellerWithThePartyItSpeaksForAndKeepsTheBoundsOfItsCount() {
        Claim claim = only("At least six people were killed in Kunar, the Pakistani army said on Sunday.");
        assertThat(claim.party()).isEqualTo("pakistan");
        assertThat(claim.count()).isEqualTo(new Toll(6, 6, null));

        Claim wire = only("Six people were killed in a blast in Kunar on Sunday, according to Reuters.");
        assertThat(wire.party()).isNull();
        assertThat(wire.outlet()).isTrue();
    }

    @Test
    void givesATollThatNobodyIsNamedForToNobody() {
        assertThat(claims("Two policemen were killed when a roadside bomb exploded in Peshawar on Sunday."))
                .isEmpty();
    }

    @Test
    void keepsTheTollWithinAClaimOfResponsibility() {
        assertThat(
                        claims(
                                "The Islamic State claimed responsibility for an attack that killed four Taliban fighters in Kabul."))
                .containsExactly("Islamic State claims perpetrator 4");
    }

    @Test
    void knowsAClaimToldInThePassive() {
        assertThat(claims("An attack claimed by the Islamic State killed nine people in Kabul on Sunday."))
                .containsExactly("Islamic State claims perpetrator 9");
    }

    @Test
    void takesNoClaimFromAStatementButADenialOfWhatOthersTell() {
        assertThat(claims("The United Nations warned that the ban on girls' education would harm Afghanistan."))
                .isEmpty();
        assertThat(claims("The Taliban denied that foreign fighters were present in Kunar."))
                .isEmpty();
        assertThat(claims("The Taliban denied reports that foreign fighters were present in Kunar."))
                .containsExactly("Taliban denies content null");
    }

    @Test
    void aCallPutsNothingForward() {
        assertThat(claims("The United Nations urged the Taliban to lift the ban on girls' education."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Taliban could not be reached for comment.",
                "Taliban officials were not immediately available for comment.",
                "The provincial police headquarters gave no response.",
                "The governor's office has yet to issue a statement.",
                "The interior ministry spokesman did not immediately respond to messages.",
                "There was no immediate comment from the Taliban."
            })
    void knowsThoseWhoSayNothing(String silence) {
        assertThat(claims("A blast killed four people in Kandahar on Friday, residents said. " + silence))
                .containsExactly("residents reports fatalities 4", "Taliban no_comment occurrence null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Islamic State said it did it.",
                "Islamic State owned up to the attack.",
                "Islamic State said it was behind the bombing.",
                "Islamic State claimed it."
            })
    void knowsThoseWhoOwnADeed(String owning) {
        assertThat(claims("A bomb killed nine people in Kabul on Friday, police said. " + owning))
                .contains("Islamic State claims perpetrator null");
    }

    @ParameterizedTest
    @CsvSource({
        "The Rapid Support Forces rejected the report., Rapid Support Forces denies occurrence null",
        "The army called the claims baseless., Sudanese Armed Forces denies occurrence null"
    })
    void knowsThoseWhoDenyWhatOthersTell(String denial, String claim) {
        assertThat(claims("A raid on a village in Darfur on Friday killed 20 people, a local group said. " + denial))
                .containsExactly("local group reports fatalities 20", claim);
    }

    @Test
    void takesNoActForATelling() {
        assertThat(claims(
                        "A bomb killed six people in Quetta on Friday. The province declared three days of mourning."))
                .isEmpty();
    }

    @Test
    void keepsTheSilenceOfAParty() {
        String text =
                "A bomb killed three people in Kabul on Sunday, police said.\n\nThe Taliban have not commented on the blast.";
        assertThat(claims(text)).contains("Taliban no_comment occurrence null");
    }

    @Test
    void confirmsWhatItsDoerClaimsAndAnotherPowerTells() {
        String text =
                "The Islamic State claimed responsibility for an attack that killed four people in Kabul on Sunday.\n\n"
                        + "The United Nations said four people were killed in the attack in Kabul.";
        Report report = read(text).get(0);
        assertThat(StatusRule.of(report.realis(), report.claims(), report.initiators()))
                .isEqualTo(Status.CONFIRMED);
        assertThat(report.claims())
                .anyMatch(claim -> claim.stance() == Stance.CLAIMS && claim.field() == ClaimField.PERPETRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rumours spread in Bamako on Thursday that soldiers had arrested the prime minister.",
                "Unconfirmed reports said Rwandan troops had seized the town of Masisi on Monday.",
                "There were rumours on Monday that the junta had reached a secret deal with the Arakan Army.",
                "Reports that Pakistani jets had bombed a camp in Paktika spread on social media on Sunday."
            })
    void callsARumourWhatOnlyHearsayTells(String text) {
        assertThat(status(text)).isEqualTo(Status.RUMOUR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reports that Iran had attacked a tanker off Fujairah on Saturday were denied by Tehran.",
                "Social media posts claimed that Pakistani jets had bombed a camp in Paktika. Islamabad has denied the claims."
            })
    void callsARumourDeniedOnceAPowerDeniesIt(String text) {
        assertThat(status(text)).isEqualTo(Status.DENIED);
    }

    @Test
    void doesNotCallHearsayWhatAPowerReports() {
        assertThat(status("The United Nations reported that gunmen had killed six people in Herat on Sunday."))
                .isEqualTo(Status.REPORTED);
    }

    @Test
    void namesWhoIsQuotedBeforeWhoQuotesHim() {
        assertThat(
                        claims(
                                "Local media, quoting police in Ghor, said three people were killed in a mine blast on Monday."))
                .containsExactly("police in Ghor reports fatalities 3");
    }

    @Test
    void claimsForItsDoerADeedThatOneOfItsOwnBodiesTells() {
        assertThat(status("The Sudanese army said on Tuesday it had seized the town of Bara."))
                .isEqualTo(Status.CLAIMED);
    }

    @Test
    void quotesTheSentenceOfEveryClaim() {
        String text = "A suicide bomber killed six people outside a mosque in Quetta on Friday, police said.";
        assertThat(read(text).get(0).claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.quote().of(text)).isEqualTo(text));
    }

    private static Status status(String text) {
        Report report = read(text).get(0);
        return StatusRule.of(report.realis(), report.claims(), report.initiators());
    }

    private static List<String> claims(String text) {
        return read(text).get(0).claims().stream()
                .map(claim -> claim.by().name() + " " + claim.stance() + " " + claim.field() + " " + claim.figure())
                .toList();
    }

    private static Claim only(String text) {
        List<Claim> claims = read(text).get(0).claims();
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private static List<Report> read(String text) {
        return CASCADE.read(new ArticleText(text, null, "The Valley Post", LocalDate.of(2025, 11, 5), false))
                .reports();
    }
}
