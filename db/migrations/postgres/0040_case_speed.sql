CREATE INDEX "decisions_of_case" ON "decisions" USING btree ("case_id","decided_at");--> statement-breakpoint
CREATE INDEX "decisions_on_snapshot" ON "decisions" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "cases_alike" ON "cases" USING btree ("clause","subject_type","opened_at");--> statement-breakpoint
CREATE INDEX "flags_by_outcome" ON "flags" USING btree ("flagger_id","state");