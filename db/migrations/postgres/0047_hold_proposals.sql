CREATE TABLE "hold_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"proposed_by_id" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"lapses_at" timestamp (3) with time zone NOT NULL,
	"clause" text NOT NULL,
	"facts" text NOT NULL,
	"reasons" text NOT NULL,
	"days" bigint NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"confirmed_by_id" text,
	CONSTRAINT "a_hold_is_confirmed_by_another" CHECK ("hold_proposals"."confirmed_by_id" is null or "hold_proposals"."confirmed_by_id" <> "hold_proposals"."proposed_by_id"),
	CONSTRAINT "confirmed_proposals_are_over" CHECK ("hold_proposals"."confirmed_by_id" is null or "hold_proposals"."ended_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "hold_proposals" ADD CONSTRAINT "hold_proposals_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_proposals" ADD CONSTRAINT "hold_proposals_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold_proposals" ADD CONSTRAINT "hold_proposals_confirmed_by_id_people_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_hold_proposal_an_award" ON "hold_proposals" USING btree ("award_id") WHERE "hold_proposals"."ended_at" is null;