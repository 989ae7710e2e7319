-- Whoever has answered stays as they answered; nobody but who made an entry changes in share, and nothing is shared that is not there.
CREATE TRIGGER entry_authors_stay BEFORE UPDATE ON entry_authors
WHEN new.entry_id <> old.entry_id OR new.person_id <> old.person_id OR new.invited_at <> old.invited_at
  OR (old.accepted_at IS NOT NULL AND new.accepted_at IS NOT old.accepted_at)
  OR (old.declined_at IS NOT NULL AND new.declined_at IS NOT old.declined_at)
  OR (new.share_basis_points <> old.share_basis_points
    AND old.person_id <> (SELECT joined_by_id FROM entries WHERE entries.id = old.entry_id))
BEGIN SELECT raise(abort, 'an author keeps their share and their answer'); END;
--> statement-breakpoint
CREATE TRIGGER entry_authors_remain BEFORE DELETE ON entry_authors
WHEN old.accepted_at IS NOT NULL OR old.declined_at IS NOT NULL
BEGIN SELECT raise(abort, 'an author keeps their share and their answer'); END;
--> statement-breakpoint
CREATE TRIGGER shares_fit_when_given AFTER INSERT ON entry_authors
WHEN (SELECT sum(share_basis_points) FROM entry_authors WHERE entry_id = new.entry_id AND declined_at IS NULL) > 10000
BEGIN SELECT raise(abort, 'shares are at most the whole'); END;
--> statement-breakpoint
CREATE TRIGGER shares_fit_when_changed AFTER UPDATE ON entry_authors
WHEN (SELECT sum(share_basis_points) FROM entry_authors WHERE entry_id = new.entry_id AND declined_at IS NULL) > 10000
BEGIN SELECT raise(abort, 'shares are at most the whole'); END;
