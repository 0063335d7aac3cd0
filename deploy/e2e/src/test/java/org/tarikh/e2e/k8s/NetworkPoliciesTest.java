package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works out who may open a connection to whom, and compares it with the flows that there are meant to be. */
class NetworkPoliciesTest {
    private static final List<Integer> PORTS = List.of(53, 80, 443, 5432, 6443, 8000, 8080, 9000, 9187);

    /** What is the same wherever Tarikh runs. */
    private static final List<String> FLOWS = List.of(
            "events → sources:8080",
            "timeline → sources:8080",
            "timeline → events:8080",
            "sources → database:5432",
            "events → database:5432",
            "timeline → database:5432",
            "sources → dns:53",
            "events → dns:53",
            "timeline → dns:53",
            "sources → internet:80",
            "sources → internet:443",
            "monitoring → sources:9000",
            "monitoring → events:9000",
            "monitoring → timeline:9000");

    /** In dev the pages are open to whoever is on the cluster, and the database is Tarikh's own. */
    private static final List<String> DEV = List.of(
            "sources → timeline:8080",
            "events → timeline:8080",
            "gateway → timeline:8080",
            "monitoring → timeline:8080",
            "operator → timeline:8080",
            "dns → timeline:8080",
            "elsewhere → timeline:8080");

    private static final List<String> PRODUCTION = List.of(
            "gateway → timeline:8080",
            "gateway → events:8080",
            "gateway → sources:8080",
            "sources-migration → database:5432",
            "events-migration → database:5432",
            "timeline-migration → database:5432",
            "sources-migration → dns:53",
            "events-migration → dns:53",
            "timeline-migration → dns:53",
            "timeline-rebuild → database:5432",
            "timeline-rebuild → dns:53",
            "timeline-rebuild → events:8080",
            "operator → database:5432",
            "operator → database:8000",
            "monitoring → database:9187",
            "database → database:5432",
            "database → database:8000",
            "database → dns:53",
            // The Kubernetes API, wherever it is, and the object storage.
            "database → internet:443",
            "database → internet:6443",
            "database → inside:443",
            "database → inside:6443");

    /** An end of a connection: a pod with its labels and its namespace's name, or an address beyond all pods. */
    private record End(String name, String namespace, Map<String, String> labels, String address) {
        static End pod(String name, String namespace, Map<String, String> labels) {
            return new End(name, namespace, labels, null);
        }

        static End address(String name, String address) {
            return new End(name, null, Map.of(), address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void exactlyTheseConnectionsCanBeOpened(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.parse(Manifests.render(overlay));
        Set<String> open = new TreeSet<>();
        List<End> ends = ends(overlay, manifests);
        for (End from : ends) {
            for (End to : ends) {
                boolean ours = own(manifests, from) || own(manifests, to);
                boolean itself = from.equals(to) && !from.name().equals("database");
                for (int port : PORTS) {
                    if (ours && !itself && opens(manifests, from, to, port)) {
                        open.add(from.name() + " → " + to.name() + ":" + port);
                    }
                }
            }
        }

        assertThat(open)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(FLOWS.stream(), (overlay.equals("dev") ? DEV : PRODUCTION).stream())
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void whateverNoPolicyLetsThroughIsDenied(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.parse(Manifests.render(overlay));
        NetworkPolicy denial = manifests.one(NetworkPolicy.class, "deny-all");

        assertThat(denial.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(denial.getSpec().getIngress()).isEmpty();
        assertThat(denial.getSpec().getEgress()).isEmpty();
        assertThat(denial.getSpec().getPodSelector().getMatchLabels()).isEmpty();
        assertThat(denial.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void everyPolicyIsAboutSomePod(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.parse(Manifests.render(overlay));
        List<End> ends = ends(overlay, manifests);

        assertThat(manifests.all(NetworkPolicy.class)).allSatisfy(policy -> assertThat(ends)
                .as(policy.getMetadata().getName())
                .anyMatch(end -> own(manifests, end) && selects(policy.getSpec().getPodSelector(), end.labels())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void whatAServiceIsToldToCallItReaches(String overlay) throws IOException, InterruptedException {
        Manifests manifests = Manifests.parse(Manifests.render(overlay));
        List<End> ends = ends(overlay, manifests);
        List<String> told = new ArrayList<>();
        manifests.pods().forEach((workload, pod) -> addresses(manifests, pod).forEach(address -> {
            End from = end(ends, name(workload));
            End to = end(ends, address.getHost().replaceFirst("-r[wo]$", ""));
            told.add(from.name());
            assertThat(opens(manifests, from, to, address.getPort()))
                    .as(from.name() + " is told of " + address)
                    .isTrue();
            if (overlay.equals("dev")) {
                assertThat(manifests
                                .one(Service.class, address.getHost())
                                .getSpec()
                                .getPorts())
                        .extracting(port -> port.getPort())
                        .contains(address.getPort());
            }
        }));

        assertThat(told).contains("sources", "events", "timeline");
    }

    @Test
    void sourcesReachesNoPrivateAddress() throws IOException, InterruptedException {
        Manifests manifests = Manifests.parse(Manifests.render("production"));
        End sources = end(ends("production", manifests), "sources");

        for (String inside : List.of(
                "10.0.0.7",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "127.0.0.1",
                "168.63.129.16",
                "169.254.169.254",
                "192.88.99.1",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fc00::1",
                "fe80::1",
                "2001::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:a00:7::1")) {
            assertThat(opens(manifests, sources, End.address("inside", inside), 443))
                    .as(inside)
                    .isFalse();
        }
        for (String outside : List.of("93.184.216.34", "2606:2800:220:1::1")) {
            assertThat(opens(manifests, sources, End.address("internet", outside), 443))
                    .as(outside)
                    .isTrue();
        }
    }

    private static List<End> ends(String overlay, Manifests manifests) {
        String namespace = namespace(manifests);
        List<End> ends = new ArrayList<>();
        manifests
                .pods()
                .forEach((workload, pod) -> ends.add(
                        End.pod(name(workload), namespace, pod.getMetadata().getLabels())));
        if (overlay.equals("production")) {
            ends.add(End.pod("database", namespace, Map.of("cnpg.io/cluster", "database")));
        }
        ends.add(End.pod("gateway", "gateway", Map.of("app", "proxy")));
        ends.add(End.pod("monitoring", "monitoring", Map.of("app.kubernetes.io/name", "prometheus")));
        ends.add(End.pod("operator", "cnpg-system", Map.of("app.kubernetes.io/name", "cloudnative-pg")));
        ends.add(End.pod("dns", "kube-system", Map.of("k8s-app", "kube-dns")));
        ends.add(End.pod(
                "elsewhere",
                "default",
                Map.of("app.kubernetes.io/name", "timeline", "app.kubernetes.io/component", "service")));
        ends.add(End.address("internet", "93.184.216.34"));
        ends.add(End.address("inside", "10.0.0.7"));
        return ends;
    }

    private static String namespace(Manifests manifests) {
        return manifests.one(NetworkPolicy.class, "deny-all").getMetadata().getNamespace();
    }

    /** Jobs have their release in their names. */
    private static String name(String workload) {
        return workload.replaceFirst("-migration-.*", "-migration");
    }

    private static End end(List<End> ends, String name) {
        return ends.stream()
                .filter(end -> end.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    private static boolean own(Manifests manifests, End end) {
        return namespace(manifests).equals(end.namespace());
    }

    private static List<URI> addresses(Manifests manifests, PodTemplateSpec pod) {
        return Manifests.containers(pod)
                .map(manifests::configuration)
                .flatMap(configuration -> configuration.entrySet().stream())
                .filter(entry -> entry.getKey().endsWith("_URL"))
                .map(entry -> URI.create(entry.getValue().replaceFirst("^jdbc:", "")))
                .toList();
    }

    /** A connection needs a rule that lets it out of the one end and a rule that lets it into the other. */
    private static boolean opens(Manifests manifests, End from, End to, int port) {
        boolean out = !own(manifests, from)
                || manifests.all(NetworkPolicy.class).stream()
                        .filter(policy -> selects(policy.getSpec().getPodSelector(), from.labels()))
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> among(rule.getPorts(), port) && admits(manifests, rule.getTo(), to));
        boolean in = !own(manifests, to)
                || manifests.all(NetworkPolicy.class).stream()
                        .filter(policy -> selects(policy.getSpec().getPodSelector(), to.labels()))
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> among(rule.getPorts(), port) && admits(manifests, rule.getFrom(), from));
        return out && in;
    }

    private static boolean among(List<NetworkPolicyPort> ports, int port) {
        assertThat(ports).as("a rule for every port").isNotEmpty();
        return ports.stream().anyMatch(open -> open.getPort().getIntVal() == port);
    }

    private static boolean admits(Manifests manifests, List<NetworkPolicyPeer> peers, End end) {
        assertThat(peers).as("a rule for everyone").isNotEmpty();
        return peers.stream().anyMatch(peer -> {
            if (peer.getIpBlock() != null) {
                return end.address() != null && within(peer.getIpBlock(), end.address());
            }
            if (end.address() != null) {
                return false;
            }
            boolean there = peer.getNamespaceSelector() == null
                    ? own(manifests, end)
                    : selects(peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", end.namespace()));
            return there && (peer.getPodSelector() == null || selects(peer.getPodSelector(), end.labels()));
        });
    }

    private static boolean within(IPBlock block, String address) {
        return within(block.getCidr(), address)
                && block.getExcept().stream().noneMatch(except -> within(except, address));
    }

    private static boolean within(String range, String address) {
        try {
            String[] parts = range.split("/");
            byte[] start = InetAddress.getByName(parts[0]).getAddress();
            byte[] asked = InetAddress.getByName(address).getAddress();
            int rest = start.length * 8 - Integer.parseInt(parts[1]);
            return start.length == asked.length
                    && new BigInteger(1, start).shiftRight(rest).equals(new BigInteger(1, asked).shiftRight(rest));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> {
                    assertThat(expression.getOperator()).isEqualTo("In");
                    return expression.getValues().contains(labels.get(expression.getKey()));
                });
    }
}
