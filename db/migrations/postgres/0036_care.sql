CREATE TABLE "spared_hazards" (
	"person_id" text NOT NULL,
	"hazard" text NOT NULL,
	CONSTRAINT "spared_hazards_person_id_hazard_pk" PRIMARY KEY("person_id","hazard")
);
--> statement-breakpoint
CREATE TABLE "unsealings" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"agreed_by" text,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "nobody_unseals_alone" CHECK ("unsealings"."agreed_by" is null or "unsealings"."agreed_by" <> "unsealings"."asked_by"),
	CONSTRAINT "agreed_means_by_somebody" CHECK (("unsealings"."state" = 'agreed') = ("unsealings"."agreed_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "spared_hazards" ADD CONSTRAINT "spared_hazards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsealings" ADD CONSTRAINT "unsealings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsealings" ADD CONSTRAINT "unsealings_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsealings" ADD CONSTRAINT "unsealings_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_unsealing_is_asked" ON "unsealings" USING btree ("case_id") WHERE "unsealings"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "unsealings_of_case" ON "unsealings" USING btree ("case_id","asked_at");