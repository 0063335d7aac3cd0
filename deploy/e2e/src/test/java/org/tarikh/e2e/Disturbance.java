package org.tarikh.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Does harm every few seconds: kills processes and the database, and cuts the ways between them. */
final class Disturbance {
    private static final long LEAST_PAUSE = 1_500;
    private static final long MOST_PAUSE = 4_500;
    private static final long DOWN = 1_000;
    private static final int LONGEST_HALT = 6_000;
    private static final long LOOK = 250;

    private final Replicas replicas;
    private final Random random;
    private final long begun = System.nanoTime();
    private final Map<String, Integer> done = new TreeMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Replica, Long> away = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> absences = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private volatile Exception failure;

    Disturbance(Replicas replicas, long seed) {
        this.replicas = replicas;
        random = new Random(seed);
    }

    void begin() {
        thread("disturbance", this::disturb);
        replicas.all.forEach(replica -> thread("watch of " + replica, () -> watch(replica)));
    }

    /** Does no more harm; what was ended is started again. */
    void end() throws Exception {
        over = true;
        threads.get(0).join();
        if (failure != null) {
            throw failure;
        }
    }

    /** Watches no more; to be called when all work again. */
    String report() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        List<Long> sorted = absences.stream().sorted().toList();
        String length = sorted.isEmpty()
                ? ""
                : ", half of them within %.1f s, nine in ten within %.1f s, the longest %.1f s"
                        .formatted(part(sorted, 0.5), part(sorted, 0.9), part(sorted, 1));
        return done + "; a replica did not answer " + sorted.size() + " times" + length;
    }

    private static double part(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * part))) / 1000.0;
    }

    private void thread(String name, Step work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.done();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (Exception e) {
                        failure = e;
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private interface Step {
        void done() throws Exception;
    }

    private void disturb() throws Exception {
        List<Thread> under = new ArrayList<>();
        Map<Replica, Thread> starting = new HashMap<>();
        while (!over) {
            Thread.sleep(LEAST_PAUSE + (long) (random.nextDouble() * (MOST_PAUSE - LEAST_PAUSE)));
            int lot = random.nextInt(100);
            if (lot < 40) {
                Replica replica = replicas.all.get(random.nextInt(replicas.all.size()));
                if (!starting.containsKey(replica) || !starting.get(replica).isAlive()) {
                    Thread thread = new Thread(() -> restart(replica));
                    starting.put(replica, thread);
                    under.add(thread);
                    thread.start();
                }
            } else if (lot < 50) {
                String signal = random.nextBoolean() ? "KILL" : "QUIT";
                say("PostgreSQL", "ended by " + signal);
                long took = replicas.store.crash(signal);
                say(null, "PostgreSQL answers again, " + took + " ms after its start");
            } else {
                Relay relay = replicas.relays.get(random.nextInt(replicas.relays.size()));
                if (lot < 75) {
                    say("connections reset", "reset: " + relay);
                    relay.reset();
                } else {
                    long time = random.nextInt(LONGEST_HALT);
                    boolean lost = random.nextBoolean();
                    Thread thread = new Thread(() -> halt(relay, time, lost));
                    under.add(thread);
                    thread.start();
                }
            }
        }
        for (Thread thread : under) {
            thread.join();
        }
    }

    private void restart(Replica replica) {
        try {
            say("processes killed", "killed: " + replica);
            replica.kill();
            Thread.sleep(DOWN);
            replica.start();
        } catch (Exception e) {
            failure = e;
        }
    }

    private void halt(Relay relay, long time, boolean lost) {
        try {
            say("networks cut", "cut for " + time + " ms" + (lost ? ", then reset: " : ": ") + relay);
            relay.halt();
            Thread.sleep(time);
            if (lost) {
                relay.reset();
            }
            relay.resume();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long it does not answer from its database, each time. */
    private void watch(Replica replica) throws InterruptedException, IOException {
        while (true) {
            // One that found no database when it started has ended, and is started again as anywhere else.
            replica.start();
            if (replica.works()) {
                Long since = away.remove(replica);
                if (since != null) {
                    absences.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
                }
            } else {
                away.putIfAbsent(replica, System.nanoTime());
            }
            Thread.sleep(LOOK);
        }
    }

    private synchronized void say(String counted, String what) {
        if (counted != null) {
            done.merge(counted, 1, Integer::sum);
        }
        System.out.printf("%6.1f s  %s%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0, what);
    }
}
