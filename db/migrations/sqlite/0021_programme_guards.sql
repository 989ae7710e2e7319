-- What a programme promised is append-only; what its opening fixed stays, the rubric above all; an entry never changes what it was made under.
CREATE TRIGGER programme_versions_stay BEFORE UPDATE ON programme_versions BEGIN SELECT raise(abort, 'programme_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER programme_versions_remain BEFORE DELETE ON programme_versions BEGIN SELECT raise(abort, 'programme_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opened_programmes_are_fixed BEFORE UPDATE ON programmes
WHEN old.opened_at IS NOT NULL AND (new.kind <> old.kind OR new.currency <> old.currency OR new.slug <> old.slug
  OR new.organisation_id IS NOT old.organisation_id OR new.rubric_version_id IS NOT old.rubric_version_id
  OR new.second_signature_above_minor <> old.second_signature_above_minor OR new.opened_at IS NOT old.opened_at OR new.version < old.version)
BEGIN SELECT raise(abort, 'an opened programme keeps what it was opened with'); END;
--> statement-breakpoint
CREATE TRIGGER programmes_remain BEFORE DELETE ON programmes BEGIN SELECT raise(abort, 'programmes are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER entries_keep_their_promise BEFORE UPDATE ON entries
WHEN new.programme_id <> old.programme_id OR new.report_id <> old.report_id OR new.programme_version <> old.programme_version
  OR new.joined_by_id <> old.joined_by_id OR new.joined_at <> old.joined_at OR (old.withdrawn_at IS NOT NULL AND new.withdrawn_at IS NOT old.withdrawn_at)
BEGIN SELECT raise(abort, 'an entry keeps what it was made under'); END;
--> statement-breakpoint
CREATE TRIGGER entries_remain BEFORE DELETE ON entries BEGIN SELECT raise(abort, 'entries are never deleted'); END;
