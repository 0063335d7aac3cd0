package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of settings what the services say of them: {@code -Dsettings.write=true} writes it anew from each
 * service's {@code settings/Settings.java} and {@code application.properties}.
 */
class SettingsTest {
    private static final Path HOME = RunningTarikh.home();
    private static final Path TABLE = HOME.resolve("deploy/docs/settings.md");
    private static final List<String> SERVICES = List.of("timeline", "sources", "events");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("FromZero", "whole number from 0"),
            Map.entry("FromOne", "whole number from 1"),
            Map.entry("Address", "web address"),
            Map.entry("Duration", "time, as `5S`"),
            Map.entry("Time", "time, as `500ms`, `20s`, `5m`"),
            Map.entry("Period", "time from `1s` to `720h`"),
            Map.entry("Publish", "`all` or `reviewed`"),
            Map.entry("Schema", "lower-case letters and `_`"),
            Map.entry("boolean", "`true` or `false`"),
            Map.entry("Display", "`full`, `quotes` or `hidden`"),
            Map.entry("int", "whole number"),
            Map.entry("String", "text"),
            Map.entry("Path", "path"),
            Map.entry("MemorySize", "size, as `32M`"),
            Map.entry("Set<String>", "list with commas"),
            Map.entry("List<Integer>", "whole numbers with commas"));

    /** One row of a table. */
    private record Setting(String key, String kind, String standard, String meaning) {
        String row() {
            return "| `%s` | %s | %s | %s |"
                    .formatted(key, kind, standard.isEmpty() ? "" : "`" + standard + "`", meaning);
        }
    }

    @Test
    void the_table_of_settings_is_what_the_services_say() throws IOException {
        String told = Files.readString(TABLE);
        String written = told;
        for (String service : SERVICES) {
            written = replaced(written, service, settings(service));
        }
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(TABLE, written);
        } else {
            assertThat(told).as("run this test with -Dsettings.write=true").isEqualTo(written);
        }
    }

    @Test
    void each_setting_that_is_read_is_told_and_each_that_is_told_is_read() throws IOException {
        for (String service : SERVICES) {
            TreeSet<String> read = read(service);
            List<String> told = settings(service).stream().map(Setting::key).toList();
            read.removeIf(key -> !told.contains(key) && told.stream().anyMatch(other -> other.startsWith(key + ".")));
            assertThat(told).as("settings of " + service).containsAll(read);
            assertThat(read).as("settings that " + service + " reads").containsAll(told);
        }
    }

    private static String replaced(String text, String service, List<Setting> settings) {
        String begin = "<!-- settings of " + service + " -->\n";
        String end = "<!-- end of " + service + " -->";
        assertThat(text).contains(begin, end);
        String table = "\n| key | may be | by default | what it does |\n|---|---|---|---|\n"
                + settings.stream().map(Setting::row).collect(Collectors.joining("\n")) + "\n\n";
        int from = text.indexOf(begin) + begin.length();
        return text.substring(0, from) + table + text.substring(text.indexOf(end));
    }

    private static List<Setting> settings(String service) throws IOException {
        Properties standard = new Properties();
        try (var reader = Files.newBufferedReader(module(service).resolve("resources/application.properties"))) {
            standard.load(reader);
        }
        Path source = module(service).resolve("java/org/tarikh/" + service + "/settings/Settings.java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            ClassTree settings = (ClassTree) unit.getTypeDecls().get(0);
            Map<String, ClassTree> groups = new HashMap<>();
            for (Tree member : settings.getMembers()) {
                if (member instanceof ClassTree group) {
                    groups.put(group.getSimpleName().toString(), group);
                }
            }
            Map<String, Setting> found = new TreeMap<>();
            collect(new Comments(DocTrees.instance(task), unit), settings, "tarikh", groups, standard, found);
            return List.copyOf(found.values());
        }
    }

    private record Comments(DocTrees trees, CompilationUnitTree unit) {
        String of(Tree tree) {
            DocCommentTree comment = trees.getDocCommentTree(TreePath.getPath(unit, tree));
            assertThat(comment).as("each setting says what it does: " + tree).isNotNull();
            return comment.getFullBody().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining())
                    .replaceAll("\\s*\\R\\s*", " ")
                    .replaceAll("</?code>", "`");
        }
    }

    private static void collect(
            Comments comments,
            ClassTree type,
            String prefix,
            Map<String, ClassTree> groups,
            Properties standard,
            Map<String, Setting> found) {
        for (Tree member : type.getMembers()) {
            if (!(member instanceof MethodTree method)) {
                continue;
            }
            Map<String, String> annotations = annotations(method);
            String name =
                    annotations.getOrDefault("WithName", kebab(method.getName().toString()));
            String key = prefix + "." + name;
            String returned = method.getReturnType().toString();
            if (groups.containsKey(returned)) {
                collect(comments, groups.get(returned), key, groups, standard, found);
                continue;
            }
            String kind = annotations.containsKey("WithConverter")
                    ? annotations.get("WithConverter").replaceAll("Allowed\\.|\\.class", "")
                    : returned.replaceAll("^Optional<(.*)>$", "$1");
            assertThat(KINDS).as("what " + key + " may be").containsKey(kind);
            String value = standard.getProperty(key, annotations.getOrDefault("WithDefault", ""));
            found.put(key, new Setting(key, KINDS.get(kind), value, comments.of(method)));
        }
    }

    private static Map<String, String> annotations(MethodTree method) {
        Map<String, String> annotations = new HashMap<>();
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            annotations.put(
                    annotation.getAnnotationType().toString(),
                    annotation.getArguments().get(0).toString().replaceAll("^value = |\"", ""));
        }
        return annotations;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The keys that code asks for, and those that its own properties hand on to a library's. */
    private static TreeSet<String> read(String service) throws IOException {
        TreeSet<String> read = new TreeSet<>();
        Pattern asked = Pattern.compile("name = \"(tarikh\\.[a-z.-]+)\"|KEY = \"(tarikh\\.[a-z.-]+)\"");
        try (Stream<Path> sources = Files.walk(module(service).resolve("java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                boolean handed = code.contains("private final Settings settings;");
                for (String name :
                        !handed ? List.<String>of() : matches(Pattern.compile("settings\\.([a-zA-Z]+)\\(\\)"), code)) {
                    read.add("tarikh." + kebab(name));
                }
                for (String key : matches(asked, code)) {
                    read.add(key);
                    if (code.contains("KEY + \".credit\"")) {
                        read.add(key + ".credit");
                    }
                }
            }
        }
        read.addAll(matches(
                Pattern.compile("\\$\\{(tarikh\\.[a-z.-]+)"),
                Files.readString(module(service).resolve("resources/application.properties"))));
        return read;
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            found.add(match.group(match.groupCount() > 1 && match.group(1) == null ? 2 : 1));
        }
        return found;
    }

    private static Path module(String service) {
        return HOME.resolve("services/" + service + "/src/main");
    }
}
