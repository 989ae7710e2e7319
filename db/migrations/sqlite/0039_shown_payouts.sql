CREATE TABLE `shown_payouts` (
	`payout_id` text PRIMARY KEY NOT NULL,
	`shown_at` integer NOT NULL,
	FOREIGN KEY (`payout_id`) REFERENCES `payouts`(`id`) ON UPDATE no action ON DELETE no action
);
