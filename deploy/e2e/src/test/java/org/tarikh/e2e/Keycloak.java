package org.tarikh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Keycloak server, unpacked from its distribution, with the realm of {@code deploy/keycloak} and some people in it. */
final class Keycloak implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final int port;
    private final Path log;

    private Keycloak(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home of the distribution; its folder {@code data} is written
     * @param people names with their roles; each has the name as the password too
     */
    static Keycloak start(Path home, int port, String secret, String tarikh, Map<String, List<String>> people)
            throws IOException, InterruptedException {
        ObjectNode realm = (ObjectNode) JSON.readTree(
                RunningTarikh.home().resolve("deploy/keycloak/tarikh.json").toFile());
        ArrayNode users = realm.putArray("users");
        people.forEach((name, roles) -> users.add(person(name, roles)));
        Path imported = Files.createDirectories(home.resolve("data/import"));
        JSON.writeValue(imported.resolve("tarikh.json").toFile(), realm);
        Path log = home.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--db=dev-mem")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("TARIKH_OIDC_CLIENT_SECRET", secret);
        builder.environment().put("TARIKH_URL", tarikh);
        Keycloak keycloak = new Keycloak(builder.start(), port, log);
        try {
            keycloak.await();
            return keycloak;
        } catch (IllegalStateException e) {
            keycloak.close();
            throw e;
        }
    }

    private static JsonNode person(String name, List<String> roles) {
        ObjectNode person = JSON.createObjectNode()
                .put("username", name)
                .put("enabled", true)
                .put("emailVerified", true)
                .put("email", name + "@newsroom.example")
                .put("firstName", name)
                .put("lastName", "of the newsroom");
        person.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", name)
                .put("temporary", false);
        roles.forEach(person.putArray("realmRoles")::add);
        return person;
    }

    private void await() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        for (int tries = 0; tries < 300 && process.isAlive(); tries++) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/realms/tarikh";
    }

    String issuer() {
        return issuer(port);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
