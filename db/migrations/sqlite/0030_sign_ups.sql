CREATE TABLE `sign_ups` (
	`handle_skeleton` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`email_key` text,
	`link_hash` text,
	`particulars` text,
	CONSTRAINT "waits_whole_or_as_a_handle" CHECK(("sign_ups"."particulars" is null) = ("sign_ups"."link_hash" is null) and ("sign_ups"."particulars" is null) = ("sign_ups"."email_key" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_linkHash_unique` ON `sign_ups` (`link_hash`);--> statement-breakpoint
CREATE INDEX `sign_ups_of_address` ON `sign_ups` (`email_key`);--> statement-breakpoint
CREATE INDEX `sign_ups_by_end` ON `sign_ups` (`expires_at`);