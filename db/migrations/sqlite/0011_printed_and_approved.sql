-- The text of a policy never changes once it is approved: neither its head nor its clauses. A draft's clauses are written anew, never updated.
CREATE TRIGGER clauses_remain BEFORE DELETE ON policy_clauses
WHEN (SELECT state FROM policy_versions WHERE id = old.version_id) <> 'draft'
BEGIN SELECT raise(abort, 'the text of an approved version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER clauses_are_not_added BEFORE INSERT ON policy_clauses
WHEN (SELECT v.state FROM policy_versions v JOIN policy_preparations p ON p.version_id = v.id WHERE v.id = new.version_id) <> 'draft'
BEGIN SELECT raise(abort, 'the text of an approved version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER versions_keep_their_text BEFORE UPDATE ON policy_versions
WHEN old.state <> 'draft' AND (new.id <> old.id OR new.policy <> old.policy OR new.version <> old.version OR new.title <> old.title OR new.summary <> old.summary
  OR new.change_summary <> old.change_summary OR new.text_hash <> old.text_hash OR new.is_material <> old.is_material OR new.language <> old.language)
BEGIN SELECT raise(abort, 'the text of an approved version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER versions_keep_their_date BEFORE UPDATE ON policy_versions
WHEN old.state IN ('scheduled', 'in_force', 'superseded') AND (new.effective_at IS NOT old.effective_at OR new.published_at IS NOT old.published_at)
BEGIN SELECT raise(abort, 'the date of a published version stays'); END;
--> statement-breakpoint
CREATE TRIGGER versions_remain BEFORE DELETE ON policy_versions BEGIN SELECT raise(abort, 'versions remain'); END;
--> statement-breakpoint
CREATE TRIGGER versions_follow_their_course BEFORE UPDATE OF state ON policy_versions
WHEN new.state <> old.state AND old.state || ' ' || new.state NOT IN
  ('draft approved', 'draft withdrawn', 'approved scheduled', 'approved withdrawn', 'scheduled in_force', 'in_force superseded')
BEGIN SELECT raise(abort, 'a version cannot go this way'); END;
--> statement-breakpoint
CREATE TRIGGER versions_need_two_approvals BEFORE UPDATE OF state ON policy_versions
WHEN new.state = 'approved' AND NOT EXISTS (SELECT 1 FROM policy_preparations WHERE version_id = new.id AND second_approver_id IS NOT NULL)
BEGIN SELECT raise(abort, 'a version needs two approvals'); END;
--> statement-breakpoint
-- 2592000000 ms are the 30 days by which a change that matters is announced.
CREATE TRIGGER versions_begin_in_the_future BEFORE UPDATE OF state ON policy_versions
WHEN new.state = 'scheduled' AND old.state <> 'scheduled' AND (new.published_at IS NULL OR new.effective_at IS NULL OR new.effective_at <= new.published_at
  OR (new.is_material AND new.effective_at < new.published_at + 2592000000))
BEGIN SELECT raise(abort, 'a version begins in the future'); END;
--> statement-breakpoint
CREATE TRIGGER preparations_rest BEFORE UPDATE ON policy_preparations
WHEN (SELECT state FROM policy_versions WHERE id = old.version_id) <> 'draft'
BEGIN SELECT raise(abort, 'who approved a version stays'); END;
--> statement-breakpoint
CREATE TRIGGER preparations_remain BEFORE DELETE ON policy_preparations BEGIN SELECT raise(abort, 'who approved a version stays'); END;
--> statement-breakpoint
-- What was printed stays printed; what a later count finds is added beside it.
CREATE TRIGGER figures_stay BEFORE UPDATE ON transparency_figures BEGIN SELECT raise(abort, 'figures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER figures_remain BEFORE DELETE ON transparency_figures BEGIN SELECT raise(abort, 'figures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER errata_stay BEFORE UPDATE ON transparency_errata BEGIN SELECT raise(abort, 'errata are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER errata_remain BEFORE DELETE ON transparency_errata BEGIN SELECT raise(abort, 'errata are append-only'); END;
