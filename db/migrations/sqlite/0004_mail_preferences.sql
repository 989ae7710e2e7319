CREATE TABLE `mail_preferences` (
	`person_id` text NOT NULL,
	`topic` text NOT NULL,
	`choice` text NOT NULL,
	`secret` text NOT NULL,
	PRIMARY KEY(`person_id`, `topic`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_preferences_secret_unique` ON `mail_preferences` (`secret`);--> statement-breakpoint
ALTER TABLE `notifications` ADD `topic` text DEFAULT 'account' NOT NULL;--> statement-breakpoint
ALTER TABLE `notifications` ADD `digest_at` integer;--> statement-breakpoint
CREATE INDEX `inbox_by_topic` ON `notifications` (`person_id`,`topic`,`number`);--> statement-breakpoint
CREATE INDEX `digests_due` ON `notifications` (`digest_at`);--> statement-breakpoint
ALTER TABLE `mails` ADD `unsubscribe_url` text;