CREATE TABLE `grading_panels` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`rubric_version_id` text NOT NULL,
	`state` text NOT NULL,
	`assigned_by_id` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`left_out` text NOT NULL,
	`revealed_at` integer,
	`settled_at` integer,
	`score` real,
	`ratings` text,
	`adjudicator_id` text,
	`ruled` text,
	`ruling_reasons` text,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_version_id`) REFERENCES `rubric_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adjudicator_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settled_panels_have_a_score" CHECK(("grading_panels"."state" = 'settled') = ("grading_panels"."score" is not null) and ("grading_panels"."score" is null) = ("grading_panels"."settled_at" is null)),
	CONSTRAINT "grades_are_revealed_once_all_are_in" CHECK(("grading_panels"."state" = 'grading') = ("grading_panels"."revealed_at" is null)),
	CONSTRAINT "rulings_have_reasons" CHECK(("grading_panels"."adjudicator_id" is null) = ("grading_panels"."ruling_reasons" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_panel_an_entry` ON `grading_panels` (`entry_id`);--> statement-breakpoint
CREATE INDEX `panels_by_state` ON `grading_panels` (`state`,`assigned_at`);--> statement-breakpoint
CREATE TABLE `grading_seats` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`grader_id` text NOT NULL,
	`since` integer NOT NULL,
	`draft` text,
	`ratings` text,
	`reasons` text,
	`submitted_at` integer,
	`removed_at` integer,
	`removed_reason` text,
	FOREIGN KEY (`panel_id`) REFERENCES `grading_panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grader_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submitted_grades_are_whole" CHECK(("grading_seats"."submitted_at" is null) = ("grading_seats"."ratings" is null) and ("grading_seats"."submitted_at" is null) = ("grading_seats"."reasons" is null)),
	CONSTRAINT "removed_graders_have_a_reason" CHECK(("grading_seats"."removed_at" is null) = ("grading_seats"."removed_reason" is null)),
	CONSTRAINT "who_submitted_stays" CHECK("grading_seats"."removed_at" is null or "grading_seats"."submitted_at" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_seat_a_grader` ON `grading_seats` (`panel_id`,`grader_id`);--> statement-breakpoint
CREATE INDEX `seats_of_grader` ON `grading_seats` (`grader_id`,`since`);