ALTER TABLE "people" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "mails_to" ON "mails" USING btree ("address");