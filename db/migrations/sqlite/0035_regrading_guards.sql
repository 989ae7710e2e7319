-- Custom SQL: a score that came to count on appeal stays so, and that it was graded anew is never forgotten.
CREATE TRIGGER regradings_stay BEFORE UPDATE ON regradings WHEN old.counts_from IS NOT NULL BEGIN SELECT raise(abort, 'a score that counts on appeal stays'); END;
--> statement-breakpoint
CREATE TRIGGER regradings_remain BEFORE DELETE ON regradings BEGIN SELECT raise(abort, 'regradings remain'); END;
