-- What moved has moved: a mistake is mended by another movement, never by changing one.
CREATE TRIGGER transfers_stay BEFORE UPDATE ON ledger_transfers BEGIN SELECT raise(abort, 'ledger transfers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER transfers_remain BEFORE DELETE ON ledger_transfers BEGIN SELECT raise(abort, 'ledger transfers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER lines_stay BEFORE UPDATE ON ledger_lines BEGIN SELECT raise(abort, 'ledger lines are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER lines_remain BEFORE DELETE ON ledger_lines BEGIN SELECT raise(abort, 'ledger lines are append-only'); END;
