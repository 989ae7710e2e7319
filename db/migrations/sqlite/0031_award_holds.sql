CREATE TABLE `award_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`held_by_id` text NOT NULL,
	`held_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`stayed_at` integer,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "holds_end_after_their_start" CHECK("award_holds"."ends_at" > "award_holds"."held_at"),
	CONSTRAINT "ended_holds_say_by_what" CHECK(("award_holds"."ended_at" is null) = ("award_holds"."ended_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_hold_an_award` ON `award_holds` (`award_id`) WHERE "award_holds"."ended_at" is null;