CREATE TABLE `checkpoints` (
	`number` integer PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`head` text NOT NULL,
	`at` integer NOT NULL,
	`public_key` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `openings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "openings_end" CHECK("openings"."expires_at" > "openings"."at")
);
--> statement-breakpoint
CREATE INDEX `openings_of_person` ON `openings` (`person_id`,`subject_id`);