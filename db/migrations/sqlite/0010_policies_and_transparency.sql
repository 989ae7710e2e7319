CREATE TABLE `policy_preparations` (
	`version_id` text PRIMARY KEY NOT NULL,
	`base_version_id` text NOT NULL,
	`change` text NOT NULL,
	`revision` integer NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`first_approver_id` text,
	`first_approved_at` integer,
	`second_approver_id` text,
	`second_approved_at` integer,
	FOREIGN KEY (`version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`base_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`first_approver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_approver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nobody_approves_their_own_draft" CHECK("policy_preparations"."first_approver_id" <> "policy_preparations"."drafted_by" and "policy_preparations"."second_approver_id" <> "policy_preparations"."drafted_by"),
	CONSTRAINT "two_different_people_approve" CHECK("policy_preparations"."second_approver_id" is null or ("policy_preparations"."first_approver_id" is not null and "policy_preparations"."first_approver_id" <> "policy_preparations"."second_approver_id"))
);
--> statement-breakpoint
CREATE TABLE `transparency_errata` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`metric` text NOT NULL,
	`division` text NOT NULL,
	`cell` text NOT NULL,
	`printed` real,
	`counted` real,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `errata_of_month` ON `transparency_errata` (`month`,`at`);--> statement-breakpoint
CREATE TABLE `transparency_figures` (
	`month` text NOT NULL,
	`metric` text NOT NULL,
	`division` text NOT NULL,
	`cell` text NOT NULL,
	`value` real,
	`frozen_at` integer NOT NULL,
	PRIMARY KEY(`month`, `metric`, `division`, `cell`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_in_preparation_a_policy` ON `policy_versions` (`policy`) WHERE "policy_versions"."state" in ('draft', 'approved');