package org.tarikh.sources.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that sends whatever bytes a test wants, however ill they are; 404 where it was told nothing. */
public final class RawServer implements AutoCloseable {
    /** What is sent for one path. */
    public interface Answer {
        void send(OutputStream out) throws Exception;
    }

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    /** Each request as its lines. */
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();

    public RawServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    RawServer(ServerSocket server) {
        this.server = server;
        start(this::listen);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    public RawServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Sends the lines of a head, an empty one, and the body. */
    public RawServer on(String path, String head, String body) {
        return on(
                path,
                out -> out.write(
                        (head.strip().replace("\n", "\r\n") + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8)));
    }

    public RawServer page(String path, String html) {
        return on(path, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", html);
    }

    public RawServer leading(String path, String to) {
        return on(path, "HTTP/1.1 302 Found\nLocation: " + to, "");
    }

    public int port() {
        return server.getLocalPort();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** The requests for a path, each as its lines. */
    public List<List<String>> asked(String path) {
        return requests.stream()
                .filter(lines -> lines.get(0).split(" ")[1].equals(path))
                .toList();
    }

    public List<List<String>> asked() {
        return requests;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> lines = new CopyOnWriteArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            if (lines.isEmpty()) {
                return;
            }
            requests.add(lines);
            OutputStream out = socket.getOutputStream();
            answers.getOrDefault(lines.get(0).split(" ")[1], RawServer::nothing).send(out);
            out.flush();
        } catch (Exception e) {
            // the other side has had enough
        }
    }

    private static void nothing(OutputStream out) throws IOException {
        out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
