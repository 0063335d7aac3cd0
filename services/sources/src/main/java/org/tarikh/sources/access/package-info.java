/** Who may write where the service listens beyond its own machine, and who reads what is not shown to others. */
package org.tarikh.sources.access;
