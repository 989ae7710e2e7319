CREATE TABLE `regradings` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`ended_at` integer,
	`counts_from` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "only_what_has_ended_counts" CHECK("regradings"."counts_from" is null or "regradings"."ended_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `open_regradings` ON `regradings` (`ended_at`,`asked_at`);--> statement-breakpoint
DROP INDEX `one_panel_an_entry`;--> statement-breakpoint
ALTER TABLE `grading_panels` ADD `round` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `one_panel_an_entry_and_round` ON `grading_panels` (`entry_id`,`round`);--> statement-breakpoint
ALTER TABLE `grading_seats` ADD `draft_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_appeal_of_a_score` ON `appeals` (`matter`) WHERE "appeals"."subject_type" = 'score' and "appeals"."state" in ('filed', 'assigned');