package org.tarikh.sources.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tarikh.sources.fetch.FetchException.Code;

/** Which addresses may be opened: public ones at ports 80 and 443, and those that the operator allows besides. */
final class Gate {
    private final Set<String> hosts = new HashSet<>();
    private final List<Cidr> ranges = new ArrayList<>();

    /**
     * @param allowed each a host and port, as {@code news.internal:8080}, or a range of addresses at any port, as
     *     {@code 10.1.0.0/16}
     * @throws IllegalArgumentException where one is neither
     */
    Gate(Collection<String> allowed) {
        for (String each : allowed) {
            if (each.contains("/")) {
                ranges.add(Cidr.of(each.strip()));
            } else if (each.strip().matches("([^:\\s]+|\\[[0-9a-fA-F:.]+]):[0-9]{1,5}")) {
                hosts.add(each.strip().toLowerCase(Locale.ROOT));
            } else {
                throw new IllegalArgumentException(each + " is neither a host with a port nor a range of addresses");
            }
        }
    }

    /**
     * Those of a host's network addresses that may be connected to, in their order.
     *
     * @throws FetchException where there is none
     */
    List<InetAddress> open(URI address, InetAddress[] resolved) throws FetchException {
        int port = WebAddress.port(address);
        boolean known = hosts.contains(address.getHost() + ":" + port);
        boolean usualPort = port == 80 || port == 443;
        List<InetAddress> open = new ArrayList<>();
        for (InetAddress each : resolved) {
            if (known
                    || usualPort && PublicAddresses.contain(each)
                    || ranges.stream().anyMatch(range -> range.contains(each))) {
                open.add(each);
            }
        }
        if (open.isEmpty()) {
            throw new FetchException(
                    Code.REFUSED_ADDRESS,
                    usualPort
                            ? "The host " + address.getHost() + " is not on the public internet."
                            : "The port " + port + " is not 80 or 443.");
        }
        return open;
    }
}
