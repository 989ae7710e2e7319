CREATE TABLE `content_measures` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`hazard` text,
	`topic` text,
	`clause` text NOT NULL,
	`decision_id` text,
	`case_id` text NOT NULL,
	`applied_at` integer NOT NULL,
	`until` integer,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measures_on_subject` ON `content_measures` (`subject_id`,`subject_type`,`undone_at`);--> statement-breakpoint
CREATE INDEX `measures_of_decision` ON `content_measures` (`decision_id`);--> statement-breakpoint
CREATE INDEX `measures_ending` ON `content_measures` (`undone_at`,`until`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`person_id` text,
	`snapshot_id` text NOT NULL,
	`outcome` text NOT NULL,
	`state` text NOT NULL,
	`clauses` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`facts` text NOT NULL,
	`reasons` text NOT NULL,
	`measures` text NOT NULL,
	`source` text NOT NULL,
	`needs_second` integer NOT NULL,
	`key` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	`second_by` text,
	`effective_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `content_snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "a_second_person_is_another" CHECK("decisions"."second_by" is null or "decisions"."second_by" <> "decisions"."decided_by"),
	CONSTRAINT "what_needs_two_has_two" CHECK(not "decisions"."needs_second" or "decisions"."effective_at" is null or "decisions"."second_by" is not null),
	CONSTRAINT "only_rules_decide_alone" CHECK(("decisions"."outcome" = 'interim') = ("decisions"."decided_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_key_unique` ON `decisions` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_decision_a_case` ON `decisions` (`case_id`) WHERE "decisions"."state" in ('held', 'effective') and "decisions"."outcome" <> 'interim';--> statement-breakpoint
CREATE INDEX `decisions_newest` ON `decisions` (`effective_at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_on_subject` ON `decisions` (`subject_type`,`subject_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `decisions_about_person` ON `decisions` (`person_id`,`decided_at`);