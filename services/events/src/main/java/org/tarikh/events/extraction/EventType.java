package org.tarikh.events.extraction;

import java.util.List;

/**
 * What sort of event, in the field's own schemes.
 *
 * @param plover PLOVER types, most fitting first; empty for a disaster
 * @param mode PLOVER mode, or null
 * @param quad PLOVER quad code 1 to 4, or null
 * @param acledEvent ACLED event type for political violence, or null
 * @param acledSubEvent ACLED sub-event type, or null
 * @param hazard GLIDE code for a disaster, or null
 */
public record EventType(
        List<String> plover, String mode, Integer quad, String acledEvent, String acledSubEvent, String hazard) {
    public EventType {
        plover = List.copyOf(plover);
    }
}
