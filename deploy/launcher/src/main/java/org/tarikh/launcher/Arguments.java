package org.tarikh.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller of a script asked for.
 *
 * @param home the checkout's root
 * @param here the caller's working directory, from which relative paths count
 */
record Arguments(Path home, Path here, Map<String, List<String>> options, List<String> rest) {
    /**
     * Reads what a script hands on.
     *
     * @param given the checkout's root, the caller's working directory, then the arguments of the script
     * @param valued options with a value
     * @param flags options without
     * @param rest how many arguments that are no options there have to be
     * @throws Refusal with the usage where they are others
     */
    static Arguments of(String[] given, String usage, List<String> valued, List<String> flags, int rest) {
        return of(
                Path.of(given[0]).toAbsolutePath().normalize(),
                Path.of(given[1]).toAbsolutePath(),
                List.of(given).subList(2, given.length),
                usage,
                valued,
                flags,
                rest);
    }

    /** The same, with the two folders by themselves. */
    static Arguments of(
            Path home, Path here, List<String> given, String usage, List<String> valued, List<String> flags, int rest) {
        Map<String, List<String>> options = new HashMap<>();
        List<String> others = new ArrayList<>();
        Iterator<String> arguments = given.iterator();
        while (arguments.hasNext()) {
            String name = arguments.next();
            if (flags.contains(name)) {
                options.put(name, List.of());
            } else if (valued.contains(name)) {
                if (!arguments.hasNext()) {
                    throw new Refusal(name + " needs a value\n" + usage);
                }
                options.computeIfAbsent(name, first -> new ArrayList<>()).add(arguments.next());
            } else if (name.startsWith("--") || others.size() == rest) {
                throw new Refusal("Unknown argument " + name + "\n" + usage);
            } else {
                others.add(name);
            }
        }
        if (others.size() != rest) {
            throw new Refusal(usage);
        }
        return new Arguments(home, here, options, others);
    }

    boolean flag(String name) {
        return options.containsKey(name);
    }

    /** The value of an option, the last one where it is given again. */
    Optional<String> value(String name) {
        List<String> values = options.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    Path folder(String name, Path otherwise) {
        return value(name).map(this::folder).orElse(otherwise);
    }

    /** The folders of an option that may be given again and again. */
    List<Path> folders(String name) {
        return options.getOrDefault(name, List.of()).stream().map(this::folder).toList();
    }

    Path folder(int place) {
        return folder(rest.get(place));
    }

    private Path folder(String name) {
        return here.resolve(name).toAbsolutePath().normalize();
    }
}
