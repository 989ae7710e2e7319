CREATE TABLE "reusable_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"use" text NOT NULL,
	"name" text NOT NULL,
	"body" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"edited_by" text NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"moderator_id" text NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"first_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "rested_for" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reusable_answers" ADD CONSTRAINT "reusable_answers_edited_by_people_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_from_id_people_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_moderator_id_people_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_by_use" ON "reusable_answers" USING btree ("use","name");--> statement-breakpoint
CREATE INDEX "hand_overs_of_report" ON "hand_overs" USING btree ("report_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_view_a_name" ON "saved_views" USING btree ("moderator_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "one_first_view_a_moderator" ON "saved_views" USING btree ("moderator_id") WHERE "saved_views"."first_at" is not null;