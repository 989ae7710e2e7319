CREATE TABLE "appeal_statements" (
	"id" text PRIMARY KEY NOT NULL,
	"appeal_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"appellant_id" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"matter" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"reviewer_id" text,
	"escalated_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"reasons" text,
	"inadmissible" text,
	CONSTRAINT "closed_appeals_have_a_date" CHECK (("appeals"."state" in ('filed', 'assigned')) = ("appeals"."decided_at" is null)),
	CONSTRAINT "assigned_means_a_reviewer" CHECK ("appeals"."state" <> 'assigned' or "appeals"."reviewer_id" is not null),
	CONSTRAINT "decided_appeals_have_reasons" CHECK ("appeals"."state" not in ('upheld', 'overturned', 'modified') or ("appeals"."reasons" is not null and "appeals"."reviewer_id" is not null)),
	CONSTRAINT "inadmissible_means_a_reason" CHECK (("appeals"."state" = 'inadmissible') = ("appeals"."inadmissible" is not null)),
	CONSTRAINT "nobody_decides_their_own_appeal" CHECK ("appeals"."reviewer_id" is null or "appeals"."reviewer_id" <> "appeals"."appellant_id")
);
--> statement-breakpoint
ALTER TABLE "appeal_statements" ADD CONSTRAINT "appeal_statements_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_statements" ADD CONSTRAINT "appeal_statements_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_appellant_id_people_id_fk" FOREIGN KEY ("appellant_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeal_statements_in_order" ON "appeal_statements" USING btree ("appeal_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_appeal_of_a_person" ON "appeals" USING btree ("appellant_id","matter") WHERE "appeals"."state" in ('filed', 'assigned');--> statement-breakpoint
CREATE INDEX "appeals_on_matter" ON "appeals" USING btree ("matter","filed_at");--> statement-breakpoint
CREATE INDEX "appeals_due" ON "appeals" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "appeals_of_person" ON "appeals" USING btree ("appellant_id","filed_at");