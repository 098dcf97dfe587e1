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
INSERT INTO origin VALUES(1,'01a20c3c-f0c0-77cc-8434-72945c2cb153','q6','9d52fb5e520bc55cb4c5aaa98150b921',10952719,NULL,NULL,1);
CREATE TABLE who(
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  host TEXT NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL                    -- BLAKE2b-256 of salt, actor, login, host
) STRICT;
INSERT INTO who VALUES(1,'李静','lijing','station',X'42bec2dc0c4b0c90d1f99b3a673a6582',X'9382897fdbb8c86bacb5fff6a0924d0f18e85f3476432d568b718efd146f6771');
INSERT INTO who VALUES(2,'王芳','wangfang','laptop',X'5e2b97e80e6a679dc8a75a593e0b7965',X'34364da95adc6f633c16f3e008bd43ab4e47ceb6671c5f96d5f2444aa05d370a');
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
INSERT INTO change VALUES(1,1,1,'01a20c3c-f0c1-70c5-945f-8b106daacb64',1,1795501650113,117669996141856758,'',1,1,X'b3b35c455cd1c36c19bf959a3442d11bb49d528a72fe731c5a435a9b32a11d27');
INSERT INTO change VALUES(2,1,2,'01a20c3c-f0c2-749e-be18-7ac1671e2351',1,1795501650114,117669996141922294,'',2,3,X'ccbdda1843224be15ac753184ed87e27bc5ce91b1d8b277e80dc80cac71cd4d8');
INSERT INTO change VALUES(3,1,3,'01a20c3c-f0c3-7b16-8440-6eb3dc537862',1,1795501650115,117669996141987830,'错了',5,1,X'6f6c272c5c5e46c97fd5e0e5cf6a5f7b69d1596db30b9279c81df7ffc4b3f29b');
INSERT INTO change VALUES(4,1,4,'01a20c3c-f0c6-76d5-a170-1b05fbfe5cf5',2,1795501650118,117669996142184438,'',6,1,X'c15509a12bffb25845a5859649b2716c8e220b2b2eea30f5d1894f73eca50db1');
INSERT INTO change VALUES(5,1,5,'01a20c3c-f0c7-7ab4-8409-7c2703625733',1,1795501650119,117669996142249974,'',7,1,X'ba8df5f1d068864ea8ff1e9959c3b3ffe77b2001b5031ec928de0311bdbc55a8');
INSERT INTO change VALUES(6,1,6,'01a20c3c-f0c7-7ef9-a869-d1bd15382909',1,1795501650119,117669996142315510,'',8,1,X'5e42084f88cb6d72c64debcd49cfebefe0b914a47c19f6b9e2c0ea259c413296');
INSERT INTO change VALUES(7,1,7,'01a20c3c-f0c9-72c6-88cd-7da31e8ddc3e',1,1795501650121,117669996142381046,'',9,1,X'6b59e15d4f7058509a29066396226f5c56e01ff68075b6dd4a9cdf81285b3765');
INSERT INTO change VALUES(8,1,8,'01a20c3c-f0c9-7a42-9f72-9723e3f7c821',1,1795501650121,117669996142446582,'重复录入',10,1,X'c86dfa4cdbc8283f0a2f3075bbf68726c2dc76de30febde6abb47ed0d566c891');
INSERT INTO change VALUES(9,1,9,'01a20c3c-f0cb-7c07-8766-af4d692b88c1',1,1795501650123,117669996142512118,'没有重复',11,2,X'2517fc0f9bb665a2c8820293956c1268732fe75c38fd8440baed0a2dd97e7982');
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
INSERT INTO kind VALUES(10,'done');
INSERT INTO kind VALUES(11,'note');
INSERT INTO kind VALUES(12,'undo');
INSERT INTO kind VALUES(13,'rename');
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
INSERT INTO fact VALUES(5,3,1,1,20543,1,0,58000000,NULL,'','{"supersedes":"01a20c3c-f0c2-749e-be18-7ac1671e2351.1"}');
INSERT INTO fact VALUES(6,4,1,1,20512,4,0,45000000,60000000,'',NULL);
INSERT INTO fact VALUES(7,5,1,10,20513,5,0,NULL,NULL,'',NULL);
INSERT INTO fact VALUES(8,6,1,11,20543,6,0,NULL,NULL,'持证人数低于预期','{"evidence":{"hash":"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319","name":"说明.pdf"},"note_kind":"deviation"}');
INSERT INTO fact VALUES(9,7,1,11,20544,NULL,0,NULL,NULL,'已核对','{"about":"01a20c3c-f0c2-749e-be18-7ac1671e2351.2","note_kind":"progress"}');
INSERT INTO fact VALUES(10,8,1,12,20781,NULL,0,NULL,NULL,'','{"undoes":"01a20c3c-f0c6-76d5-a170-1b05fbfe5cf5"}');
INSERT INTO fact VALUES(11,9,1,12,20781,NULL,0,NULL,NULL,'','{"undoes":"01a20c3c-f0c9-7a42-9f72-9723e3f7c821"}');
INSERT INTO fact VALUES(12,9,2,13,20781,5,0,NULL,NULL,'','{"renamed_to":"training.rotation.started"}');
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
INSERT INTO day_total VALUES(20463,1,0,52000000,0,1,52000000,117669996141856758,1);
INSERT INTO day_total VALUES(20487,2,3,5000000,0,1,5000000,117669996141922294,3);
INSERT INTO day_total VALUES(20512,4,0,45000000,60000000,1,45000000,117669996142184438,6);
INSERT INTO day_total VALUES(20515,2,3,2500000,0,1,2500000,117669996141922294,4);
INSERT INTO day_total VALUES(20543,1,0,58000000,0,1,58000000,117669996141987830,5);
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
INSERT INTO month_total VALUES(24312,1,0,52000000,0,1,20463,52000000,117669996141856758,1);
INSERT INTO month_total VALUES(24313,2,3,5000000,0,1,20487,5000000,117669996141922294,3);
INSERT INTO month_total VALUES(24313,4,0,45000000,60000000,1,20512,45000000,117669996142184438,6);
INSERT INTO month_total VALUES(24314,1,0,58000000,0,1,20543,58000000,117669996141987830,5);
INSERT INTO month_total VALUES(24314,2,3,2500000,0,1,20515,2500000,117669996141922294,4);
CREATE INDEX fact_rare ON fact(kind, date) WHERE kind >= 10;
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
COMMIT;
PRAGMA application_id = 1937208178;
PRAGMA user_version = 1;
