CREATE TABLE `report_particulars` (
	`report_id` text PRIMARY KEY NOT NULL,
	`tried_on` text DEFAULT '' NOT NULL,
	`model_version` text DEFAULT '' NOT NULL,
	`parameters` text DEFAULT '' NOT NULL,
	`weights_hash` text DEFAULT '' NOT NULL,
	`seed` text DEFAULT '' NOT NULL,
	`script` text DEFAULT '' NOT NULL,
	`restriction` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kept_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`typed` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kept_forms_by_age` ON `kept_forms` (`at`);