-- A store of version 2 with facts of every kind, as `sqlite3 store.db .dump` writes it. Never edit it.
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
INSERT INTO origin VALUES(1,'01a20d2a-b12c-76e0-967d-26ec1463ded2','u1','9d52fb5e520bc55cb4c5aaa98150b921',10952786,NULL,NULL,1);
INSERT INTO origin VALUES(2,'01a20d2a-b179-79df-8284-3bb8ad186ecb','a3','9d52fb5e520bc55cb4c5aaa98150b921',0,NULL,NULL,0);
CREATE TABLE who(
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  host TEXT NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL                    -- BLAKE2b-256 of salt, actor, login, host
) STRICT;
INSERT INTO who VALUES(1,'李静','root','qinghe',X'd48e52e13fcaa8fb06e52d2998f64a60',X'a8a81d484aaed5b861b71596384ffda976b0354a8031512334e133f81584e7ac');
INSERT INTO who VALUES(2,'***','***','***',X'',X'14b6216989fa0df4cbc4f649e8769a8f7948f71255e3beb82f71c4a7faaaa033');
INSERT INTO who VALUES(3,'周强','root','qinghe',X'3fe7ea2ef920d5d0bfac3dad8631f86d',X'0965b0140b4fff40c485998bddf509ab9525855632d643cb7c0add66ada82587');
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
INSERT INTO change VALUES(1,1,1,'01a20d2a-b12c-7d1f-99cf-1e62bcd93bc7',1,1795517231404,117671017277352486,'',1,1,X'a43132760073bc33e7f8977c1685daca0f70f379af0704864b552a5df2fa4d86');
INSERT INTO change VALUES(2,1,2,'01a20d2a-b131-73fd-a2ac-27b6af70583a',1,1795517231409,117671017277680166,'',2,1,X'a42235ab0296c429cd0649a7faf9c3d30b3996f745d903854e3cc35300452f87');
INSERT INTO change VALUES(3,1,3,'01a20d2a-b135-70ac-89fc-6368ddc9967f',1,1795517231413,117671017277942310,'少记一节',3,1,X'1e43108f09312c30302934e669fceecdd1ec6a7ecde52ef928653fc985a1f429');
INSERT INTO change VALUES(4,1,4,'01a20d2a-b13d-7729-ac44-2f3f10c85381',2,1795517231421,117671017278466598,'',4,1,X'7af412d755ba1fc316b69af5361b2146f42537fe7983ed7119f8584919bbba64');
INSERT INTO change VALUES(5,1,5,'01a20d2a-b141-7e80-a9d9-1c70d6cce042',1,1795517231425,117671017278728742,'',5,1,X'5d60459e543877cd5858209dfeedcd493d5b25a86db60f2216cd0dfad392b1cd');
INSERT INTO change VALUES(6,1,6,'01a20d2a-b145-70c0-84c8-e5920ebffeca',1,1795517231429,117671017278990886,'',6,1,X'eb47424aae6666dd959c0de387c60235480acccfeeb325f46c1efae5b986f829');
INSERT INTO change VALUES(7,1,7,'01a20d2a-b149-7d15-983a-6fa17f6aecb7',1,1795517231433,117671017279253030,'',7,1,X'47783d29f2921b43786b8d1bed418c9fee7c3a59337e6250e168b632171e7649');
INSERT INTO change VALUES(8,1,8,'01a20d2a-b14d-7c1e-9fa5-b1f1a5c01267',1,1795517231437,117671017279515174,'重复',8,1,X'518f4c66350c3146dc962c8fe426452544e1fe6a48807523a9b1e3c277cbf40f');
INSERT INTO change VALUES(9,1,9,'01a20d2a-b155-7995-891b-332002ed2038',1,1795517231445,117671017280039462,'',9,4,X'b959e9b4db1fbaf70fe7834d179958c907f8347b68d5fd4644b20492449b2806');
INSERT INTO change VALUES(10,1,10,'01a20d2a-b15d-7193-94cf-d376e56d5b1d',1,1795517231453,117671017280563750,'',13,1,X'77e09cfaff489c87ce86b6087461d9333393e1ce82519dc194c3d10aa1b33010');
INSERT INTO change VALUES(11,1,11,'01a20d2a-b162-752b-975d-417fc01d34ad',1,1795517231458,117671017280891430,'',14,1,X'f66ff3a920449289ab82286c8c5669cae579e746d12dedb14a75fb6f2806d845');
INSERT INTO change VALUES(12,1,12,'01a20d2a-b169-72a8-bae5-6e9bfb166eec',1,1795517231465,117671017281350182,'',15,1,X'a958008b6e5bcb43cc4443c8abf51e47649efc00190b7748707e1b4cd92ce23d');
INSERT INTO change VALUES(13,1,13,'01a20d2a-b171-7613-887c-f344825a0479',1,1795517231473,117671017281874470,'本人要求',16,1,X'9bc543efdbf3370f12a50c8bc378f3dc6fbacec86e9230fe12a41191171d1606');
INSERT INTO change VALUES(14,2,1,'01a20d2a-b179-7659-9858-7a3dc56309ae',3,1795517231481,117671017282391714,'',17,1,X'888472889eff5c62d3481ff0f043a09e5598574bde6ec75400ebf32139e904d9');
INSERT INTO change VALUES(15,1,14,'01a20d2a-b18d-7ca8-85fb-485591934bfc',1,1795517231501,117671017283709478,'核对',18,1,X'd611f5923cd9543feea358fadc67e20471f43d3c7cd9656f169ce7afe21b35f3');
CREATE TABLE name(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES(0,'');
INSERT INTO name VALUES(1,'staff.certified');
INSERT INTO name VALUES(2,'service.sessions');
INSERT INTO name VALUES(3,'service.satisfaction');
INSERT INTO name VALUES(4,'service.people');
INSERT INTO name VALUES(5,'age=儿童;site=东校');
INSERT INTO name VALUES(6,'staff.survey');
INSERT INTO name VALUES(7,'service.groups');
CREATE TABLE kind(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO kind VALUES(1,'progress');
INSERT INTO kind VALUES(10,'done');
INSERT INTO kind VALUES(11,'note');
INSERT INTO kind VALUES(12,'undo');
INSERT INTO kind VALUES(13,'rename');
INSERT INTO kind VALUES(14,'approve');
INSERT INTO kind VALUES(15,'import');
INSERT INTO kind VALUES(16,'forget');
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
INSERT INTO fact VALUES(1,1,1,1,20484,1,0,41000000,NULL,'',NULL);
INSERT INTO fact VALUES(2,2,1,1,20494,2,0,3000000,NULL,'第一次',NULL);
INSERT INTO fact VALUES(3,3,1,1,20494,2,0,4000000,NULL,'第一次','{"supersedes":"01a20d2a-b131-73fd-a2ac-27b6af70583a.1"}');
INSERT INTO fact VALUES(4,4,1,1,20513,3,0,45000000,60000000,'',NULL);
INSERT INTO fact VALUES(5,5,1,11,20514,2,0,NULL,NULL,'进展顺利','{"note_kind":"progress"}');
INSERT INTO fact VALUES(6,6,1,11,20514,NULL,0,NULL,NULL,'已核对','{"about":"01a20d2a-b131-73fd-a2ac-27b6af70583a.1","note_kind":"checked"}');
INSERT INTO fact VALUES(7,7,1,1,20515,4,5,12000000,NULL,'',NULL);
INSERT INTO fact VALUES(8,8,1,12,20603,NULL,0,NULL,NULL,'','{"undoes":"01a20d2a-b149-7d15-983a-6fa17f6aecb7"}');
INSERT INTO fact VALUES(9,9,1,1,20544,2,0,2000000,NULL,'a',NULL);
INSERT INTO fact VALUES(10,9,2,1,20544,2,0,2000000,NULL,'a',NULL);
INSERT INTO fact VALUES(11,9,3,1,20551,2,0,1500000,NULL,'b',NULL);
INSERT INTO fact VALUES(12,9,4,15,20603,NULL,0,NULL,NULL,'','{"file":"sheet.csv"}');
INSERT INTO fact VALUES(13,10,1,14,20603,NULL,0,NULL,NULL,'局长办公会','{"plan":{"hash":"9d6a813fa332bf269fa4109b74be5879838aaf603c689bad051f7cef94b60d2d","text":"# The plan that most scripts in tests/cli use: one of everything, few enough to count by hand.\n[plan]\ntitle = \"青禾社工站2026年度计划\"\nyear = 2026\norganisation = \"青禾社工站\"\naim = \"让每个社区都有人帮\"\nowner = \"办公室\"\n\n[[item]]\nid = \"service\"\nkind = \"goal\"\ntitle = \"做好社区服务\"\nimportance = \"medium\"\nurgency = \"low\"\nowner = \"服务部\"\nref = \"B2\"\n\n[[indicator]]\nid = \"service.sessions\"\ntitle = \"小组节数\"\nunit = \"节\"\nkind = \"flow\"\nbaseline = 8\ntarget = 12\n\n[[indicator]]\nid = \"service.satisfaction\"\ntitle = \"满意度\"\nkind = \"ratio\"\ntarget = \"75%\"\n\n[[indicator]]\nid = \"service.people\"\ntitle = \"服务人次\"\nunit = \"人次\"\nkind = \"flow\"\ntarget = 120\nbreakdown = { site = [\"东校\", \"西校\"], age = [\"儿童\", \"老人\"] }\n\n[[indicator]]\nid = \"service.complaints\"\ntitle = \"投诉\"\nunit = \"件\"\nkind = \"flow\"\nbetter = \"less\"\ntarget = 5\n\n[[item]]\nid = \"staff\"    # 人员\nkind = \"goal\"\ntitle = \"扩大专业队伍\"\nimportance = \"high\"\nurgency = \"high\"\nowner = \"人事部\"\nref = \"A1\"\n\n[[indicator]]\nid = \"staff.certified\"\ntitle = \"持证社工人数\"\nunit = \"人\"\nkind = \"level\"\nbaseline = 40\ntarget = 90\nby_quarter = [52, 65, 78, 90]\nref = \"A1.1\"\n\n[[milestone]]\nid = \"staff.survey\"\ntitle = \"完成摸底\"\ndue = 2026-02-28\nevidence = \"required\"\n\n[[milestone]]\nid = \"staff.rules\"\ntitle = \"印发办法\"\ndue = 2026-06-20\n\n[[item]]\nid = \"staff.training\"\nkind = \"task\"\ntitle = \"继续教育\"\nimportance = \"medium\"\nurgency = \"high\"\nstart = 2026-03-01\ndue = 2026-08-31\n\n[[indicator]]\nid = \"staff.training.hours\"\ntitle = \"继续教育时数\"\nunit = \"小时\"\nkind = \"flow\"\ntarget = 480\nfrom = { staff = \"training_hours\" }\n\n[[indicator]]\nid = \"staff.training.courses\"\ntitle = \"办班期数\"\nunit = \"期\"\nkind = \"flow\"\ntarget = 4\nowner = \"培训组\"\n\n[[item]]\nid = \"office\"\nkind = \"safeguard\"\ntitle = \"搬进新办公室\"\nimportance = \"low\"\nurgency = \"low\"\nstart = 2026-02-01\ndue = 2026-06-30\n\n[[project]]\nid = \"visits-2026\"\ntitle = \"独居老人探访\"\nunder = \"service\"\nkind = \"aged_care\"\nstart = 2026-03-01\ndue = 2026-12-31\n","year":2026}}');
INSERT INTO fact VALUES(14,11,1,10,20553,6,0,NULL,NULL,'','{"evidence":{"hash":"537115cc4d66b7267951f9c2cba217166ec2c0f7f48048b67b9e90b0ab6a205f","name":"e.txt"}}');
INSERT INTO fact VALUES(15,12,1,13,20603,2,0,NULL,NULL,'','{"renamed_to":"service.groups"}');
INSERT INTO fact VALUES(16,13,1,16,20603,NULL,0,1000000,NULL,'','{"forgets":["14b6216989fa0df4cbc4f649e8769a8f7948f71255e3beb82f71c4a7faaaa033"]}');
INSERT INTO fact VALUES(17,14,1,1,20495,2,0,7000000,NULL,'',NULL);
INSERT INTO fact VALUES(18,15,1,1,20495,7,0,8000000,NULL,'','{"supersedes":"01a20d2a-b179-7659-9858-7a3dc56309ae.1"}');
CREATE TABLE link(
  fact INTEGER NOT NULL,
  role TEXT NOT NULL,                     -- supersedes, undoes, about
  change INTEGER NOT NULL,                -- the record meant: its change
  target INTEGER NOT NULL,                -- and its fact.id; 0: the whole change
  PRIMARY KEY(fact, role)
) STRICT, WITHOUT ROWID;
INSERT INTO link VALUES(6,'about',2,2);
INSERT INTO link VALUES(3,'supersedes',2,2);
INSERT INTO link VALUES(8,'undoes',7,0);
INSERT INTO link VALUES(18,'supersedes',14,17);
CREATE TABLE taken_back(
  change INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO taken_back VALUES(7,8);
CREATE TABLE superseded(
  fact INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO superseded VALUES(2,3);
INSERT INTO superseded VALUES(17,18);
CREATE TABLE alias(
  name INTEGER PRIMARY KEY,
  current INTEGER NOT NULL
) STRICT;
INSERT INTO alias VALUES(2,7);
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
INSERT INTO day_total VALUES(20484,1,0,41000000,0,1,41000000,117671017277352486,1);
INSERT INTO day_total VALUES(20494,2,0,4000000,0,1,4000000,117671017277942310,3);
INSERT INTO day_total VALUES(20495,7,0,8000000,0,1,8000000,117671017283709478,18);
INSERT INTO day_total VALUES(20513,3,0,45000000,60000000,1,45000000,117671017278466598,4);
INSERT INTO day_total VALUES(20544,2,0,4000000,0,2,2000000,117671017280039462,10);
INSERT INTO day_total VALUES(20551,2,0,1500000,0,1,1500000,117671017280039462,11);
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
INSERT INTO month_total VALUES(24312,1,0,41000000,0,1,20484,41000000,117671017277352486,1);
INSERT INTO month_total VALUES(24313,2,0,4000000,0,1,20494,4000000,117671017277942310,3);
INSERT INTO month_total VALUES(24313,7,0,8000000,0,1,20495,8000000,117671017283709478,18);
INSERT INTO month_total VALUES(24314,3,0,45000000,60000000,1,20513,45000000,117671017278466598,4);
INSERT INTO month_total VALUES(24315,2,0,5500000,0,3,20551,1500000,117671017280039462,11);
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
INSERT INTO import_file VALUES(9,'sheet.csv',20544,20551,3);
CREATE TABLE import_rows(
  change INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY(change, piece)
) STRICT;
INSERT INTO import_rows VALUES(9,1,X'05ec7d76f12e0c04aad7ece44cc1393b05ec7d76f12e0c04aad7ece44cc1393b8e859ee6ad7e2bdb193e6f8cf4d095e2');
CREATE INDEX fact_rare ON fact(kind, date) WHERE kind >= 10;
CREATE INDEX link_target ON link(change, role, target);
CREATE UNIQUE INDEX change_uuid ON change(uuid);
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
PRAGMA user_version = 2;
