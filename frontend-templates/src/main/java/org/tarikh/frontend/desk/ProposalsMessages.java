package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page where names are brought into the lexicon. */
@MessageBundle(value = "deskproposals", locale = "en")
public interface ProposalsMessages {
    @Message("Names not known yet")
    String title();

    @Message(
            "Articles name these, and no pack of the lexicon has them. Make one an actor or a place, or say of which it is another name: the articles that hold it are read again, and what editors decided stays.")
    String lead();

    @Message
    String trouble(ProposalsView.Trouble trouble);

    @Message
    String part(ProposalsView.Part part);

    @Message
    String kind(ProposalsView.Kind kind);

    @Message("Done. The articles that hold the name are being read again.")
    String done();

    @Message("Nothing waits here.")
    String none();

    @Message("Those that were dismissed")
    String dismissed();

    @Message("Those that wait")
    String waiting();

    @Message("articles: {count}")
    String articles(String count);

    @Message("Decide")
    String decide();

    @Message("What was typed")
    String typed();

    @Message("These may be meant, or have the name:")
    String meant();

    @Message("Further names, apart by commas")
    String aliasesHint();

    @Message("Two letters, such as AF")
    String countryHint();

    @Message("The one it belongs to, or of which it is another name")
    String actorHint();

    @Message("The one it lies in, or of which it is another name")
    String placeHint();

    @Message("Latitude")
    String lat();

    @Message("Longitude")
    String lon();

    @Message("Actors")
    String actors();

    @Message("Places")
    String places();

    @Message("Add it to the lexicon")
    String add();

    @Message("It is another name of the actor or place")
    String alias();

    @Message("Dismiss")
    String dismiss();

    @Message("Take back")
    String restore();

    @Message("Further names")
    String more();
}
