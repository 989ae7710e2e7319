CREATE TABLE "grading_panels" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"rubric_version_id" text NOT NULL,
	"state" text NOT NULL,
	"assigned_by_id" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"left_out" jsonb NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"score" double precision,
	"ratings" jsonb,
	"adjudicator_id" text,
	"ruled" jsonb,
	"ruling_reasons" text,
	CONSTRAINT "settled_panels_have_a_score" CHECK (("grading_panels"."state" = 'settled') = ("grading_panels"."score" is not null) and ("grading_panels"."score" is null) = ("grading_panels"."settled_at" is null)),
	CONSTRAINT "grades_are_revealed_once_all_are_in" CHECK (("grading_panels"."state" = 'grading') = ("grading_panels"."revealed_at" is null)),
	CONSTRAINT "rulings_have_reasons" CHECK (("grading_panels"."adjudicator_id" is null) = ("grading_panels"."ruling_reasons" is null))
);
--> statement-breakpoint
CREATE TABLE "grading_seats" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_id" text NOT NULL,
	"grader_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"draft" jsonb,
	"ratings" jsonb,
	"reasons" text,
	"submitted_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_reason" text,
	CONSTRAINT "submitted_grades_are_whole" CHECK (("grading_seats"."submitted_at" is null) = ("grading_seats"."ratings" is null) and ("grading_seats"."submitted_at" is null) = ("grading_seats"."reasons" is null)),
	CONSTRAINT "removed_graders_have_a_reason" CHECK (("grading_seats"."removed_at" is null) = ("grading_seats"."removed_reason" is null)),
	CONSTRAINT "who_submitted_stays" CHECK ("grading_seats"."removed_at" is null or "grading_seats"."submitted_at" is null)
);
--> statement-breakpoint
ALTER TABLE "grading_panels" ADD CONSTRAINT "grading_panels_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grading_panels" ADD CONSTRAINT "grading_panels_rubric_version_id_rubric_versions_id_fk" FOREIGN KEY ("rubric_version_id") REFERENCES "public"."rubric_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grading_panels" ADD CONSTRAINT "grading_panels_assigned_by_id_people_id_fk" FOREIGN KEY ("assigned_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grading_panels" ADD CONSTRAINT "grading_panels_adjudicator_id_people_id_fk" FOREIGN KEY ("adjudicator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grading_seats" ADD CONSTRAINT "grading_seats_panel_id_grading_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."grading_panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grading_seats" ADD CONSTRAINT "grading_seats_grader_id_people_id_fk" FOREIGN KEY ("grader_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_panel_an_entry" ON "grading_panels" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "panels_by_state" ON "grading_panels" USING btree ("state","assigned_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_seat_a_grader" ON "grading_seats" USING btree ("panel_id","grader_id");--> statement-breakpoint
CREATE INDEX "seats_of_grader" ON "grading_seats" USING btree ("grader_id","since");