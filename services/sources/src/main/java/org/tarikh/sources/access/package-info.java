/** Who may write where the service listens beyond its own machine. */
package org.tarikh.sources.access;
