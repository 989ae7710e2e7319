CREATE TABLE "case_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"of" text NOT NULL,
	"person_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "nobody_asks_themself" CHECK ("case_questions"."asked_by" <> "case_questions"."person_id"),
	CONSTRAINT "answers_have_a_date" CHECK ("case_questions"."answer" is null or "case_questions"."ended_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "case_questions" ADD CONSTRAINT "case_questions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_questions" ADD CONSTRAINT "case_questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_questions" ADD CONSTRAINT "case_questions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_question_a_case" ON "case_questions" USING btree ("case_id") WHERE "case_questions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "questions_ending" ON "case_questions" USING btree ("ended_at","until");