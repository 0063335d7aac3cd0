-- Null for what was stored before; it was text or HTML.
ALTER TABLE document_revision ADD COLUMN media_type text;

-- A file of an import is told to be of its kind by the file itself.
ALTER TABLE import_item DROP CONSTRAINT import_item_kind_known;
ALTER TABLE import_item ADD CONSTRAINT import_item_kind_known CHECK (kind IN ('text', 'html', 'json', 'file'));
