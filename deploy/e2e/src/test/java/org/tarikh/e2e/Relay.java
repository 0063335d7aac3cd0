package org.tarikh.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stretch of network: takes connections on a port of its own and passes each on to one of its targets in turn, or to
 * the next where that does not take it. It can be cut: rudely, or so that nobody is told.
 */
final class Relay implements Closeable {
    private static final int BUFFER = 16 * 1024;
    private static final int CONNECT_MILLISECONDS = 2000;

    private final String name;
    private final ServerSocket server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> targets;
    private boolean halted;

    Relay(String name, List<Integer> targets) throws IOException {
        this.name = name;
        this.targets = List.copyOf(targets);
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon("relay " + name, this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    /** From now on new connections go to these; those there are stay. */
    void lead(List<Integer> ports) {
        targets = List.copyOf(ports);
    }

    /** Ends every connection at both ends. */
    void reset() {
        links.forEach(Link::reset);
    }

    /** Nothing passes any more, and nobody is told. */
    synchronized void halt() {
        halted = true;
    }

    synchronized void resume() {
        halted = false;
        notifyAll();
    }

    private synchronized void gate() throws InterruptedException {
        while (halted) {
            wait();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon("relay " + name, () -> connect(client));
            } catch (IOException e) {
                // closed, or one client that went away before it was taken
            }
        }
    }

    private void connect(Socket client) {
        try {
            gate();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        List<Integer> ports = targets;
        for (int i = 0; i < ports.size(); i++) {
            int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
            Socket target = new Socket();
            try {
                target.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
                Link link = new Link(client, target);
                links.add(link);
                daemon("relay " + name, () -> link.pump(client, target));
                link.pump(target, client);
                return;
            } catch (IOException refused) {
                close(target);
            }
        }
        rudely(client);
    }

    private final class Link {
        private final Socket client;
        private final Socket target;

        Link(Socket client, Socket target) {
            this.client = client;
            this.target = target;
        }

        void pump(Socket from, Socket to) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    gate();
                    out.write(buffer, 0, read);
                }
                gate();
                to.shutdownOutput();
                if (from.isOutputShutdown()) {
                    end();
                }
            } catch (IOException e) {
                reset();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void reset() {
            rudely(client);
            rudely(target);
            links.remove(this);
        }

        private void end() {
            Relay.close(client);
            Relay.close(target);
            links.remove(this);
        }
    }

    /** The other end is told that the connection is no more, not that it is over. */
    private static void rudely(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() throws IOException {
        server.close();
        resume();
        reset();
    }
}
