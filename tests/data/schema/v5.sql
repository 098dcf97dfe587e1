-- A store of version 5 with evaluations and findings, as `sqlite3 store.db .dump` writes it. Never edit it.
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
INSERT INTO origin VALUES(1,'01a224e8-c76e-7398-8e80-f0b015a41ee8','y6','9d52fb5e520bc55cb4c5aaa98150b921',10977978,NULL,NULL,1);
CREATE TABLE who(
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  host TEXT NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL                    -- BLAKE2b-256 of salt, actor, login, host
) STRICT;
INSERT INTO who VALUES(1,'测试员','root','vm',X'd835f973124177f946b1367798f559db',X'5a42ba4f37c03162a714ba7e804cc5f12c1c8ff22c7692e05c305c7cc596d405');
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
INSERT INTO change VALUES(1,1,1,'01a224e8-c778-7b0c-aada-8987152ef111',1,1795915564920,117697122462605014,'',1,1,X'3931b7b82ee76e9ddf2cec25caa7a945a42a1d586d8d1a0b87b0be1a6af7cb20');
INSERT INTO change VALUES(2,1,2,'01a224e8-caa4-7c18-999a-e83a25b69c52',1,1795915565732,117697122515820246,'',2,1,X'5020fd81783da84d030adb2893a61256360d49b9421ce16630764e19e0fd50ce');
INSERT INTO change VALUES(3,1,3,'01a224e8-cdb1-76c1-9903-8fe5b230b2f1',1,1795915566513,117697122567003862,'',3,1,X'88331e409fc847ede73d2825835a273aea496e4795962fffe09d9525569678b8');
INSERT INTO change VALUES(4,1,4,'01a224e8-d0f2-7607-a70a-771f81cb3446',1,1795915567346,117697122621595350,'',4,3,X'13c9466230050b8cf24dfa6127c39d08587af071a0ff605e3e6d26bd1f8a6898');
INSERT INTO change VALUES(5,1,5,'01a224e8-d399-7761-8be7-8ea60d6d700a',1,1795915568025,117697122666094294,'',7,1,X'e3c8b7beab1aaed92fb9a45eff4804a76f1d5849a89bea627798ef7b7bc35033');
INSERT INTO change VALUES(6,1,6,'01a224e8-d49f-78cf-b14f-6df383a97d7c',1,1795915568287,117697122683264726,'',8,1,X'adb88c11df76ce59d6f5cfdb04da22f5e2ef7549e7dbdee89106ad9a5a0010f8');
INSERT INTO change VALUES(7,1,7,'01a224e8-d6e1-761c-b5e2-5b5aa21d2a9a',1,1795915568865,117697122721144534,'',9,1,X'd6726ec167e274ad4a8574c4166f00313e806ac7bb890c4cf7f3ed3beb2992ae');
INSERT INTO change VALUES(8,1,8,'01a224e8-d914-7dae-89a3-dcf9c8d5f16c',1,1795915569428,117697122758041302,'',10,3,X'a4dd5c7e0c1c8bbfbe307dac6c30eadf58ebf77b5a41d188a114c9e98bfbcb96');
INSERT INTO change VALUES(9,1,9,'01a224e8-da7b-7f7d-95ec-d8409f46115f',1,1795915569787,117697122781568726,'漏看一份材料',13,1,X'98c4be81eb220241bdcac0e6ba0c3976f6cd630de9c708dfbd48f8bbed6f2d0d');
INSERT INTO change VALUES(10,1,10,'01a224e8-dcb0-7cee-adfc-f80901ae1214',1,1795915570352,117697122818596566,'',14,1,X'02b0bec14f36d38c98155602a6b790d40154048f160fb93bc723e8ac689b7370');
INSERT INTO change VALUES(11,1,11,'01a224e8-de73-772e-941d-78f4ed845cbb',1,1795915570803,117697122848153302,'',15,1,X'c9a3a01af8b6a1ebe78a41388d2835ca6d58c02f0fac4a0935aeda49174a5094');
INSERT INTO change VALUES(12,1,12,'01a224e8-e040-778f-a0e8-08f77ff5ac4e',1,1795915571264,117697122878365398,'',16,1,X'fa92020fd8b76e9ffaaf6ab99e7035516bd60c67c5423ca77306d2c8010ba370');
INSERT INTO change VALUES(13,1,13,'01a224e8-e259-7bda-84d9-eeb32b7b9e5c',1,1795915571801,117697122913558230,'',17,1,X'651daf9b68c9d5ee19b2a79ad4d18e3244012a3aaa2d4b042bba82deaf145d0a');
INSERT INTO change VALUES(14,1,14,'01a224e8-e421-7719-a2e4-f9121925cdd3',1,1795915572257,117697122943442646,'',18,1,X'5c9667e5460e98e69ac986b9e9ab318811baf88c8e9b0af2cc5acc9cebe5ebf8');
INSERT INTO change VALUES(15,1,15,'01a224e8-e595-79b2-96de-efc439c05bfc',1,1795915572629,117697122967822038,'',19,1,X'a1932663b8e713246995fa3d44a9871c12a4b33d03291f04eb1933f2f5da40b3');
INSERT INTO change VALUES(16,1,16,'01a224e8-e74b-7b42-b35e-ce304371ebee',1,1795915573067,117697122996526806,'',20,1,X'a7a6eacac8b7a1ed521b0785005de8bfa5cf884dadfc97698f26ee927054e76e');
INSERT INTO change VALUES(17,1,17,'01a224e8-e8e4-705c-87b4-3db6e177dbe3',1,1795915573476,117697123023331030,'',21,1,X'db5ae4e678e53bf13a305f768ef6160ec5acec621f4827308a3a90fb84e92577');
INSERT INTO change VALUES(18,1,18,'01a224e8-ea77-772c-b6af-1193fde5f427',1,1795915573879,117697123049742038,'没有整改',22,1,X'e4b5f8a40a16f47e660bd7caabd575344c28a648e7962c664decace4ea0f922f');
INSERT INTO change VALUES(19,1,19,'01a224e8-ec2a-7c2a-b275-9a31462163ab',1,1795915574314,117697123078250198,'',23,1,X'f8bc43f52ab0ff9582fa022bbeace530581cc31b27b44b10abb72f72950f9642');
CREATE TABLE name(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES(0,'');
INSERT INTO name VALUES(1,'work.hours');
INSERT INTO name VALUES(2,'o1');
INSERT INTO name VALUES(3,'001');
INSERT INTO name VALUES(4,'e1');
INSERT INTO name VALUES(5,'start');
INSERT INTO name VALUES(6,'score');
INSERT INTO name VALUES(7,'finish');
INSERT INTO name VALUES(8,'e2');
INSERT INTO name VALUES(9,'e3');
INSERT INTO name VALUES(10,'reopen');
INSERT INTO name VALUES(11,'f1');
INSERT INTO name VALUES(12,'project:p1');
INSERT INTO name VALUES(13,'f2');
INSERT INTO name VALUES(14,'org:o1');
INSERT INTO name VALUES(15,'f3');
INSERT INTO name VALUES(16,'staff:001');
INSERT INTO name VALUES(17,'p1');
INSERT INTO name VALUES(18,'school');
CREATE TABLE kind(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO kind VALUES(1,'progress');
INSERT INTO kind VALUES(2,'training');
INSERT INTO kind VALUES(3,'supervision');
INSERT INTO kind VALUES(4,'service');
INSERT INTO kind VALUES(5,'spending');
INSERT INTO kind VALUES(6,'response');
INSERT INTO kind VALUES(10,'done');
INSERT INTO kind VALUES(11,'note');
INSERT INTO kind VALUES(12,'undo');
INSERT INTO kind VALUES(13,'rename');
INSERT INTO kind VALUES(14,'approve');
INSERT INTO kind VALUES(15,'import');
INSERT INTO kind VALUES(16,'forget');
INSERT INTO kind VALUES(20,'staff');
INSERT INTO kind VALUES(21,'certificate');
INSERT INTO kind VALUES(22,'registration');
INSERT INTO kind VALUES(23,'exam');
INSERT INTO kind VALUES(24,'candidate');
INSERT INTO kind VALUES(30,'org');
INSERT INTO kind VALUES(31,'contract');
INSERT INTO kind VALUES(32,'payment');
INSERT INTO kind VALUES(33,'membership');
INSERT INTO kind VALUES(34,'case');
INSERT INTO kind VALUES(35,'need');
INSERT INTO kind VALUES(36,'resource');
INSERT INTO kind VALUES(40,'funding');
INSERT INTO kind VALUES(41,'stage');
INSERT INTO kind VALUES(42,'document');
INSERT INTO kind VALUES(43,'event');
INSERT INTO kind VALUES(44,'output');
INSERT INTO kind VALUES(45,'step');
INSERT INTO kind VALUES(46,'evaluation');
INSERT INTO kind VALUES(47,'finding');
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
INSERT INTO fact VALUES(1,1,1,1,20574,1,0,30000000,NULL,'',NULL);
INSERT INTO fact VALUES(2,2,1,30,18262,2,0,NULL,NULL,'','{"details":{"action":"add","founded":"2020-01-01","kind":"agency","name":"晨光社工服务中心"}}');
INSERT INTO fact VALUES(3,3,1,20,20458,3,0,NULL,NULL,'','{"details":{"action":"add"},"personal":{"name":"746dc57c706b8de30fa0786dceaf5f5aaeb5d70c195623ab90a216680edc7024"}}');
INSERT INTO fact VALUES(4,4,1,46,20575,4,5,NULL,NULL,'','{"details":{"round":"中期","rubric":"p","side":"self","subject":"project:p1"}}');
INSERT INTO fact VALUES(5,4,2,46,20575,4,6,NULL,NULL,'','{"details":{"s:m.a":"24.5","s:m.b":"10","s:s.a":"20","s:s.b":"19.5"}}');
INSERT INTO fact VALUES(6,4,3,46,20575,4,7,89000000,NULL,'','{"details":{"exact":"89/1","floors":"m 69/2 40","measured":"s.c 0.75","round":"中期","rubric":"p","scores":"m.a 24.5\nm.b 10\ns.a 20\ns.b 19.5","side":"self","subject":"project:p1","terms":"title 项目评估\nfull 100\ndigits 2\nassessors mean\nside 40 self\nside 60 third_party\ngrade 90 excellent 优秀\ngrade 80 good 良好\ngrade 60 pass 合格\ngrade 0 fail 不合格\nfloor 0.6 m 管理"},"evidence":{"hash":"e452ddbabbd0f4854eb2656954c2dea6ced4cd3b7afcfa97c9401564e290dd1c","name":"p.toml"}}');
INSERT INTO fact VALUES(7,5,1,46,20576,8,5,NULL,NULL,'','{"details":{"assessor":"甲","round":"中期","rubric":"p","side":"third_party","subject":"project:p1"}}');
INSERT INTO fact VALUES(8,6,1,46,20576,8,6,NULL,NULL,'台账齐全','{"details":{"s:m.a":"20","s:m.b":"6","s:s.a":"20","s:s.b":"15"}}');
INSERT INTO fact VALUES(9,7,1,46,20577,8,7,76000000,NULL,'','{"details":{"assessor":"甲","exact":"76/1","floors":"m 26/1 40","measured":"s.c 0.75","round":"中期","rubric":"p","scores":"m.a 20\nm.b 6\ns.a 20\ns.b 15","side":"third_party","subject":"project:p1","terms":"title 项目评估\nfull 100\ndigits 2\nassessors mean\nside 40 self\nside 60 third_party\ngrade 90 excellent 优秀\ngrade 80 good 良好\ngrade 60 pass 合格\ngrade 0 fail 不合格\nfloor 0.6 m 管理"},"evidence":{"hash":"e452ddbabbd0f4854eb2656954c2dea6ced4cd3b7afcfa97c9401564e290dd1c","name":"p.toml"}}');
INSERT INTO fact VALUES(10,8,1,46,20634,9,5,NULL,NULL,'','{"details":{"round":"2026","rubric":"worker","side":"self","subject":"staff:001"}}');
INSERT INTO fact VALUES(11,8,2,46,20634,9,6,NULL,NULL,'','{"details":{"s:m.a":"12","s:m.b":"0","s:s.a":"0","s:s.b":"20"}}');
INSERT INTO fact VALUES(12,8,3,46,20634,9,7,32000000,NULL,'','{"details":{"exact":"32/1","floors":"m 12/1 40","round":"2026","rubric":"worker","scores":"m.a 12\nm.b 0\ns.a 0\ns.b 20","side":"self","subject":"staff:001","terms":"title 项目评估\nfull 80\ndigits 2\nassessors mean\nside 40 self\nside 60 third_party\ngrade 72 excellent 优秀\ngrade 64 good 良好\ngrade 48 pass 合格\ngrade 0 fail 不合格\nfloor 0.6 m 管理","vetoed":"s.a"},"evidence":{"hash":"cee24fabcef338d2525ff17b892d71b78997ad7fa35a39ada87831bb37741049","name":"worker.toml"}}');
INSERT INTO fact VALUES(13,9,1,46,20634,4,10,NULL,NULL,'','{"details":{"why":"漏看一份材料"}}');
INSERT INTO fact VALUES(14,10,1,46,20634,4,6,NULL,NULL,'','{"details":{"s:m.a":"30"}}');
INSERT INTO fact VALUES(15,11,1,46,20634,4,7,94500000,NULL,'','{"details":{"exact":"189/2","floors":"m 40/1 40","measured":"s.c 0.75","round":"中期","rubric":"p","scores":"m.a 30\nm.b 10\ns.a 20\ns.b 19.5","side":"self","subject":"project:p1","terms":"title 项目评估\nfull 100\ndigits 2\nassessors mean\nside 40 self\nside 60 third_party\ngrade 90 excellent 优秀\ngrade 80 good 良好\ngrade 60 pass 合格\ngrade 0 fail 不合格\nfloor 0.6 m 管理"},"evidence":{"hash":"e452ddbabbd0f4854eb2656954c2dea6ced4cd3b7afcfa97c9401564e290dd1c","name":"p.toml"}}');
INSERT INTO fact VALUES(16,12,1,47,20577,11,12,NULL,NULL,'发票没有验收人','{"details":{"action":"add","criterion":"m.a","due":"2026-05-15","owner":"财务部","severity":"serious"}}');
INSERT INTO fact VALUES(17,13,1,47,20577,13,14,NULL,NULL,'没有财务制度','{"details":{"action":"add","due":"2026-06-15","owner":"王主任","severity":"major"}}');
INSERT INTO fact VALUES(18,14,1,47,20577,15,16,NULL,NULL,'本季没有督导','{"details":{"action":"add","due":"2026-06-30","owner":"赵敏","severity":"minor"}}');
INSERT INTO fact VALUES(19,15,1,47,20587,11,12,NULL,NULL,'补办验收','{"details":{"action":"close"},"evidence":{"hash":"bac89deea8db224f531bffabbedf145006d3e1eb886f3781534eb9f19014bf92","name":"签收单.txt"}}');
INSERT INTO fact VALUES(20,16,1,47,20589,11,12,NULL,NULL,'','{"details":{"action":"verify","verified_by":"赵敏"}}');
INSERT INTO fact VALUES(21,17,1,47,20634,13,14,NULL,NULL,'误记','{"details":{"action":"close"}}');
INSERT INTO fact VALUES(22,18,1,12,20634,NULL,0,NULL,NULL,'','{"undoes":"01a224e8-e8e4-705c-87b4-3db6e177dbe3"}');
INSERT INTO fact VALUES(23,19,1,13,20634,17,0,NULL,NULL,'','{"renamed_to":"school"}');
CREATE TABLE link(
  fact INTEGER NOT NULL,
  role TEXT NOT NULL,                     -- supersedes, undoes, about
  change INTEGER NOT NULL,                -- the record meant: its change
  target INTEGER NOT NULL,                -- and its fact.id; 0: the whole change
  PRIMARY KEY(fact, role)
) STRICT, WITHOUT ROWID;
INSERT INTO link VALUES(22,'undoes',17,0);
CREATE TABLE taken_back(
  change INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO taken_back VALUES(17,18);
CREATE TABLE superseded(
  fact INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
CREATE TABLE alias(
  name INTEGER PRIMARY KEY,
  current INTEGER NOT NULL
) STRICT;
INSERT INTO alias VALUES(17,18);
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
INSERT INTO day_total VALUES(20574,1,0,30000000,0,1,30000000,117697122462605014,1);
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
INSERT INTO month_total VALUES(24316,1,0,30000000,0,1,20574,30000000,117697122462605014,1);
CREATE TABLE lost(
  origin INTEGER NOT NULL REFERENCES origin(id),
  number INTEGER NOT NULL,                -- within its origin
  facts INTEGER,                          -- how many; null: the whole change
  PRIMARY KEY(origin, number)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE personal(
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,            -- BLAKE2b-256 of salt and text
  salt BLOB NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO personal VALUES(1,X'746dc57c706b8de30fa0786dceaf5f5aaeb5d70c195623ab90a216680edc7024',X'd967184ce3883d528f94aa972680a8d3','王芳');
CREATE TABLE person(
  id INTEGER PRIMARY KEY,
  root INTEGER NOT NULL,                  -- the family's first origin
  no INTEGER NOT NULL,                    -- name
  UNIQUE(root, no)
) STRICT;
INSERT INTO person VALUES(1,1,3);
CREATE TABLE person_fact(
  person INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  fact INTEGER NOT NULL,
  PRIMARY KEY(person, kind, fact)
) STRICT, WITHOUT ROWID;
INSERT INTO person_fact VALUES(1,20,3);
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
INSERT INTO people_total VALUES(0,1,0,0,0,0,1000000,1);
INSERT INTO people_total VALUES(1,1,0,24312,0,0,1000000,1);
INSERT INTO people_total VALUES(2,1,0,20458,0,0,1000000,1);
CREATE TABLE people_watch(
  concern INTEGER NOT NULL,
  until INTEGER NOT NULL,
  basis INTEGER NOT NULL,
  person INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY(concern, until, basis, person, since)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_key(
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL,               -- names
  method INTEGER NOT NULL,
  field INTEGER NOT NULL,
  client_groups INTEGER NOT NULL,         -- "elderly,women"
  sites INTEGER NOT NULL,
  UNIQUE(project, method, field, client_groups, sites)
) STRICT;
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
CREATE TABLE service_size(
  grain INTEGER NOT NULL,
  span INTEGER NOT NULL,
  key INTEGER NOT NULL,
  people INTEGER NOT NULL,                -- millionths
  rows INTEGER NOT NULL,
  PRIMARY KEY(grain, span, key, people)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_client(
  grain INTEGER NOT NULL,
  span INTEGER NOT NULL,
  key INTEGER NOT NULL,
  root INTEGER NOT NULL,
  client INTEGER NOT NULL,                -- name
  rows INTEGER NOT NULL,
  PRIMARY KEY(grain, span, key, root, client)
) STRICT, WITHOUT ROWID;
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
CREATE UNIQUE INDEX change_uuid ON change(uuid);
CREATE INDEX people_watch_basis ON people_watch(concern, basis);
CREATE INDEX fact_response ON fact(kind, date) WHERE kind = 6;
COMMIT;
PRAGMA application_id = 1937208178;
PRAGMA user_version = 5;
