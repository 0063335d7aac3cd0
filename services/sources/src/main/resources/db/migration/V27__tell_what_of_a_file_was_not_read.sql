-- The attachments of a mail that could not be read, each with why, beside the words that could.
ALTER TABLE document_revision ADD COLUMN unread_parts text[] NOT NULL DEFAULT '{}';
