CREATE TABLE "entries" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"report_id" text NOT NULL,
	"programme_version" bigint NOT NULL,
	"joined_by_id" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"used_assistance" text NOT NULL,
	"checklist" jsonb NOT NULL,
	"own_estimate" jsonb
);
--> statement-breakpoint
CREATE TABLE "entry_authors" (
	"entry_id" text NOT NULL,
	"person_id" text NOT NULL,
	"share_basis_points" bigint NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	CONSTRAINT "entry_authors_entry_id_person_id_pk" PRIMARY KEY("entry_id","person_id"),
	CONSTRAINT "shares_are_parts" CHECK ("entry_authors"."share_basis_points" between 1 and 10000),
	CONSTRAINT "one_answer_an_author" CHECK ("entry_authors"."accepted_at" is null or "entry_authors"."declined_at" is null)
);
--> statement-breakpoint
CREATE TABLE "programme_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"asked_by_id" text NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by_id" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "answers_are_whole" CHECK (("programme_questions"."answer" is null) = ("programme_questions"."answered_at" is null) and ("programme_questions"."answer" is null) = ("programme_questions"."answered_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "programme_systems" (
	"programme_id" text NOT NULL,
	"system_id" text NOT NULL,
	CONSTRAINT "programme_systems_programme_id_system_id_pk" PRIMARY KEY("programme_id","system_id")
);
--> statement-breakpoint
CREATE TABLE "programme_versions" (
	"programme_id" text NOT NULL,
	"number" bigint NOT NULL,
	"contents" jsonb NOT NULL,
	"difference" jsonb NOT NULL,
	"reason" text NOT NULL,
	"made_by_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "programme_versions_programme_id_number_pk" PRIMARY KEY("programme_id","number")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"organisation_id" text,
	"currency" text NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"draft" jsonb,
	"revision" bigint DEFAULT 0 NOT NULL,
	"rubric_version_id" text,
	"second_signature_above_minor" bigint NOT NULL,
	"drafted_by_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"opens_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"moved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "programmes_slug_unique" UNIQUE("slug"),
	CONSTRAINT "only_drafts_are_unopened" CHECK ("programmes"."state" in ('draft', 'cancelled') or "programmes"."opened_at" is not null),
	CONSTRAINT "opened_programmes_have_a_version" CHECK (("programmes"."opened_at" is null) = ("programmes"."version" = 0)),
	CONSTRAINT "each_kind_has_its_states" CHECK (("programmes"."kind" = 'standing' and "programmes"."state" not in ('grading', 'settled')) or ("programmes"."kind" = 'challenge' and "programmes"."state" <> 'closed')),
	CONSTRAINT "challenges_are_graded" CHECK ("programmes"."kind" <> 'challenge' or "programmes"."opened_at" is null or "programmes"."rubric_version_id" is not null),
	CONSTRAINT "challenges_end" CHECK ("programmes"."kind" <> 'challenge' or "programmes"."opened_at" is null or "programmes"."closes_at" is not null),
	CONSTRAINT "second_signature_is_an_amount" CHECK ("programmes"."second_signature_above_minor" >= 0)
);
--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_joined_by_id_people_id_fk" FOREIGN KEY ("joined_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_authors" ADD CONSTRAINT "entry_authors_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_authors" ADD CONSTRAINT "entry_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_questions" ADD CONSTRAINT "programme_questions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_questions" ADD CONSTRAINT "programme_questions_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_questions" ADD CONSTRAINT "programme_questions_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_systems" ADD CONSTRAINT "programme_systems_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_systems" ADD CONSTRAINT "programme_systems_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "programme_versions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "programme_versions_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_drafted_by_id_people_id_fk" FOREIGN KEY ("drafted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_entry_a_report" ON "entries" USING btree ("report_id") WHERE "entries"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "entries_of_programme" ON "entries" USING btree ("programme_id","joined_at","id");--> statement-breakpoint
CREATE INDEX "entries_of_person" ON "entries" USING btree ("joined_by_id","programme_id","joined_at");--> statement-breakpoint
CREATE INDEX "entries_of_author" ON "entry_authors" USING btree ("person_id","invited_at");--> statement-breakpoint
CREATE INDEX "questions_of_programme" ON "programme_questions" USING btree ("programme_id","asked_at");--> statement-breakpoint
CREATE INDEX "programmes_of_system" ON "programme_systems" USING btree ("system_id");--> statement-breakpoint
CREATE INDEX "programmes_listed" ON "programmes" USING btree ("state","opened_at","id");--> statement-breakpoint
CREATE INDEX "programmes_of_organisation" ON "programmes" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "programmes_due" ON "programmes" USING btree ("closes_at") WHERE "programmes"."state" = 'open';