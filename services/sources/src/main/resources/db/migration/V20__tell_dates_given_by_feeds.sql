-- Whether the sender that gave the day of publication was a feed.
ALTER TABLE document_revision ADD COLUMN published_by_feed boolean NOT NULL DEFAULT false;
