package org.tarikh.events.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Claim;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;
import org.tarikh.events.terms.Status;

class StatusRuleTest {
    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "FUTURE, '', PLANNED",
        "FUTURE, rebels CONFIRMS OCCURRENCE, PLANNED",
        "ACTUAL, police DISPUTES OCCURRENCE, DISPUTED",
        "ACTUAL, police DENIES OCCURRENCE; witnesses CONFIRMS OCCURRENCE, DISPUTED",
        "ACTUAL, police DENIES OCCURRENCE; witnesses REPORTS FATALITIES, DISPUTED",
        "ACTUAL, rebels CLAIMS FATALITIES; @army DENIES OCCURRENCE, DISPUTED",
        "ACTUAL, police DENIES OCCURRENCE, DENIED",
        "ACTUAL, rumours REPORTS OCCURRENCE; @army DENIES OCCURRENCE, DENIED",
        "ACTUAL, social-media REPORTS OCCURRENCE; @army DENIES OCCURRENCE, DENIED",
        "ACTUAL, police DENIES FATALITIES, REPORTED",
        "ACTUAL, @army DENIES PERPETRATOR; police REPORTS FATALITIES, REPORTED",
        "ACTUAL, police CONFIRMS OCCURRENCE, CONFIRMED",
        "ACTUAL, police CONFIRMS FATALITIES, CONFIRMED",
        "ACTUAL, rebels CONFIRMS OCCURRENCE, CONFIRMED",
        "ACTUAL, police CONFIRMS CONTENT, REPORTED",
        "ACTUAL, rebels CLAIMS OCCURRENCE; police CONFIRMS OCCURRENCE, CONFIRMED",
        "ACTUAL, rebels CLAIMS OCCURRENCE; @army REPORTS FATALITIES, CONFIRMED",
        "ACTUAL, rebels CLAIMS PERPETRATOR; @army REPORTS OCCURRENCE, CONFIRMED",
        "ACTUAL, brigade CLAIMS PERPETRATOR; doctors REPORTS FATALITIES, CONFIRMED",
        "ACTUAL, rebels CLAIMS OCCURRENCE, CLAIMED",
        "ACTUAL, rebels CLAIMS FATALITIES, CLAIMED",
        "ACTUAL, rebels CLAIMS PERPETRATOR; @army NO_COMMENT OCCURRENCE, CLAIMED",
        "ACTUAL, rebels CLAIMS OCCURRENCE; Gazette REPORTS OCCURRENCE, CLAIMED",
        "ACTUAL, brigade CLAIMS PERPETRATOR, CLAIMED",
        "ACTUAL, rumours REPORTS OCCURRENCE, RUMOUR",
        "ACTUAL, rumours REPORTS OCCURRENCE; police REPORTS OCCURRENCE, REPORTED",
        "ACTUAL, '', REPORTED",
        "ACTUAL, rebels CLAIMS CONTENT; @army REPORTS CONTENT, REPORTED",
        "ACTUAL, police NO_COMMENT OCCURRENCE, REPORTED",
        "HISTORICAL, Gazette REPORTS OCCURRENCE, REPORTED",
    })
    void followsFromTheClaims(Realis realis, String claims, Status expected) {
        var read = new ArrayList<Claim>();
        for (String claim : claims.isBlank() ? new String[0] : claims.split("; ")) {
            String[] part = claim.split(" ");
            read.add(new Claim(
                    new ActorRef(part[0].startsWith("@") ? part[0].substring(1) : null, part[0]),
                    Stance.valueOf(part[1]),
                    ClaimField.valueOf(part[2]),
                    null,
                    "",
                    new Span(0, 1)));
        }
        assertThat(StatusRule.of(realis, read, List.of(new ActorRef(null, "rebels"))))
                .isEqualTo(expected);
    }
}
