DROP INDEX `one_statement_a_person`;--> statement-breakpoint
ALTER TABLE `statements` ADD `supersedes` text REFERENCES statements(id);--> statement-breakpoint
ALTER TABLE `statements` ADD `capabilities` text;--> statement-breakpoint
CREATE UNIQUE INDEX `one_statement_in_its_place` ON `statements` (`supersedes`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_statement_a_person` ON `statements` (`decision_id`,`person_id`) WHERE "statements"."supersedes" is null;