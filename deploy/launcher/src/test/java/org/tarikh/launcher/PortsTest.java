package org.tarikh.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_taken_port_is_named_with_what_needs_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            Ports ports = new Ports(taken, 1, 2, 3, 4, 5, 6);
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(taken + " for timeline")
                    .hasMessageContaining("--port");
        }
    }
}
