package org.tarikh.sources.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which network addresses are the public internet's, by IANA's registries of special purposes. */
final class PublicAddresses {
    private static final List<Cidr> SPECIAL = List.of(
            // IPv4: unspecified, private, shared (CGNAT), loopback, link-local with the metadata of clouds
            Cidr.of("0.0.0.0/8"),
            Cidr.of("10.0.0.0/8"),
            Cidr.of("100.64.0.0/10"),
            Cidr.of("127.0.0.0/8"),
            Cidr.of("169.254.0.0/16"),
            Cidr.of("172.16.0.0/12"),
            Cidr.of("192.168.0.0/16"),
            // protocols, documentation, 6to4 relays, benchmarks
            Cidr.of("192.0.0.0/24"),
            Cidr.of("192.0.2.0/24"),
            Cidr.of("192.88.99.0/24"),
            Cidr.of("198.18.0.0/15"),
            Cidr.of("198.51.100.0/24"),
            Cidr.of("203.0.113.0/24"),
            // the metadata of one cloud stands in public space
            Cidr.of("168.63.129.16/32"),
            // multicast, reserved, broadcast
            Cidr.of("224.0.0.0/3"),
            // IPv6 within global unicast: protocols with Teredo, ORCHID and benchmarks; documentation; 6to4
            Cidr.of("2001::/23"),
            Cidr.of("2001:db8::/32"),
            Cidr.of("2002::/16"),
            Cidr.of("3fff::/20"));

    /**
     * All else of IPv6 is unspecified, loopback, IPv4-mapped or -compatible, NAT64, discarded, unique-local, link-local,
     * multicast or not given out.
     */
    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(address))
                && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }
}
