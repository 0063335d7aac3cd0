package org.tarikh.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Works out which pod may open a connection to which, and compares it with the addresses the services are given. */
class NetworkPoliciesTest {
    private Manifests dev;

    @BeforeEach
    void render() throws IOException, InterruptedException {
        dev = Manifests.parse(Manifests.render("dev"));
    }

    @Test
    void whateverNoPolicyLetsThroughIsDenied() {
        NetworkPolicy denial = dev.one(NetworkPolicy.class, "deny-all");

        assertThat(denial.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(denial.getSpec().getIngress()).isEmpty();
        assertThat(denial.getSpec().getEgress()).isEmpty();
        assertThat(dev.pods().values()).allMatch(pod -> selects(denial.getSpec().getPodSelector(), pod));
    }

    @Test
    void everyPolicyIsAboutSomePod() {
        assertThat(dev.all(NetworkPolicy.class))
                .allSatisfy(policy -> assertThat(dev.pods().values())
                        .as(policy.getMetadata().getName())
                        .anyMatch(pod -> selects(policy.getSpec().getPodSelector(), pod)));
    }

    @Test
    void aServiceReachesThePeersAndTheDatabaseItIsToldOfAndNoOthersButTheTimelineThatIsOpenToAll() {
        var told = new TreeSet<String>();
        var open = new TreeSet<String>();
        dev.pods().forEach((caller, from) -> {
            addresses(from).forEach(address -> {
                Service service = dev.one(Service.class, address.getHost());
                assertThat(service.getSpec().getPorts())
                        .extracting(port -> port.getPort())
                        .contains(address.getPort());
                told.add(caller + " → " + address.getHost() + ":" + address.getPort());
            });
            dev.pods().forEach((callee, to) -> {
                for (int port : List.of(8080, 9000, 5432)) {
                    if (!caller.equals(callee) && opens(from, to, port)) {
                        open.add(caller + " → " + callee + ":" + port);
                    }
                }
            });
        });

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "events → sources:8080",
                        "timeline → events:8080",
                        "timeline → sources:8080",
                        "sources → database:5432",
                        "events → database:5432",
                        "timeline → database:5432");
        assertThat(open).containsAll(told);
        open.removeAll(told);
        assertThat(open).containsExactlyInAnyOrder("sources → timeline:8080", "events → timeline:8080");
    }

    @Test
    void onlySourcesReachesTheInternetAndNoneReachesPrivateAddresses() {
        List<NetworkPolicy> outward = dev.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress().stream()
                        .flatMap(rule -> rule.getTo().stream())
                        .anyMatch(peer -> peer.getIpBlock() != null))
                .toList();

        assertThat(outward).hasSize(1);
        assertThat(dev.pods().entrySet().stream()
                        .filter(pod -> selects(outward.get(0).getSpec().getPodSelector(), pod.getValue()))
                        .map(Map.Entry::getKey))
                .containsExactly("sources");
        assertThat(outward.get(0)
                        .getSpec()
                        .getEgress()
                        .get(0)
                        .getTo()
                        .get(0)
                        .getIpBlock()
                        .getExcept())
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8");
    }

    private List<URI> addresses(PodTemplateSpec pod) {
        return Manifests.containers(pod)
                .map(dev::configuration)
                .flatMap(configuration -> configuration.entrySet().stream())
                .filter(entry -> entry.getKey().endsWith("_URL"))
                .map(entry -> URI.create(entry.getValue().replaceFirst("^jdbc:", "")))
                .toList();
    }

    /** A connection needs a rule that lets it out of the one pod and a rule that lets it into the other. */
    private boolean opens(PodTemplateSpec from, PodTemplateSpec to, int port) {
        boolean out = dev.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), from))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> among(rule.getPorts(), port) && admits(rule.getTo(), to));
        boolean in = dev.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), to))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> among(rule.getPorts(), port) && admits(rule.getFrom(), from));
        return out && in;
    }

    private static boolean among(List<NetworkPolicyPort> ports, int port) {
        return ports.stream().anyMatch(open -> open.getPort().getIntVal() == port);
    }

    /** Whether a pod of this namespace is one of the peers: an empty namespace selector means every namespace. */
    private static boolean admits(List<NetworkPolicyPeer> peers, PodTemplateSpec pod) {
        return peers.stream()
                .filter(peer -> peer.getIpBlock() == null)
                .filter(peer -> peer.getNamespaceSelector() == null
                        || peer.getNamespaceSelector().getMatchLabels().isEmpty())
                .anyMatch(peer -> peer.getPodSelector() == null || selects(peer.getPodSelector(), pod));
    }

    private static boolean selects(LabelSelector selector, PodTemplateSpec pod) {
        Map<String, String> labels = pod.getMetadata().getLabels();
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> {
                    assertThat(expression.getOperator()).isEqualTo("In");
                    return expression.getValues().contains(labels.get(expression.getKey()));
                });
    }
}
