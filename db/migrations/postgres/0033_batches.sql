CREATE TABLE "batch_reports" (
	"batch_id" text NOT NULL,
	"report_id" text NOT NULL,
	"seen" text NOT NULL,
	CONSTRAINT "batch_reports_batch_id_report_id_pk" PRIMARY KEY("batch_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "ended_batches_have_a_date" CHECK (("batches"."state" = 'proposed') = ("batches"."ended_at" is null)),
	CONSTRAINT "another_person_agrees" CHECK ("batches"."state" not in ('agreed', 'refused') or "batches"."ended_by" <> "batches"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "batch_reports" ADD CONSTRAINT "batch_reports_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_reports" ADD CONSTRAINT "batch_reports_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batches_of_report" ON "batch_reports" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "batches_by_state" ON "batches" USING btree ("state","proposed_at");