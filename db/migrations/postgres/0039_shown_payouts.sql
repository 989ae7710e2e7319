CREATE TABLE "shown_payouts" (
	"payout_id" text PRIMARY KEY NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "shown_payouts" ADD CONSTRAINT "shown_payouts_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;