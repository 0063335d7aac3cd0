package org.tarikh.events.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds packs: those on the class path, which every {@code lexicon/packs/packs.txt} there names, and those of a folder.
 * A pack of the folder takes the place of one on the class path with its id.
 */
final class PackShelf {
    private static final String PATH = "lexicon/packs/";

    private PackShelf() {}

    /**
     * All packs, each checked beside the others.
     *
     * @param folder holds a folder for each further pack, or null
     * @throws IllegalStateException that tells everything that is wrong with any of them
     */
    static List<Pack> packs(Path folder) {
        var problems = new ArrayList<String>();
        var packs = new LinkedHashMap<String, Pack>();
        try {
            for (String name : names()) {
                read("pack " + name, ofClassPath(name), packs, problems);
            }
            if (folder != null) {
                for (Path one : folders(folder)) {
                    read("pack " + one, ofFolder(one), packs, problems);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packs of the lexicon cannot be read", e);
        }
        for (Pack pack : packs.values()) {
            var findings = new FindingList();
            List<Pack> others =
                    packs.values().stream().filter(other -> other != pack).toList();
            new PackCheck(pack, others, findings).faults();
            tell("pack " + pack.manifest().id(), findings, problems);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The lexicon has packs that are not valid:\n" + String.join("\n", problems));
        }
        return List.copyOf(packs.values());
    }

    private static void read(String where, PackText text, Map<String, Pack> packs, List<String> problems) {
        var findings = new FindingList();
        Pack pack = PackReader.read(text, findings);
        tell(where, findings, problems);
        if (pack != null) {
            packs.put(pack.manifest().id(), pack);
        }
    }

    private static void tell(String where, FindingList findings, List<String> problems) {
        findings.problems().forEach(finding -> problems.add(where + ", " + finding));
    }

    private static List<String> names() throws IOException {
        var names = new ArrayList<String>();
        for (URL list : Collections.list(PackShelf.class.getClassLoader().getResources(PATH + "packs.txt"))) {
            try (InputStream in = list.openStream()) {
                text(in).lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static PackText ofClassPath(String name) throws IOException {
        String manifest = resource(name, PackText.MANIFEST);
        var files = new HashMap<String, String>();
        Manifest read = ManifestReader.read(manifest, new FindingList());
        for (String file : read == null ? List.<String>of() : read.files()) {
            String text = resource(name, file);
            if (text != null) {
                files.put(file, text);
            }
        }
        return new PackText(manifest, files);
    }

    private static String resource(String pack, String file) throws IOException {
        try (InputStream in = PackShelf.class.getResourceAsStream("/" + PATH + pack + "/" + file)) {
            return in == null ? null : text(in);
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(one -> Files.isRegularFile(one.resolve(PackText.MANIFEST)))
                    .sorted()
                    .toList();
        }
    }

    private static PackText ofFolder(Path folder) throws IOException {
        var files = new HashMap<String, String>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file :
                    inside.filter(one -> one.toString().endsWith(".tsv")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new PackText(Files.readString(folder.resolve(PackText.MANIFEST)), files);
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
