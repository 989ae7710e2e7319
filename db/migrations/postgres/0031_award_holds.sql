CREATE TABLE "award_holds" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"held_by_id" text NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"stayed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	CONSTRAINT "holds_end_after_their_start" CHECK ("award_holds"."ends_at" > "award_holds"."held_at"),
	CONSTRAINT "ended_holds_say_by_what" CHECK (("award_holds"."ended_at" is null) = ("award_holds"."ended_by" is null))
);
--> statement-breakpoint
ALTER TABLE "award_holds" ADD CONSTRAINT "award_holds_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_holds" ADD CONSTRAINT "award_holds_held_by_id_people_id_fk" FOREIGN KEY ("held_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_hold_an_award" ON "award_holds" USING btree ("award_id") WHERE "award_holds"."ended_at" is null;