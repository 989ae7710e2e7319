CREATE TABLE `entry_choices` (
	`report_id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`co_authors` text NOT NULL,
	`used_assistance` text NOT NULL,
	`checks` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
