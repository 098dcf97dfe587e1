-- A store of version 4 with services, money and what belongs to projects, as `sqlite3 store.db .dump` writes it. Never edit it.
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
INSERT INTO origin VALUES(1,'01a20ee6-4363-74a1-abda-05577456942d','j2','9d52fb5e520bc55cb4c5aaa98150b921',10961265,NULL,NULL,1);
CREATE TABLE who(
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  host TEXT NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL                    -- BLAKE2b-256 of salt, actor, login, host
) STRICT;
INSERT INTO who VALUES(1,'李静','root','station',X'e741e0784c9e85d16edda9a75f6dce8a',X'83f22f85def35952fd0c8daece54881cc32d842b9077e9bc55f3094dd712c46d');
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
INSERT INTO change VALUES(1,1,1,'01a20ee6-4364-7eaa-8191-b6fe83a1513a',1,1795546301284,117672922401006227,'',1,1,X'bee23935f051594ab22bc8ac8c3cdc3bbec65e55bcf40f63ec49679255d93f6d');
INSERT INTO change VALUES(2,1,2,'01a20ee6-445e-7c2d-a3af-5e7a18daf7ba',1,1795546301534,117672922417390227,'',2,1,X'48517817f473954ab5db2e786a6418380d859a01eb47ba321fd17b31d325dcd4');
INSERT INTO change VALUES(3,1,3,'01a20ee6-4557-7bbc-b60f-c323d403210d',1,1795546301783,117672922433708691,'',3,1,X'c978b952977fdb9ab385172e345726552b90d8f5b23ff58c25e5d131f0a05322');
INSERT INTO change VALUES(4,1,4,'01a20ee6-4659-7a15-97de-fc409e69882c',1,1795546302041,117672922450616979,'',4,1,X'473170bf38485b78afb2ffd7ed7a360afe7dee398ebc8df49e62c32476c2a09e');
INSERT INTO change VALUES(5,1,5,'01a20ee6-479f-7974-ade5-52b404472a94',1,1795546302367,117672922471981715,'',5,1,X'1605fa2c62fd32363a678fde5dc8890c491cd22ff7b439d4fc4654edf8dff183');
INSERT INTO change VALUES(6,1,6,'01a20ee6-48fc-7124-9ee0-e4af07d26e97',1,1795546302716,117672922494853779,'',6,1,X'b71650de21b7f9191bedddcb7ddc63ad1836c5b43a35f2b294185936ab65c78d');
INSERT INTO change VALUES(7,1,7,'01a20ee6-4a65-7ac6-a4ff-62aa5ce125b3',1,1795546303077,117672922518512275,'',7,1,X'b96a848043358b8bb42a6f892ae0e677cd6b0b8a8e8502095f067087b3c55f77');
INSERT INTO change VALUES(8,1,8,'01a20ee6-4b7a-70d3-b627-f9eaad965155',1,1795546303354,117672922536665747,'记错',8,1,X'd7036737224ac947c651cf3789e6eb802aaf5f05d3ff6045a28d53ea089bce0f');
INSERT INTO change VALUES(9,1,9,'01a20ee6-4cc7-7d08-b872-0dce43ac6859',1,1795546303687,117672922558489235,'',9,1,X'de18d992c3ce524c38183209a5f2cb3183d09e09a971ad977b1bc6502fb48f74');
INSERT INTO change VALUES(10,1,10,'01a20ee6-4e33-7ebf-9254-503d43ed1a6d',1,1795546304051,117672922582344339,'',10,1,X'87eac6e55ce13d309079eb373c5d3262c2f470617c917558bf4f1f211101c176');
INSERT INTO change VALUES(11,1,11,'01a20ee6-4f97-7168-94c3-b10d2271e832',1,1795546304407,117672922605675155,'',11,1,X'd2215e53a1909890df1ac236110a38ee09285070b6870a70598c5ebec485e2bb');
INSERT INTO change VALUES(12,1,12,'01a20ee6-50fe-74b8-ae94-8840d0913433',1,1795546304766,117672922629202579,'',12,1,X'e7d5358bee4d9a8d99a436840a488241f3c39f130adacb90f23a72ed87de72a0');
INSERT INTO change VALUES(13,1,13,'01a20ee6-5267-77cc-9697-5518704c97c5',1,1795546305127,117672922652861075,'',13,1,X'8cf3f4ae620392d1942df51bbc35ec06481a7833db5afa518061d41710f3e6ec');
INSERT INTO change VALUES(14,1,14,'01a20ee6-53d7-7f6a-a26a-43b70ebb22e4',1,1795546305495,117672922676978323,'',14,1,X'd08b9e5a2b55faeb6f29a06c44a6fa65cd1171c492e51ec73cd0642d5902ae99');
INSERT INTO change VALUES(15,1,15,'01a20ee6-554c-75ef-9f85-cb8d4ac3be18',1,1795546305868,117672922701423251,'',15,1,X'7d2f1449cd00c7f3dae6f5f5d9b4e1b6a1856f67d9d3410720c6871e106267c0');
INSERT INTO change VALUES(16,1,16,'01a20ee6-56ba-708f-9b18-15ff3c51f965',1,1795546306234,117672922725409427,'',16,1,X'89629fb1bcafa5d3e9ef52c206d5bbdfe5ae18c543e588cce0aa2a5c4e718885');
INSERT INTO change VALUES(17,1,17,'01a20ee6-57fc-726f-b805-6cc4aae31615',1,1795546306556,117672922746512019,'',17,1,X'5255c0693193d282f002ec9b487301f9c9b900354a29984585d4538b30c289ec');
INSERT INTO change VALUES(18,1,18,'01a20ee6-58f4-72fe-839f-cffc79c830ef',1,1795546306804,117672922762764947,'',18,1,X'7a9d85152a6bc71f6f29f7bd42992c99a7985ca2542ed0763123336e5aef959d');
INSERT INTO change VALUES(19,1,19,'01a20ee6-59eb-7259-805b-a03d05293a62',1,1795546307051,117672922778952339,'',19,1,X'53b50fa537ed4b0b9ec65542aba90157bcb045745516592bfe44794863b1e38e');
INSERT INTO change VALUES(20,1,20,'01a20ee6-5ab3-755e-a881-b13a95fb7e01',1,1795546307251,117672922792059539,'',20,2,X'd5b5310584a561164cb43a6141d9cdd15c29bbf4a5d4e641d9a539842d852f8a');
INSERT INTO change VALUES(21,1,21,'01a20ee6-5c68-791c-a046-1b13c8e7dc62',1,1795546307688,117672922820698771,'',22,1,X'fc6a78d2edbf3823b3bf33bc0f481238d07059d513c50be1b6b7d284327488e6');
CREATE TABLE name(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES(0,'');
INSERT INTO name VALUES(1,'elder.home-pilot');
INSERT INTO name VALUES(2,'assessment');
INSERT INTO name VALUES(3,'delivery');
INSERT INTO name VALUES(4,'casework');
INSERT INTO name VALUES(5,'aged');
INSERT INTO name VALUES(6,'elderly');
INSERT INTO name VALUES(7,'qingyu-home');
INSERT INTO name VALUES(8,'c1');
INSERT INTO name VALUES(9,'C001');
INSERT INTO name VALUES(10,'group');
INSERT INTO name VALUES(11,'G01');
INSERT INTO name VALUES(12,'youth.school-pilot');
INSERT INTO name VALUES(13,'lecture');
INSERT INTO name VALUES(14,'visit');
INSERT INTO name VALUES(15,'C002');
INSERT INTO name VALUES(16,'activity');
INSERT INTO name VALUES(17,'fund');
INSERT INTO name VALUES(18,'contract');
INSERT INTO name VALUES(19,'community-events');
INSERT INTO name VALUES(20,'article-elder');
INSERT INTO name VALUES(21,'draft');
INSERT INTO name VALUES(22,'r1');
INSERT INTO name VALUES(23,'survey-pupils');
INSERT INTO name VALUES(24,'n1');
INSERT INTO name VALUES(25,'community');
INSERT INTO name VALUES(26,'elder.home');
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
INSERT INTO fact VALUES(1,1,1,11,20513,1,0,NULL,NULL,'等批复','{"note_kind":"progress"}');
INSERT INTO fact VALUES(2,2,1,41,20458,1,2,NULL,NULL,'',NULL);
INSERT INTO fact VALUES(3,3,1,41,20513,1,3,NULL,NULL,'','{"details":{"missing":"document:contract=0/1,document:needs_report=0/1,document:service_plan=0/1","why":"协议后补"}}');
INSERT INTO fact VALUES(4,4,1,4,20522,1,0,1000000,NULL,'','{"details":{"case":"C001","client_group":"elderly","clients":"c1","field":"aged","method":"casework","people":"1","sessions":"1","site":"qingyu-home"}}');
INSERT INTO fact VALUES(5,5,1,4,20523,1,0,10000000,NULL,'','{"details":{"case":"G01","client_group":"elderly","field":"aged","method":"group","people":"10","sessions":"1","site":"qingyu-home","volunteer_hours":"3.5","volunteers":"2"}}');
INSERT INTO fact VALUES(6,6,1,4,20544,1,0,60000000,NULL,'','{"details":{"client_group":"elderly","field":"aged","method":"lecture","people":"60","sessions":"1","shares":"youth.school-pilot:0.4","site":"qingyu-home"}}');
INSERT INTO fact VALUES(7,7,1,4,20545,1,0,1000000,NULL,'','{"details":{"client_group":"elderly","field":"aged","method":"visit","people":"1","sessions":"1","site":"qingyu-home"}}');
INSERT INTO fact VALUES(8,8,1,12,20634,NULL,0,NULL,NULL,'','{"undoes":"01a20ee6-4a65-7ac6-a4ff-62aa5ce125b3"}');
INSERT INTO fact VALUES(9,9,1,34,20545,15,0,NULL,NULL,'','{"details":{"action":"open","client_group":"elderly","field":"aged","method":"casework","project":"elder.home-pilot","site":"qingyu-home"}}');
INSERT INTO fact VALUES(10,10,1,34,20575,9,0,NULL,NULL,'','{"details":{"action":"close","project":"elder.home-pilot","reason":"goal_reached"}}');
INSERT INTO fact VALUES(11,11,1,5,20546,1,16,1200500000,NULL,'','{"details":{"source":"fund","voucher":"A1"}}');
INSERT INTO fact VALUES(12,12,1,5,20552,1,16,-20000000,NULL,'退货','{"details":{"source":"fund","voucher":"A2"}}');
INSERT INTO fact VALUES(13,13,1,40,20511,1,17,100000000000,NULL,'',NULL);
INSERT INTO fact VALUES(14,14,1,42,20485,1,18,NULL,NULL,'','{"details":{"stage":"assessment"},"evidence":{"hash":"b9969fc8021c0c89e99de3a5ab6a81aeccb4bb3b741c6c2669ff67ca7026e2db","name":"2026.toml"}}');
INSERT INTO fact VALUES(15,15,1,43,20574,19,0,120000000,NULL,'','{"details":{"title":"邻里节"}}');
INSERT INTO fact VALUES(16,16,1,44,20544,20,21,NULL,NULL,'','{"details":{"kind":"article","title":"养老机构社工介入模式文章"}}');
INSERT INTO fact VALUES(17,17,1,36,20513,22,0,NULL,NULL,'','{"details":{"action":"add","kind":"university","name":"高校社工系"}}');
INSERT INTO fact VALUES(18,18,1,6,20517,23,0,40000000,NULL,'',NULL);
INSERT INTO fact VALUES(19,19,1,35,20532,24,23,NULL,NULL,'学业压力','{"details":{"action":"add","priority":"high"}}');
INSERT INTO fact VALUES(20,20,1,4,20578,1,0,55000000,NULL,'','{"details":{"client_group":"elderly","field":"aged","method":"community","people":"55","sessions":"1","site":"qingyu-home"}}');
INSERT INTO fact VALUES(21,20,2,15,20634,NULL,0,NULL,NULL,'','{"file":"s.csv"}');
INSERT INTO fact VALUES(22,21,1,13,20634,1,0,NULL,NULL,'','{"renamed_to":"elder.home"}');
CREATE TABLE link(
  fact INTEGER NOT NULL,
  role TEXT NOT NULL,                     -- supersedes, undoes, about
  change INTEGER NOT NULL,                -- the record meant: its change
  target INTEGER NOT NULL,                -- and its fact.id; 0: the whole change
  PRIMARY KEY(fact, role)
) STRICT, WITHOUT ROWID;
INSERT INTO link VALUES(8,'undoes',7,0);
CREATE TABLE taken_back(
  change INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO taken_back VALUES(7,8);
CREATE TABLE superseded(
  fact INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
CREATE TABLE alias(
  name INTEGER PRIMARY KEY,
  current INTEGER NOT NULL
) STRICT;
INSERT INTO alias VALUES(1,26);
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
INSERT INTO import_file VALUES(20,'s.csv',20578,20578,1);
CREATE TABLE import_rows(
  change INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY(change, piece)
) STRICT;
INSERT INTO import_rows VALUES(20,1,X'8dfe7734ea1569ecadbe9e7505e1065e');
CREATE TABLE personal(
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,            -- BLAKE2b-256 of salt and text
  salt BLOB NOT NULL,
  text TEXT NOT NULL
) STRICT;
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
INSERT INTO service_key VALUES(1,1,4,5,6,7);
INSERT INTO service_key VALUES(2,1,10,5,6,7);
INSERT INTO service_key VALUES(3,12,13,5,6,0);
INSERT INTO service_key VALUES(4,1,13,5,6,7);
INSERT INTO service_key VALUES(5,1,14,5,6,7);
INSERT INTO service_key VALUES(6,1,25,5,6,7);
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
INSERT INTO service_total VALUES(1,24314,1,1,1000000,1000000,1000000,1000000,0,0,0,0);
INSERT INTO service_total VALUES(1,24314,2,1,1000000,1000000,1000000,10000000,0,2000000,3500000,10000000);
INSERT INTO service_total VALUES(1,24315,3,1,0,400000,400000,24000000,0,0,0,0);
INSERT INTO service_total VALUES(1,24315,4,1,1000000,600000,600000,36000000,0,0,0,60000000);
INSERT INTO service_total VALUES(1,24316,6,1,1000000,1000000,1000000,55000000,0,0,0,55000000);
INSERT INTO service_total VALUES(2,20522,1,1,1000000,1000000,1000000,1000000,0,0,0,0);
INSERT INTO service_total VALUES(2,20523,2,1,1000000,1000000,1000000,10000000,0,2000000,3500000,10000000);
INSERT INTO service_total VALUES(2,20544,3,1,0,400000,400000,24000000,0,0,0,0);
INSERT INTO service_total VALUES(2,20544,4,1,1000000,600000,600000,36000000,0,0,0,60000000);
INSERT INTO service_total VALUES(2,20578,6,1,1000000,1000000,1000000,55000000,0,0,0,55000000);
CREATE TABLE service_size(
  grain INTEGER NOT NULL,
  span INTEGER NOT NULL,
  key INTEGER NOT NULL,
  people INTEGER NOT NULL,                -- millionths
  rows INTEGER NOT NULL,
  PRIMARY KEY(grain, span, key, people)
) STRICT, WITHOUT ROWID;
INSERT INTO service_size VALUES(1,24314,2,10000000,1);
INSERT INTO service_size VALUES(1,24315,4,60000000,1);
INSERT INTO service_size VALUES(1,24316,6,55000000,1);
INSERT INTO service_size VALUES(2,20523,2,10000000,1);
INSERT INTO service_size VALUES(2,20544,4,60000000,1);
INSERT INTO service_size VALUES(2,20578,6,55000000,1);
CREATE TABLE service_client(
  grain INTEGER NOT NULL,
  span INTEGER NOT NULL,
  key INTEGER NOT NULL,
  root INTEGER NOT NULL,
  client INTEGER NOT NULL,                -- name
  rows INTEGER NOT NULL,
  PRIMARY KEY(grain, span, key, root, client)
) STRICT, WITHOUT ROWID;
INSERT INTO service_client VALUES(1,24314,1,1,8,1);
INSERT INTO service_client VALUES(2,20522,1,1,8,1);
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
INSERT INTO service_case VALUES(1,9,1,20522,1,1000000,1000000);
INSERT INTO service_case VALUES(1,11,2,20523,1,1000000,10000000);
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
INSERT INTO money_total VALUES(1,24313,2,1,0,17,1,100000000000);
INSERT INTO money_total VALUES(1,24315,1,1,16,17,2,1180500000);
INSERT INTO money_total VALUES(2,20511,2,1,0,17,1,100000000000);
INSERT INTO money_total VALUES(2,20546,1,1,16,17,1,1200500000);
INSERT INTO money_total VALUES(2,20552,1,1,16,17,1,-20000000);
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
PRAGMA user_version = 4;
