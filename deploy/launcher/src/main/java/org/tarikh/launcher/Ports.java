package org.tarikh.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one running Tarikh. */
record Ports(
        int timeline,
        int sources,
        int events,
        int postgres,
        int timelineManagement,
        int sourcesManagement,
        int eventsManagement) {
    static final Ports STANDARD = startingAt(8080);

    private static final int HIGHEST_FIRST = 65535 - 6;

    /** Seven ports in a row: timeline, sources, events, PostgreSQL, then the three management ports. */
    static Ports from(String first) {
        int port;
        try {
            port = Integer.parseInt(first);
        } catch (NumberFormatException e) {
            throw new Refusal("--port needs a number, not " + first);
        }
        if (port < 1 || port > HIGHEST_FIRST) {
            throw new Refusal("--port needs a number from 1 to " + HIGHEST_FIRST + ", not " + first);
        }
        return startingAt(port);
    }

    private static Ports startingAt(int port) {
        return new Ports(port, port + 1, port + 2, port + 3, port + 4, port + 5, port + 6);
    }

    Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("timeline", timeline);
        named.put("sources", sources);
        named.put("events", events);
        named.put("PostgreSQL", postgres);
        named.put("timeline's management", timelineManagement);
        named.put("sources' management", sourcesManagement);
        named.put("events' management", eventsManagement);
        return named;
    }

    /** @throws Refusal naming each port that something else listens on */
    void requireFree() {
        StringBuilder taken = new StringBuilder();
        named().forEach((user, port) -> {
            if (!free(port)) {
                taken.append("\n  ").append(port).append(" for ").append(user);
            }
        });
        if (!taken.isEmpty()) {
            throw new Refusal("These ports are taken by another program:" + taken
                    + "\nStop it, or choose seven ports in a row with --port N.");
        }
    }

    /** One that nothing listens on now. */
    static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
