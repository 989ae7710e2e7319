CREATE TABLE `spared_hazards` (
	`person_id` text NOT NULL,
	`hazard` text NOT NULL,
	PRIMARY KEY(`person_id`, `hazard`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unsealings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`agreed_by` text,
	`until` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nobody_unseals_alone" CHECK("unsealings"."agreed_by" is null or "unsealings"."agreed_by" <> "unsealings"."asked_by"),
	CONSTRAINT "agreed_means_by_somebody" CHECK(("unsealings"."state" = 'agreed') = ("unsealings"."agreed_by" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_unsealing_is_asked` ON `unsealings` (`case_id`) WHERE "unsealings"."state" = 'asked';--> statement-breakpoint
CREATE INDEX `unsealings_of_case` ON `unsealings` (`case_id`,`asked_at`);