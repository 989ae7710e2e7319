CREATE TABLE "copies" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"job_id" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"bytes" bigint,
	"expires_at" timestamp (3) with time zone,
	"dropped_at" timestamp (3) with time zone,
	CONSTRAINT "ready_copies_end" CHECK (("copies"."ready_at" is null) = ("copies"."expires_at" is null))
);
--> statement-breakpoint
ALTER TABLE "copies" ADD CONSTRAINT "copies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "copies" ADD CONSTRAINT "copies_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_copy_in_the_making" ON "copies" USING btree ("person_id") WHERE "copies"."ready_at" is null and "copies"."dropped_at" is null;--> statement-breakpoint
CREATE INDEX "copies_of_person" ON "copies" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "copies_expiring" ON "copies" USING btree ("dropped_at","expires_at");