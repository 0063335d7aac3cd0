package org.tarikh.events.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Properties;

/** Finds OpenNLP's published models on the class path by what their own description says they are. */
final class Models {
    interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    private Models() {}

    /** @param kind the part of the model's name that tells its task, such as {@code pos} */
    static <M> M load(String kind, Reader<M> reader) {
        try {
            ClassLoader loader = Models.class.getClassLoader();
            for (var description : Collections.list(loader.getResources("model.properties"))) {
                var properties = new Properties();
                try (InputStream in = description.openStream()) {
                    properties.load(in);
                }
                String name = properties.getProperty("model.name", "");
                if (name.contains("-" + kind + "-")) {
                    try (InputStream in = loader.getResourceAsStream(name)) {
                        return reader.read(in);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the " + kind + " model", e);
        }
        throw new IllegalStateException("No " + kind + " model on the class path");
    }
}
