CREATE TABLE `case_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`of` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	`answer` text,
	`ended_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nobody_asks_themself" CHECK("case_questions"."asked_by" <> "case_questions"."person_id"),
	CONSTRAINT "answers_have_a_date" CHECK("case_questions"."answer" is null or "case_questions"."ended_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_question_a_case` ON `case_questions` (`case_id`) WHERE "case_questions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `questions_ending` ON `case_questions` (`ended_at`,`until`);