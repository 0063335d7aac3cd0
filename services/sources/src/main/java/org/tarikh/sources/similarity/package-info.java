/** Whether one text repeats another: near copies and excerpts, told by what a few numbers keep of a text's words. */
package org.tarikh.sources.similarity;
