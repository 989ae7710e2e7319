CREATE INDEX "systems_by_level" ON "systems" USING btree ("access_level","state");--> statement-breakpoint
CREATE INDEX "systems_by_modality" ON "systems" USING btree ("modality","state");--> statement-breakpoint
CREATE INDEX "systems_by_developer" ON "systems" USING btree ("developer","state");