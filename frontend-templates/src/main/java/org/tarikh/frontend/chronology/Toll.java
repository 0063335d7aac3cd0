package org.tarikh.frontend.chronology;

/**
 * A number of people killed or injured, as honest as its sources.
 *
 * @param killed true for people killed, false for people injured
 * @param figure one number, or the lowest and the highest that stand
 * @param claimed true where only parties that claim it give the figure
 */
public record Toll(boolean killed, String figure, boolean claimed) {}
