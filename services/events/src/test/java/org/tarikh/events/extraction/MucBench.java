package org.tarikh.events.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Reads the lower-case wire reports of MUC-4 and writes incidents in the shape of the bench's scorer: {@code DOCUMENTS OUT}. */
public final class MucBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> BOMBS =
            Set.of("Remote explosive/landmine/IED", "Suicide bomb", "Grenade", "Air/drone strike");

    /** The reports have lost their days; "yesterday" needs one all the same. */
    private static final LocalDate DAY = LocalDate.of(1990, 6, 30);

    private final Lexicon lexicon = Lexicon.load();
    private final Cascade cascade = new Cascade(lexicon);

    public static void main(String[] arguments) throws IOException {
        JSON.writeValue(
                Path.of(arguments[1]).toFile(),
                new MucBench().predictions(JSON.readTree(Path.of(arguments[0]).toFile())));
    }

    /** By document, the incidents that MUC-4 asks for. */
    ObjectNode predictions(JsonNode documents) {
        ObjectNode found = JSON.createObjectNode();
        for (JsonNode document : documents) {
            String text = document.get("text").asText();
            ArrayNode incidents = found.putArray(document.get("docid").asText());
            for (Report report :
                    cascade.read(new ArticleText(text, null, null, DAY, false)).reports()) {
                String type = incident(report);
                if (type != null) {
                    ObjectNode incident = incidents.addObject().put("incident_type", type);
                    perpetrators(report, text, true).forEach(incident.putArray("PerpOrg")::add);
                    perpetrators(report, text, false).forEach(incident.putArray("PerpInd")::add);
                    ArrayNode victims = incident.putArray("Victim");
                    report.recipients().forEach(ref -> victims.add(ref.name().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return found;
    }

    /** MUC-4's sort of incident, or null for what it does not count: moves, battles, what may be or is only feared. */
    private static String incident(Report report) {
        boolean real = report.realis() == Realis.ACTUAL || report.realis() == Realis.HISTORICAL;
        if (report.kind() != Kind.INCIDENT
                || !real
                || !report.type().plover().contains("ASSAULT")
                || "Armed clash".equals(report.type().acledSubEvent())) {
            return null;
        }
        String mode = report.type().mode();
        String sub = report.type().acledSubEvent();
        if ("abduct".equals(mode)) {
            return "kidnapping";
        }
        if ("Looting/property destruction".equals(sub)) {
            return report.title().toLowerCase(Locale.ROOT).matches(".*(burn|fire|ablaze|torch|arson).*")
                    ? "arson"
                    : "robbery";
        }
        return sub != null && BOMBS.contains(sub) ? "bombing" : "attack";
    }

    /** Organisations under the name that the report has for them, or others in their own words. */
    private List<String> perpetrators(Report report, String text, boolean organisations) {
        var names = new ArrayList<String>();
        for (ActorRef ref : report.initiators()) {
            Actor actor = lexicon.actor(ref.id());
            boolean organisation = actor != null && !actor.isPerson() && !actor.isGeneric();
            if (organisation == organisations) {
                names.add(actor == null ? ref.name().toLowerCase(Locale.ROOT) : told(actor, text));
            }
        }
        return names;
    }

    private static String told(Actor actor, String text) {
        return Stream.of(Stream.of(actor.name()), actor.aliases().stream(), actor.shortForms().stream())
                .flatMap(names -> names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(text::contains)
                .findFirst()
                .orElse(actor.name().toLowerCase(Locale.ROOT));
    }
}
