CREATE TABLE "one_time_links" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"handle_skeleton" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"password_hash" text NOT NULL,
	"about" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "people_handle_unique" UNIQUE("handle"),
	CONSTRAINT "people_handleSkeleton_unique" UNIQUE("handle_skeleton"),
	CONSTRAINT "people_emailKey_unique" UNIQUE("email_key")
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"scope_type" text DEFAULT '' NOT NULL,
	"scope_id" text DEFAULT '' NOT NULL,
	"granted_by" text,
	"reason" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "nobody_grants_to_themself" CHECK ("role_grants"."granted_by" is null or "role_grants"."granted_by" <> "role_grants"."person_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"browser" text
);
--> statement-breakpoint
CREATE TABLE "cursors" (
	"reader" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_details" (
	"event_id" text PRIMARY KEY NOT NULL,
	"salt" text,
	"details" jsonb
);
--> statement-breakpoint
CREATE TABLE "event_seals" (
	"number" bigint PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_seals_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"details_hash" text NOT NULL,
	CONSTRAINT "people_are_named" CHECK (("events"."actor_kind" = 'person') = ("events"."actor_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "unsealed_events" (
	"event_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "analyses" (
	"id" text PRIMARY KEY NOT NULL,
	"evidence_id" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"job_id" text NOT NULL,
	"result" jsonb,
	"refusal" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"added_by" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_size" bigint NOT NULL,
	"preview" jsonb NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "issue_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"move" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"by_owner" text,
	"person_id" text NOT NULL,
	"text" text NOT NULL,
	"release_id" text,
	"until" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_releases" (
	"issue_id" text NOT NULL,
	"release_id" text NOT NULL,
	"status" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "issue_releases_issue_id_release_id_pk" PRIMARY KEY("issue_id","release_id")
);
--> statement-breakpoint
CREATE TABLE "issue_reports" (
	"issue_id" text NOT NULL,
	"report_id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" text NOT NULL,
	"system_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"finding" text,
	"warning" text,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"severity" text NOT NULL,
	"hazard" text NOT NULL,
	"track" text NOT NULL,
	"publication" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"notified_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "issues_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "published_issues_have_a_date" CHECK ("issues"."publication" in ('private', 'withdrawn') or "issues"."published_at" is not null),
	CONSTRAINT "hazards_stay_private" CHECK ("issues"."publication" <> 'full' or "issues"."hazard" in ('H0', 'H1')),
	CONSTRAINT "waiting_states_have_an_end" CHECK (("issues"."state" in ('risk_accepted', 'deferred')) = ("issues"."until" is not null))
);
--> statement-breakpoint
CREATE TABLE "sharing_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"checked_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"person_id" text NOT NULL,
	"event_id" text NOT NULL,
	"number" bigint NOT NULL,
	"sentence" text NOT NULL,
	"path" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_person_id_event_id_pk" PRIMARY KEY("person_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "policy_acceptances" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"version_id" text NOT NULL,
	"decision" text NOT NULL,
	"text_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_clauses" (
	"version_id" text NOT NULL,
	"code" text NOT NULL,
	"position" bigint NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"is_flaggable" boolean NOT NULL,
	CONSTRAINT "policy_clauses_version_id_code_pk" PRIMARY KEY("version_id","code")
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"policy" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"change_summary" text NOT NULL,
	"text_hash" text NOT NULL,
	"effective_at" timestamp (3) with time zone,
	"superseded_at" timestamp (3) with time zone,
	CONSTRAINT "in_force_since_a_date" CHECK ("policy_versions"."state" <> 'in_force' or "policy_versions"."effective_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "report_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"author_id" text NOT NULL,
	"audience" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_groups" (
	"report_id" text NOT NULL,
	"attribute" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	CONSTRAINT "report_groups_report_id_attribute_pk" PRIMARY KEY("report_id","attribute")
);
--> statement-breakpoint
CREATE TABLE "report_harms" (
	"report_id" text NOT NULL,
	"harm" text NOT NULL,
	CONSTRAINT "report_harms_report_id_harm_pk" PRIMARY KEY("report_id","harm")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"state" text NOT NULL,
	"kind" text,
	"depth" text NOT NULL,
	"system_id" text,
	"release_id" text,
	"unlisted_name" text,
	"unlisted_developer" text,
	"unlisted_link" text,
	"title" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"track" text,
	"language" text DEFAULT 'en' NOT NULL,
	"warning" text,
	"hazard" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"moved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submitted_reports_are_complete" CHECK ("reports"."submitted_at" is null or ("reports"."kind" is not null and "reports"."system_id" is not null and "reports"."track" is not null and "reports"."title" <> '' and "reports"."body" <> '')),
	CONSTRAINT "only_drafts_are_unsubmitted" CHECK ("reports"."state" in ('draft', 'withdrawn') or "reports"."submitted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "organisation_members" (
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_members_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "release_components" (
	"release_id" text NOT NULL,
	"component" text NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "release_components_release_id_component_pk" PRIMARY KEY("release_id","component")
);
--> statement-breakpoint
CREATE TABLE "release_safeguards" (
	"release_id" text NOT NULL,
	"safeguard" text NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "release_safeguards_release_id_safeguard_pk" PRIMARY KEY("release_id","safeguard")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"system_id" text NOT NULL,
	"name" text NOT NULL,
	"released_on" text,
	"parameters" bigint,
	"access_level" text NOT NULL,
	"gating" text NOT NULL,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "systems" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"developer" text NOT NULL,
	"modality" text,
	"access_level" text,
	"released_on" text,
	"parameters" bigint,
	"homepage" text,
	"licence" text,
	"note" text,
	"source" text,
	"confidence" text,
	"state" text NOT NULL,
	"organisation_id" text,
	"suggested_by" text,
	"merged_into" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "systems_slug_unique" UNIQUE("slug"),
	CONSTRAINT "merged_systems_name_their_target" CHECK (("systems"."state" = 'merged') = ("systems"."merged_into" is not null))
);
--> statement-breakpoint
CREATE TABLE "buckets" (
	"key" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text,
	"state" text NOT NULL,
	"payload" jsonb NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"state" text NOT NULL,
	"has_secret_link" boolean NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"report_id" text PRIMARY KEY NOT NULL,
	"moderator_id" text NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_verdicts" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"moderator_id" text NOT NULL,
	"verdict" text NOT NULL,
	"severity" text,
	"reason" text,
	"issue_id" text,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text,
	CONSTRAINT "accepted_means_severity" CHECK ("report_verdicts"."verdict" <> 'accept' or "report_verdicts"."severity" is not null),
	CONSTRAINT "rejected_means_a_reason" CHECK (("report_verdicts"."verdict" = 'reject') = ("report_verdicts"."reason" is not null)),
	CONSTRAINT "joined_means_an_issue" CHECK (("report_verdicts"."verdict" in ('accept', 'duplicate')) = ("report_verdicts"."issue_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_details" ADD CONSTRAINT "event_details_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_seals" ADD CONSTRAINT "event_seals_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsealed_events" ADD CONSTRAINT "unsealed_events_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses" ADD CONSTRAINT "analyses_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses" ADD CONSTRAINT "analyses_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_answers" ADD CONSTRAINT "issue_answers_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_answers" ADD CONSTRAINT "issue_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_answers" ADD CONSTRAINT "issue_answers_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_releases" ADD CONSTRAINT "issue_releases_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_releases" ADD CONSTRAINT "issue_releases_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_reports" ADD CONSTRAINT "issue_reports_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_reports" ADD CONSTRAINT "issue_reports_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_checks" ADD CONSTRAINT "sharing_checks_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_checks" ADD CONSTRAINT "sharing_checks_checked_by_people_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_acceptances" ADD CONSTRAINT "policy_acceptances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_acceptances" ADD CONSTRAINT "policy_acceptances_version_id_policy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_clauses" ADD CONSTRAINT "policy_clauses_version_id_policy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_groups" ADD CONSTRAINT "report_groups_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_harms" ADD CONSTRAINT "report_harms_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_components" ADD CONSTRAINT "release_components_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_safeguards" ADD CONSTRAINT "release_safeguards_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_suggested_by_people_id_fk" FOREIGN KEY ("suggested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_moderator_id_people_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_verdicts" ADD CONSTRAINT "report_verdicts_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_verdicts" ADD CONSTRAINT "report_verdicts_moderator_id_people_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_verdicts" ADD CONSTRAINT "report_verdicts_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_verdicts" ADD CONSTRAINT "report_verdicts_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "links_of_person" ON "one_time_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grants_of_person" ON "role_grants" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_grant_of_a_role" ON "role_grants" USING btree ("person_id","role","scope_id") WHERE "role_grants"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "sessions_of_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "events_by_subject" ON "events" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "unsealed_in_order" ON "unsealed_events" USING btree ("at","event_id");--> statement-breakpoint
CREATE INDEX "analyses_of_evidence" ON "analyses" USING btree ("evidence_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "analysis_of_job" ON "analyses" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "evidence_of_report" ON "evidence" USING btree ("report_id","added_at");--> statement-breakpoint
CREATE INDEX "evidence_by_file" ON "evidence" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "answers_of_issue" ON "issue_answers" USING btree ("issue_id","at");--> statement-breakpoint
CREATE INDEX "reports_of_issue" ON "issue_reports" USING btree ("issue_id","joined_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_original_an_issue" ON "issue_reports" USING btree ("issue_id") WHERE "issue_reports"."role" = 'original';--> statement-breakpoint
CREATE INDEX "issues_on_system" ON "issues" USING btree ("system_id","state","opened_at");--> statement-breakpoint
CREATE INDEX "issues_newest" ON "issues" USING btree ("publication","published_at","id");--> statement-breakpoint
CREATE INDEX "inbox_newest" ON "notifications" USING btree ("person_id","number");--> statement-breakpoint
CREATE INDEX "inbox_unread" ON "notifications" USING btree ("person_id","read_at");--> statement-breakpoint
CREATE INDEX "acceptances_of_person" ON "policy_acceptances" USING btree ("person_id","version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_of_each_version" ON "policy_versions" USING btree ("policy","version");--> statement-breakpoint
CREATE UNIQUE INDEX "one_in_force_a_policy" ON "policy_versions" USING btree ("policy") WHERE "policy_versions"."state" = 'in_force';--> statement-breakpoint
CREATE INDEX "comments_in_order" ON "report_comments" USING btree ("report_id","at");--> statement-breakpoint
CREATE INDEX "reports_by_group" ON "report_groups" USING btree ("attribute");--> statement-breakpoint
CREATE INDEX "reports_by_harm" ON "report_harms" USING btree ("harm");--> statement-breakpoint
CREATE INDEX "reports_of_author" ON "reports" USING btree ("author_id","saved_at");--> statement-breakpoint
CREATE INDEX "reports_by_state" ON "reports" USING btree ("state","submitted_at","id");--> statement-breakpoint
CREATE INDEX "reports_on_system" ON "reports" USING btree ("system_id","state");--> statement-breakpoint
CREATE INDEX "memberships_of_person" ON "organisation_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "release_names_in_a_system" ON "releases" USING btree ("system_id","name");--> statement-breakpoint
CREATE INDEX "releases_in_order" ON "releases" USING btree ("system_id","released_on");--> statement-breakpoint
CREATE INDEX "systems_by_name" ON "systems" USING btree ("state","name");--> statement-breakpoint
CREATE INDEX "systems_by_release" ON "systems" USING btree ("state","released_on");--> statement-breakpoint
CREATE INDEX "systems_of_organisation" ON "systems" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("state","run_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_waiting_job_a_key" ON "jobs" USING btree ("kind","key") WHERE "jobs"."state" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "assignments_of_moderator" ON "assignments" USING btree ("moderator_id");--> statement-breakpoint
CREATE INDEX "verdicts_of_report" ON "report_verdicts" USING btree ("report_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_final_verdict_a_report" ON "report_verdicts" USING btree ("report_id") WHERE "report_verdicts"."verdict" <> 'ask' and "report_verdicts"."undone_at" is null;