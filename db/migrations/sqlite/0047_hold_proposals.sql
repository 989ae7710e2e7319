CREATE TABLE `hold_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`lapses_at` integer NOT NULL,
	`clause` text NOT NULL,
	`facts` text NOT NULL,
	`reasons` text NOT NULL,
	`days` integer NOT NULL,
	`ended_at` integer,
	`confirmed_by_id` text,
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_hold_is_confirmed_by_another" CHECK("hold_proposals"."confirmed_by_id" is null or "hold_proposals"."confirmed_by_id" <> "hold_proposals"."proposed_by_id"),
	CONSTRAINT "confirmed_proposals_are_over" CHECK("hold_proposals"."confirmed_by_id" is null or "hold_proposals"."ended_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_hold_proposal_an_award` ON `hold_proposals` (`award_id`) WHERE "hold_proposals"."ended_at" is null;