DROP INDEX "one_award_an_entry";--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "supplement_to" text;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "because" text;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_supplement_to_awards_id_fk" FOREIGN KEY ("supplement_to") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_supplement_an_entry" ON "awards" USING btree ("entry_id") WHERE "awards"."state" in ('proposed', 'approved') and "awards"."supplement_to" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_award_an_entry" ON "awards" USING btree ("entry_id") WHERE "awards"."state" not in ('void', 'reversed') and "awards"."supplement_to" is null;