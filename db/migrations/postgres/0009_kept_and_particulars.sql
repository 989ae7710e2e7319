CREATE TABLE "report_particulars" (
	"report_id" text PRIMARY KEY NOT NULL,
	"tried_on" text DEFAULT '' NOT NULL,
	"model_version" text DEFAULT '' NOT NULL,
	"parameters" text DEFAULT '' NOT NULL,
	"weights_hash" text DEFAULT '' NOT NULL,
	"seed" text DEFAULT '' NOT NULL,
	"script" text DEFAULT '' NOT NULL,
	"restriction" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"typed" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_particulars" ADD CONSTRAINT "report_particulars_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_forms_by_age" ON "kept_forms" USING btree ("at");