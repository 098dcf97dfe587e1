-- A store of version 1 with facts of every kind, as `sqlite3 store.db .dump` writes it. Never edit it.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO origin VALUES(1,'01a20c39-0db8-7086-924a-8ee79d35e62e','b2','9d52fb5e520bc55cb4c5aaa98150b921',10952719,NULL,NULL,1);
CREATE TABLE who(
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  host TEXT NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL                    -- BLAKE2b-256 of salt, actor, login, host
) STRICT;
INSERT INTO who VALUES(1,'李静','lijing','station',X'2b4c6d88bcd6b3bd35da86391d1d462a',X'543924458b6bd8b7b0c18020a26dd748404ca1c85c56ad7c8a543c258206e7e0');
INSERT INTO who VALUES(2,'王芳','wangfang','laptop',X'6eba43db5f41fdd6f32eb7d444159435',X'97dfe401fc8654e49f632f31db63bd403639f3e29fa0e08c0f3b2b856ca1c61a');
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
INSERT INTO change VALUES(1,1,1,'01a20c39-0db8-7cbf-ba20-cb30ac3dd493',1,1795501395384,117669979447925839,'',1,1,X'cf6f3010f1b1b47ca93c2c9e2a2a02e6aa84efdca43644dd4651edf6127fb688');
INSERT INTO change VALUES(2,1,2,'01a20c39-0dbb-7387-8b9f-39c344225d5f',1,1795501395387,117669979448122447,'',2,3,X'607ee141de5bba966cfeffc6687de59871caef2527d6d8c2c78b9c4e73b20396');
INSERT INTO change VALUES(3,1,3,'01a20c39-0dbf-7638-9c58-835bc018e8de',1,1795501395391,117669979448384591,'错了',5,1,X'e9ca8f01467148eea34ad3f7a232c267db5bb129777d275b3f05aefce69967d4');
INSERT INTO change VALUES(4,1,4,'01a20c39-0dc3-75a5-bd08-54ff4bba150e',2,1795501395395,117669979448646735,'',6,1,X'6f19c3af7486b508d91b88f08603e067204d0132279965ba2b593ea1d186a20c');
INSERT INTO change VALUES(5,1,5,'01a20c39-0dc7-7b06-8636-d8ae138dd970',1,1795501395399,117669979448908879,'',7,1,X'8032a02d0e9ef06a8c2e1dc3eeb3420282e353144ab32d61a967e814c7373e4d');
INSERT INTO change VALUES(6,1,6,'01a20c39-0dcb-74dd-9040-dfbe7917cbb3',1,1795501395403,117669979449171023,'',8,1,X'9f6a08dabb0d5d6e337ab8322aede60fdb2e1ee396430a3c2ed13f6851d89c7b');
INSERT INTO change VALUES(7,1,7,'01a20c39-0dcf-7088-a7e0-d7fd3f25c0ce',1,1795501395407,117669979449433167,'',9,1,X'3e5242bcb7550aa2fee94af707c9addc4203869e2c42df577c43cad976612fed');
INSERT INTO change VALUES(8,1,8,'01a20c39-0dd1-7531-9f72-676d91247ff6',1,1795501395409,117669979449564239,'重复录入',10,1,X'7154cd816a7a0f2115c289cfa0581ec44be2aad587104734bef29a5ecd1e163d');
INSERT INTO change VALUES(9,1,9,'01a20c39-0dd3-78aa-8478-e310b45baab0',1,1795501395411,117669979449695311,'没有重复',11,2,X'baa995c58b0d32c2fcc4f560b861de3776bfbdb5df4be13e6635f9043879bb2a');
CREATE TABLE name(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES(0,'');
INSERT INTO name VALUES(1,'workforce.certified');
INSERT INTO name VALUES(2,'brands.sessions');
INSERT INTO name VALUES(3,'site=东校');
INSERT INTO name VALUES(4,'training.passed');
INSERT INTO name VALUES(5,'training.started');
INSERT INTO name VALUES(6,'workforce');
INSERT INTO name VALUES(7,'training.rotation.started');
CREATE TABLE kind(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO kind VALUES(1,'progress');
INSERT INTO kind VALUES(2,'done');
INSERT INTO kind VALUES(3,'note');
INSERT INTO kind VALUES(4,'undo');
INSERT INTO kind VALUES(5,'rename');
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
INSERT INTO fact VALUES(1,1,1,1,20463,1,0,52000000,NULL,'',NULL);
INSERT INTO fact VALUES(2,2,1,1,20543,1,0,85000000,NULL,'',NULL);
INSERT INTO fact VALUES(3,2,2,1,20487,2,3,5000000,NULL,'',NULL);
INSERT INTO fact VALUES(4,2,3,1,20515,2,3,2500000,NULL,'',NULL);
INSERT INTO fact VALUES(5,3,1,1,20543,1,0,58000000,NULL,'','{"supersedes":"01a20c39-0dbb-7387-8b9f-39c344225d5f.1"}');
INSERT INTO fact VALUES(6,4,1,1,20512,4,0,45000000,60000000,'',NULL);
INSERT INTO fact VALUES(7,5,1,2,20513,5,0,NULL,NULL,'',NULL);
INSERT INTO fact VALUES(8,6,1,3,20543,6,0,NULL,NULL,'持证人数低于预期','{"evidence":{"hash":"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319","name":"说明.pdf"},"note_kind":"deviation"}');
INSERT INTO fact VALUES(9,7,1,3,20544,NULL,0,NULL,NULL,'已核对','{"about":"01a20c39-0dbb-7387-8b9f-39c344225d5f.2","note_kind":"progress"}');
INSERT INTO fact VALUES(10,8,1,4,20781,NULL,0,NULL,NULL,'','{"undoes":"01a20c39-0dc3-75a5-bd08-54ff4bba150e"}');
INSERT INTO fact VALUES(11,9,1,4,20781,NULL,0,NULL,NULL,'','{"undoes":"01a20c39-0dd1-7531-9f72-676d91247ff6"}');
INSERT INTO fact VALUES(12,9,2,5,20781,5,0,NULL,NULL,'','{"renamed_to":"training.rotation.started"}');
CREATE TABLE link(
  fact INTEGER NOT NULL,
  role TEXT NOT NULL,                     -- supersedes, undoes, about
  change INTEGER NOT NULL,                -- the record meant: its change
  target INTEGER NOT NULL,                -- and its fact.id; 0: the whole change
  PRIMARY KEY(fact, role)
) STRICT, WITHOUT ROWID;
INSERT INTO link VALUES(9,'about',2,3);
INSERT INTO link VALUES(5,'supersedes',2,2);
INSERT INTO link VALUES(10,'undoes',4,0);
INSERT INTO link VALUES(11,'undoes',8,0);
CREATE TABLE taken_back(
  change INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO taken_back VALUES(8,9);
CREATE TABLE superseded(
  fact INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO superseded VALUES(2,5);
CREATE TABLE alias(
  name INTEGER PRIMARY KEY,
  current INTEGER NOT NULL
) STRICT;
INSERT INTO alias VALUES(5,7);
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
INSERT INTO day_total VALUES(20463,1,0,52000000,0,1,52000000,117669979447925839,1);
INSERT INTO day_total VALUES(20487,2,3,5000000,0,1,5000000,117669979448122447,3);
INSERT INTO day_total VALUES(20512,4,0,45000000,60000000,1,45000000,117669979448646735,6);
INSERT INTO day_total VALUES(20515,2,3,2500000,0,1,2500000,117669979448122447,4);
INSERT INTO day_total VALUES(20543,1,0,58000000,0,1,58000000,117669979448384591,5);
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
INSERT INTO month_total VALUES(24312,1,0,52000000,0,1,20463,52000000,117669979447925839,1);
INSERT INTO month_total VALUES(24313,2,3,5000000,0,1,20487,5000000,117669979448122447,3);
INSERT INTO month_total VALUES(24313,4,0,45000000,60000000,1,20512,45000000,117669979448646735,6);
INSERT INTO month_total VALUES(24314,1,0,58000000,0,1,20543,58000000,117669979448384591,5);
INSERT INTO month_total VALUES(24314,2,3,2500000,0,1,20515,2500000,117669979448122447,4);
CREATE INDEX fact_rare ON fact(kind, date) WHERE kind IN (2, 3, 4, 5);
CREATE INDEX link_target ON link(change, role, target);
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
LEFT JOIN alias a ON a.name = f.subject AND f.kind <> 5
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
COMMIT;
PRAGMA application_id = 1937208178;
PRAGMA user_version = 1;
