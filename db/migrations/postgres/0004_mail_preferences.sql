CREATE TABLE "mail_preferences" (
	"person_id" text NOT NULL,
	"topic" text NOT NULL,
	"choice" text NOT NULL,
	"secret" text NOT NULL,
	CONSTRAINT "mail_preferences_person_id_topic_pk" PRIMARY KEY("person_id","topic"),
	CONSTRAINT "mail_preferences_secret_unique" UNIQUE("secret")
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "topic" text DEFAULT 'account' NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "digest_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "unsubscribe_url" text;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_by_topic" ON "notifications" USING btree ("person_id","topic","number");--> statement-breakpoint
CREATE INDEX "digests_due" ON "notifications" USING btree ("digest_at");