ALTER TABLE `issues` ADD `silence_due_at` integer;--> statement-breakpoint
CREATE INDEX `issues_silent` ON `issues` (`silence_due_at`) WHERE "issues"."silence_due_at" is not null;--> statement-breakpoint
-- Clocks that began before this column: what was missed meanwhile is one step.
UPDATE `issues` SET silence_due_at = notified_at + 7 * 86400000 WHERE notified_at IS NOT NULL AND answered_at IS NULL AND state NOT IN ('resolved', 'dismissed');
