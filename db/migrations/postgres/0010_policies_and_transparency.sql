CREATE TABLE "policy_preparations" (
	"version_id" text PRIMARY KEY NOT NULL,
	"base_version_id" text NOT NULL,
	"change" text NOT NULL,
	"revision" bigint NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"first_approver_id" text,
	"first_approved_at" timestamp (3) with time zone,
	"second_approver_id" text,
	"second_approved_at" timestamp (3) with time zone,
	CONSTRAINT "nobody_approves_their_own_draft" CHECK ("policy_preparations"."first_approver_id" <> "policy_preparations"."drafted_by" and "policy_preparations"."second_approver_id" <> "policy_preparations"."drafted_by"),
	CONSTRAINT "two_different_people_approve" CHECK ("policy_preparations"."second_approver_id" is null or ("policy_preparations"."first_approver_id" is not null and "policy_preparations"."first_approver_id" <> "policy_preparations"."second_approver_id"))
);
--> statement-breakpoint
CREATE TABLE "transparency_errata" (
	"id" text PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"metric" text NOT NULL,
	"division" text NOT NULL,
	"cell" text NOT NULL,
	"printed" double precision,
	"counted" double precision,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transparency_figures" (
	"month" text NOT NULL,
	"metric" text NOT NULL,
	"division" text NOT NULL,
	"cell" text NOT NULL,
	"value" double precision,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transparency_figures_month_metric_division_cell_pk" PRIMARY KEY("month","metric","division","cell")
);
--> statement-breakpoint
ALTER TABLE "policy_preparations" ADD CONSTRAINT "policy_preparations_version_id_policy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_preparations" ADD CONSTRAINT "policy_preparations_base_version_id_policy_versions_id_fk" FOREIGN KEY ("base_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_preparations" ADD CONSTRAINT "policy_preparations_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_preparations" ADD CONSTRAINT "policy_preparations_first_approver_id_people_id_fk" FOREIGN KEY ("first_approver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_preparations" ADD CONSTRAINT "policy_preparations_second_approver_id_people_id_fk" FOREIGN KEY ("second_approver_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "errata_of_month" ON "transparency_errata" USING btree ("month","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_in_preparation_a_policy" ON "policy_versions" USING btree ("policy") WHERE "policy_versions"."state" in ('draft', 'approved');