ALTER TABLE "content_measures" ADD COLUMN "law" text;--> statement-breakpoint
ALTER TABLE "content_measures" ADD COLUMN "is_automatic" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "law" text;