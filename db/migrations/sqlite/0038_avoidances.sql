CREATE TABLE `person_avoidances` (
	`person_id` text NOT NULL,
	`other_id` text NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `other_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nobody_avoids_themself" CHECK("person_avoidances"."person_id" <> "person_avoidances"."other_id")
);
--> statement-breakpoint
CREATE INDEX `avoidances_of_other` ON `person_avoidances` (`other_id`);