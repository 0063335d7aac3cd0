/** How far the reading is. */
package org.tarikh.events.status;
