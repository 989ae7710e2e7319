CREATE TABLE "entry_choices" (
	"report_id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"co_authors" text NOT NULL,
	"used_assistance" text NOT NULL,
	"checks" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entry_choices" ADD CONSTRAINT "entry_choices_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;