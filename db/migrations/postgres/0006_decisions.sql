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
ALTER TABLE "content_measures" ADD CONSTRAINT "content_measures_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_measures" ADD CONSTRAINT "content_measures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_snapshot_id_content_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."content_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_second_by_people_id_fk" FOREIGN KEY ("second_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measures_on_subject" ON "content_measures" USING btree ("subject_id","subject_type","undone_at");--> statement-breakpoint
CREATE INDEX "measures_of_decision" ON "content_measures" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "measures_ending" ON "content_measures" USING btree ("undone_at","until");--> statement-breakpoint
CREATE UNIQUE INDEX "one_decision_a_case" ON "decisions" USING btree ("case_id") WHERE "decisions"."state" in ('held', 'effective') and "decisions"."outcome" <> 'interim';--> statement-breakpoint
CREATE INDEX "decisions_newest" ON "decisions" USING btree ("effective_at","id");--> statement-breakpoint
CREATE INDEX "decisions_on_subject" ON "decisions" USING btree ("subject_type","subject_id","decided_at");--> statement-breakpoint
CREATE INDEX "decisions_about_person" ON "decisions" USING btree ("person_id","decided_at");