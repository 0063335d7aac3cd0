package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.e2e.GeneratedClients.Outcome;

/** The published documents are good enough that clients made from them compile. */
class GeneratedClientsIT {
    private static final String TYPESCRIPT = "typescript@5.9.3";

    @Test
    void clients_in_java_compile() throws Exception {
        for (String service : GeneratedClients.SERVICES) {
            Path sources = GeneratedClients.client("java", service).resolve("src/main/java");
            assertThat(GeneratedClients.compiled(service, List.of(sources)))
                    .isDirectoryRecursivelyContaining("glob:**/ApiClient.class");
        }
    }

    @Test
    void clients_in_typescript_compile() throws Exception {
        assumeTrue(
                GeneratedClients.there("npm", "--version"), "npm is not there, so neither is a compiler of TypeScript");
        Path home = GeneratedClients.client("typescript", "timeline").getParent();
        Outcome installed = GeneratedClients.run(
                List.of(
                        "npm",
                        "install",
                        "--no-save",
                        "--no-audit",
                        "--no-fund",
                        "--prefix",
                        home.toString(),
                        TYPESCRIPT),
                home);
        assumeTrue(installed.status() == 0, "npm cannot bring TypeScript: " + installed.printed());
        List<String> command = new ArrayList<>(List.of(
                home.resolve("node_modules/.bin/tsc").toString(),
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--target",
                "es2020",
                "--lib",
                "es2020,dom",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler"));
        for (String service : GeneratedClients.SERVICES) {
            command.add(home.resolve(service).resolve("index.ts").toString());
        }
        Outcome compiled = GeneratedClients.run(command, home);
        assertThat(compiled.status()).as(compiled.printed()).isZero();
    }

    @Test
    void clients_in_python_compile() throws Exception {
        assumeTrue(GeneratedClients.there("python3", "--version"), "python3 is not there");
        for (String service : GeneratedClients.SERVICES) {
            Path home = GeneratedClients.client("python", service);
            Outcome compiled =
                    GeneratedClients.run(List.of("python3", "-m", "compileall", "-q", "tarikh_" + service), home);
            assertThat(compiled.status()).as(compiled.printed()).isZero();
            assertThat(Files.isDirectory(home.resolve("tarikh_" + service))).isTrue();
        }
    }

    @Test
    void clients_in_python_can_be_imported() throws Exception {
        assumeTrue(
                GeneratedClients.there("python3", "-c", "import pydantic, urllib3, dateutil, typing_extensions"),
                "what the clients need is not installed for python3");
        for (String service : GeneratedClients.SERVICES) {
            Outcome imported = GeneratedClients.run(
                    List.of("python3", "-c", "import tarikh_" + service), GeneratedClients.client("python", service));
            assertThat(imported.status()).as(imported.printed()).isZero();
        }
    }
}
