package org.tarikh.timeline.page;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.frontend.map.Chart;
import org.tarikh.timeline.atlas.Sheet;
import org.tarikh.timeline.atlas.Tile;
import org.tarikh.timeline.atlas.TileAddress;

/** What lies under the outlines of a map: tiles, where a host of such is configured, and else nothing. */
@Startup
@ApplicationScoped
class Backdrop {
    private static final String KEY = "tarikh.map.tiles";

    /** Tiles overlap by so much that no line of paper is seen between them, in units of the drawing. */
    private static final double OVERLAP = 1;

    private final Optional<TileAddress> address;
    private final Optional<String> credit;

    Backdrop(
            @ConfigProperty(name = KEY) Optional<String> template,
            @ConfigProperty(name = KEY + ".credit") Optional<String> credit) {
        this.address = template.map(String::strip).map(Backdrop::address);
        this.credit = credit;
    }

    private static TileAddress address(String template) {
        try {
            return TileAddress.of(template);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    KEY + " is no address of tiles such as https://tiles.example.org/{z}/{x}/{y}.png: "
                            + e.getMessage(),
                    e);
        }
    }

    /** The only foreign place that a page with a map asks for anything. */
    Optional<String> origin() {
        return address.map(TileAddress::origin);
    }

    List<Chart.Tile> under(Sheet sheet) {
        return address.stream()
                .flatMap(host -> Tile.under(sheet).stream()
                        .map(tile -> new Chart.Tile(
                                host.of(tile),
                                Charts.number(tile.left()),
                                Charts.number(tile.top()),
                                Charts.number(tile.side() + OVERLAP))))
                .toList();
    }

    /** Whom the tiles are owed to; null where nobody is named, or nothing shown. */
    String credit() {
        return address.flatMap(host -> credit).orElse(null);
    }
}
