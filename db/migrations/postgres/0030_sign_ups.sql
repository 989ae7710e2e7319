CREATE TABLE "sign_ups" (
	"handle_skeleton" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"email_key" text,
	"link_hash" text,
	"particulars" jsonb,
	CONSTRAINT "sign_ups_linkHash_unique" UNIQUE("link_hash"),
	CONSTRAINT "waits_whole_or_as_a_handle" CHECK (("sign_ups"."particulars" is null) = ("sign_ups"."link_hash" is null) and ("sign_ups"."particulars" is null) = ("sign_ups"."email_key" is null))
);
--> statement-breakpoint
CREATE INDEX "sign_ups_of_address" ON "sign_ups" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "sign_ups_by_end" ON "sign_ups" USING btree ("expires_at");