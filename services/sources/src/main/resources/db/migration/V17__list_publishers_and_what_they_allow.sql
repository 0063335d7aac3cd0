-- Publishers, known by their name without case, accents, spacing and differences of keyboards. One that an article or a
-- document names is listed by itself; display is null where the installation's own setting goes.
CREATE FUNCTION folded_name(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT lower(public.unaccent(public.folded_letters(btrim(regexp_replace(normalize(name, NFKC), '\s+', ' ', 'g')))))
$$;

CREATE TABLE publisher (
    id uuid CONSTRAINT publisher_pk PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    folded text NOT NULL CONSTRAINT publisher_folded_key UNIQUE,
    home text,
    language text,
    display text CONSTRAINT publisher_display_known CHECK (display IN ('full', 'quotes', 'hidden')),
    licence text,
    robots text,
    note text,
    revision integer NOT NULL DEFAULT 1 CONSTRAINT publisher_revision_positive CHECK (revision > 0),
    untold_after uuid
);
COMMENT ON COLUMN publisher.untold_after IS 'the articles above this id are yet to be told that what is said of it has changed';

CREATE FUNCTION publisher_named(given text) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    found uuid;
BEGIN
    IF given IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT id INTO found FROM public.publisher WHERE folded = public.folded_name(given);
    IF found IS NULL THEN
        INSERT INTO public.publisher (name, folded) VALUES (given, public.folded_name(given))
        ON CONFLICT (folded) DO NOTHING RETURNING id INTO found;
    END IF;
    IF found IS NULL THEN
        SELECT id INTO found FROM public.publisher WHERE folded = public.folded_name(given);
    END IF;
    RETURN found;
END
$$;

-- A trigger, since the version before this one may still be storing articles while this one is rolled out.
CREATE FUNCTION know_publisher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.publisher_id = public.publisher_named(NEW.publisher);
    RETURN NEW;
END
$$;

-- Empty, so that nothing is looked through while readers wait. Rows that are there are filled by the service, some at a time;
-- their indexes come in a migration of their own, beside which is read.
ALTER TABLE document_revision
    ADD COLUMN publisher_id uuid CONSTRAINT document_revision_publisher_fk REFERENCES publisher;
ALTER TABLE article ADD COLUMN publisher_id uuid CONSTRAINT article_publisher_fk REFERENCES publisher;
CREATE TRIGGER document_revision_publisher BEFORE INSERT OR UPDATE OF publisher ON document_revision
    FOR EACH ROW EXECUTE FUNCTION know_publisher();
CREATE TRIGGER article_publisher BEFORE INSERT OR UPDATE OF publisher ON article
    FOR EACH ROW EXECUTE FUNCTION know_publisher();
