CREATE TABLE `payee_references` (
	`person_id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payee_references_reference_unique` ON `payee_references` (`reference`);--> statement-breakpoint
CREATE TABLE `payment_files` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`made_by_id` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`made_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payment_files_by_date` ON `payment_files` (`made_at`,`id`);--> statement-breakpoint
CREATE TABLE `payment_orders` (
	`file_id` text NOT NULL,
	`payout_id` text NOT NULL,
	`state` text NOT NULL,
	`ended_at` integer,
	`outcome` text,
	PRIMARY KEY(`file_id`, `payout_id`),
	FOREIGN KEY (`file_id`) REFERENCES `payment_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payout_id`) REFERENCES `payouts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ended_orders_say_how" CHECK(("payment_orders"."state" = 'sent') = ("payment_orders"."ended_at" is null) and ("payment_orders"."state" = 'sent') = ("payment_orders"."outcome" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_order_on_its_way` ON `payment_orders` (`payout_id`) WHERE "payment_orders"."state" = 'sent';--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_payouts` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`person_id` text NOT NULL,
	`minor` integer NOT NULL,
	`state` text NOT NULL,
	`wish` text NOT NULL,
	`reference` text,
	`settled_by_id` text,
	`settled_at` integer,
	FOREIGN KEY (`award_id`) REFERENCES `awards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payouts_are_amounts" CHECK("__new_payouts"."minor" > 0),
	CONSTRAINT "settled_payouts_have_a_reference" CHECK("__new_payouts"."state" in ('due', 'ordered', 'void') or ("__new_payouts"."reference" is not null and "__new_payouts"."settled_at" is not null)),
	CONSTRAINT "nobody_pays_themself" CHECK("__new_payouts"."settled_by_id" is null or "__new_payouts"."settled_by_id" <> "__new_payouts"."person_id")
);
--> statement-breakpoint
INSERT INTO `__new_payouts`("id", "award_id", "person_id", "minor", "state", "wish", "reference", "settled_by_id", "settled_at") SELECT "id", "award_id", "person_id", "minor", "state", "wish", "reference", "settled_by_id", "settled_at" FROM `payouts`;--> statement-breakpoint
DROP TABLE `payouts`;--> statement-breakpoint
ALTER TABLE `__new_payouts` RENAME TO `payouts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_payout_a_person` ON `payouts` (`award_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `payouts_of_person` ON `payouts` (`person_id`,`id`);