package org.tarikh.frontend.progress;

/**
 * The line that says that more is on its way.
 *
 * @param step the first step that is not done, null where all are
 * @param done so far, in the reader's digits
 * @param total of them, in the reader's digits
 * @param again where the line is asked for anew
 * @param progress the page that tells more
 */
public record UnderWay(Step step, String done, String total, String again, String progress) {}
