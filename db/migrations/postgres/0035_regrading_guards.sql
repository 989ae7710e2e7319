-- Custom SQL: a score that came to count on appeal stays so, and that it was graded anew is never forgotten.
CREATE TRIGGER regradings_stay BEFORE UPDATE ON regradings FOR EACH ROW WHEN (old.counts_from IS NOT NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER regradings_remain BEFORE DELETE ON regradings FOR EACH ROW EXECUTE FUNCTION refuse_change();
