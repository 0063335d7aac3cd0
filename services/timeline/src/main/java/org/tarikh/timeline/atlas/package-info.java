/**
 * Maps: outlines of countries, and a sheet that degrees are drawn onto in the Web-Mercator projection. Plain Java.
 */
package org.tarikh.timeline.atlas;
