ALTER TABLE "policy_acceptances" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_clauses" ADD COLUMN "severity" text;--> statement-breakpoint
ALTER TABLE "policy_clauses" ADD COLUMN "heaviest" text;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "is_material" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "one_version_an_instant" ON "policy_versions" USING btree ("policy","effective_at") WHERE "policy_versions"."state" in ('scheduled', 'in_force', 'superseded');