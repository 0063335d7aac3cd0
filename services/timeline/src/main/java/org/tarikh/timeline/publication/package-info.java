/**
 * Which events are published.
 */
package org.tarikh.timeline.publication;
