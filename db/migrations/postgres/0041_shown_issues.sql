CREATE TABLE "shown_issues" (
	"person_id" text NOT NULL,
	"issue_id" text NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shown_issues_person_id_issue_id_pk" PRIMARY KEY("person_id","issue_id")
);
--> statement-breakpoint
ALTER TABLE "shown_issues" ADD CONSTRAINT "shown_issues_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_issues" ADD CONSTRAINT "shown_issues_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;