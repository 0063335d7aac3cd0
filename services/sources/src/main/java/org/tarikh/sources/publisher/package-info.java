/** Who publishes what comes in, and what of it they allow to be shown. */
package org.tarikh.sources.publisher;
