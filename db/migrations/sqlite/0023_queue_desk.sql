CREATE TABLE `reusable_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`use` text NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`retired_at` integer,
	`edited_by` text NOT NULL,
	`edited_at` integer NOT NULL,
	FOREIGN KEY (`edited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_by_use` ON `reusable_answers` (`use`,`name`);--> statement-breakpoint
CREATE TABLE `hand_overs` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_overs_of_report` ON `hand_overs` (`report_id`,`at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`moderator_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`first_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`moderator_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_view_a_name` ON `saved_views` (`moderator_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_first_view_a_moderator` ON `saved_views` (`moderator_id`) WHERE "saved_views"."first_at" is not null;--> statement-breakpoint
ALTER TABLE `reports` ADD `rested_for` integer DEFAULT 0 NOT NULL;