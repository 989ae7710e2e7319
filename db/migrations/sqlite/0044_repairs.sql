CREATE TABLE `repairs` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`mended_id` text NOT NULL,
	`said` text NOT NULL,
	`asked_at` integer NOT NULL,
	`ended_at` integer,
	`answered_by` text,
	`answer` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mended_id`) REFERENCES `content_snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_repairs_have_no_end" CHECK(("repairs"."state" = 'asked') = ("repairs"."ended_at" is null)),
	CONSTRAINT "answered_repairs_have_an_answer" CHECK(("repairs"."state" in ('lifted', 'declined')) = ("repairs"."answered_by" is not null)),
	CONSTRAINT "nobody_answers_their_own_repair" CHECK("repairs"."answered_by" is null or "repairs"."answered_by" <> "repairs"."person_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_repair_a_decision` ON `repairs` (`decision_id`) WHERE "repairs"."state" = 'asked';--> statement-breakpoint
CREATE INDEX `repairs_of_decision` ON `repairs` (`decision_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `repairs_of_person` ON `repairs` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `repairs_waiting` ON `repairs` (`state`,`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `repairs_by_end` ON `repairs` (`state`,`ended_at`);--> statement-breakpoint
ALTER TABLE `report_comments` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `reports` ADD `edited_at` integer;