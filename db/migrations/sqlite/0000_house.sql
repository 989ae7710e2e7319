CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `links_of_person` ON `one_time_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`handle_skeleton` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`about` text,
	`created_at` integer NOT NULL,
	`confirmed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_handle_unique` ON `people` (`handle`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_handleSkeleton_unique` ON `people` (`handle_skeleton`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_emailKey_unique` ON `people` (`email_key`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`scope_type` text DEFAULT '' NOT NULL,
	`scope_id` text DEFAULT '' NOT NULL,
	`granted_by` text,
	`reason` text NOT NULL,
	`starts_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nobody_grants_to_themself" CHECK("role_grants"."granted_by" is null or "role_grants"."granted_by" <> "role_grants"."person_id")
);
--> statement-breakpoint
CREATE INDEX `grants_of_person` ON `role_grants` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_grant_of_a_role` ON `role_grants` (`person_id`,`role`,`scope_id`) WHERE "role_grants"."revoked_at" is null;--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`browser` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_of_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `cursors` (
	`reader` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event_details` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` text,
	`details` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_seals` (
	`number` integer PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_seals_eventId_unique` ON `event_seals` (`event_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`at` integer NOT NULL,
	`details_hash` text NOT NULL,
	CONSTRAINT "people_are_named" CHECK(("events"."actor_kind" = 'person') = ("events"."actor_id" is not null))
);
--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_by_actor` ON `events` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `unsealed_events` (
	`event_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unsealed_in_order` ON `unsealed_events` (`at`,`event_id`);--> statement-breakpoint
CREATE TABLE `analyses` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`mapping` text NOT NULL,
	`job_id` text NOT NULL,
	`result` text,
	`refusal` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`replaced_at` integer,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `analyses_of_evidence` ON `analyses` (`evidence_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `analysis_of_job` ON `analyses` (`job_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`added_by` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_size` integer NOT NULL,
	`preview` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_of_report` ON `evidence` (`report_id`,`added_at`);--> statement-breakpoint
CREATE INDEX `evidence_by_file` ON `evidence` (`file_hash`);--> statement-breakpoint
CREATE TABLE `issue_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`move` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`by_owner` text,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`release_id` text,
	`until` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_of_issue` ON `issue_answers` (`issue_id`,`at`);--> statement-breakpoint
CREATE TABLE `issue_releases` (
	`issue_id` text NOT NULL,
	`release_id` text NOT NULL,
	`status` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `release_id`),
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `issue_reports` (
	`issue_id` text NOT NULL,
	`report_id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_of_issue` ON `issue_reports` (`issue_id`,`joined_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_original_an_issue` ON `issue_reports` (`issue_id`) WHERE "issue_reports"."role" = 'original';--> statement-breakpoint
CREATE TABLE `issues` (
	`id` text PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`system_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`finding` text,
	`warning` text,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`severity` text NOT NULL,
	`hazard` text NOT NULL,
	`track` text NOT NULL,
	`publication` text NOT NULL,
	`opened_at` integer NOT NULL,
	`moved_at` integer NOT NULL,
	`until` integer,
	`notified_at` integer,
	`answered_at` integer,
	`resolved_at` integer,
	`published_at` integer,
	FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_issues_have_a_date" CHECK("issues"."publication" in ('private', 'withdrawn') or "issues"."published_at" is not null),
	CONSTRAINT "hazards_stay_private" CHECK("issues"."publication" <> 'full' or "issues"."hazard" in ('H0', 'H1')),
	CONSTRAINT "waiting_states_have_an_end" CHECK(("issues"."state" in ('risk_accepted', 'deferred')) = ("issues"."until" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_publicId_unique` ON `issues` (`public_id`);--> statement-breakpoint
CREATE INDEX `issues_on_system` ON `issues` (`system_id`,`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `issues_newest` ON `issues` (`publication`,`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `sharing_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`answers` text NOT NULL,
	`checked_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notifications` (
	`person_id` text NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`sentence` text NOT NULL,
	`path` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`person_id`, `event_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inbox_newest` ON `notifications` (`person_id`,`number`);--> statement-breakpoint
CREATE INDEX `inbox_unread` ON `notifications` (`person_id`,`read_at`);--> statement-breakpoint
CREATE TABLE `policy_acceptances` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`version_id` text NOT NULL,
	`decision` text NOT NULL,
	`text_hash` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `acceptances_of_person` ON `policy_acceptances` (`person_id`,`version_id`);--> statement-breakpoint
CREATE TABLE `policy_clauses` (
	`version_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`is_flaggable` integer NOT NULL,
	PRIMARY KEY(`version_id`, `code`),
	FOREIGN KEY (`version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `policy_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`version` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`change_summary` text NOT NULL,
	`text_hash` text NOT NULL,
	`effective_at` integer,
	`superseded_at` integer,
	CONSTRAINT "in_force_since_a_date" CHECK("policy_versions"."state" <> 'in_force' or "policy_versions"."effective_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_of_each_version` ON `policy_versions` (`policy`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_in_force_a_policy` ON `policy_versions` (`policy`) WHERE "policy_versions"."state" = 'in_force';--> statement-breakpoint
CREATE TABLE `report_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`author_id` text NOT NULL,
	`audience` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_in_order` ON `report_comments` (`report_id`,`at`);--> statement-breakpoint
CREATE TABLE `report_groups` (
	`report_id` text NOT NULL,
	`attribute` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`report_id`, `attribute`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_by_group` ON `report_groups` (`attribute`);--> statement-breakpoint
CREATE TABLE `report_harms` (
	`report_id` text NOT NULL,
	`harm` text NOT NULL,
	PRIMARY KEY(`report_id`, `harm`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_by_harm` ON `report_harms` (`harm`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`state` text NOT NULL,
	`kind` text,
	`depth` text NOT NULL,
	`system_id` text,
	`release_id` text,
	`unlisted_name` text,
	`unlisted_developer` text,
	`unlisted_link` text,
	`title` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`track` text,
	`language` text DEFAULT 'en' NOT NULL,
	`warning` text,
	`hazard` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`submitted_at` integer,
	`moved_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submitted_reports_are_complete" CHECK("reports"."submitted_at" is null or ("reports"."kind" is not null and "reports"."system_id" is not null and "reports"."track" is not null and "reports"."title" <> '' and "reports"."body" <> '')),
	CONSTRAINT "only_drafts_are_unsubmitted" CHECK("reports"."state" in ('draft', 'withdrawn') or "reports"."submitted_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `reports_of_author` ON `reports` (`author_id`,`saved_at`);--> statement-breakpoint
CREATE INDEX `reports_by_state` ON `reports` (`state`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `reports_on_system` ON `reports` (`system_id`,`state`);--> statement-breakpoint
CREATE TABLE `organisation_members` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_of_person` ON `organisation_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `release_components` (
	`release_id` text NOT NULL,
	`component` text NOT NULL,
	`status` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`release_id`, `component`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `release_safeguards` (
	`release_id` text NOT NULL,
	`safeguard` text NOT NULL,
	`status` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`release_id`, `safeguard`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`system_id` text NOT NULL,
	`name` text NOT NULL,
	`released_on` text,
	`parameters` integer,
	`access_level` text NOT NULL,
	`gating` text NOT NULL,
	`source` text,
	FOREIGN KEY (`system_id`) REFERENCES `systems`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_names_in_a_system` ON `releases` (`system_id`,`name`);--> statement-breakpoint
CREATE INDEX `releases_in_order` ON `releases` (`system_id`,`released_on`);--> statement-breakpoint
CREATE TABLE `systems` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`developer` text NOT NULL,
	`modality` text,
	`access_level` text,
	`released_on` text,
	`parameters` integer,
	`homepage` text,
	`licence` text,
	`note` text,
	`source` text,
	`confidence` text,
	`state` text NOT NULL,
	`organisation_id` text,
	`suggested_by` text,
	`merged_into` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`suggested_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merged_systems_name_their_target" CHECK(("systems"."state" = 'merged') = ("systems"."merged_into" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `systems_slug_unique` ON `systems` (`slug`);--> statement-breakpoint
CREATE INDEX `systems_by_name` ON `systems` (`state`,`name`);--> statement-breakpoint
CREATE INDEX `systems_by_release` ON `systems` (`state`,`released_on`);--> statement-breakpoint
CREATE INDEX `systems_of_organisation` ON `systems` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `buckets` (
	`key` text PRIMARY KEY NOT NULL,
	`tokens` real NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`state` text NOT NULL,
	`payload` text NOT NULL,
	`progress` real DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`run_at` integer NOT NULL,
	`lease_until` integer,
	`error` text,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_waiting_job_a_key` ON `jobs` (`kind`,`key`) WHERE "jobs"."state" in ('queued', 'running');--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text,
	`state` text NOT NULL,
	`has_secret_link` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `mails_newest` ON `mails` (`created_at`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`report_id` text PRIMARY KEY NOT NULL,
	`moderator_id` text NOT NULL,
	`claimed_at` integer NOT NULL,
	`lease_until` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderator_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_of_moderator` ON `assignments` (`moderator_id`);--> statement-breakpoint
CREATE TABLE `report_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`moderator_id` text NOT NULL,
	`verdict` text NOT NULL,
	`severity` text,
	`reason` text,
	`issue_id` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderator_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accepted_means_severity" CHECK("report_verdicts"."verdict" <> 'accept' or "report_verdicts"."severity" is not null),
	CONSTRAINT "rejected_means_a_reason" CHECK(("report_verdicts"."verdict" = 'reject') = ("report_verdicts"."reason" is not null)),
	CONSTRAINT "joined_means_an_issue" CHECK(("report_verdicts"."verdict" in ('accept', 'duplicate')) = ("report_verdicts"."issue_id" is not null))
);
--> statement-breakpoint
CREATE INDEX `verdicts_of_report` ON `report_verdicts` (`report_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_final_verdict_a_report` ON `report_verdicts` (`report_id`) WHERE "report_verdicts"."verdict" <> 'ask' and "report_verdicts"."undone_at" is null;