package org.tarikh.events.gazetteer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.lexicon.AddedName;

/** What of an entry of the lexicon editors made. */
@Schema(description = "What editors made of the entry")
public record ByHand(
        @Schema(description = "Rises with each change by an editor, 0 before the first; the ETag") long revision,
        @Schema(description = "Whether an editor added the entry, so that it can be removed") boolean entry,
        @Schema(description = "The names that editors added, in the order they came") List<AddedNameEntry> names) {

    /** A name that an editor added. */
    @Schema(name = "AddedName", description = "A name that an editor added")
    public record AddedNameEntry(
            UUID id,
            @Schema(examples = "Guard of the River") String name,
            @Schema(
                            enumeration = {"en", "fa", "ps"},
                            description = "English ones are found in articles, others are for display")
                    String language) {}

    static ByHand of(AddedEntries.Stock stock, AddedName.Sort sort, String id) {
        return new ByHand(
                stock.revision(sort, id),
                stock.ownName(sort, id).isPresent(),
                stock.names(sort, id).stream()
                        .map(named -> new AddedNameEntry(
                                named.id(), named.name().name(), named.name().language()))
                        .toList());
    }
}
