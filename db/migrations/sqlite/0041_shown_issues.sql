CREATE TABLE `shown_issues` (
	`person_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`shown_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `issue_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action
);
