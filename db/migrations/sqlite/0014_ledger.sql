CREATE TABLE `ledger_lines` (
	`transfer` integer NOT NULL,
	`side` text NOT NULL,
	`programme_id` text NOT NULL,
	`account` text NOT NULL,
	`purpose` text NOT NULL,
	`currency` text NOT NULL,
	`minor` integer NOT NULL,
	PRIMARY KEY(`transfer`, `side`),
	FOREIGN KEY (`transfer`) REFERENCES `ledger_transfers`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_side_gives_the_other_gets" CHECK(("ledger_lines"."side" = 'to') = ("ledger_lines"."minor" > 0) and "ledger_lines"."minor" <> 0)
);
--> statement-breakpoint
CREATE INDEX `lines_of_place` ON `ledger_lines` (`programme_id`,`account`,`purpose`,`currency`,`minor`);--> statement-breakpoint
CREATE TABLE `ledger_transfers` (
	`number` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_transfers_key_unique` ON `ledger_transfers` (`key`);