-- The store, version 2: what the ledger needs so that Home opens without reading every meeting. All of it is derived.

-- What each record says for the ledger, as of its entry `seq`; a record that has gone on since is read again.
CREATE TABLE share (
  record TEXT NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  seq    INTEGER NOT NULL,
  body   TEXT NOT NULL
) STRICT;

-- What is open of a team. `turn` counts everything that may change it; the body goes with each turn.
CREATE TABLE ledger (
  team TEXT NOT NULL PRIMARY KEY,
  turn INTEGER NOT NULL,
  body TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_entry AFTER INSERT ON entry BEGIN
  INSERT INTO ledger VALUES (ifnull((SELECT team FROM shelf WHERE record = new.record), new.record), 1, NULL)
  ON CONFLICT (team) DO UPDATE SET turn = turn + 1, body = NULL;
END;
CREATE TRIGGER ledger_in AFTER INSERT ON shelf WHEN new.team IS NOT NULL BEGIN
  INSERT INTO ledger VALUES (new.team, 1, NULL)
  ON CONFLICT (team) DO UPDATE SET turn = turn + 1, body = NULL;
END;
CREATE TRIGGER ledger_out AFTER DELETE ON shelf WHEN old.team IS NOT NULL BEGIN
  UPDATE ledger SET turn = turn + 1, body = NULL WHERE team = old.team;
END;
CREATE TRIGGER ledger_move AFTER UPDATE OF team, trashed ON shelf
WHEN old.team IS NOT new.team OR old.trashed IS NOT new.trashed BEGIN
  UPDATE ledger SET turn = turn + 1, body = NULL WHERE team = old.team OR team = new.team;
END;
