/** Every enumeration with its labels in each language. */
package org.tarikh.events.vocabulary;
