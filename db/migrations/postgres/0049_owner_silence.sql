ALTER TABLE "issues" ADD COLUMN "silence_due_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "issues_silent" ON "issues" USING btree ("silence_due_at") WHERE "issues"."silence_due_at" is not null;--> statement-breakpoint
-- Clocks that began before this column: what was missed meanwhile is one step.
UPDATE "issues" SET silence_due_at = notified_at + interval '7 days' WHERE notified_at IS NOT NULL AND answered_at IS NULL AND state NOT IN ('resolved', 'dismissed');
