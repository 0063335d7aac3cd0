/** The days that editors give to articles which tell none, or a wrong one. */
package org.tarikh.sources.dating;
