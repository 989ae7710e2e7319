ALTER TABLE `content_measures` ADD `law` text;--> statement-breakpoint
ALTER TABLE `content_measures` ADD `is_automatic` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `law` text;