-- Who pointed here at a moment of the past.
CREATE INDEX entry_revision_by_link ON entry_revision USING gin (links);
