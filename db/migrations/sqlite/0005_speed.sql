DROP INDEX `issues_newest`;--> statement-breakpoint
CREATE INDEX `issues_listed` ON `issues` (`published_at`,`id`) WHERE "issues"."publication" in ('limited', 'full');--> statement-breakpoint
CREATE INDEX `issues_open_on_system` ON `issues` (`system_id`,`opened_at`) WHERE "issues"."publication" in ('limited', 'full') and "issues"."state" not in ('resolved', 'dismissed');--> statement-breakpoint
CREATE INDEX `issues_unanswered` ON `issues` (`notified_at`) WHERE "issues"."publication" in ('limited', 'full') and "issues"."state" not in ('resolved', 'dismissed') and "issues"."answered_at" is null and "issues"."notified_at" is not null;--> statement-breakpoint
CREATE INDEX `issues_answered` ON `issues` (`answered_at`,`notified_at`) WHERE "issues"."publication" in ('limited', 'full') and "issues"."answered_at" is not null and "issues"."notified_at" is not null;--> statement-breakpoint
CREATE INDEX `issues_by_age` ON `issues` (`system_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `issues_due` ON `issues` (`until`) WHERE "issues"."until" is not null;--> statement-breakpoint
DROP INDEX `systems_by_name`;--> statement-breakpoint
CREATE INDEX `systems_by_name` ON `systems` (`state`,lower("name"),`id`);