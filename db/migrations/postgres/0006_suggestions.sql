CREATE TABLE "catalogue_suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"system_id" text NOT NULL,
	"change" jsonb NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"suggested_by" text NOT NULL,
	"suggested_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "decided_suggestions_have_a_date" CHECK (("catalogue_suggestions"."state" = 'waiting') = ("catalogue_suggestions"."decided_at" is null)),
	CONSTRAINT "declined_suggestions_have_a_reason" CHECK (("catalogue_suggestions"."state" = 'declined') = ("catalogue_suggestions"."reason" is not null)),
	CONSTRAINT "nobody_decides_their_own_suggestion" CHECK ("catalogue_suggestions"."decided_by" is null or "catalogue_suggestions"."decided_by" <> "catalogue_suggestions"."suggested_by")
);
--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "declined_because" text;--> statement-breakpoint
ALTER TABLE "catalogue_suggestions" ADD CONSTRAINT "catalogue_suggestions_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_suggestions" ADD CONSTRAINT "catalogue_suggestions_suggested_by_people_id_fk" FOREIGN KEY ("suggested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_suggestions" ADD CONSTRAINT "catalogue_suggestions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_waiting" ON "catalogue_suggestions" USING btree ("state","suggested_at");--> statement-breakpoint
CREATE INDEX "suggestions_of_system" ON "catalogue_suggestions" USING btree ("system_id","suggested_at");