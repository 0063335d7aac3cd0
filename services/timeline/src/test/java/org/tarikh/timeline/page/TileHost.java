package org.tarikh.timeline.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;

/** A host of web tiles, each a plain square with an edge, that remembers what it was asked for and from where. */
public final class TileHost implements QuarkusTestResourceLifecycleManager {
    static final String CREDIT = "Tiles <b>by</b> a neighbour";
    private static final int SIDE = 256;

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    /** @param referrer null where none was told */
    record Asked(String path, String referrer) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of("tarikh.map.tiles", origin() + "/{z}/{x}/{y}.png", "tarikh.map.tiles.credit", CREDIT);
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked for, in the order it came. */
    Queue<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Referer")));
        byte[] tile = tile();
        exchange.getResponseHeaders().add("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, tile.length);
        exchange.getResponseBody().write(tile);
        exchange.close();
    }

    private static byte[] tile() throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                boolean edge = x == 0 || y == 0;
                image.setRGB(x, y, (edge ? Color.GRAY : new Color(232, 228, 205)).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TileHost.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
