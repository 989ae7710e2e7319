CREATE TABLE "person_avoidances" (
	"person_id" text NOT NULL,
	"other_id" text NOT NULL,
	"how" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_avoidances_person_id_other_id_pk" PRIMARY KEY("person_id","other_id"),
	CONSTRAINT "nobody_avoids_themself" CHECK ("person_avoidances"."person_id" <> "person_avoidances"."other_id")
);
--> statement-breakpoint
ALTER TABLE "person_avoidances" ADD CONSTRAINT "person_avoidances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_avoidances" ADD CONSTRAINT "person_avoidances_other_id_people_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "avoidances_of_other" ON "person_avoidances" USING btree ("other_id");