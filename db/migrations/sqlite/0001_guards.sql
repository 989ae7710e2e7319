-- Events and seals are append-only; the details of an event may only be emptied (erasing a person).
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT raise(abort, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT raise(abort, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER seals_stay BEFORE UPDATE ON event_seals BEGIN SELECT raise(abort, 'seals are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER seals_remain BEFORE DELETE ON event_seals BEGIN SELECT raise(abort, 'seals are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER details_are_only_emptied BEFORE UPDATE ON event_details
WHEN new.event_id <> old.event_id OR new.details IS NOT NULL OR new.salt IS NOT NULL
BEGIN SELECT raise(abort, 'details can only be emptied'); END;
--> statement-breakpoint
CREATE TRIGGER details_remain BEFORE DELETE ON event_details BEGIN SELECT raise(abort, 'details can only be emptied'); END;
--> statement-breakpoint
CREATE TRIGGER acceptances_stay BEFORE UPDATE ON policy_acceptances BEGIN SELECT raise(abort, 'acceptances are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER acceptances_remain BEFORE DELETE ON policy_acceptances BEGIN SELECT raise(abort, 'acceptances are append-only'); END;
--> statement-breakpoint
-- The text of a policy never changes once it is stored as a clause of a version that is approved or later.
CREATE TRIGGER clauses_stay BEFORE UPDATE ON policy_clauses BEGIN SELECT raise(abort, 'clauses are immutable'); END;
--> statement-breakpoint
-- Search: an entry's own integer key, since the implicit rowid of a table with a text key may change on VACUUM.
CREATE TABLE search_entries (entry integer PRIMARY KEY AUTOINCREMENT, kind text NOT NULL, subject_id text NOT NULL, UNIQUE (kind, subject_id));
--> statement-breakpoint
CREATE VIRTUAL TABLE search_text USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER issues_are_found AFTER INSERT ON issues BEGIN
  INSERT INTO search_entries (kind, subject_id) VALUES ('issues', new.id);
  INSERT INTO search_text (rowid, words) SELECT entry, new.title || ' ' || new.summary || ' ' || new.public_id FROM search_entries WHERE kind = 'issues' AND subject_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER issues_are_found_again AFTER UPDATE OF title, summary ON issues BEGIN
  UPDATE search_text SET words = new.title || ' ' || new.summary || ' ' || new.public_id WHERE rowid = (SELECT entry FROM search_entries WHERE kind = 'issues' AND subject_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER systems_are_found AFTER INSERT ON systems BEGIN
  INSERT INTO search_entries (kind, subject_id) VALUES ('systems', new.id);
  INSERT INTO search_text (rowid, words) SELECT entry, new.name || ' ' || new.developer FROM search_entries WHERE kind = 'systems' AND subject_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER systems_are_found_again AFTER UPDATE OF name, developer ON systems BEGIN
  UPDATE search_text SET words = new.name || ' ' || new.developer WHERE rowid = (SELECT entry FROM search_entries WHERE kind = 'systems' AND subject_id = new.id);
END;
