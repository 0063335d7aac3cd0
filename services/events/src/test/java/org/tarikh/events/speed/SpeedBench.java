package org.tarikh.events.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tarikh.events.extraction.ArticleText;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.extraction.TaggedShare;

/**
 * Reads articles of 400 words made of the sample's dispatches and tells how many it read a second: {@code SAMPLE ARTICLES
 * THREADS [TEXTS]}; with TEXTS it writes the same articles there as files and a list of them, for another reader.
 */
public final class SpeedBench {
    private static final int WORDS = 400;
    private static final int WARM_UP = 600;
    private static final int SHARE_OF = 200;

    private final Cascade cascade = new Cascade();
    private final AtomicInteger events = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        var sample = new SampleArticles(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        List<ArticleText> articles = IntStream.range(0, count)
                .mapToObj(i -> sample.article(i, WORDS))
                .toList();
        if (arguments.length > 3) {
            write(articles, Path.of(arguments[3]));
            return;
        }
        new SpeedBench().measure(articles, threads);
    }

    private static void write(List<ArticleText> articles, Path folder) throws IOException {
        Files.createDirectories(folder);
        var list = new StringBuilder();
        for (int i = 0; i < articles.size(); i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%05d.txt", i));
            Files.writeString(file, articles.get(i).text());
            list.append(file).append('\n');
        }
        Files.writeString(folder.resolve("files.list"), list);
    }

    private void measure(List<ArticleText> articles, int threads) throws Exception {
        read(articles.subList(0, Math.min(WARM_UP, articles.size())), threads);
        events.set(0);
        long used = processorTime();
        long start = System.nanoTime();
        long[] each = read(articles, threads);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (processorTime() - used) / 1e6 / articles.size();
        Arrays.sort(each);
        int words = articles.stream()
                .mapToInt(article -> article.text().split("\\s+").length)
                .sum();
        System.out.printf(Locale.ROOT, "  %-28s %.1f%n", "articles a second", articles.size() / seconds);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %d articles of %d words on %d threads in %.2f s, %d events%n",
                "measured on",
                articles.size(),
                words / articles.size(),
                threads,
                seconds,
                events.get());
        System.out.printf(
                Locale.ROOT,
                "  %-28s %.1f ms, 99th percentile %.1f ms, longest %.1f ms%n",
                "an article, median",
                each[each.length / 2] / 1e6,
                each[each.length * 99 / 100] / 1e6,
                each[each.length - 1] / 1e6);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %.1f ms, so %.1f articles a second of one processor%n",
                "processor time an article",
                busy,
                1000 / busy);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %.0f %%%n",
                "sentences tagged",
                100 * TaggedShare.of(articles.subList(0, Math.min(SHARE_OF, articles.size()))));
        System.out.printf(
                Locale.ROOT,
                "  %-28s %d MB of %d MB%n",
                "heap at most",
                peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private long[] read(List<ArticleText> articles, int threads) throws InterruptedException, ExecutionException {
        long[] each = new long[articles.size()];
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<? extends Future<?>> running = Stream.generate(() -> pool.submit(() -> {
                        for (int i = next.getAndIncrement(); i < each.length; i = next.getAndIncrement()) {
                            long begin = System.nanoTime();
                            events.addAndGet(
                                    cascade.read(articles.get(i)).reports().size());
                            each[i] = System.nanoTime() - begin;
                        }
                    }))
                    .limit(threads)
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return each;
    }

    /** Of all threads, the compiler's and the collector's too. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
