package org.tarikh.events.extraction;

import java.util.Map;
import java.util.Set;
import org.tarikh.events.lexicon.Trigger;

/** ACLED's sub-event types under their event types, after its codebook. */
final class Acled {
    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("Government regains territory", "Battles"),
            Map.entry("Non-state actor overtakes territory", "Battles"),
            Map.entry("Armed clash", "Battles"),
            Map.entry("Excessive force against protesters", "Protests"),
            Map.entry("Protest with intervention", "Protests"),
            Map.entry("Peaceful protest", "Protests"),
            Map.entry("Violent demonstration", "Riots"),
            Map.entry("Mob violence", "Riots"),
            Map.entry("Chemical weapon", "Explosions/Remote violence"),
            Map.entry("Air/drone strike", "Explosions/Remote violence"),
            Map.entry("Suicide bomb", "Explosions/Remote violence"),
            Map.entry("Shelling/artillery/missile attack", "Explosions/Remote violence"),
            Map.entry("Remote explosive/landmine/IED", "Explosions/Remote violence"),
            Map.entry("Grenade", "Explosions/Remote violence"),
            Map.entry("Sexual violence", "Violence against civilians"),
            Map.entry("Attack", "Violence against civilians"),
            Map.entry("Abduction/forced disappearance", "Violence against civilians"),
            Map.entry("Agreement", "Strategic developments"),
            Map.entry("Arrests", "Strategic developments"),
            Map.entry("Change to group/activity", "Strategic developments"),
            Map.entry("Disrupted weapons use", "Strategic developments"),
            Map.entry("Headquarters or base established", "Strategic developments"),
            Map.entry("Looting/property destruction", "Strategic developments"),
            Map.entry("Non-violent transfer of territory", "Strategic developments"),
            Map.entry("Other", "Strategic developments"));

    private static final Set<String> VAGUE = Set.of("destroy", "targeted");

    private Acled() {}

    /** Whether a trigger of violence leaves open by what means: "killed", "attacked". */
    static boolean isVague(Trigger trigger) {
        return "ASSAULT".equals(trigger.plover()) && (trigger.mode() == null || VAGUE.contains(trigger.mode()));
    }

    /** Whether two acts of violence are so unlike that one word cannot mean both: a bomb on a road and an air strike. */
    static boolean areUnlike(Trigger a, Trigger b) {
        int first = sort(a);
        int second = sort(b);
        return first != second && first > 0 && second > 0;
    }

    private static int sort(Trigger trigger) {
        String sub = trigger.acled() == null || isVague(trigger) ? "" : trigger.acled();
        if ("crowd-control".equals(trigger.mode())) {
            return 1;
        }
        return switch (sub) {
            case "Remote explosive/landmine/IED", "Suicide bomb", "Grenade" -> 2;
            case "Air/drone strike" -> 3;
            case "Sexual violence" -> 4;
            default -> 0;
        };
    }

    static String eventOf(String subEvent) {
        return EVENTS.get(subEvent);
    }
}
