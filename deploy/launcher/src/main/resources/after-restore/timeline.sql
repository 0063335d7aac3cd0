-- Positions in the order of changes given after the backup was made are not given again for other changes: it begins anew,
-- beyond all of them unless they came at more than a thousand a second. Tags that readers hold stand no more, listeners read anew.
SET search_path TO chronology, public;
DO $$
DECLARE
    beyond bigint;
BEGIN
    SELECT greatest(forgotten, (SELECT max(position) FROM entry_change), 1000 * CAST(extract(epoch FROM now()) AS bigint)) + 1
    INTO beyond FROM entry_change_kept;
    DELETE FROM entry_change;
    UPDATE entry_change_kept SET forgotten = beyond;
    PERFORM setval(pg_get_serial_sequence('entry_change', 'position'), beyond);
END
$$;
