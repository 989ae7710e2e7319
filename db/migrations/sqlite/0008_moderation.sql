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
CREATE INDEX `decisions_about_person` ON `decisions` (`person_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `case_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_of_case` ON `case_notes` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`author_id` text,
	`organisation_id` text,
	`snapshot_id` text NOT NULL,
	`state` text NOT NULL,
	`clause` text NOT NULL,
	`severity` text NOT NULL,
	`hazard` text,
	`is_illegal` integer NOT NULL,
	`is_urgent` integer NOT NULL,
	`is_brigade` integer NOT NULL,
	`weight` real NOT NULL,
	`rank` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`moved_at` integer NOT NULL,
	`deferred_until` integer,
	`holder_id` text,
	`lease_token` text,
	`lease_until` integer,
	`escalated_by` text,
	`escalations` integer DEFAULT 0 NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `content_snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`escalated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claimed_means_a_lease" CHECK(("cases"."state" = 'claimed') = ("cases"."lease_token" is not null)),
	CONSTRAINT "leases_have_a_holder" CHECK(("cases"."lease_token" is null) = ("cases"."lease_until" is null) and ("cases"."lease_token" is null or "cases"."holder_id" is not null)),
	CONSTRAINT "deferred_means_a_date" CHECK(("cases"."state" = 'deferred') = ("cases"."deferred_until" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_case_a_subject` ON `cases` (`subject_type`,`subject_id`) WHERE "cases"."state" not in ('decided', 'closed');--> statement-breakpoint
CREATE INDEX `cases_in_order` ON `cases` (`state`,`rank`,`id`);--> statement-breakpoint
CREATE INDEX `cases_of_author` ON `cases` (`author_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_of_subject` ON `cases` (`subject_type`,`subject_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_of_holder` ON `cases` (`holder_id`);--> statement-breakpoint
CREATE TABLE `content_snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`revision` text NOT NULL,
	`content` text NOT NULL,
	`made_at` integer NOT NULL,
	`taken_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_snapshot_a_revision` ON `content_snapshots` (`subject_type`,`subject_id`,`revision`);--> statement-breakpoint
CREATE TABLE `flags` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`case_id` text NOT NULL,
	`snapshot_id` text NOT NULL,
	`flagger_id` text NOT NULL,
	`clause` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`text` text NOT NULL,
	`evidence` text NOT NULL,
	`state` text NOT NULL,
	`weight` real NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	`decision_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `content_snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`flagger_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_flags_have_no_end" CHECK(("flags"."state" = 'attached') = ("flags"."ended_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_flag_a_person` ON `flags` (`flagger_id`,`subject_type`,`subject_id`) WHERE "flags"."state" = 'attached';--> statement-breakpoint
CREATE INDEX `flags_of_case` ON `flags` (`case_id`,`state`,`at`);--> statement-breakpoint
CREATE INDEX `flags_of_flagger` ON `flags` (`flagger_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `flags_on_subject` ON `flags` (`subject_type`,`subject_id`,`clause`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`snapshot_id` text NOT NULL,
	`explanation` text NOT NULL,
	`law` text NOT NULL,
	`name` text,
	`email` text,
	`is_child_abuse` integer NOT NULL,
	`state` text NOT NULL,
	`link_hash` text,
	`at` integer NOT NULL,
	`expires_at` integer,
	`confirmed_at` integer,
	`replied_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `content_snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "only_child_abuse_without_an_address" CHECK("notices"."email" is not null or "notices"."is_child_abuse")
);
--> statement-breakpoint
CREATE INDEX `notices_of_case` ON `notices` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `notices_expiring` ON `notices` (`state`,`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_notice_a_link` ON `notices` (`link_hash`);