/**
 * How events stand to one another, found by rule from what is told of them: a pure function of a set of events. {@link
 * org.tarikh.events.links.LinkRule} is the table of the rules; a rule names grounds under which an index finds the few
 * earlier events it may lead to, and then says why it does, or does not.
 */
package org.tarikh.events.links;
