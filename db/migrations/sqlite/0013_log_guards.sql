-- What was signed and published stays as it was.
CREATE TRIGGER checkpoints_stay BEFORE UPDATE ON checkpoints BEGIN SELECT raise(abort, 'checkpoints are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_remain BEFORE DELETE ON checkpoints BEGIN SELECT raise(abort, 'checkpoints are append-only'); END;
