-- Custom SQL: a grade that is handed in, and a score that is settled, never change and never go.
CREATE TRIGGER grades_stay BEFORE UPDATE ON grading_seats FOR EACH ROW WHEN (old.submitted_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER grades_remain BEFORE DELETE ON grading_seats FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER settled_scores_stay BEFORE UPDATE ON grading_panels FOR EACH ROW WHEN (old.settled_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER panels_remain BEFORE DELETE ON grading_panels FOR EACH ROW EXECUTE FUNCTION refuse_change();
