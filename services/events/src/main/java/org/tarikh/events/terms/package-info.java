/** The field's own terms and enumerations, shared by reading, storing and telling. */
package org.tarikh.events.terms;
