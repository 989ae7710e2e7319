CREATE TABLE "regradings" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"counts_from" timestamp (3) with time zone,
	CONSTRAINT "only_what_has_ended_counts" CHECK ("regradings"."counts_from" is null or "regradings"."ended_at" is not null)
);
--> statement-breakpoint
DROP INDEX "one_panel_an_entry";--> statement-breakpoint
ALTER TABLE "grading_panels" ADD COLUMN "round" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "grading_seats" ADD COLUMN "draft_version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "regradings" ADD CONSTRAINT "regradings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_regradings" ON "regradings" USING btree ("ended_at","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_appeal_of_a_score" ON "appeals" USING btree ("matter") WHERE "appeals"."subject_type" = 'score' and "appeals"."state" in ('filed', 'assigned');--> statement-breakpoint
CREATE UNIQUE INDEX "one_panel_an_entry_and_round" ON "grading_panels" USING btree ("entry_id","round");