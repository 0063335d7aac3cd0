package org.tarikh.sources.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks names up. */
interface Resolver {
    InetAddress[] lookup(String host) throws UnknownHostException;
}
