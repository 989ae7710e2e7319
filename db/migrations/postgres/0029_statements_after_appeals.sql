DROP INDEX "one_statement_a_person";--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "supersedes" text;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "capabilities" jsonb;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_supersedes_statements_id_fk" FOREIGN KEY ("supersedes") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_statement_in_its_place" ON "statements" USING btree ("supersedes");--> statement-breakpoint
CREATE UNIQUE INDEX "one_statement_a_person" ON "statements" USING btree ("decision_id","person_id") WHERE "statements"."supersedes" is null;