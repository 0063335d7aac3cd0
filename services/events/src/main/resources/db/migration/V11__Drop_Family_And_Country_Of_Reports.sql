-- Blocks say more than they did, and nothing has read them since.
ALTER TABLE report DROP COLUMN family, DROP COLUMN country;
