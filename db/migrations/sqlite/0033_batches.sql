CREATE TABLE `batch_reports` (
	`batch_id` text NOT NULL,
	`report_id` text NOT NULL,
	`seen` text NOT NULL,
	PRIMARY KEY(`batch_id`, `report_id`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batches_of_report` ON `batch_reports` (`report_id`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ended_batches_have_a_date" CHECK(("batches"."state" = 'proposed') = ("batches"."ended_at" is null)),
	CONSTRAINT "another_person_agrees" CHECK("batches"."state" not in ('agreed', 'refused') or "batches"."ended_by" <> "batches"."proposed_by")
);
--> statement-breakpoint
CREATE INDEX `batches_by_state` ON `batches` (`state`,`proposed_at`);