CREATE TABLE "checkpoints" (
	"number" bigint PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"head" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"public_key" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "openings_end" CHECK ("openings"."expires_at" > "openings"."at")
);
--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "openings_of_person" ON "openings" USING btree ("person_id","subject_id");