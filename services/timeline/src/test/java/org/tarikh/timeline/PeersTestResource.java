package org.tarikh.timeline;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands in for the events and the sources service at one address; injected into fields of type WireMockServer. */
public final class PeersTestResource implements QuarkusTestResourceLifecycleManager {
    private WireMockServer peers;

    @Override
    public Map<String, String> start() {
        peers = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        peers.start();
        return Map.of("tarikh.events.url", peers.baseUrl(), "tarikh.sources.url", peers.baseUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(peers, new TestInjector.MatchesType(WireMockServer.class));
    }

    @Override
    public void stop() {
        if (peers != null) {
            peers.stop();
        }
    }
}
