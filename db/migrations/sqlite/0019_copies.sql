CREATE TABLE `copies` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`job_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`ready_at` integer,
	`bytes` integer,
	`expires_at` integer,
	`dropped_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ready_copies_end" CHECK(("copies"."ready_at" is null) = ("copies"."expires_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_copy_in_the_making` ON `copies` (`person_id`) WHERE "copies"."ready_at" is null and "copies"."dropped_at" is null;--> statement-breakpoint
CREATE INDEX `copies_of_person` ON `copies` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `copies_expiring` ON `copies` (`dropped_at`,`expires_at`);