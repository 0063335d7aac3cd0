/** Many documents at once: stored whole first, then worked one by one in the background, also after a crash. */
package org.tarikh.sources.imports;
