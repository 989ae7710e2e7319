-- What was printed stays printed; what a later count finds is added beside it.
CREATE TRIGGER figures_stay BEFORE UPDATE ON transparency_figures BEGIN SELECT raise(abort, 'figures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER figures_remain BEFORE DELETE ON transparency_figures BEGIN SELECT raise(abort, 'figures are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER errata_stay BEFORE UPDATE ON transparency_errata BEGIN SELECT raise(abort, 'errata are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER errata_remain BEFORE DELETE ON transparency_errata BEGIN SELECT raise(abort, 'errata are append-only'); END;
