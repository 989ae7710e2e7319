ALTER TABLE `policy_acceptances` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `policy_clauses` ADD `severity` text;--> statement-breakpoint
ALTER TABLE `policy_clauses` ADD `heaviest` text;--> statement-breakpoint
ALTER TABLE `policy_versions` ADD `is_material` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `policy_versions` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `policy_versions` ADD `published_at` integer;--> statement-breakpoint
ALTER TABLE `policy_versions` ADD `withdrawn_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `one_version_an_instant` ON `policy_versions` (`policy`,`effective_at`) WHERE "policy_versions"."state" in ('scheduled', 'in_force', 'superseded');