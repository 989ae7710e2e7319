ALTER TABLE `people` ADD `closed_at` integer;--> statement-breakpoint
CREATE INDEX `mails_to` ON `mails` (`address`);