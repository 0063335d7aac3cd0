/**
 * Where the chronology is read from: the one database, or a read replica of it.
 *
 * <p>A replica replays what the primary writes a little later, so reading from both would let a reader go back in time.
 * The rules: a process reads from the replica while that is there and not too far behind, else from the primary; a request
 * that has to see more than the replica has is answered from the primary as a whole; and nobody is answered from a replica
 * that is behind what this process has told of.
 */
package org.tarikh.timeline.reads;
