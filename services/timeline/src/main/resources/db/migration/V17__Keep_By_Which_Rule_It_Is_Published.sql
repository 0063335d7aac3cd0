-- By which rule events are published; where another is set, the feeds are read anew by it. Services of an earlier make know
-- none, and so write here no longer.
ALTER TABLE feed ADD COLUMN publish text NOT NULL DEFAULT 'all';
ALTER TABLE revision_feed ADD COLUMN publish text NOT NULL DEFAULT 'all';
