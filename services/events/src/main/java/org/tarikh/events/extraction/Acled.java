package org.tarikh.events.extraction;

import java.util.Map;

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

    private Acled() {}

    static String eventOf(String subEvent) {
        return EVENTS.get(subEvent);
    }
}
