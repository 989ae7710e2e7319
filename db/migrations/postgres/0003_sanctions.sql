CREATE TABLE "sanctions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"capabilities" jsonb NOT NULL,
	"clauses" jsonb NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_revision" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"points" bigint NOT NULL,
	"points_expire_at" timestamp (3) with time zone,
	"imposed_at" timestamp (3) with time zone NOT NULL,
	"imposed_by" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "sanctions_end_after_their_start" CHECK ("sanctions"."ends_at" is null or "sanctions"."ends_at" > "sanctions"."starts_at"),
	CONSTRAINT "points_expire" CHECK (("sanctions"."points" = 0) = ("sanctions"."points_expire_at" is null)),
	CONSTRAINT "nobody_sanctions_themself" CHECK ("sanctions"."imposed_by" is null or "sanctions"."imposed_by" <> "sanctions"."person_id")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"decision_id" text NOT NULL,
	"person_id" text NOT NULL,
	"restrictions" jsonb NOT NULL,
	"territory" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"policy_version_id" text NOT NULL,
	"clauses" jsonb NOT NULL,
	"law" text,
	"facts" text NOT NULL,
	"reasons" text NOT NULL,
	"source" text NOT NULL,
	"is_automated" boolean NOT NULL,
	"is_found_by_machine" boolean NOT NULL,
	"redress" text NOT NULL,
	"appeal_until" timestamp (3) with time zone NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "statements_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "strikes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_revision" text NOT NULL,
	"clause" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"voided_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_imposed_by_people_id_fk" FOREIGN KEY ("imposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sanctions_of_person" ON "sanctions" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "sanctions_of_decision" ON "sanctions" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "sanctions_by_end" ON "sanctions" USING btree ("state","ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_statement_a_person" ON "statements" USING btree ("decision_id","person_id");--> statement-breakpoint
CREATE INDEX "statements_of_person" ON "statements" USING btree ("person_id","issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_strike_an_incident" ON "strikes" USING btree ("person_id","subject_type","subject_id","subject_revision","clause") WHERE "strikes"."voided_at" is null;--> statement-breakpoint
CREATE INDEX "strikes_of_decision" ON "strikes" USING btree ("decision_id");