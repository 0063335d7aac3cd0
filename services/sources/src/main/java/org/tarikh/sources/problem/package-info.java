/** How a request goes wrong here: RFC 9457 problems, and the strict reading of bodies and parameters that yields them. */
package org.tarikh.sources.problem;
