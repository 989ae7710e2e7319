CREATE TABLE `rubric_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`rubric_id` text NOT NULL,
	`number` integer NOT NULL,
	`contents` text NOT NULL,
	`note` text NOT NULL,
	`made_by_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubrics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_of_each_rubric_version` ON `rubric_versions` (`rubric_id`,`number`);--> statement-breakpoint
CREATE TABLE `rubrics` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`organisation_id` text,
	`preset_code` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "presets_belong_to_everybody" CHECK("rubrics"."preset_code" is null or "rubrics"."organisation_id" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_rubric_a_preset` ON `rubrics` (`preset_code`);--> statement-breakpoint
CREATE INDEX `rubrics_of_organisation` ON `rubrics` (`organisation_id`,`created_at`);