package org.tarikh.events.scoring;

import java.util.Locale;

/** How many of the things read were right, and how many of those expected were read. */
record Rate(int right, int read, int expected) {
    static final Rate NONE = new Rate(0, 0, 0);

    double precision() {
        return read > 0 ? (double) right / read : expected > 0 ? 0 : 1;
    }

    double recall() {
        return expected > 0 ? (double) right / expected : read > 0 ? 0 : 1;
    }

    double f1() {
        double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }

    Rate plus(int right, int read, int expected) {
        return new Rate(this.right + right, this.read + read, this.expected + expected);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f  R %.3f  F1 %.3f", precision(), recall(), f1());
    }
}
