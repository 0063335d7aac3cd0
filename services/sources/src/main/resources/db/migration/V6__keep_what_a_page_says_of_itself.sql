-- What the page itself states in its markup: who wrote it, and the day of publication. The columns published and publisher
-- keep the word of whoever sent the document.
ALTER TABLE document_revision ADD COLUMN byline text;
ALTER TABLE document_revision ADD COLUMN stated date;
