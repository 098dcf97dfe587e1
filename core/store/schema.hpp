#pragma once
// The schema as released, version by version. Never edit one that was released: add a migration.

namespace sw::store {

constexpr const char* kSchemaV1 = R"sql(
-- What happened: the truth. Rows of these six tables are added, never altered or deleted (but for
-- origin.current and people erased from who).

-- A store on one machine. A copied folder goes on as a new origin.
CREATE TABLE origin(
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL UNIQUE,             -- short: k3-123 is its change 123
  machine TEXT NOT NULL,                  -- hash of /etc/machine-id
  inode INTEGER NOT NULL,                 -- of the store's file
  parent INTEGER REFERENCES origin(id),   -- what it was copied from,
  parent_number INTEGER,                  -- as it was after this change
  current INTEGER NOT NULL DEFAULT 0      -- 1: new changes belong to it
) STRICT;

-- Who does something. The hash of a change covers the digest, so that a person can be erased.
CREATE TABLE who(
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  host TEXT NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL                    -- BLAKE2b-256 of salt, actor, login, host
) STRICT;

-- What one command did.
CREATE TABLE change(
  id INTEGER PRIMARY KEY,                 -- the number that people type
  origin INTEGER NOT NULL REFERENCES origin(id),
  number INTEGER NOT NULL,                -- within its origin, from 1 without gaps
  uuid TEXT NOT NULL,
  who INTEGER NOT NULL REFERENCES who(id),
  made_at INTEGER NOT NULL,               -- milliseconds since 1970 UTC, the real clock
  clock INTEGER NOT NULL,                 -- order of changes of all stores, see origin.hpp
  why TEXT NOT NULL,
  first_fact INTEGER NOT NULL,            -- its facts are fact.id first_fact and the next ones
  facts INTEGER NOT NULL,
  hash BLOB NOT NULL,                     -- over its content and the origin's change before it
  UNIQUE(origin, number)
) STRICT;

-- Ids of the plan and parts, as they were when first recorded.
CREATE TABLE name(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES (0, '');

-- From 10 on: rare ones, which are indexed.
CREATE TABLE kind(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO kind VALUES (1, 'progress'), (10, 'done'), (11, 'note'), (12, 'undo'), (13, 'rename');

-- No index here that bulk facts would pay for.
CREATE TABLE fact(
  id INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change(id),
  seq INTEGER NOT NULL,                   -- within its change, from 1
  kind INTEGER NOT NULL REFERENCES kind(id),
  date INTEGER NOT NULL,                  -- days since 1970-01-01
  subject INTEGER REFERENCES name(id),    -- null: about a record, see body
  part INTEGER NOT NULL REFERENCES name(id),
  value INTEGER,                          -- millionths
  whole INTEGER,                          -- of a ratio, millionths
  note TEXT NOT NULL,
  body TEXT                               -- JSON: about, evidence, note_kind, renamed_to, supersedes, undoes
) STRICT;
CREATE INDEX fact_rare ON fact(kind, date) WHERE kind >= 10;

-- Derived from the facts; can be rebuilt from them (core/store/check.cpp).

-- What facts say about other records, resolved from their bodies.
CREATE TABLE link(
  fact INTEGER NOT NULL,
  role TEXT NOT NULL,                     -- supersedes, undoes, about
  change INTEGER NOT NULL,                -- the record meant: its change
  target INTEGER NOT NULL,                -- and its fact.id; 0: the whole change
  PRIMARY KEY(fact, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_target ON link(change, role, target);

-- Changes that do not count, with the undo that took them back.
CREATE TABLE taken_back(
  change INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;

-- Facts that do not count because a correction does.
CREATE TABLE superseded(
  fact INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;

-- Names that are called something else today.
CREATE TABLE alias(
  name INTEGER PRIMARY KEY,
  current INTEGER NOT NULL
) STRICT;

-- Sums of live progress facts under the names they were recorded with. The last value is that of
-- the fact with the greatest (change.clock, fact.id).
CREATE TABLE day_total(
  day INTEGER NOT NULL,                   -- days since 1970-01-01
  subject INTEGER NOT NULL,
  part INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  count INTEGER NOT NULL,
  last_value INTEGER NOT NULL,
  last_clock INTEGER NOT NULL,
  last_fact INTEGER NOT NULL,
  PRIMARY KEY(day, subject, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_total(
  month INTEGER NOT NULL,                 -- year * 12 + month - 1
  subject INTEGER NOT NULL,
  part INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  count INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  last_value INTEGER NOT NULL,
  last_clock INTEGER NOT NULL,
  last_fact INTEGER NOT NULL,
  PRIMARY KEY(month, subject, part)
) STRICT, WITHOUT ROWID;

-- For people with the sqlite3 shell: SELECT * FROM facts WHERE state = 'live';
CREATE VIEW facts AS
SELECT f.change || '.' || f.seq AS record,
       date(f.date * 86400, 'unixepoch') AS date,
       k.name AS kind,
       coalesce(today.text, recorded.text,
                l.change || CASE WHEN l.target = 0 THEN ''
                                 ELSE '.' || (l.target - lc.first_fact + 1) END) AS subject,
       p.text AS part,
       f.value / 1000000.0 AS value,
       f.whole / 1000000.0 AS whole,
       f.note,
       w.actor,
       w.host,
       strftime('%Y-%m-%dT%H:%M:%fZ', c.made_at / 1000.0, 'unixepoch') AS made_at,
       c.why,
       CASE WHEN t.change IS NOT NULL THEN 'undone'
            WHEN s.fact IS NOT NULL THEN 'superseded'
            ELSE 'live' END AS state,
       f.body
FROM fact f
JOIN change c ON c.id = f.change
JOIN kind k ON k.id = f.kind
JOIN who w ON w.id = c.who
JOIN name p ON p.id = f.part
LEFT JOIN name recorded ON recorded.id = f.subject
LEFT JOIN alias a ON a.name = f.subject AND f.kind <> 13
LEFT JOIN name today ON today.id = a.current
LEFT JOIN taken_back t ON t.change = f.change
LEFT JOIN superseded s ON s.fact = f.id
LEFT JOIN link l ON l.fact = f.id AND l.role IN ('undoes', 'about')
LEFT JOIN change lc ON lc.id = l.change;

CREATE VIEW changes AS
SELECT c.id, o.label || '-' || c.number AS origin_number, c.uuid, w.actor, w.login, w.host,
       strftime('%Y-%m-%dT%H:%M:%fZ', c.made_at / 1000.0, 'unixepoch') AS made_at,
       c.why, c.facts, t.by AS taken_back_by, lower(hex(c.hash)) AS hash
FROM change c
JOIN origin o ON o.id = c.origin
JOIN who w ON w.id = c.who
LEFT JOIN taken_back t ON t.change = c.id;

PRAGMA application_id = 1937208178;       -- "swsr"
)sql";

constexpr const char* kSchemaV2 = R"sql(
-- approve: a plan as it was approved. import: its change brought rows of a file. forget: a person's
-- identity was erased.
INSERT INTO kind VALUES (14, 'approve'), (15, 'import'), (16, 'forget');

-- Bodies name changes by their uuid; merging finds them.
CREATE UNIQUE INDEX change_uuid ON change(uuid);

-- What salvaging could not bring over from a damaged store: a whole change, or some of its facts.
-- Merging a store that has them fills the gap.
CREATE TABLE lost(
  origin INTEGER NOT NULL REFERENCES origin(id),
  number INTEGER NOT NULL,                -- within its origin
  facts INTEGER,                          -- how many; null: the whole change
  PRIMARY KEY(origin, number)
) STRICT, WITHOUT ROWID;

-- Derived from the facts of changes with an import: the content of their rows, so that a row that
-- comes again is known. Hashes are of 16 bytes, sorted, and cut into pieces.
CREATE TABLE import_file(
  change INTEGER PRIMARY KEY,
  file TEXT NOT NULL,                     -- its name without folders
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  rows INTEGER NOT NULL
) STRICT;
CREATE TABLE import_rows(
  change INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY(change, piece)
) STRICT;
)sql";

constexpr const char* kSchemaV3 = R"sql(
-- People and agencies. Below 10: there may be millions.
INSERT INTO kind VALUES (2, 'training'), (3, 'supervision'), (20, 'staff'), (21, 'certificate'),
  (22, 'registration'), (23, 'exam'), (24, 'candidate'), (30, 'org'), (31, 'contract'),
  (32, 'payment'), (33, 'membership');

-- Names and certificate numbers, apart from the facts that have their digest, so that a person can be
-- erased: then the text is *** and the salt empty.
CREATE TABLE personal(
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,            -- BLAKE2b-256 of salt and text
  salt BLOB NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- Derived. People by their number in their family of stores (family.hpp), with the facts on them.
CREATE TABLE person(
  id INTEGER PRIMARY KEY,
  root INTEGER NOT NULL,                  -- the family's first origin
  no INTEGER NOT NULL,                    -- name
  UNIQUE(root, no)
) STRICT;
CREATE TABLE person_fact(
  person INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  fact INTEGER NOT NULL,
  PRIMARY KEY(person, kind, fact)
) STRICT, WITHOUT ROWID;

-- Figures on people (core/people/events.hpp), summed by one dimension at a time.
CREATE TABLE people_total(
  grain INTEGER NOT NULL,                 -- 0: all days · 1: a month · 2: a day
  figure INTEGER NOT NULL,
  dimension INTEGER NOT NULL,
  span INTEGER NOT NULL,                  -- 0 · year * 12 + month - 1 · days since 1970-01-01
  value INTEGER NOT NULL,                 -- name: the post, field …
  level INTEGER NOT NULL,                 -- name: the certificate held
  amount INTEGER NOT NULL,                -- millionths
  count INTEGER NOT NULL,
  PRIMARY KEY(grain, figure, dimension, span, value, level)
) STRICT, WITHOUT ROWID;

-- What must happen to people by some day (core/people/watch.hpp).
CREATE TABLE people_watch(
  concern INTEGER NOT NULL,
  until INTEGER NOT NULL,
  basis INTEGER NOT NULL,
  person INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY(concern, until, basis, person, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_watch_basis ON people_watch(concern, basis);
)sql";

constexpr const char* kSchemaV4 = R"sql(
-- Projects: services, money, stages, cases, needs, publicity, outputs.
INSERT INTO kind VALUES (4, 'service'), (5, 'spending'), (6, 'response'), (34, 'case'),
  (35, 'need'), (36, 'resource'), (40, 'funding'), (41, 'stage'), (42, 'document'), (43, 'event'),
  (44, 'output'), (45, 'step');

-- Answers are read whole, and may lie among millions of others.
CREATE INDEX fact_response ON fact(kind, date) WHERE kind = 6;

-- Derived. What services are summed by (core/service/service.hpp), each combination once.
CREATE TABLE service_key(
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL,               -- names
  method INTEGER NOT NULL,
  field INTEGER NOT NULL,
  client_groups INTEGER NOT NULL,         -- "elderly,women"
  sites INTEGER NOT NULL,
  UNIQUE(project, method, field, client_groups, sites)
) STRICT;

-- Sums in millionths; a project that is referenced by a share has its share of them.
CREATE TABLE service_total(
  grain INTEGER NOT NULL,                 -- 1: a month · 2: a day
  span INTEGER NOT NULL,                  -- year * 12 + month - 1 · days since 1970-01-01
  key INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  records INTEGER NOT NULL,
  count INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  person_times INTEGER NOT NULL,
  hours INTEGER NOT NULL,
  volunteers INTEGER NOT NULL,
  volunteer_hours INTEGER NOT NULL,
  people INTEGER NOT NULL,                -- given as numbers
  PRIMARY KEY(grain, span, key)
) STRICT, WITHOUT ROWID;

-- How many records name how many people: the largest counts where they are the same people.
CREATE TABLE service_size(
  grain INTEGER NOT NULL,
  span INTEGER NOT NULL,
  key INTEGER NOT NULL,
  people INTEGER NOT NULL,                -- millionths
  rows INTEGER NOT NULL,
  PRIMARY KEY(grain, span, key, people)
) STRICT, WITHOUT ROWID;

-- Whom records name by a code; codes are told by the family of stores, as staff numbers are.
CREATE TABLE service_client(
  grain INTEGER NOT NULL,
  span INTEGER NOT NULL,
  key INTEGER NOT NULL,
  root INTEGER NOT NULL,
  client INTEGER NOT NULL,                -- name
  rows INTEGER NOT NULL,
  PRIMARY KEY(grain, span, key, root, client)
) STRICT, WITHOUT ROWID;

-- Services under case numbers.
CREATE TABLE service_case(
  root INTEGER NOT NULL,
  number INTEGER NOT NULL,                -- name
  key INTEGER NOT NULL,
  day INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  person_times INTEGER NOT NULL,
  PRIMARY KEY(root, number, key, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE money_total(
  grain INTEGER NOT NULL,
  span INTEGER NOT NULL,
  figure INTEGER NOT NULL,                -- 1: spent · 2: received
  project INTEGER NOT NULL,               -- names
  line INTEGER NOT NULL,
  source INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  amount INTEGER NOT NULL,                -- millionths of a yuan
  PRIMARY KEY(grain, span, figure, project, line, source)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kSchemaV5 = R"sql(
-- Evaluations and findings; both are read whole, so nothing is derived from them.
INSERT INTO kind VALUES (46, 'evaluation'), (47, 'finding');
)sql";

/// In the file's header, so that another program's database is not taken for a store.
constexpr int kApplicationId = 1937208178;

}  // namespace sw::store
