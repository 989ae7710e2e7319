-- A version of a rubric is never changed and never removed: programmes and grades rest on it.
CREATE TRIGGER rubric_versions_stay BEFORE UPDATE OR DELETE ON rubric_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
