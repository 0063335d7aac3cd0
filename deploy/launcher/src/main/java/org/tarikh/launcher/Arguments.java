package org.tarikh.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What the caller of a script asked for.
 *
 * @param home the checkout's root
 * @param here the caller's working directory, from which relative paths count
 */
record Arguments(Path home, Path here, Map<String, String> options, List<String> rest) {
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
        Map<String, String> options = new HashMap<>();
        List<String> others = new ArrayList<>();
        Iterator<String> arguments = List.of(given).subList(2, given.length).iterator();
        while (arguments.hasNext()) {
            String name = arguments.next();
            if (flags.contains(name)) {
                options.put(name, name);
            } else if (valued.contains(name)) {
                if (!arguments.hasNext()) {
                    throw new Refusal(name + " needs a value\n" + usage);
                }
                options.put(name, arguments.next());
            } else if (name.startsWith("--")) {
                throw new Refusal("Unknown argument " + name + "\n" + usage);
            } else {
                others.add(name);
            }
        }
        if (others.size() != rest) {
            throw new Refusal(usage);
        }
        return new Arguments(
                Path.of(given[0]).toAbsolutePath().normalize(),
                Path.of(given[1]).toAbsolutePath(),
                options,
                others);
    }

    boolean flag(String name) {
        return options.containsKey(name);
    }

    Path folder(String name, Path otherwise) {
        return options.containsKey(name) ? folder(options.get(name)) : otherwise;
    }

    Path folder(int place) {
        return folder(rest.get(place));
    }

    private Path folder(String name) {
        return here.resolve(name).toAbsolutePath().normalize();
    }
}
