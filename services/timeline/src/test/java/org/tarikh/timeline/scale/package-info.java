/** What the read model takes as it grows: the same questions over ten thousand entries and over millions. */
package org.tarikh.timeline.scale;
