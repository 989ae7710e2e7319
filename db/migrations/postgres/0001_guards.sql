-- Events and seals are append-only; the details of an event may only be emptied (erasing a person).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_unless_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.event_id <> old.event_id OR new.details IS NOT NULL OR new.salt IS NOT NULL THEN RAISE EXCEPTION 'details can only be emptied'; END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER seals_stay BEFORE UPDATE OR DELETE ON event_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER details_are_only_emptied BEFORE UPDATE ON event_details FOR EACH ROW EXECUTE FUNCTION refuse_unless_emptied();
--> statement-breakpoint
CREATE TRIGGER details_remain BEFORE DELETE ON event_details FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER acceptances_stay BEFORE UPDATE OR DELETE ON policy_acceptances FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER clauses_stay BEFORE UPDATE ON policy_clauses FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE INDEX issues_are_found ON issues USING gin (to_tsvector('simple', title || ' ' || summary || ' ' || public_id));
--> statement-breakpoint
CREATE INDEX systems_are_found ON systems USING gin (to_tsvector('simple', name || ' ' || developer));
