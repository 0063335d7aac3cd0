-- Whether the title is the sender's word, which the page's own does not replace.
ALTER TABLE document_revision ADD COLUMN title_said boolean NOT NULL DEFAULT false;
