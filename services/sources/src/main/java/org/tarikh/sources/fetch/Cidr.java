package org.tarikh.sources.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of network addresses, as {@code 10.0.0.0/8} or {@code fd00::/8}. */
record Cidr(byte[] network, int length) {
    /** @throws IllegalArgumentException where the text is no such range; a name is never looked up */
    static Cidr of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 2 && parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            try {
                byte[] network = InetAddress.getByName(parts[0]).getAddress();
                int length = Integer.parseInt(parts[1]);
                if (length >= 0 && length <= network.length * 8) {
                    return new Cidr(network, length);
                }
            } catch (UnknownHostException | NumberFormatException e) {
                // told below
            }
        }
        throw new IllegalArgumentException(text + " is no range of addresses, as 10.0.0.0/8");
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((bytes[bit >> 3] & mask) != (network[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
