CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`report_id` text NOT NULL,
	`programme_version` integer NOT NULL,
	`joined_by_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`withdrawn_at` integer,
	`used_assistance` text NOT NULL,
	`checklist` text NOT NULL,
	`own_estimate` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`joined_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_entry_a_report` ON `entries` (`report_id`) WHERE "entries"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `entries_of_programme` ON `entries` (`programme_id`,`joined_at`,`id`);--> statement-breakpoint
CREATE INDEX `entries_of_person` ON `entries` (`joined_by_id`,`programme_id`,`joined_at`);--> statement-breakpoint
CREATE TABLE `entry_authors` (
	`entry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`share_basis_points` integer NOT NULL,
	`invited_at` integer NOT NULL,
	`accepted_at` integer,
	`declined_at` integer,
	PRIMARY KEY(`entry_id`, `person_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shares_are_parts" CHECK("entry_authors"."share_basis_points" between 1 and 10000),
	CONSTRAINT "one_answer_an_author" CHECK("entry_authors"."accepted_at" is null or "entry_authors"."declined_at" is null)
);
--> statement-breakpoint
CREATE INDEX `entries_of_author` ON `entry_authors` (`person_id`,`invited_at`);--> statement-breakpoint
CREATE TABLE `programme_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`question` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_by_id` text,
	`answered_at` integer,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answers_are_whole" CHECK(("programme_questions"."answer" is null) = ("programme_questions"."answered_at" is null) and ("programme_questions"."answer" is null) = ("programme_questions"."answered_by_id" is null))
);
--> statement-breakpoint
CREATE INDEX `questions_of_programme` ON `programme_questions` (`programme_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `programme_systems` (
	`programme_id` text NOT NULL,
	`system_id` text NOT NULL,
	PRIMARY KEY(`programme_id`, `system_id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `programmes_of_system` ON `programme_systems` (`system_id`);--> statement-breakpoint
CREATE TABLE `programme_versions` (
	`programme_id` text NOT NULL,
	`number` integer NOT NULL,
	`contents` text NOT NULL,
	`difference` text NOT NULL,
	`reason` text NOT NULL,
	`made_by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `number`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`organisation_id` text,
	`currency` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`draft` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`rubric_version_id` text,
	`second_signature_above_minor` integer NOT NULL,
	`drafted_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`opened_at` integer,
	`opens_at` integer,
	`closes_at` integer,
	`moved_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "only_drafts_are_unopened" CHECK("programmes"."state" in ('draft', 'cancelled') or "programmes"."opened_at" is not null),
	CONSTRAINT "opened_programmes_have_a_version" CHECK(("programmes"."opened_at" is null) = ("programmes"."version" = 0)),
	CONSTRAINT "each_kind_has_its_states" CHECK(("programmes"."kind" = 'standing' and "programmes"."state" not in ('grading', 'settled')) or ("programmes"."kind" = 'challenge' and "programmes"."state" <> 'closed')),
	CONSTRAINT "challenges_are_graded" CHECK("programmes"."kind" <> 'challenge' or "programmes"."opened_at" is null or "programmes"."rubric_version_id" is not null),
	CONSTRAINT "challenges_end" CHECK("programmes"."kind" <> 'challenge' or "programmes"."opened_at" is null or "programmes"."closes_at" is not null),
	CONSTRAINT "second_signature_is_an_amount" CHECK("programmes"."second_signature_above_minor" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_slug_unique` ON `programmes` (`slug`);--> statement-breakpoint
CREATE INDEX `programmes_listed` ON `programmes` (`state`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `programmes_of_organisation` ON `programmes` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `programmes_due` ON `programmes` (`closes_at`) WHERE "programmes"."state" = 'open';