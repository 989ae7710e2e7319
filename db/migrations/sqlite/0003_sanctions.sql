CREATE TABLE `sanctions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`capabilities` text NOT NULL,
	`clauses` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_revision` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`points` integer NOT NULL,
	`points_expire_at` integer,
	`imposed_at` integer NOT NULL,
	`imposed_by` text,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`imposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sanctions_end_after_their_start" CHECK("sanctions"."ends_at" is null or "sanctions"."ends_at" > "sanctions"."starts_at"),
	CONSTRAINT "points_expire" CHECK(("sanctions"."points" = 0) = ("sanctions"."points_expire_at" is null)),
	CONSTRAINT "nobody_sanctions_themself" CHECK("sanctions"."imposed_by" is null or "sanctions"."imposed_by" <> "sanctions"."person_id")
);
--> statement-breakpoint
CREATE INDEX `sanctions_of_person` ON `sanctions` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `sanctions_of_decision` ON `sanctions` (`decision_id`);--> statement-breakpoint
CREATE INDEX `sanctions_by_end` ON `sanctions` (`state`,`ends_at`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`decision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`restrictions` text NOT NULL,
	`territory` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`policy_version_id` text NOT NULL,
	`clauses` text NOT NULL,
	`law` text,
	`facts` text NOT NULL,
	`reasons` text NOT NULL,
	`source` text NOT NULL,
	`is_automated` integer NOT NULL,
	`is_found_by_machine` integer NOT NULL,
	`redress` text NOT NULL,
	`appeal_until` integer NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statements_reference_unique` ON `statements` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_statement_a_person` ON `statements` (`decision_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `statements_of_person` ON `statements` (`person_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `strikes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_revision` text NOT NULL,
	`clause` text NOT NULL,
	`at` integer NOT NULL,
	`voided_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_strike_an_incident` ON `strikes` (`person_id`,`subject_type`,`subject_id`,`subject_revision`,`clause`) WHERE "strikes"."voided_at" is null;--> statement-breakpoint
CREATE INDEX `strikes_of_decision` ON `strikes` (`decision_id`);