/** The articles of the documents: kept under one id over revisions, traced to the one they copy, served and read on trial. */
package org.tarikh.sources.article;
