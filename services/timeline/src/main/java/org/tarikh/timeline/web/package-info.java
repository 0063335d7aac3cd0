/**
 * What answers over HTTP have in common, whatever they tell: whether they have changed, how they travel, and who may ask
 * how often.
 */
package org.tarikh.timeline.web;
