CREATE TABLE `awards` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`state` text NOT NULL,
	`severity` text NOT NULL,
	`currency` text NOT NULL,
	`minor` integer NOT NULL,
	`corroborating_percent` integer NOT NULL,
	`needs_second` integer NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`approved_by_id` text,
	`approved_at` integer,
	`signed_by_id` text,
	`signed_at` integer,
	`ended_at` integer,
	`reason` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "awards_are_amounts" CHECK("awards"."minor" > 0),
	CONSTRAINT "a_second_signature_is_another_s" CHECK("awards"."signed_by_id" is null or "awards"."signed_by_id" <> "awards"."approved_by_id"),
	CONSTRAINT "what_ends_has_a_reason" CHECK(("awards"."state" in ('void', 'reversed')) = ("awards"."reason" is not null)),
	CONSTRAINT "approved_awards_have_an_approver" CHECK("awards"."state" not in ('approved', 'paid', 'donated', 'reversed') or "awards"."approved_by_id" is not null),
	CONSTRAINT "what_needs_two_is_paid_by_two" CHECK(not "awards"."needs_second" or "awards"."state" not in ('paid', 'donated') or "awards"."signed_by_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_award_an_entry` ON `awards` (`entry_id`) WHERE "awards"."state" not in ('void', 'reversed');--> statement-breakpoint
CREATE INDEX `awards_of_programme` ON `awards` (`programme_id`,`proposed_at`,`id`);--> statement-breakpoint
CREATE TABLE `payouts` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`person_id` text NOT NULL,
	`minor` integer NOT NULL,
	`state` text NOT NULL,
	`wish` text NOT NULL,
	`reference` text,
	`settled_by_id` text,
	`settled_at` integer,
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payouts_are_amounts" CHECK("payouts"."minor" > 0),
	CONSTRAINT "settled_payouts_have_a_reference" CHECK("payouts"."state" in ('due', 'void') or ("payouts"."reference" is not null and "payouts"."settled_at" is not null)),
	CONSTRAINT "nobody_pays_themself" CHECK("payouts"."settled_by_id" is null or "payouts"."settled_by_id" <> "payouts"."person_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_payout_a_person` ON `payouts` (`award_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `payouts_of_person` ON `payouts` (`person_id`,`id`);