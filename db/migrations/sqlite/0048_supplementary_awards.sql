DROP INDEX `one_award_an_entry`;--> statement-breakpoint
ALTER TABLE `awards` ADD `supplement_to` text REFERENCES awards(id);--> statement-breakpoint
ALTER TABLE `awards` ADD `because` text;--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_supplement_an_entry` ON `awards` (`entry_id`) WHERE "awards"."state" in ('proposed', 'approved') and "awards"."supplement_to" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_award_an_entry` ON `awards` (`entry_id`) WHERE "awards"."state" not in ('void', 'reversed') and "awards"."supplement_to" is null;