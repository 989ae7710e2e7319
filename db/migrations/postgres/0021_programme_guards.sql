-- What a programme promised is append-only; what its opening fixed stays, the rubric above all; an entry never changes what it was made under.
CREATE TRIGGER programme_versions_stay BEFORE UPDATE OR DELETE ON programme_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION keep_opened_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.opened_at IS NOT NULL AND (new.kind <> old.kind OR new.currency <> old.currency OR new.slug <> old.slug
    OR new.organisation_id IS DISTINCT FROM old.organisation_id OR new.rubric_version_id IS DISTINCT FROM old.rubric_version_id
    OR new.second_signature_above_minor <> old.second_signature_above_minor OR new.opened_at IS DISTINCT FROM old.opened_at OR new.version < old.version)
  THEN RAISE EXCEPTION 'an opened programme keeps what it was opened with'; END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER opened_programmes_are_fixed BEFORE UPDATE ON programmes FOR EACH ROW EXECUTE FUNCTION keep_opened_programme();
--> statement-breakpoint
CREATE TRIGGER programmes_remain BEFORE DELETE ON programmes FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION keep_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.programme_id <> old.programme_id OR new.report_id <> old.report_id OR new.programme_version <> old.programme_version
    OR new.joined_by_id <> old.joined_by_id OR new.joined_at <> old.joined_at
    OR (old.withdrawn_at IS NOT NULL AND new.withdrawn_at IS DISTINCT FROM old.withdrawn_at)
  THEN RAISE EXCEPTION 'an entry keeps what it was made under'; END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER entries_keep_their_promise BEFORE UPDATE ON entries FOR EACH ROW EXECUTE FUNCTION keep_entry();
--> statement-breakpoint
CREATE TRIGGER entries_remain BEFORE DELETE ON entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
