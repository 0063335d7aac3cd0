/**
 * Which storylines events belong to: the terms that an event has by its places, parties and words ({@link
 * org.tarikh.events.weaving.Storylines}), the stretches of time in which a term is one story ({@link
 * org.tarikh.events.weaving.Episodes}), and under which id a story goes on ({@link org.tarikh.events.weaving.Heirs}). Pure
 * functions of a set of events.
 */
package org.tarikh.events.weaving;
