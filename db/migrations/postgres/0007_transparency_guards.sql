-- What was printed stays printed; what a later count finds is added beside it.
CREATE TRIGGER figures_stay BEFORE UPDATE OR DELETE ON transparency_figures FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER errata_stay BEFORE UPDATE OR DELETE ON transparency_errata FOR EACH ROW EXECUTE FUNCTION refuse_change();
