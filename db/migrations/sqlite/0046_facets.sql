CREATE INDEX `systems_by_level` ON `systems` (`access_level`,`state`);--> statement-breakpoint
CREATE INDEX `systems_by_modality` ON `systems` (`modality`,`state`);--> statement-breakpoint
CREATE INDEX `systems_by_developer` ON `systems` (`developer`,`state`);