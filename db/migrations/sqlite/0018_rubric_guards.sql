-- A version of a rubric is never changed and never removed: programmes and grades rest on it.
CREATE TRIGGER rubric_versions_stay BEFORE UPDATE ON rubric_versions BEGIN SELECT raise(abort, 'rubric versions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER rubric_versions_remain BEFORE DELETE ON rubric_versions BEGIN SELECT raise(abort, 'rubric versions are append-only'); END;
