-- Whoever has answered stays as they answered; nobody but who made an entry changes in share, and nothing is shared that is not there.
CREATE FUNCTION keep_entry_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.entry_id <> old.entry_id OR new.person_id <> old.person_id OR new.invited_at <> old.invited_at
    OR (old.accepted_at IS NOT NULL AND new.accepted_at IS DISTINCT FROM old.accepted_at)
    OR (old.declined_at IS NOT NULL AND new.declined_at IS DISTINCT FROM old.declined_at)
    OR (new.share_basis_points <> old.share_basis_points
      AND old.person_id <> (SELECT joined_by_id FROM entries WHERE entries.id = old.entry_id))
  THEN RAISE EXCEPTION 'an author keeps their share and their answer'; END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER entry_authors_stay BEFORE UPDATE ON entry_authors FOR EACH ROW EXECUTE FUNCTION keep_entry_author();
--> statement-breakpoint
CREATE FUNCTION keep_answered_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.accepted_at IS NOT NULL OR old.declined_at IS NOT NULL THEN RAISE EXCEPTION 'an author keeps their share and their answer'; END IF;
  RETURN old;
END $$;
--> statement-breakpoint
CREATE TRIGGER entry_authors_remain BEFORE DELETE ON entry_authors FOR EACH ROW EXECUTE FUNCTION keep_answered_author();
--> statement-breakpoint
CREATE FUNCTION fit_shares() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(share_basis_points) FROM entry_authors WHERE entry_id = new.entry_id AND declined_at IS NULL) > 10000
  THEN RAISE EXCEPTION 'shares are at most the whole'; END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER shares_fit AFTER INSERT OR UPDATE ON entry_authors FOR EACH ROW EXECUTE FUNCTION fit_shares();
