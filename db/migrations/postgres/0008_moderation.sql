CREATE TABLE "content_measures" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"kind" text NOT NULL,
	"hazard" text,
	"topic" text,
	"clause" text NOT NULL,
	"decision_id" text,
	"case_id" text NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"person_id" text,
	"snapshot_id" text NOT NULL,
	"outcome" text NOT NULL,
	"state" text NOT NULL,
	"clauses" jsonb NOT NULL,
	"policy_version_id" text NOT NULL,
	"facts" text NOT NULL,
	"reasons" text NOT NULL,
	"measures" jsonb NOT NULL,
	"source" text NOT NULL,
	"needs_second" boolean NOT NULL,
	"key" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"second_by" text,
	"effective_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "decisions_key_unique" UNIQUE("key"),
	CONSTRAINT "a_second_person_is_another" CHECK ("decisions"."second_by" is null or "decisions"."second_by" <> "decisions"."decided_by"),
	CONSTRAINT "what_needs_two_has_two" CHECK (not "decisions"."needs_second" or "decisions"."effective_at" is null or "decisions"."second_by" is not null),
	CONSTRAINT "only_rules_decide_alone" CHECK (("decisions"."outcome" = 'interim') = ("decisions"."decided_by" is null))
);
--> statement-breakpoint
CREATE TABLE "case_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"author_id" text,
	"organisation_id" text,
	"snapshot_id" text NOT NULL,
	"state" text NOT NULL,
	"clause" text NOT NULL,
	"severity" text NOT NULL,
	"hazard" text,
	"is_illegal" boolean NOT NULL,
	"is_urgent" boolean NOT NULL,
	"is_brigade" boolean NOT NULL,
	"weight" double precision NOT NULL,
	"rank" bigint NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"deferred_until" timestamp (3) with time zone,
	"holder_id" text,
	"lease_token" text,
	"lease_until" timestamp (3) with time zone,
	"escalated_by" text,
	"escalations" bigint DEFAULT 0 NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "claimed_means_a_lease" CHECK (("cases"."state" = 'claimed') = ("cases"."lease_token" is not null)),
	CONSTRAINT "leases_have_a_holder" CHECK (("cases"."lease_token" is null) = ("cases"."lease_until" is null) and ("cases"."lease_token" is null or "cases"."holder_id" is not null)),
	CONSTRAINT "deferred_means_a_date" CHECK (("cases"."state" = 'deferred') = ("cases"."deferred_until" is not null))
);
--> statement-breakpoint
CREATE TABLE "content_snapshots" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"revision" text NOT NULL,
	"content" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"case_id" text NOT NULL,
	"snapshot_id" text NOT NULL,
	"flagger_id" text NOT NULL,
	"clause" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"text" text NOT NULL,
	"evidence" text NOT NULL,
	"state" text NOT NULL,
	"weight" double precision NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"decision_id" text,
	CONSTRAINT "open_flags_have_no_end" CHECK (("flags"."state" = 'attached') = ("flags"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"snapshot_id" text NOT NULL,
	"explanation" text NOT NULL,
	"law" text NOT NULL,
	"name" text,
	"email" text,
	"is_child_abuse" boolean NOT NULL,
	"state" text NOT NULL,
	"link_hash" text,
	"at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"replied_at" timestamp (3) with time zone,
	CONSTRAINT "only_child_abuse_without_an_address" CHECK ("notices"."email" is not null or "notices"."is_child_abuse")
);
--> statement-breakpoint
ALTER TABLE "content_measures" ADD CONSTRAINT "content_measures_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_measures" ADD CONSTRAINT "content_measures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_snapshot_id_content_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."content_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_second_by_people_id_fk" FOREIGN KEY ("second_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_snapshot_id_content_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."content_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_escalated_by_people_id_fk" FOREIGN KEY ("escalated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_snapshot_id_content_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."content_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_flagger_id_people_id_fk" FOREIGN KEY ("flagger_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_snapshot_id_content_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."content_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measures_on_subject" ON "content_measures" USING btree ("subject_id","subject_type","undone_at");--> statement-breakpoint
CREATE INDEX "measures_of_decision" ON "content_measures" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "measures_ending" ON "content_measures" USING btree ("undone_at","until");--> statement-breakpoint
CREATE UNIQUE INDEX "one_decision_a_case" ON "decisions" USING btree ("case_id") WHERE "decisions"."state" in ('held', 'effective') and "decisions"."outcome" <> 'interim';--> statement-breakpoint
CREATE INDEX "decisions_newest" ON "decisions" USING btree ("effective_at","id");--> statement-breakpoint
CREATE INDEX "decisions_on_subject" ON "decisions" USING btree ("subject_type","subject_id","decided_at");--> statement-breakpoint
CREATE INDEX "decisions_about_person" ON "decisions" USING btree ("person_id","decided_at");--> statement-breakpoint
CREATE INDEX "notes_of_case" ON "case_notes" USING btree ("case_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_case_a_subject" ON "cases" USING btree ("subject_type","subject_id") WHERE "cases"."state" not in ('decided', 'closed');--> statement-breakpoint
CREATE INDEX "cases_in_order" ON "cases" USING btree ("state","rank","id");--> statement-breakpoint
CREATE INDEX "cases_of_author" ON "cases" USING btree ("author_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_of_subject" ON "cases" USING btree ("subject_type","subject_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_of_holder" ON "cases" USING btree ("holder_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_snapshot_a_revision" ON "content_snapshots" USING btree ("subject_type","subject_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_flag_a_person" ON "flags" USING btree ("flagger_id","subject_type","subject_id") WHERE "flags"."state" = 'attached';--> statement-breakpoint
CREATE INDEX "flags_of_case" ON "flags" USING btree ("case_id","state","at");--> statement-breakpoint
CREATE INDEX "flags_of_flagger" ON "flags" USING btree ("flagger_id","at","id");--> statement-breakpoint
CREATE INDEX "flags_on_subject" ON "flags" USING btree ("subject_type","subject_id","clause");--> statement-breakpoint
CREATE INDEX "notices_of_case" ON "notices" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "notices_expiring" ON "notices" USING btree ("state","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_notice_a_link" ON "notices" USING btree ("link_hash");