-- Custom SQL. Before decisions kept their ground it was told from the clause: chapter 7 of the sharing policy counted as the law. The law is the one
-- that a notice named, where one did. Limits of a rule and seals that no decision made took effect without a person.
UPDATE decisions SET law = coalesce(
  (SELECT n.law FROM notices n WHERE n.case_id = decisions.case_id AND n.law <> '' ORDER BY n.at LIMIT 1),
  'Not named; decided under ' || (clauses ->> 0) || ' as forbidden everywhere'
) WHERE outcome = 'breach' AND clauses ->> 0 LIKE 'SHR-7.%';
--> statement-breakpoint
UPDATE content_measures SET law = coalesce(
  (SELECT d.law FROM decisions d WHERE d.id = content_measures.decision_id),
  'Not named; applied under ' || clause || ' as forbidden everywhere'
) WHERE clause LIKE 'SHR-7.%';
--> statement-breakpoint
UPDATE content_measures SET is_automatic = true
WHERE decision_id IS NULL OR EXISTS (SELECT 1 FROM decisions d WHERE d.id = content_measures.decision_id AND d.decided_by IS NULL);
