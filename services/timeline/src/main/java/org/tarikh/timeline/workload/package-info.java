/** How far the three services are with what they were given: documents, then articles, then entries. */
package org.tarikh.timeline.workload;
