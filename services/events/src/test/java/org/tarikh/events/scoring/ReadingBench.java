package org.tarikh.events.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tarikh.events.extraction.Cascade;

/** Reads an annotated folder, prints how well it was read, and writes what was read wrong as a page. */
public final class ReadingBench {
    static final String USAGE = "usage: reading FOLDER [--docs FOLDER] [--manifest FILE] [--aliases FILE]"
            + " [--out PAGE.html] [--predictions FILE.json] [--alone]";

    private final Map<String, Path> paths = new HashMap<>();
    private Path folder;
    private boolean alone;

    private ReadingBench(Deque<String> arguments) {
        while (!arguments.isEmpty()) {
            String argument = arguments.pop();
            switch (argument) {
                case "--alone" -> alone = true;
                case "--docs", "--manifest", "--aliases", "--out", "--predictions" -> {
                    if (arguments.isEmpty()) {
                        throw new IllegalArgumentException(argument + " needs a path");
                    }
                    paths.put(argument, Path.of(arguments.pop()));
                }
                default -> {
                    if (argument.startsWith("--") || folder != null) {
                        throw new IllegalArgumentException("unknown: " + argument);
                    }
                    folder = Path.of(argument);
                }
            }
        }
        if (folder == null) {
            throw new IllegalArgumentException("no folder given");
        }
    }

    public static void main(String[] arguments) throws IOException {
        ReadingBench bench;
        try {
            bench = new ReadingBench(new ArrayDeque<>(List.of(arguments)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
            return;
        }
        bench.run();
    }

    private void run() throws IOException {
        List<AnnotatedDocument> documents = documents();
        Path names = given("--aliases", "aliases.json");
        var judgement = new Judgement(names == null ? new Aliases() : Aliases.of(names, AnnotatedFolder.JSON));
        var pipeline = new Pipeline(new Cascade());
        Run run = alone ? pipeline.alone(documents) : reconciled(pipeline, documents);
        Scores scores = Scores.of(documents, run, judgement);
        System.out.print(ScoreSheet.of(scores));
        if (paths.containsKey("--out")) {
            String title = "Reading of " + folder.toAbsolutePath().normalize().getFileName();
            Files.writeString(paths.get("--out"), ErrorReport.of(title, documents, run, scores, judgement));
            System.out.println("What was read wrong: " + paths.get("--out"));
        }
        if (paths.containsKey("--predictions")) {
            Map<String, String> files =
                    documents.stream().collect(Collectors.toMap(AnnotatedDocument::name, AnnotatedDocument::file));
            Predictions.write(run, files, paths.get("--predictions"));
        }
    }

    /** Passages tell of nothing together; documents of one folder do. */
    private Run reconciled(Pipeline pipeline, List<AnnotatedDocument> documents) {
        return given("--docs", "docs") != null
                ? pipeline.reconciled(documents)
                : Run.joined(documents.stream()
                        .map(document -> pipeline.reconciled(List.of(document)))
                        .toList());
    }

    /** A folder with {@code docs} and {@code gold} in it, a folder of annotations, or one of passages. */
    private List<AnnotatedDocument> documents() throws IOException {
        Path texts = given("--docs", "docs");
        if (texts == null) {
            return AnnotatedFolder.passages(folder);
        }
        Path annotations = Files.isDirectory(folder.resolve("gold")) ? folder.resolve("gold") : folder;
        return AnnotatedFolder.documents(annotations, texts, given("--manifest", "manifest.json"));
    }

    /** The path of an option, or what stands in the folder under its usual name, or null. */
    private Path given(String option, String usual) {
        Path beside = folder.resolve(usual);
        return paths.getOrDefault(option, Files.exists(beside) ? beside : null);
    }
}
