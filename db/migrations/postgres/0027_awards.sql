CREATE TABLE "awards" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"state" text NOT NULL,
	"severity" text NOT NULL,
	"currency" text NOT NULL,
	"minor" bigint NOT NULL,
	"corroborating_percent" bigint NOT NULL,
	"needs_second" boolean NOT NULL,
	"proposed_by_id" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"approved_by_id" text,
	"approved_at" timestamp (3) with time zone,
	"signed_by_id" text,
	"signed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "awards_are_amounts" CHECK ("awards"."minor" > 0),
	CONSTRAINT "a_second_signature_is_another_s" CHECK ("awards"."signed_by_id" is null or "awards"."signed_by_id" <> "awards"."approved_by_id"),
	CONSTRAINT "what_ends_has_a_reason" CHECK (("awards"."state" in ('void', 'reversed')) = ("awards"."reason" is not null)),
	CONSTRAINT "approved_awards_have_an_approver" CHECK ("awards"."state" not in ('approved', 'paid', 'donated', 'reversed') or "awards"."approved_by_id" is not null),
	CONSTRAINT "what_needs_two_is_paid_by_two" CHECK (not "awards"."needs_second" or "awards"."state" not in ('paid', 'donated') or "awards"."signed_by_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"person_id" text NOT NULL,
	"minor" bigint NOT NULL,
	"state" text NOT NULL,
	"wish" text NOT NULL,
	"reference" text,
	"settled_by_id" text,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "payouts_are_amounts" CHECK ("payouts"."minor" > 0),
	CONSTRAINT "settled_payouts_have_a_reference" CHECK ("payouts"."state" in ('due', 'void') or ("payouts"."reference" is not null and "payouts"."settled_at" is not null)),
	CONSTRAINT "nobody_pays_themself" CHECK ("payouts"."settled_by_id" is null or "payouts"."settled_by_id" <> "payouts"."person_id")
);
--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_approved_by_id_people_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_signed_by_id_people_id_fk" FOREIGN KEY ("signed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_settled_by_id_people_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_award_an_entry" ON "awards" USING btree ("entry_id") WHERE "awards"."state" not in ('void', 'reversed');--> statement-breakpoint
CREATE INDEX "awards_of_programme" ON "awards" USING btree ("programme_id","proposed_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_payout_a_person" ON "payouts" USING btree ("award_id","person_id");--> statement-breakpoint
CREATE INDEX "payouts_of_person" ON "payouts" USING btree ("person_id","id");