CREATE TABLE "repairs" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"mended_id" text NOT NULL,
	"said" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"answered_by" text,
	"answer" text,
	CONSTRAINT "open_repairs_have_no_end" CHECK (("repairs"."state" = 'asked') = ("repairs"."ended_at" is null)),
	CONSTRAINT "answered_repairs_have_an_answer" CHECK (("repairs"."state" in ('lifted', 'declined')) = ("repairs"."answered_by" is not null)),
	CONSTRAINT "nobody_answers_their_own_repair" CHECK ("repairs"."answered_by" is null or "repairs"."answered_by" <> "repairs"."person_id")
);
--> statement-breakpoint
ALTER TABLE "report_comments" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_mended_id_content_snapshots_id_fk" FOREIGN KEY ("mended_id") REFERENCES "public"."content_snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_repair_a_decision" ON "repairs" USING btree ("decision_id") WHERE "repairs"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "repairs_of_decision" ON "repairs" USING btree ("decision_id","asked_at");--> statement-breakpoint
CREATE INDEX "repairs_of_person" ON "repairs" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "repairs_waiting" ON "repairs" USING btree ("state","asked_at","id");--> statement-breakpoint
CREATE INDEX "repairs_by_end" ON "repairs" USING btree ("state","ended_at");