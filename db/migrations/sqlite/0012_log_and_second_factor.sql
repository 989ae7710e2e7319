CREATE TABLE `factor_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`approved_by` text,
	`done_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "resets_take_two_others" CHECK(("factor_resets"."proposed_by" is null or ("factor_resets"."proposed_by" <> "factor_resets"."person_id" and ("factor_resets"."approved_by" is null or "factor_resets"."approved_by" <> "factor_resets"."proposed_by")))
        and ("factor_resets"."approved_by" is null or "factor_resets"."approved_by" <> "factor_resets"."person_id"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_reset_a_person` ON `factor_resets` (`person_id`) WHERE "factor_resets"."done_at" is null;--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_of_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`last_step` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
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
CREATE INDEX `openings_of_person` ON `openings` (`person_id`,`subject_id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `factor_at` integer;