CREATE TABLE `catalogue_suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`system_id` text NOT NULL,
	`change` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`suggested_by` text NOT NULL,
	`suggested_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text,
	FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`suggested_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decided_suggestions_have_a_date" CHECK(("catalogue_suggestions"."state" = 'waiting') = ("catalogue_suggestions"."decided_at" is null)),
	CONSTRAINT "declined_suggestions_have_a_reason" CHECK(("catalogue_suggestions"."state" = 'declined') = ("catalogue_suggestions"."reason" is not null)),
	CONSTRAINT "nobody_decides_their_own_suggestion" CHECK("catalogue_suggestions"."decided_by" is null or "catalogue_suggestions"."decided_by" <> "catalogue_suggestions"."suggested_by")
);
--> statement-breakpoint
CREATE INDEX `suggestions_waiting` ON `catalogue_suggestions` (`state`,`suggested_at`);--> statement-breakpoint
CREATE INDEX `suggestions_of_system` ON `catalogue_suggestions` (`system_id`,`suggested_at`);--> statement-breakpoint
ALTER TABLE `systems` ADD `declined_because` text;