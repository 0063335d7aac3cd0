-- What speaks for and against a pair, as [{trait, likeness, weight, says}].
ALTER TABLE report_pair ADD COLUMN reasons jsonb NOT NULL DEFAULT '[]';
