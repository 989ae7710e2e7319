-- Custom SQL: a grade that is handed in, and a score that is settled, never change and never go.
CREATE TRIGGER grades_stay BEFORE UPDATE ON grading_seats WHEN old.submitted_at IS NOT NULL BEGIN SELECT raise(abort, 'a submitted grade never changes'); END;
--> statement-breakpoint
CREATE TRIGGER grades_remain BEFORE DELETE ON grading_seats BEGIN SELECT raise(abort, 'seats remain'); END;
--> statement-breakpoint
CREATE TRIGGER settled_scores_stay BEFORE UPDATE ON grading_panels WHEN old.settled_at IS NOT NULL BEGIN SELECT raise(abort, 'a settled score never changes'); END;
--> statement-breakpoint
CREATE TRIGGER panels_remain BEFORE DELETE ON grading_panels BEGIN SELECT raise(abort, 'panels remain'); END;
