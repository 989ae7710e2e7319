-- The text of a policy never changes once it is approved: neither its head nor its clauses. A draft's clauses are written anew, never updated.
CREATE FUNCTION guard_clauses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF (SELECT state FROM policy_versions WHERE id = old.version_id) <> 'draft' THEN RAISE EXCEPTION 'the text of an approved version is immutable'; END IF;
    RETURN old;
  END IF;
  IF (SELECT v.state FROM policy_versions v JOIN policy_preparations p ON p.version_id = v.id WHERE v.id = new.version_id) <> 'draft' THEN
    RAISE EXCEPTION 'the text of an approved version is immutable';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER clauses_remain BEFORE INSERT OR DELETE ON policy_clauses FOR EACH ROW EXECUTE FUNCTION guard_clauses();
--> statement-breakpoint
-- 30 days is by how much a change that matters is announced.
CREATE FUNCTION guard_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state <> 'draft' AND (new.id, new.policy, new.version, new.title, new.summary, new.change_summary, new.text_hash, new.is_material, new.language)
    IS DISTINCT FROM (old.id, old.policy, old.version, old.title, old.summary, old.change_summary, old.text_hash, old.is_material, old.language) THEN
    RAISE EXCEPTION 'the text of an approved version is immutable';
  END IF;
  IF old.state IN ('scheduled', 'in_force', 'superseded') AND (new.effective_at, new.published_at) IS DISTINCT FROM (old.effective_at, old.published_at) THEN
    RAISE EXCEPTION 'the date of a published version stays';
  END IF;
  IF new.state = old.state THEN RETURN new; END IF;
  IF old.state || ' ' || new.state NOT IN
    ('draft approved', 'draft withdrawn', 'approved scheduled', 'approved withdrawn', 'scheduled in_force', 'in_force superseded') THEN
    RAISE EXCEPTION 'a version cannot go this way';
  END IF;
  IF new.state = 'approved' AND NOT EXISTS (SELECT 1 FROM policy_preparations WHERE version_id = new.id AND second_approver_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a version needs two approvals';
  END IF;
  IF new.state = 'scheduled' AND (new.published_at IS NULL OR new.effective_at IS NULL OR new.effective_at <= new.published_at
    OR (new.is_material AND new.effective_at < new.published_at + interval '30 days')) THEN
    RAISE EXCEPTION 'a version begins in the future';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER versions_are_guarded BEFORE UPDATE ON policy_versions FOR EACH ROW EXECUTE FUNCTION guard_versions();
--> statement-breakpoint
CREATE TRIGGER versions_remain BEFORE DELETE ON policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION guard_preparations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM policy_versions WHERE id = old.version_id) <> 'draft' THEN RAISE EXCEPTION 'who approved a version stays'; END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER preparations_rest BEFORE UPDATE ON policy_preparations FOR EACH ROW EXECUTE FUNCTION guard_preparations();
--> statement-breakpoint
CREATE TRIGGER preparations_remain BEFORE DELETE ON policy_preparations FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What was printed stays printed; what a later count finds is added beside it.
CREATE TRIGGER figures_stay BEFORE UPDATE OR DELETE ON transparency_figures FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER errata_stay BEFORE UPDATE OR DELETE ON transparency_errata FOR EACH ROW EXECUTE FUNCTION refuse_change();
