CREATE INDEX `decisions_of_case` ON `decisions` (`case_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `decisions_on_snapshot` ON `decisions` (`snapshot_id`);--> statement-breakpoint
CREATE INDEX `cases_alike` ON `cases` (`clause`,`subject_type`,`opened_at`);--> statement-breakpoint
CREATE INDEX `flags_by_outcome` ON `flags` (`flagger_id`,`state`);