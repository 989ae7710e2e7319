CREATE TABLE `transparency_errata` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`metric` text NOT NULL,
	`division` text NOT NULL,
	`cell` text NOT NULL,
	`printed` real,
	`counted` real,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `errata_of_month` ON `transparency_errata` (`month`,`at`);--> statement-breakpoint
CREATE TABLE `transparency_figures` (
	`month` text NOT NULL,
	`metric` text NOT NULL,
	`division` text NOT NULL,
	`cell` text NOT NULL,
	`value` real,
	`frozen_at` integer NOT NULL,
	PRIMARY KEY(`month`, `metric`, `division`, `cell`)
);
