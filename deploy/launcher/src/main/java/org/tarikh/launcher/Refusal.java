package org.tarikh.launcher;

/** A reason not to start, in words for the person at the terminal. */
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }
}
