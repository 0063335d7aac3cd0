-- Indexes over what may be large, apart from changes of the tables: while they are built, writers wait and readers do not. They
-- are not built concurrently, since that waits for every transaction there is and leaves a broken index where it is stopped.
CREATE INDEX document_revision_publisher_idx ON document_revision (publisher_id);
CREATE INDEX article_publisher_idx ON article (publisher_id, id);
CREATE INDEX document_revision_unfilled_idx ON document_revision (id) WHERE publisher_id IS NULL AND publisher IS NOT NULL;
CREATE INDEX article_unfilled_idx ON article (id) WHERE publisher_id IS NULL AND publisher IS NOT NULL;
CREATE INDEX import_item_document_idx ON import_item (document) WHERE document IS NOT NULL;
CREATE INDEX publisher_untold_idx ON publisher (id) WHERE untold_after IS NOT NULL;
