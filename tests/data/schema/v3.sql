-- A store of version 3 with facts of every kind, as `sqlite3 store.db .dump` writes it. Never edit it.
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
INSERT INTO origin VALUES(1,'01a20e1e-8c96-74dd-a16e-43d47de67d2a','d2','9d52fb5e520bc55cb4c5aaa98150b921',10952828,NULL,NULL,1);
CREATE TABLE who(
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  host TEXT NOT NULL,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL                    -- BLAKE2b-256 of salt, actor, login, host
) STRICT;
INSERT INTO who VALUES(1,'李静','root','station',X'c18a4d700ac8d70d63d12c63fa66de15',X'5ba86dc420568a32e57a5bc8ff73011a3b7de2577012991bf8bf21823bba9fba');
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
INSERT INTO change VALUES(1,1,1,'01a20e1e-8c97-7c87-ad09-3976be613544',1,1795533212823,117672064635570819,'',1,1,X'b0b075db4a5e0eaa9d209e832f7dfafe9bea03d32d116f7d77ad20ea20e754bd');
INSERT INTO change VALUES(2,1,2,'01a20e1e-8d4b-75ad-b9d7-a51ac4a3c4ea',1,1795533213003,117672064647367299,'',2,1,X'62f833597a53b1c3804d55d43c4df250cb93fa2d47ee3baa7e718703458213f1');
INSERT INTO change VALUES(3,1,3,'01a20e1e-8dfe-744d-96ca-2bf7b946f28c',1,1795533213182,117672064659098243,'',3,1,X'48c4eea3b96378ea575715310e0a3636d49ec8fd343f5c1104a18bbfaba1137b');
INSERT INTO change VALUES(4,1,4,'01a20e1e-8e7b-77ae-995e-d4a459118788',1,1795533213307,117672064667290243,'',4,1,X'b1eb0a8b59d4634cbdcc6af3a474061307072a16f8f743509e5465c158ad0a9b');
INSERT INTO change VALUES(5,1,5,'01a20e1e-8efa-7a46-84b5-b9c37a25042d',1,1795533213434,117672064675613315,'',5,1,X'dc2051cab7e67f13f4a1d7ec240d276d7a30afcf4f94c915a7a03f7c2c8b1afb');
INSERT INTO change VALUES(6,1,6,'01a20e1e-8f79-7a78-841b-f80f97271080',1,1795533213561,117672064683936387,'',6,1,X'83e88df670d97a98a70114e2a32927a8a35105cea04302c62df5b3ac3ad7d462');
INSERT INTO change VALUES(7,1,7,'01a20e1e-8ff8-7a50-beba-412dd2950e63',1,1795533213688,117672064692259459,'',7,1,X'0cf8b2dca80e8777ec050a89dc13bffa89c76eed3bad768091d26f3598e09fcf');
INSERT INTO change VALUES(8,1,8,'01a20e1e-9075-7ca3-8f89-f0d222978f99',1,1795533213813,117672064700451459,'',8,1,X'2274edc256f11809f878ad47a0840e24d9bf5fdcce70aee86add5fd6e420a16b');
INSERT INTO change VALUES(9,1,9,'01a20e1e-912c-7fc0-88e7-e20bff275638',1,1795533213996,117672064712444547,'',9,1,X'7705077dd9985816259da24f04913ae8c89d33c7258d316ba3ea6a1609be2de3');
INSERT INTO change VALUES(10,1,10,'01a20e1e-91e9-7f43-afc5-b65420618909',1,1795533214185,117672064724830851,'',10,1,X'd5d9df12e5385060bfc77446785a47b2b368ec48db84f709dc3781a23e0aa136');
INSERT INTO change VALUES(11,1,11,'01a20e1e-92a5-74e9-82c1-6e59f7ed43bb',1,1795533214373,117672064737151619,'',11,2,X'42a93e746b6cd426b038c49ae0c38b707bfe583d098388de15c63d1a24d21bfe');
INSERT INTO change VALUES(12,1,12,'01a20e1e-9366-7359-b1e6-5771af239b15',1,1795533214566,117672064749800067,'',13,1,X'3424c1c496487be8e00eb28853e290b21d976e7e3eae2d0888dbf79a86be81c8');
INSERT INTO change VALUES(13,1,13,'01a20e1e-9422-7710-a6a8-8c375b8e5006',1,1795533214754,117672064762120835,'',14,2,X'a8510d831247808d2c101d6e3e3fa1fb7f01e40030c04a10cab51a121d6aae8c');
INSERT INTO change VALUES(14,1,14,'01a20e1e-94a8-7db1-9001-0db16bd26048',1,1795533214888,117672064770902659,'',16,1,X'7436ccd1c84b80ee82520e95348b11e3c659af95ae64e52a0a6fc1f6bff09b09');
INSERT INTO change VALUES(15,1,15,'01a20e1e-9528-7093-b898-4dcb5cbf00e7',1,1795533215016,117672064779291267,'',17,1,X'720f1e59ee5dbfe1d553b3d0d63ab689b942bf86e84c007add5191c87569232b');
INSERT INTO change VALUES(16,1,16,'01a20e1e-95aa-7332-9360-807674a4de88',1,1795533215146,117672064787810947,'',18,1,X'df91856299e8cd2555130210aca18ca3b1e75afb742b353f8a9bd6df422c9061');
INSERT INTO change VALUES(17,1,17,'01a20e1e-9662-7665-9620-5a5c2419b05a',1,1795533215330,117672064799869571,'',19,3,X'03a4147124f2eb6a4e9d2b26b73abf01c67685298f18579e82e2781a29a3e89a');
INSERT INTO change VALUES(18,1,18,'01a20e1e-971d-76d2-938a-a013dfc5e36d',1,1795533215517,117672064812124803,'',22,1,X'02be02174260890946aeb6f244af216e1e1e2133f3e97f09f6b2fcbba5e46b94');
INSERT INTO change VALUES(19,1,19,'01a20e1e-97a2-7610-bca8-36eed4b637f9',1,1795533215650,117672064820841091,'',23,1,X'11295bcc5bf8a03fa213d0610ee420eb224ec27f2c903502cf59ba29cd15855f');
INSERT INTO change VALUES(20,1,20,'01a20e1e-9825-7045-88ee-7b42a5cf6a51',1,1795533215781,117672064829426307,'记错',24,1,X'c67278a04b95a71f6e98ad0a70429f7822244ed89988fa0bca46d3c6c9c54217');
INSERT INTO change VALUES(21,1,21,'01a20e1e-98ad-7e17-926e-0df8a6e8291e',1,1795533215917,117672064838339203,'记晚一天',25,1,X'0aac73e595e89ac24f168ccc86f873dc53c6a6ac6d312b97998ce199e3370d64');
INSERT INTO change VALUES(22,1,22,'01a20e1e-9936-7f09-9396-352610ac2a41',1,1795533216054,117672064847317635,'本人要求',26,1,X'ba3844504a1375e07f6bc69591c2d36f36caafaad11a82e0048efd97210e7cf4');
INSERT INTO change VALUES(23,1,23,'01a20e1e-99be-7702-812f-fefb385c784c',1,1795533216190,117672064856230531,'',27,2,X'2985349ba45dccd2c711d60bfadd8f6a07985483fc8bec5b97795883cfafe999');
INSERT INTO change VALUES(24,1,24,'01a20e1e-9ab5-7844-a7df-b571df7ab6d6',1,1795533216437,117672064872417923,'',29,1,X'75dc9d666eedf70b4a779fd1c70da27bcd15fb2f12cf18e4da5b0ac3e104f4ae');
CREATE TABLE name(
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES(0,'');
INSERT INTO name VALUES(1,'service.person-times');
INSERT INTO name VALUES(2,'workforce.survey');
INSERT INTO name VALUES(3,'posts');
INSERT INTO name VALUES(4,'o1');
INSERT INTO name VALUES(5,'2026-01');
INSERT INTO name VALUES(6,'o2');
INSERT INTO name VALUES(7,'001');
INSERT INTO name VALUES(8,'school');
INSERT INTO name VALUES(9,'client-school');
INSERT INTO name VALUES(10,'client-hospital');
INSERT INTO name VALUES(11,'002');
INSERT INTO name VALUES(12,'assistant');
INSERT INTO name VALUES(13,'skill_3');
INSERT INTO name VALUES(14,'course-rotation-spring');
INSERT INTO name VALUES(15,'c1');
INSERT INTO name VALUES(16,'003');
INSERT INTO name VALUES(17,'medical');
INSERT INTO name VALUES(18,'004');
CREATE TABLE kind(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO kind VALUES(1,'progress');
INSERT INTO kind VALUES(2,'training');
INSERT INTO kind VALUES(3,'supervision');
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
INSERT INTO fact VALUES(1,1,1,1,20543,1,0,5200000000,NULL,'',NULL);
INSERT INTO fact VALUES(2,2,1,10,20510,2,0,NULL,NULL,'x','{"evidence":{"hash":"e59eb9687cfa95086ab828bd6f01aab09ec8ba5b8b16e77014a49712a2b6b530","name":"2026.toml"}}');
INSERT INTO fact VALUES(3,3,1,11,20513,3,0,NULL,NULL,'等批复','{"note_kind":"progress"}');
INSERT INTO fact VALUES(4,4,1,30,19372,4,0,NULL,NULL,'','{"details":{"action":"add","audited":"2026-01-10","founded":"2023-01-15","kind":"agency","name":"青榆社会工作服务中心"}}');
INSERT INTO fact VALUES(5,5,1,31,20532,4,5,360000500000,NULL,'',NULL);
INSERT INTO fact VALUES(6,6,1,32,20563,4,5,1000000000,NULL,'',NULL);
INSERT INTO fact VALUES(7,7,1,30,20485,6,0,NULL,NULL,'','{"details":{"action":"add","founded":"2026-02-01","kind":"association","name":"协会"}}');
INSERT INTO fact VALUES(8,8,1,33,20513,6,4,NULL,NULL,'','{"details":{"action":"add"}}');
INSERT INTO fact VALUES(9,9,1,20,20458,7,0,NULL,NULL,'','{"details":{"action":"add","field":"school","manager":"yes","post":"client-school:0.5,client-hospital:0.5"},"personal":{"name":"6ee43bccb4ca980a06b943c159f89cb7459ae730206c2324abf8c736fedeb8f5"}}');
INSERT INTO fact VALUES(10,10,1,20,19968,11,0,NULL,NULL,'','{"details":{"action":"add","civil_servant_since":"2024-09-02"},"personal":{"name":"a2470ceedbd0a3549abddfa6904313f00d4e41108db73a6cfa6710a7fb1eb053"}}');
INSERT INTO fact VALUES(11,11,1,21,20351,7,0,NULL,NULL,'','{"details":{"level":"assistant"},"personal":{"certificate":"0e9bba98060054cd415f537a0db5d6102f2de482cc9786c13c8809e6eca47d85"}}');
INSERT INTO fact VALUES(12,11,2,22,20513,7,0,NULL,NULL,'','{"details":{"level":"assistant","until":"2029-02-28"}}');
INSERT INTO fact VALUES(13,12,1,21,16698,11,0,NULL,NULL,'','{"details":{"level":"skill_3"}}');
INSERT INTO fact VALUES(14,13,1,2,20532,7,14,16000000,NULL,'','{"details":{"by":"有资质的培训机构","kind":"rotation"}}');
INSERT INTO fact VALUES(15,13,2,2,20532,11,14,16000000,NULL,'','{"details":{"by":"有资质的培训机构","kind":"rotation"}}');
INSERT INTO fact VALUES(16,14,1,23,20563,11,0,NULL,NULL,'','{"details":{"level":"assistant","result":"entered","session":"2026"}}');
INSERT INTO fact VALUES(17,15,1,3,20544,7,0,2000000,NULL,'','{"details":{"form":"individual"},"personal":{"supervisor":"83706098c9084494296d2872f59558c63c450081b603a193c81ebba1943e5cf3"}}');
INSERT INTO fact VALUES(18,16,1,24,20485,15,0,NULL,NULL,'','{"details":{"action":"add","certificate_date":"2023-10-20","level":"assistant","practice":"3"},"personal":{"name":"6a843a5f0bbd45f7f3ed9435fe8f0f83c7451cf7b9d1c17811587f374f2cc448"}}');
INSERT INTO fact VALUES(19,17,1,20,20522,16,0,NULL,NULL,'','{"details":{"action":"add","candidate":"c1"},"personal":{"name":"263fe2be9892a0d9499a8a0712675ac214a270755490f0fb9f62c6c3ebd2cafe"}}');
INSERT INTO fact VALUES(20,17,2,21,19650,16,0,NULL,NULL,'','{"details":{"level":"assistant"}}');
INSERT INTO fact VALUES(21,17,3,24,20522,15,0,NULL,NULL,'','{"details":{"action":"hired","staff":"003"}}');
INSERT INTO fact VALUES(22,18,1,20,20589,7,0,NULL,NULL,'','{"details":{"action":"set","field":"medical"}}');
INSERT INTO fact VALUES(23,19,1,20,20604,11,0,NULL,NULL,'','{"details":{"action":"leave"}}');
INSERT INTO fact VALUES(24,20,1,12,20634,NULL,0,NULL,NULL,'','{"undoes":"01a20e1e-97a2-7610-bca8-36eed4b637f9"}');
INSERT INTO fact VALUES(25,21,1,2,20533,7,14,16000000,NULL,'','{"details":{"by":"有资质的培训机构","kind":"rotation"},"supersedes":"01a20e1e-9422-7710-a6a8-8c375b8e5006.1"}');
INSERT INTO fact VALUES(26,22,1,16,20634,NULL,0,2000000,NULL,'','{"forgets":["263fe2be9892a0d9499a8a0712675ac214a270755490f0fb9f62c6c3ebd2cafe"]}');
INSERT INTO fact VALUES(27,23,1,20,20605,18,0,NULL,NULL,'','{"details":{"action":"add"},"personal":{"name":"78a15869377ffb5f76923ec4dee97e0fedc7b7114d2db37e56abc9d6244b4495"}}');
INSERT INTO fact VALUES(28,23,2,15,20634,NULL,0,NULL,NULL,'','{"file":"s.csv"}');
INSERT INTO fact VALUES(29,24,1,14,20634,NULL,0,NULL,NULL,'局长办公会','{"plan":{"hash":"e59eb9687cfa95086ab828bd6f01aab09ec8ba5b8b16e77014a49712a2b6b530","text":"# 年度社会工作人才队伍建设计划（主管部门用）\n#\n# 1. 先改基线和目标：把 baseline、target、by_quarter 换成本地数字。\n# 2. 再改责任科室、配合单位和日期；不适用的条目整段删除。\n# 3. 文末的岗位、薪酬、领域等清单各地不同，一律以本地文件为准。\n# 4. 改完运行 sw plan check --strict；各项写法见 sw help plan-file。\n\n[plan]\ntitle = \"青禾市民政局2026年社会工作人才队伍建设计划\"\nyear = 2026\norganisation = \"青禾市民政局\"\naim = \"\"\"\\\n    围绕“引得进、育得出、用得好、留得住”，全年净增持证社会工作人才50名，岗位、机构、项目同步推进，\\\n    年底形成可考核、可持续的人才队伍建设机制。\"\"\"\nowner = \"人才科\"    # 未写责任科室的条目由其负责\ntimezone = \"+08:00\"\n# 登记 3 年有效、期满前 3 个月内办再登记；新进公务员 2 年内取证，提前 12、6、3 个月提醒\nstaff = { registration_years = 3, renewal_months = 3, official_years = 2, official_warnings = [12, 6, 3] }\nthresholds = { on_track = 0.9, behind = 0.7 }    # 达到应完成进度的九成为正常，不足七成为告急\n\n# ---------------------------------------------------------------------------\n# 一、发展目标\n# ---------------------------------------------------------------------------\n\n[[item]]\nid = \"workforce\"\nkind = \"goal\"\ntitle = \"扩大专业人才队伍\"\nimportance = \"high\"\nurgency = \"high\"\npartners = [\"人力资源社会保障局\", \"教育局\"]\nref = \"A1\"\ntext = \"外引内育并举，持证人才由40人增至90人，其中引进20人、考试取证30人。\"\n\n[[indicator]]\nid = \"workforce.certified\"\ntitle = \"持证社会工作人才数\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 40\ntarget = 90\nby_quarter = [52, 65, 78, 90]    # 每季度末应达到的总数\ndefinition = \"取得社会工作者职业资格证书且在本地从业的人数，离开本地的不计。\"\nsource = \"人才名册\"\nreason = \"上年末40人，按每年净增50人安排。\"\nfrom = { staff = \"certified\" }\nref = \"A1\"\n\n[[milestone]]\nid = \"workforce.survey\"\ntitle = \"完成全市社会工作人才摸底建册\"\ndue = 2026-02-28\nevidence = \"required\"\nref = \"A1\"\n\n[[milestone]]\nid = \"workforce.forecast\"\ntitle = \"提出今后三年人才需求预测\"\ndue = 2026-11-30\nevidence = \"required\"\nref = \"A1\"\n\n[[item]]\nid = \"workforce.recruit\"\nkind = \"goal\"\ntitle = \"面向社会引进人才\"\nimportance = \"high\"\nurgency = \"medium\"\nref = \"A1.1\"\ntext = \"对照五类引才条件审核，凡符合其一即可列入引进名单。\"\n\n[[indicator]]\nid = \"workforce.recruit.hired\"\ntitle = \"引进专业人才数\"\nunit = \"人\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 6    # 上年实绩，仅供对照\ntarget = 20\nby_quarter = [4, 8, 14, 20]    # 每季度末应达到的累计数\ndefinition = \"符合引才条件之一并已办理入职的人数。\"\nfrom = { staff = \"hired\" }\nref = \"A1.1\"\n\n[[milestone]]\nid = \"workforce.recruit.notice\"\ntitle = \"发布年度引才公告和岗位目录\"\ndue = 2026-03-31\nevidence = \"required\"\nref = \"A1.1\"\n\n[[item]]\nid = \"workforce.grow\"\nkind = \"goal\"\ntitle = \"立足本地培育人才\"\nimportance = \"high\"\nurgency = \"high\"\npartners = [\"人力资源社会保障局\"]\nref = \"A1.2\"\ntext = \"委托有资质的机构开展考前培训，组织在岗人员报考并参加职称评审。\"\n\n[[indicator]]\nid = \"workforce.grow.entrants\"\ntitle = \"职业资格考试报考人数\"\nunit = \"人\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 80\ntarget = 120\nby_quarter = [60, 120, 120, 120]    # 报名在上半年截止\nfrom = { staff = \"exam_entrants\" }\nref = \"A1.2\"\n\n[[indicator]]\nid = \"workforce.grow.passed\"\ntitle = \"考试取证人数\"\nunit = \"人\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 14\ntarget = 30\nby_quarter = [8, 17, 24, 30]\ndefinition = \"本年考试应考科目全部通过的人数。\"\nfrom = { staff = \"exam_passed\" }\nref = \"A1.2\"\n\n[[indicator]]\nid = \"workforce.grow.pass-rate\"\ntitle = \"考试通过率\"\nunit = \"%\"\nkind = \"ratio\"\nbetter = \"more\"\nbaseline = \"17.5%\"\ntarget = \"25%\"\ndefinition = \"应考科目全部通过的人数÷实际参考人数。\"\nfrom = { staff = \"exam_pass_rate\" }\nref = \"A1.2\"\n\n[[item]]\nid = \"service\"\nkind = \"goal\"\ntitle = \"提升服务专业化水平\"\nimportance = \"high\"\nurgency = \"medium\"\nowner = \"社会事务科\"\npartners = [\"卫生健康局\", \"教育局\", \"妇联\"]\nref = \"A1.3\"\ntext = \"以七个服务领域、六类服务对象为纵横坐标，逐格明确岗位、人员和服务，逐步消除空白。\"\n\n[[indicator]]\nid = \"service.coverage\"\ntitle = \"领域与对象组合覆盖数\"\nunit = \"格\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 15\ntarget = 28\nby_quarter = [18, 21, 25, 28]\ndefinition = \"42格中，设有岗位且有持证人员在岗的格数。\"\nfrom = { staff = \"covered_cells\" }\nref = \"A1.3\"\n\n[[indicator]]\nid = \"service.person-times\"\ntitle = \"专业服务人次\"\nunit = \"人次\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 15000\ntarget = 24000\nby_quarter = [5000, 11000, 18000, 24000]\nsource = \"各机构月度服务数据\"\nref = \"A1.3\"\n\n[[milestone]]\nid = \"service.matrix\"\ntitle = \"编制领域与对象覆盖对照表\"\ndue = 2026-04-30\nevidence = \"optional\"\nref = \"A1.3\"\n\n[[item]]\nid = \"posts\"\nkind = \"goal\"\ntitle = \"分类设置专业岗位\"\nimportance = \"high\"\nurgency = \"high\"\npartners = [\"机构编制委员会办公室\", \"财政局\"]\nref = \"A1.4\"\ntext = \"部门岗位与服务对象岗位分类设置，共需96个，见文末岗位清单。\"\n\n[[indicator]]\nid = \"posts.filled\"\ntitle = \"专业岗位在岗人数\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 35\ntarget = 84\nby_quarter = [50, 65, 77, 84]\nfrom = { staff = \"posts_filled\" }\nref = \"A1.4\"\n\n[[indicator]]\nid = \"posts.vacant\"\ntitle = \"岗位空缺数\"\nunit = \"个\"\nkind = \"level\"\nbetter = \"less\"    # 越少越好\nbaseline = 61\ntarget = 12\nby_quarter = [46, 31, 19, 12]\ndefinition = \"岗位清单应配的人数减去在岗人数，半个岗位计0.5。\"\nfrom = { staff = \"posts_vacant\" }\nref = \"A1.4\"\n\n[[milestone]]\nid = \"posts.plan\"\ntitle = \"印发年度岗位设置方案\"\ndue = 2026-03-31\nevidence = \"required\"\nref = \"A1.4\"\n\n# ---------------------------------------------------------------------------\n# 二、主要任务\n# ---------------------------------------------------------------------------\n\n[[item]]\nid = \"standards\"\nkind = \"task\"\ntitle = \"落实职业标准，规范行业准入\"\nimportance = \"high\"\nurgency = \"medium\"\nowner = \"社会组织科\"\npartners = [\"人力资源社会保障局\"]\nref = \"A2.1\"\ntext = \"专业岗位优先使用持证人员；机构达到准入条件方可承接政府购买服务。\"\n\n[[indicator]]\nid = \"standards.qualified-share\"\ntitle = \"专业岗位持证率\"\nunit = \"%\"\nkind = \"ratio\"\nbetter = \"more\"\nbaseline = \"62%\"\ntarget = \"80%\"\ndefinition = \"在岗人员中的持证人数÷专业岗位在岗人数。\"\nfrom = { staff = \"qualified_share\" }\nref = \"A2.1\"\n\n[[indicator]]\nid = \"standards.admitted\"\ntitle = \"通过准入审核的机构数\"\nunit = \"家\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 5\ntarget = 9\nby_quarter = [5, 6, 8, 9]\nfrom = { org = \"admitted\" }\nref = \"A2.1\"\n\n[[milestone]]\nid = \"standards.rules\"\ntitle = \"印发机构准入办法\"\ndue = 2026-05-31\nevidence = \"required\"\nref = \"A2.1\"\n\n[[item]]\nid = \"training\"\nkind = \"task\"\ntitle = \"加强专业培训，提高队伍素质\"\nimportance = \"high\"\nurgency = \"high\"\npartners = [\"组织部\", \"人力资源社会保障局\"]\nref = \"A2.2\"\ntext = \"\"\"\\\n    抓好管理人员轮训、高校研修和在岗培训；招录时同等条件下优先录用持证且从业满两年者，\\\n    新进公务员两年内取证。\"\"\"\n\n[[indicator]]\nid = \"training.managers\"\ntitle = \"轮训管理人员数\"\nunit = \"人\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 120\ntarget = 200\nby_quarter = [40, 100, 160, 200]\nfrom = { staff = \"trained_managers\" }\nref = \"A2.2\"\n\n[[indicator]]\nid = \"training.attendance\"\ntitle = \"专业培训参训人次\"\nunit = \"人次\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 420\ntarget = 600\nby_quarter = [120, 300, 460, 600]\nsource = \"培训签到表\"\nfrom = { staff = \"trainings\" }\nref = \"A2.2\"\n\n[[indicator]]\nid = \"training.hours-met\"\ntitle = \"继续教育学时达标率\"\nunit = \"%\"\nkind = \"ratio\"\nbetter = \"more\"\nbaseline = \"78%\"\ntarget = \"90%\"\ndefinition = \"本年登记到期的持证人员中，周期内学时达到规定的比例；规定了每年学时的，按全体持证人员本年学时算。\"\nfrom = { staff = \"hours_met\" }\nref = \"A2.2\"\n\n[[indicator]]\nid = \"training.new-officials\"\ntitle = \"新进公务员两年内取证率\"\nunit = \"%\"\nkind = \"ratio\"\nbetter = \"more\"\nbaseline = \"70%\"\ntarget = \"85%\"\ndefinition = \"本年满两年的新进公务员中，按期取证人数所占比例。\"\nfrom = { staff = \"officials_on_time\" }\nref = \"A2.2\"\n\n[[indicator]]\nid = \"training.priority-hires\"\ntitle = \"优先录用持证且从业满两年人数\"\nunit = \"人\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 3\ntarget = 8\nby_quarter = [0, 2, 6, 8]    # 录用集中在第三季度\nfrom = { staff = \"preferred_hires\" }\nref = \"A2.2\"\n\n[[milestone]]\nid = \"training.plan\"\ntitle = \"印发年度培训计划和课程表\"\ndue = 2026-03-15\nevidence = \"required\"\nref = \"A2.2\"\n\n[[milestone]]\nid = \"training.university\"\ntitle = \"与高校签订联合办班协议\"\ndue = 2026-04-30\nevidence = \"required\"\nref = \"A2.2\"\n\n[[item]]\nid = \"sectors\"\nkind = \"task\"\ntitle = \"充实九大领域专业力量\"\nimportance = \"high\"\nurgency = \"medium\"\nowner = \"基层治理科\"\npartners = [\"教育局\", \"卫生健康局\", \"残联\"]\nref = \"A2.3\"\ntext = \"分领域定目标、查缺口、补人员，年底九大领域专业人员达到75人。\"\n\n[[indicator]]\nid = \"sectors.party-mass\"\ntitle = \"党群服务专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 3\ntarget = 8\nby_quarter = [4, 5, 7, 8]\nfrom = { staff = \"certified\", sector = \"party_mass\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.social-organisations\"\ntitle = \"新社会组织和公益机构专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 2\ntarget = 6\nby_quarter = [3, 4, 5, 6]\nfrom = { staff = \"certified\", sector = \"social_organisation\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.schools\"\ntitle = \"中小学专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 6\ntarget = 17\nby_quarter = [8, 11, 15, 17]\nfrom = { staff = \"certified\", sector = \"school\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.hospitals\"\ntitle = \"一、二级医院专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 3\ntarget = 9\nby_quarter = [4, 6, 8, 9]\nfrom = { staff = \"certified\", sector = \"hospital\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.welfare\"\ntitle = \"福利和救助机构专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 8\ntarget = 17\nby_quarter = [10, 13, 15, 17]\nfrom = { staff = \"certified\", sector = \"welfare\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.civil-affairs\"\ntitle = \"民政岗位专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 6\ntarget = 9\nby_quarter = [6, 7, 8, 9]\nfrom = { staff = \"certified\", sector = \"civil_affairs\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.disability\"\ntitle = \"残疾人服务专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 1\ntarget = 3\nby_quarter = [1, 2, 2, 3]\nfrom = { staff = \"certified\", sector = \"disability\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.population\"\ntitle = \"人口计生岗位专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 1\ntarget = 2\nby_quarter = [1, 1, 2, 2]\nfrom = { staff = \"certified\", sector = \"population\" }\nref = \"A2.3\"\n\n[[indicator]]\nid = \"sectors.migrants\"\ntitle = \"流动人口服务专业人员\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 0\ntarget = 4\nby_quarter = [1, 2, 3, 4]\nfrom = { staff = \"certified\", sector = \"migrant\" }\nref = \"A2.3\"\n\n[[item]]\nid = \"incentives\"\nkind = \"task\"\ntitle = \"健全激励机制，畅通职业发展\"\nimportance = \"medium\"\nurgency = \"medium\"\npartners = [\"人力资源社会保障局\", \"财政局\"]\nref = \"A2.4\"\ntext = \"发布薪酬指导价，建立一线服务、项目运营、专业督导、机构管理四条职业通道。\"\n\n[[indicator]]\nid = \"incentives.below-band\"\ntitle = \"薪酬低于指导价下限人数\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"less\"\nbaseline = 14\ntarget = 4\nby_quarter = [14, 11, 7, 4]    # 指导价年中发布，下半年见效\nfrom = { staff = \"below_band\" }\nref = \"A2.4\"\n\n[[indicator]]\nid = \"incentives.graded\"\ntitle = \"纳入职级管理人数\"\nunit = \"人\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 0\ntarget = 70\nby_quarter = [0, 15, 45, 70]\nfrom = { staff = \"graded\" }\nref = \"A2.4\"\n\n[[milestone]]\nid = \"incentives.pay-guidance\"\ntitle = \"发布薪酬指导价\"\ndue = 2026-06-30\nevidence = \"required\"\nref = \"A2.4\"\n\n[[milestone]]\nid = \"incentives.ladder\"\ntitle = \"印发四类职级管理办法\"\ndue = 2026-09-30\nevidence = \"required\"\nref = \"A2.4\"\n\n[[item]]\nid = \"projects\"\nkind = \"task\"\ntitle = \"开发服务项目，规范委托管理\"\nimportance = \"high\"\nurgency = \"high\"\nowner = \"社会事务科\"\npartners = [\"司法局\", \"卫生健康局\"]\nref = \"A2.5\"\ntext = \"按立项、公开委托、签约、中期检查、结项五个环节管理六类服务项目。\"\n\n[[indicator]]\nid = \"projects.commissioned\"\ntitle = \"签约委托项目数\"\nunit = \"个\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 4\ntarget = 6\nby_quarter = [3, 6, 6, 6]\nref = \"A2.5\"\n\n[[indicator]]\nid = \"projects.complaints\"\ntitle = \"服务投诉件数\"\nunit = \"件\"\nkind = \"flow\"\nbetter = \"less\"    # 全年控制在目标数以内\nbaseline = 9\ntarget = 6\nby_quarter = [2, 3, 5, 6]\nref = \"A2.5\"\n\n[[milestone]]\nid = \"projects.procedure\"\ntitle = \"印发项目委托与管理流程\"\ndue = 2026-02-28\nevidence = \"required\"\nref = \"A2.5\"\n\n[[milestone]]\nid = \"projects.mid-term\"\ntitle = \"完成全部项目中期检查\"\ndue = 2026-08-31\nevidence = \"required\"\nref = \"A2.5\"\n\n[[item]]\nid = \"agencies\"\nkind = \"task\"\ntitle = \"培育社工机构，促进政社合作\"\nimportance = \"medium\"\nurgency = \"low\"\nowner = \"社会组织科\"\nref = \"A2.6\"\ntext = \"扶持民办社工机构，筹建行业协会，以合同明确政府与机构的权责。\"\n\n[[indicator]]\nid = \"agencies.founded\"\ntitle = \"新登记社工机构数\"\nunit = \"家\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 2\ntarget = 4\nby_quarter = [1, 2, 3, 4]\nfrom = { org = \"founded\", kind = \"agency\" }\nref = \"A2.6\"\n\n[[indicator]]\nid = \"agencies.members\"\ntitle = \"协会会员数\"\nunit = \"个\"\nkind = \"level\"\nbetter = \"more\"\nbaseline = 0\ntarget = 60\nby_quarter = [0, 0, 40, 60]\ndefinition = \"单位会员和个人会员合计。\"\nfrom = { org = \"members\" }\nref = \"A2.6\"\n\n[[indicator]]\nid = \"agencies.contract-value\"\ntitle = \"政社合作合同金额\"\nunit = \"元\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 680000\ntarget = 1000000\nby_quarter = [600000, 1000000, 1000000, 1000000]\nfrom = { org = \"contract_value\" }\nref = \"A2.6\"\n\n[[milestone]]\nid = \"agencies.association\"\ntitle = \"成立社会工作协会\"\ndue = 2026-09-30\nevidence = \"required\"\nref = \"A2.6\"\n\n[[item]]\nid = \"evaluation\"\nkind = \"task\"\ntitle = \"引入第三方评估，强化专业督导\"\nimportance = \"medium\"\nurgency = \"medium\"\npartners = [\"财政局\"]\nref = \"A2.7\"\ntext = \"对项目、机构、个人分类评估，问题限期整改；为一线人员配备督导。\"\n\n[[indicator]]\nid = \"evaluation.finished\"\ntitle = \"完成评估的项目和机构数\"\nunit = \"个\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 6\ntarget = 12\nby_quarter = [0, 2, 6, 12]\nref = \"A2.7\"\n\n[[indicator]]\nid = \"evaluation.findings-closed\"\ntitle = \"评估问题按期整改率\"\nunit = \"%\"\nkind = \"ratio\"\nbetter = \"more\"\nbaseline = \"75%\"\ntarget = \"90%\"\nref = \"A2.7\"\n\n[[indicator]]\nid = \"evaluation.supervision-hours\"\ntitle = \"专业督导时数\"\nunit = \"小时\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 480\ntarget = 960\nby_quarter = [200, 460, 720, 960]\nfrom = { staff = \"supervision_hours\" }\nref = \"A2.7\"\n\n[[milestone]]\nid = \"evaluation.body\"\ntitle = \"选定第三方评估机构\"\ndue = 2026-05-15\nevidence = \"required\"\nref = \"A2.7\"\n\n# ---------------------------------------------------------------------------\n# 三、保障措施\n# ---------------------------------------------------------------------------\n\n[[item]]\nid = \"leadership\"\nkind = \"safeguard\"\ntitle = \"加强组织领导\"\nimportance = \"high\"\nurgency = \"medium\"\nowner = \"办公室\"\npartners = [\"组织部\", \"工会\", \"团委\", \"妇联\"]\nref = \"A3.1\"\ntext = \"组织部门牵头、职能部门分工负责、社会力量共同参与，每季度会商一次。\"\n\n[[indicator]]\nid = \"leadership.meetings\"\ntitle = \"联席会议次数\"\nunit = \"次\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 2\ntarget = 4\nby_quarter = [1, 2, 3, 4]\nref = \"A3.1\"\n\n[[milestone]]\nid = \"leadership.division\"\ntitle = \"印发任务分工方案\"\ndue = 2026-02-15\nevidence = \"required\"\nref = \"A3.1\"\n\n[[item]]\nid = \"support\"\nkind = \"safeguard\"\ntitle = \"强化政策支持\"\nimportance = \"medium\"\nurgency = \"medium\"\npartners = [\"财政局\", \"人力资源社会保障局\"]\nref = \"A3.2\"\ntext = \"完善培养、评价、使用、激励配套政策，加大购买服务力度，把社工培训列入职业培训补贴范围。\"\n\n[[indicator]]\nid = \"support.subsidised\"\ntitle = \"享受培训补贴人次\"\nunit = \"人次\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 40\ntarget = 90\nby_quarter = [0, 20, 60, 90]\nref = \"A3.2\"\n\n[[milestone]]\nid = \"support.purchase-list\"\ntitle = \"社会工作服务列入政府购买目录\"\ndue = 2026-04-30\nevidence = \"required\"\nref = \"A3.2\"\n\n[[milestone]]\nid = \"support.policies\"\ntitle = \"培养、评价、使用、激励四项配套政策出齐\"\ndue = 2026-10-31\nevidence = \"required\"\nref = \"A3.2\"\n\n[[item]]\nid = \"funding\"\nkind = \"safeguard\"\ntitle = \"落实资金保障\"\nimportance = \"high\"\nurgency = \"high\"\nowner = \"计财科\"\npartners = [\"财政局\", \"工商业联合会\"]\nref = \"A3.3\"\ntext = \"设立专项资金并专账管理，引导企业捐助。\"\n\n[[indicator]]\nid = \"funding.spent\"\ntitle = \"专项资金执行率\"\nunit = \"%\"\nkind = \"ratio\"\nbetter = \"more\"\nbaseline = \"88%\"\ntarget = \"95%\"\ndefinition = \"实际支出÷到账专项资金。\"\nref = \"A3.3\"\n\n[[indicator]]\nid = \"funding.enterprise\"\ntitle = \"企业支持资金\"\nunit = \"元\"\nkind = \"flow\"\nbetter = \"more\"\nbaseline = 100000\ntarget = 300000\nby_quarter = [30000, 100000, 200000, 300000]\nref = \"A3.3\"\n\n[[milestone]]\nid = \"funding.allocated\"\ntitle = \"专项资金下达到位\"\ndue = 2026-03-31\nevidence = \"required\"\nref = \"A3.3\"\n\n[[milestone]]\nid = \"funding.audit\"\ntitle = \"完成专项资金年度审计\"\ndue = 2026-12-20\nevidence = \"required\"\nref = \"A3.3\"\n\n# ---------------------------------------------------------------------------\n# 四、委托项目：六类各一例，合计100万元\n# ---------------------------------------------------------------------------\n\n[[project]]\nid = \"projects.aged-homes\"\ntitle = \"养老机构社工服务\"\nunder = \"projects\"\nkind = \"aged_care\"\nfields = [\"relief\"]\nclient_groups = [\"elderly\"]\nfunder = \"专项资金\"\nstart = 2026-03-01\ndue = 2026-12-31\nref = \"A2.5\"\npeople = \"distinct\"    # 同一批人多次记录取最大值；每次都是新人时写 new\nstages = { assessment = 2026-03-31, delivery = 2026-10-31, evaluation = 2026-11-30, research = 2026-12-31 }\nquotas = [\n    { method = \"casework\", count = 24, sessions = 144 },\n    { method = \"group\", count = 8, sessions = 48, person_times = 480 },\n    { method = \"community\", count = 12, person_times = 720 },\n]\nbudget = [    # min_share、max_share：该科目占总额的上下限\n    { line = \"personnel\", source = \"special_fund\", amount = 130000.00, min_share = 0.6, max_share = 0.75 },\n    { line = \"professional\", source = \"special_fund\", amount = 16000.00, max_share = 0.1 },\n    { line = \"activity\", source = \"special_fund\", amount = 30000.00, max_share = 0.2 },\n    { line = \"management\", source = \"special_fund\", amount = 14000.00, max_share = 0.1 },\n    { line = \"tax\", source = \"special_fund\", amount = 10000.00 },\n]\ndocuments = [\n    { kind = \"needs_report\", stage = \"assessment\", count = 1 },\n    { kind = \"contract\", stage = \"assessment\", count = 1 },\n    { kind = \"mid_term_report\", stage = \"delivery\", count = 1 },\n    { kind = \"self_evaluation\", stage = \"evaluation\", count = 1 },\n    { kind = \"audit_report\", stage = \"evaluation\", count = 1 },\n    { kind = \"closing_report\", stage = \"research\", count = 1 },\n]\ninstalments = [\n    { amount = 100000.00, due = 2026-03-31, after = \"contract\" },\n    { amount = 80000.00, due = 2026-09-15, after = \"mid-term\" },\n    { amount = 20000.00, due = 2026-12-31, after = \"closing\" },\n]\n\n[[project]]\nid = \"projects.welfare-homes\"\ntitle = \"儿童福利机构社工服务\"\nunder = \"projects\"\nkind = \"welfare_home\"\nfields = [\"relief\"]\nclient_groups = [\"children\", \"disabled\"]\nfunder = \"专项资金\"\nstart = 2026-03-01\ndue = 2026-12-31\nref = \"A2.5\"\npeople = \"distinct\"\nstages = { assessment = 2026-03-31, delivery = 2026-10-31, evaluation = 2026-11-30, research = 2026-12-31 }\nquotas = [\n    { method = \"casework\", count = 20, sessions = 120 },\n    { method = \"group\", count = 6, sessions = 36, person_times = 288 },\n]\nbudget = [\n    { line = \"personnel\", source = \"special_fund\", amount = 104000.00, min_share = 0.6, max_share = 0.75 },\n    { line = \"professional\", source = \"special_fund\", amount = 12800.00, max_share = 0.1 },\n    { line = \"activity\", source = \"special_fund\", amount = 24000.00, max_share = 0.2 },\n    { line = \"management\", source = \"special_fund\", amount = 11200.00, max_share = 0.1 },\n    { line = \"tax\", source = \"special_fund\", amount = 8000.00 },\n]\ndocuments = [\n    { kind = \"needs_report\", stage = \"assessment\", count = 1 },\n    { kind = \"contract\", stage = \"assessment\", count = 1 },\n    { kind = \"mid_term_report\", stage = \"delivery\", count = 1 },\n    { kind = \"self_evaluation\", stage = \"evaluation\", count = 1 },\n    { kind = \"audit_report\", stage = \"evaluation\", count = 1 },\n    { kind = \"closing_report\", stage = \"research\", count = 1 },\n]\ninstalments = [\n    { amount = 80000.00, due = 2026-03-31, after = \"contract\" },\n    { amount = 64000.00, due = 2026-09-15, after = \"mid-term\" },\n    { amount = 16000.00, due = 2026-12-31, after = \"closing\" },\n]\n\n[[project]]\nid = \"projects.communities\"\ntitle = \"社区综合社工服务\"\nunder = \"projects\"\nkind = \"community\"\nfields = [\"community\", \"family\"]\nclient_groups = [\"elderly\", \"women\", \"migrants\"]\nfunder = \"专项资金\"\nstart = 2026-03-01\ndue = 2026-12-31\nref = \"A2.5\"\npeople = \"distinct\"\nstages = { assessment = 2026-03-31, delivery = 2026-10-31, evaluation = 2026-11-30, research = 2026-12-31 }\nquotas = [\n    { method = \"casework\", count = 30, sessions = 150 },\n    { method = \"group\", count = 10, sessions = 60, person_times = 600 },\n    { method = \"community\", count = 36, person_times = 2160 },\n    { method = \"visit\", count = 400, person_times = 400 },\n]\nbudget = [\n    { line = \"personnel\", source = \"special_fund\", amount = 156000.00, min_share = 0.6, max_share = 0.75 },\n    { line = \"professional\", source = \"special_fund\", amount = 19200.00, max_share = 0.1 },\n    { line = \"activity\", source = \"special_fund\", amount = 36000.00, max_share = 0.2 },\n    { line = \"management\", source = \"special_fund\", amount = 16800.00, max_share = 0.1 },\n    { line = \"tax\", source = \"special_fund\", amount = 12000.00 },\n]\ndocuments = [\n    { kind = \"needs_report\", stage = \"assessment\", count = 1 },\n    { kind = \"contract\", stage = \"assessment\", count = 1 },\n    { kind = \"mid_term_report\", stage = \"delivery\", count = 1 },\n    { kind = \"self_evaluation\", stage = \"evaluation\", count = 1 },\n    { kind = \"audit_report\", stage = \"evaluation\", count = 1 },\n    { kind = \"closing_report\", stage = \"research\", count = 1 },\n]\ninstalments = [\n    { amount = 120000.00, due = 2026-03-31, after = \"contract\" },\n    { amount = 96000.00, due = 2026-09-15, after = \"mid-term\" },\n    { amount = 24000.00, due = 2026-12-31, after = \"closing\" },\n]\n\n[[project]]\nid = \"projects.legal-aid\"\ntitle = \"司法援助社工服务\"\nunder = \"projects\"\nkind = \"judicial\"\nfields = [\"community\", \"family\"]\nclient_groups = [\"women\", \"migrants\"]\nfunder = \"专项资金\"\nstart = 2026-04-01\ndue = 2026-12-31\nref = \"A2.5\"\npeople = \"distinct\"\nstages = { assessment = 2026-04-30, delivery = 2026-10-31, evaluation = 2026-11-30, research = 2026-12-31 }\nquotas = [\n    { method = \"casework\", count = 18, sessions = 72 },\n    { method = \"consultation\", count = 200, person_times = 200 },\n]\nbudget = [\n    { line = \"personnel\", source = \"special_fund\", amount = 78000.00, min_share = 0.6, max_share = 0.75 },\n    { line = \"professional\", source = \"special_fund\", amount = 9600.00, max_share = 0.1 },\n    { line = \"activity\", source = \"special_fund\", amount = 18000.00, max_share = 0.2 },\n    { line = \"management\", source = \"special_fund\", amount = 8400.00, max_share = 0.1 },\n    { line = \"tax\", source = \"special_fund\", amount = 6000.00 },\n]\ndocuments = [\n    { kind = \"needs_report\", stage = \"assessment\", count = 1 },\n    { kind = \"contract\", stage = \"assessment\", count = 1 },\n    { kind = \"mid_term_report\", stage = \"delivery\", count = 1 },\n    { kind = \"self_evaluation\", stage = \"evaluation\", count = 1 },\n    { kind = \"audit_report\", stage = \"evaluation\", count = 1 },\n    { kind = \"closing_report\", stage = \"research\", count = 1 },\n]\ninstalments = [\n    { amount = 60000.00, due = 2026-04-30, after = \"contract\" },\n    { amount = 48000.00, due = 2026-09-15, after = \"mid-term\" },\n    { amount = 12000.00, due = 2026-12-31, after = \"closing\" },\n]\n\n[[project]]\nid = \"projects.family-planning\"\ntitle = \"人口计生社工服务\"\nunder = \"projects\"\nkind = \"family_planning\"\nfields = [\"population\"]\nclient_groups = [\"women\", \"migrants\"]\nfunder = \"专项资金\"\nstart = 2026-04-01\ndue = 2026-12-31\nref = \"A2.5\"\npeople = \"distinct\"\nstages = { assessment = 2026-04-30, delivery = 2026-10-31, evaluation = 2026-11-30, research = 2026-12-31 }\nquotas = [\n    { method = \"visit\", count = 240, person_times = 240 },\n    { method = \"lecture\", count = 12, person_times = 360 },\n]\nbudget = [\n    { line = \"personnel\", source = \"special_fund\", amount = 91000.00, min_share = 0.6, max_share = 0.75 },\n    { line = \"professional\", source = \"special_fund\", amount = 11200.00, max_share = 0.1 },\n    { line = \"activity\", source = \"special_fund\", amount = 21000.00, max_share = 0.2 },\n    { line = \"management\", source = \"special_fund\", amount = 9800.00, max_share = 0.1 },\n    { line = \"tax\", source = \"special_fund\", amount = 7000.00 },\n]\ndocuments = [\n    { kind = \"needs_report\", stage = \"assessment\", count = 1 },\n    { kind = \"contract\", stage = \"assessment\", count = 1 },\n    { kind = \"mid_term_report\", stage = \"delivery\", count = 1 },\n    { kind = \"self_evaluation\", stage = \"evaluation\", count = 1 },\n    { kind = \"audit_report\", stage = \"evaluation\", count = 1 },\n    { kind = \"closing_report\", stage = \"research\", count = 1 },\n]\ninstalments = [\n    { amount = 70000.00, due = 2026-04-30, after = \"contract\" },\n    { amount = 56000.00, due = 2026-09-15, after = \"mid-term\" },\n    { amount = 14000.00, due = 2026-12-31, after = \"closing\" },\n]\n\n[[project]]\nid = \"projects.correction\"\ntitle = \"行为矫正社工服务\"\nunder = \"projects\"\nkind = \"behaviour_correction\"\nfields = [\"community\", \"family\"]\nclient_groups = [\"youth\"]\nfunder = \"专项资金\"\nstart = 2026-04-01\ndue = 2026-12-31\nref = \"A2.5\"\npeople = \"distinct\"\nstages = { assessment = 2026-04-30, delivery = 2026-10-31, evaluation = 2026-11-30, research = 2026-12-31 }\nquotas = [\n    { method = \"casework\", count = 20, sessions = 120 },\n    { method = \"group\", count = 6, sessions = 36, person_times = 216 },\n]\nbudget = [\n    { line = \"personnel\", source = \"special_fund\", amount = 91000.00, min_share = 0.6, max_share = 0.75 },\n    { line = \"professional\", source = \"special_fund\", amount = 11200.00, max_share = 0.1 },\n    { line = \"activity\", source = \"special_fund\", amount = 21000.00, max_share = 0.2 },\n    { line = \"management\", source = \"special_fund\", amount = 9800.00, max_share = 0.1 },\n    { line = \"tax\", source = \"special_fund\", amount = 7000.00 },\n]\ndocuments = [\n    { kind = \"needs_report\", stage = \"assessment\", count = 1 },\n    { kind = \"contract\", stage = \"assessment\", count = 1 },\n    { kind = \"mid_term_report\", stage = \"delivery\", count = 1 },\n    { kind = \"self_evaluation\", stage = \"evaluation\", count = 1 },\n    { kind = \"audit_report\", stage = \"evaluation\", count = 1 },\n    { kind = \"closing_report\", stage = \"research\", count = 1 },\n]\ninstalments = [\n    { amount = 70000.00, due = 2026-04-30, after = \"contract\" },\n    { amount = 56000.00, due = 2026-09-15, after = \"mid-term\" },\n    { amount = 14000.00, due = 2026-12-31, after = \"closing\" },\n]\n\n# ---------------------------------------------------------------------------\n# 五、岗位：部门岗位28个，服务对象岗位68个\n# ---------------------------------------------------------------------------\n\n# 部门岗位：市、县、街道三级十三类部门，直接写所需数\n\n[[post]]\nid = \"dept-civil-affairs\"\ntitle = \"民政岗位\"\nfield = \"relief\"\nsector = \"civil_affairs\"\nclient_groups = [\"elderly\", \"children\"]\nplace = \"市、县、街道民政部门\"\nclass = \"department\"\nrequired = 4\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-education\"\ntitle = \"教育岗位\"\nfield = \"school\"\nsector = \"school\"\nclient_groups = [\"children\", \"youth\"]\nplace = \"市、县、街道教育部门\"\nclass = \"department\"\nrequired = 3\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-culture\"\ntitle = \"文化岗位\"\nfield = \"community\"\nplace = \"市、县、街道文化部门\"\nclass = \"department\"\nrequired = 1\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-health\"\ntitle = \"卫生岗位\"\nfield = \"medical\"\nsector = \"hospital\"\nclient_groups = [\"elderly\", \"disabled\"]\nplace = \"市、县、街道卫生部门\"\nclass = \"department\"\nrequired = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-labour\"\ntitle = \"劳动保障岗位\"\nfield = \"community\"\nplace = \"市、县、街道劳动保障部门\"\nclass = \"department\"\nrequired = 1\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-petitions\"\ntitle = \"信访岗位\"\nfield = \"community\"\nplace = \"市、县、街道信访部门\"\nclass = \"department\"\nrequired = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-population\"\ntitle = \"人口计生岗位\"\nfield = \"population\"\nsector = \"population\"\nclient_groups = [\"women\"]\nplace = \"市、县、街道人口计生部门\"\nclass = \"department\"\nrequired = 3\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-police\"\ntitle = \"公安岗位\"\nfield = \"community\"\nplace = \"市、县、街道公安部门\"\nclass = \"department\"\nrequired = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-justice\"\ntitle = \"司法岗位\"\nfield = \"community\"\nplace = \"市、县、街道司法部门\"\nclass = \"department\"\nrequired = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-union\"\ntitle = \"工会岗位\"\nfield = \"community\"\nplace = \"市、县、街道工会\"\nclass = \"department\"\nrequired = 1\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-youth-league\"\ntitle = \"团委岗位\"\nfield = \"family\"\nclient_groups = [\"youth\"]\nplace = \"市、县、街道团委\"\nclass = \"department\"\nrequired = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-women\"\ntitle = \"妇联岗位\"\nfield = \"family\"\nclient_groups = [\"women\", \"children\"]\nplace = \"市、县、街道妇联\"\nclass = \"department\"\nrequired = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"dept-disabled\"\ntitle = \"残联岗位\"\nfield = \"relief\"\nsector = \"disability\"\nclient_groups = [\"disabled\"]\nplace = \"市、县、街道残联\"\nclass = \"department\"\nrequired = 3\nref = \"A1.4\"\n\n# 服务对象岗位：按比例或按点位设置\n\n[[post]]\nid = \"client-aged-home\"\ntitle = \"养老机构社工岗\"\nfield = \"relief\"\nsector = \"welfare\"\nclient_groups = [\"elderly\"]\nplace = \"养老机构\"\nkey = true\nclass = \"client\"\nratio = { one_per = 200, of = 2400, at_least = 1 }    # 每200名老人1个，现有2400人\nref = \"A1.4\"\n\n[[post]]\nid = \"client-children-home\"\ntitle = \"儿童福利院社工岗\"\nfield = \"relief\"\nsector = \"welfare\"\nclient_groups = [\"children\"]\nplace = \"儿童福利院\"\nkey = true\nclass = \"client\"\nper_site = 2    # 每处2个\nsites = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"client-relief-station\"\ntitle = \"救助站社工岗\"\nfield = \"relief\"\nsector = \"welfare\"\nclient_groups = [\"migrants\", \"disabled\"]\nplace = \"救助站\"\nkey = true\nclass = \"client\"\nrequired = 2\nref = \"A1.4\"\n\n[[post]]\nid = \"client-school\"\ntitle = \"学校社工岗\"\nfield = \"school\"\nsector = \"school\"\nclient_groups = [\"children\", \"youth\"]\nplace = \"公办中小学和民办学校\"\nclass = \"client\"\nper_site = 1\nsites = 16\nref = \"A1.4\"\n\n[[post]]\nid = \"client-hospital\"\ntitle = \"医务社工岗\"\nfield = \"medical\"\nsector = \"hospital\"\nclient_groups = [\"elderly\", \"children\"]\nplace = \"一、二级医院\"\nclass = \"client\"\nratio = { one_per = 400, of = 3200, at_least = 1 }    # 每400张床位1个\nref = \"A1.4\"\n\n[[post]]\nid = \"client-party-mass\"\ntitle = \"社区党群服务岗\"\nfield = \"party_mass\"\nsector = \"party_mass\"\nclient_groups = [\"elderly\", \"women\"]\nplace = \"社区党群服务中心\"\nclass = \"client\"\nper_site = 1\nsites = 10\nref = \"A1.4\"\n\n[[post]]\nid = \"client-social-organisation\"\ntitle = \"社会组织和公益机构社工岗\"\nfield = \"community\"\nsector = \"social_organisation\"\nclient_groups = [\"elderly\", \"disabled\"]\nplace = \"新社会组织、公益机构\"\nclass = \"client\"\nrequired = 6\nref = \"A1.4\"\n\n[[post]]\nid = \"client-community\"\ntitle = \"社区民政服务岗\"\nfield = \"community\"\nsector = \"civil_affairs\"\nclient_groups = [\"elderly\", \"women\", \"children\"]\nplace = \"社区服务站\"\nclass = \"client\"\nper_site = 1\nsites = 5\nref = \"A1.4\"\n\n[[post]]\nid = \"client-migrant\"\ntitle = \"流动人口服务岗\"\nfield = \"community\"\nsector = \"migrant\"\nclient_groups = [\"migrants\"]\nplace = \"流动人口聚居社区\"\nclass = \"client\"\nper_site = 1\nsites = 5\nref = \"A1.4\"\n\n# ---------------------------------------------------------------------------\n# 六、引才条件：符合其一即可\n# ---------------------------------------------------------------------------\n\n[[eligibility]]\nid = \"criterion-degree\"\ntitle = \"社会工作专业硕士及以上学位\"\nany_of = [{ degree = \"master\", major = \"social_work\" }, { degree = \"doctor\", major = \"social_work\" }]\nref = \"A1.1\"\n\n[[eligibility]]\nid = \"criterion-title\"\ntitle = \"副高级及以上专业技术职称\"\nany_of = [{ title = \"associate_senior\" }, { title = \"senior\" }]\nref = \"A1.1\"\n\n# 起点等级按本地文件调整\n[[eligibility]]\nid = \"criterion-certificate\"\ntitle = \"规定等级及以上社会工作者职业资格\"\nany_of = [{ certificate = \"assistant\" }, { certificate = \"intermediate\" }, { certificate = \"senior\" }]\nref = \"A1.1\"\n\n[[eligibility]]\nid = \"criterion-award\"\ntitle = \"受过省级以上政府表彰的专家\"\nany_of = [{ award = \"provincial\" }, { award = \"national\" }]\nref = \"A1.1\"\n\n[[eligibility]]\nid = \"criterion-bachelor\"\ntitle = \"本科及以上学历，从事重点机构工作或紧缺岗位\"\nany_of = [\n    { degree = \"bachelor\", post = \"key\" }, { degree = \"bachelor\", post = \"shortage\" },\n    { degree = \"master\", post = \"key\" }, { degree = \"master\", post = \"shortage\" },\n    { degree = \"doctor\", post = \"key\" }, { degree = \"doctor\", post = \"shortage\" },\n]\nref = \"A1.1\"\n\n# ---------------------------------------------------------------------------\n# 七、机构准入条件\n# ---------------------------------------------------------------------------\n\n[[admission]]\nid = \"admission-certified\"\ntitle = \"专职持证人员不少于3人\"\nrule = \"certified_min\"\nvalue = 3\nref = \"A2.1\"\n\n[[admission]]\nid = \"admission-share\"\ntitle = \"专业人员持证比例不低于60%\"\nrule = \"qualified_share\"\nvalue = 0.6\nref = \"A2.1\"\n\n[[admission]]\nid = \"admission-registered\"\ntitle = \"登记满1年\"\nrule = \"registered_years\"\nvalue = 1\nref = \"A2.1\"\n\n[[admission]]\nid = \"admission-audit\"\ntitle = \"近一年内有审计报告\"\nrule = \"audit_within_days\"\nvalue = 365\nref = \"A2.1\"\n\n[[admission]]\nid = \"admission-findings\"\ntitle = \"无逾期未整改问题\"\nrule = \"no_open_finding\"\nref = \"A2.1\"\n\n# 证书等级：继续教育学时和考试科目，各地有更高要求的改这里\n[[certificate_level]]\nid = \"assistant\"\ntitle = \"助理社会工作师\"\nequals = [\"skill_3\"]    # 旧的社会工作者三级与之相当\nhours = 72              # 每个登记周期（3年）的继续教育学时\npapers = 2              # 考试科目\nwithin_years = 1        # 一个年度内全部通过\n\n[[certificate_level]]\nid = \"intermediate\"\ntitle = \"社会工作师\"\nequals = [\"skill_2\"]\nhours = 90\npapers = 3\nwithin_years = 2\n\n[[certificate_level]]\nid = \"senior\"\ntitle = \"高级社会工作师\"\nequals = [\"skill_1\"]\nhours = 90\npapers = 1\nwithin_years = 1\n\n# ---------------------------------------------------------------------------\n# 八、职业通道与薪酬指导价（元/月）\n# ---------------------------------------------------------------------------\n\n[[track]]\nid = \"front_line\"\ntitle = \"一线服务\"\ngrades = [\"F1\", \"F2\", \"F3\", \"F4\"]\nref = \"A2.4\"\ntext = \"F1 见习社工，F2 社工，F3 资深社工，F4 首席社工。\"\n\n[[track]]\nid = \"project\"\ntitle = \"项目运营\"\ngrades = [\"P1\", \"P2\", \"P3\"]\nref = \"A2.4\"\ntext = \"P1 项目助理，P2 项目主管，P3 项目总监。\"\n\n[[track]]\nid = \"supervision\"\ntitle = \"专业督导\"\ngrades = [\"S1\", \"S2\", \"S3\"]\nref = \"A2.4\"\ntext = \"S1 督导助理，S2 初级督导，S3 中级督导。\"\n\n[[track]]\nid = \"management\"\ntitle = \"机构管理\"\ngrades = [\"M1\", \"M2\", \"M3\"]\nref = \"A2.4\"\ntext = \"M1 部门主管，M2 副总干事，M3 总干事。\"\n\n[[pay_band]]\ntrack = \"front_line\"\ngrade = \"F1\"\nlow = 4000\nhigh = 5200\n\n[[pay_band]]\ntrack = \"front_line\"\ngrade = \"F2\"\nlow = 4800\nhigh = 6500\n\n[[pay_band]]\ntrack = \"front_line\"\ngrade = \"F3\"\nlow = 6000\nhigh = 8000\n\n[[pay_band]]\ntrack = \"front_line\"\ngrade = \"F4\"\nlow = 7500\nhigh = 9800\n\n[[pay_band]]\ntrack = \"project\"\ngrade = \"P1\"\nlow = 4500\nhigh = 6000\n\n[[pay_band]]\ntrack = \"project\"\ngrade = \"P2\"\nlow = 6000\nhigh = 8200\n\n[[pay_band]]\ntrack = \"project\"\ngrade = \"P3\"\nlow = 8000\nhigh = 10800\n\n[[pay_band]]\ntrack = \"supervision\"\ngrade = \"S1\"\nlow = 6000\nhigh = 8000\n\n[[pay_band]]\ntrack = \"supervision\"\ngrade = \"S2\"\nlow = 7800\nhigh = 10200\n\n[[pay_band]]\ntrack = \"supervision\"\ngrade = \"S3\"\nlow = 9800\nhigh = 13000\n\n[[pay_band]]\ntrack = \"management\"\ngrade = \"M1\"\nlow = 6500\nhigh = 8800\n\n[[pay_band]]\ntrack = \"management\"\ngrade = \"M2\"\nlow = 8500\nhigh = 11500\n\n[[pay_band]]\ntrack = \"management\"\ngrade = \"M3\"\nlow = 11000\nhigh = 15000\n\n# ---------------------------------------------------------------------------\n# 九、培训课程\n# ---------------------------------------------------------------------------\n\n[[course]]\nid = \"course-rotation-spring\"\ntitle = \"管理人员轮训（春季班）\"\nkind = \"rotation\"\nprovider = \"有资质的培训机构\"\naccredited = true\naudience = \"各部门、各街道管理人员\"\nhours = 16\nstart = 2026-03-20\ndue = 2026-06-10\nseats = 100\nref = \"A2.2\"\n\n[[course]]\nid = \"course-rotation-autumn\"\ntitle = \"管理人员轮训（秋季班）\"\nkind = \"rotation\"\nprovider = \"有资质的培训机构\"\naccredited = true\naudience = \"各部门、各街道管理人员\"\nhours = 16\nstart = 2026-08-20\ndue = 2026-11-20\nseats = 100\nref = \"A2.2\"\n\n[[course]]\nid = \"course-university-seminar\"\ntitle = \"高校高级研修班\"\nkind = \"seminar\"\nprovider = \"高校社会工作院系\"\naccredited = true\naudience = \"部门领导、机构负责人\"\nhours = 40\nstart = 2026-07-06\ndue = 2026-07-10\nseats = 50\nref = \"A2.2\"\n\n[[course]]\nid = \"course-exam-coaching\"\ntitle = \"职业资格考试考前辅导\"\nkind = \"exam_coaching\"\nprovider = \"有资质的培训机构\"\naccredited = true\naudience = \"报考人员\"\nhours = 48\nstart = 2026-03-07\ndue = 2026-06-07\nseats = 120\nref = \"A1.2\"\n\n[[course]]\nid = \"course-topical\"\ntitle = \"专业方法专题培训\"\nkind = \"topical\"\nprovider = \"社会工作协会\"\naccredited = false\naudience = \"在岗社工\"\nhours = 24\nstart = 2026-04-15\ndue = 2026-10-31\nseats = 200\nref = \"A2.2\"\n\n[[course]]\nid = \"course-induction\"\ntitle = \"新进公务员社会工作培训\"\nkind = \"induction\"\nprovider = \"有资质的培训机构\"\naccredited = true\naudience = \"新进公务员和事业单位人员\"\nhours = 24\nstart = 2026-09-01\ndue = 2026-09-30\nseats = 60\nref = \"A2.2\"\n\n[[course]]\nid = \"course-study-visit\"\ntitle = \"机构见习与考察\"\nkind = \"study_visit\"\nprovider = \"社工机构\"\naccredited = false\naudience = \"机关事业单位人员\"\nhours = 16\nstart = 2026-05-10\ndue = 2026-11-10\nseats = 40\nref = \"A2.2\"\n\n# ---------------------------------------------------------------------------\n# 十、例行工作：due_after 为期末后几日内\n# ---------------------------------------------------------------------------\n\n[[duty]]\nid = \"duty-service-figures\"\ntitle = \"汇总各机构服务数据\"\nowner = \"社会事务科\"\nevery = \"month\"\ndue_after = 5\nref = \"A1.3\"\n\n[[duty]]\nid = \"duty-quarterly-report\"\ntitle = \"各机构向主管部门报送季度报告\"\nowner = \"社会事务科\"\nevery = \"quarter\"\ndue_after = 10\nref = \"A2.6\"\n\n[[duty]]\nid = \"duty-fund-statement\"\ntitle = \"编制专项资金收支表\"\nowner = \"计财科\"\nevery = \"quarter\"\ndue_after = 15\nref = \"A3.3\"\n\n[[duty]]\nid = \"duty-findings-review\"\ntitle = \"检查评估问题整改情况\"\nowner = \"人才科\"\nevery = \"half\"\ndue_after = 20\nref = \"A2.7\"\n\n[[duty]]\nid = \"duty-annual-summary\"\ntitle = \"报送年度总结\"\nowner = \"办公室\"\nevery = \"year\"\ndue_after = 20\nref = \"A3.1\"\n\n# ---------------------------------------------------------------------------\n# 十一、清单：按本地口径增删，编号改动后引用处一并修改\n# ---------------------------------------------------------------------------\n\n# 九大领域（A2.3），与服务领域对应\n[[sector]]\nid = \"party_mass\"\ntitle = \"社区党群工作\"\nfields = [\"party_mass\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"social_organisation\"\ntitle = \"新社会组织和公益机构\"\nfields = [\"community\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"school\"\ntitle = \"公办中小学和民办学校\"\nfields = [\"school\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"hospital\"\ntitle = \"一、二级医院\"\nfields = [\"medical\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"welfare\"\ntitle = \"养老、儿童福利和救助机构\"\nfields = [\"relief\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"civil_affairs\"\ntitle = \"民政管理和服务\"\nfields = [\"relief\", \"community\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"disability\"\ntitle = \"残疾人服务\"\nfields = [\"relief\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"population\"\ntitle = \"人口计生工作\"\nfields = [\"population\"]\nref = \"A2.3\"\n\n[[sector]]\nid = \"migrant\"\ntitle = \"流动人口工作\"\nfields = [\"community\", \"family\"]\nref = \"A2.3\"\n\n# 七个服务领域（A1.3）\n[[field]]\nid = \"party_mass\"\ntitle = \"社区党群\"\nref = \"A1.3\"\n\n[[field]]\nid = \"community\"\ntitle = \"社区服务\"\nref = \"A1.3\"\n\n[[field]]\nid = \"relief\"\ntitle = \"社会救助与福利\"\nref = \"A1.3\"\n\n[[field]]\nid = \"population\"\ntitle = \"人口计生\"\nref = \"A1.3\"\n\n[[field]]\nid = \"medical\"\ntitle = \"医务\"\nref = \"A1.3\"\n\n[[field]]\nid = \"school\"\ntitle = \"学校\"\nref = \"A1.3\"\n\n[[field]]\nid = \"family\"\ntitle = \"家庭\"\nref = \"A1.3\"\n\n# 六类服务对象（A1.3）\n[[client_group]]\nid = \"children\"\ntitle = \"儿童\"\nref = \"A1.3\"\n\n[[client_group]]\nid = \"youth\"\ntitle = \"青少年\"\nref = \"A1.3\"\n\n[[client_group]]\nid = \"elderly\"\ntitle = \"老年人\"\nref = \"A1.3\"\n\n[[client_group]]\nid = \"women\"\ntitle = \"妇女\"\nref = \"A1.3\"\n\n[[client_group]]\nid = \"disabled\"\ntitle = \"残疾人\"\nref = \"A1.3\"\n\n[[client_group]]\nid = \"migrants\"\ntitle = \"流动人口\"\nref = \"A1.3\"\n\n# 六类服务项目（A2.5）\n[[project_kind]]\nid = \"aged_care\"\ntitle = \"养老机构服务\"\nref = \"A2.5\"\n\n[[project_kind]]\nid = \"welfare_home\"\ntitle = \"福利机构服务\"\nref = \"A2.5\"\n\n[[project_kind]]\nid = \"community\"\ntitle = \"社区服务\"\nref = \"A2.5\"\n\n[[project_kind]]\nid = \"judicial\"\ntitle = \"司法援助\"\nref = \"A2.5\"\n\n[[project_kind]]\nid = \"family_planning\"\ntitle = \"人口计生服务\"\nref = \"A2.5\"\n\n[[project_kind]]\nid = \"behaviour_correction\"\ntitle = \"行为矫正\"\nref = \"A2.5\"\n\n# 服务方法\n[[method]]\nid = \"casework\"\ntitle = \"个案\"\n\n[[method]]\nid = \"group\"\ntitle = \"小组\"\n\n[[method]]\nid = \"community\"\ntitle = \"社区活动\"\n\n[[method]]\nid = \"visit\"\ntitle = \"探访\"\n\n[[method]]\nid = \"consultation\"\ntitle = \"咨询\"\n\n[[method]]\nid = \"lecture\"\ntitle = \"讲座\"\n\n# 项目材料\n[[document_kind]]\nid = \"needs_report\"\ntitle = \"需求调研报告\"\n\n[[document_kind]]\nid = \"contract\"\ntitle = \"委托合同\"\n\n[[document_kind]]\nid = \"mid_term_report\"\ntitle = \"中期报告\"\n\n[[document_kind]]\nid = \"self_evaluation\"\ntitle = \"自评报告\"\n\n[[document_kind]]\nid = \"audit_report\"\ntitle = \"审计报告\"\n\n[[document_kind]]\nid = \"closing_report\"\ntitle = \"结项报告\"\n\n# 经费科目及占比上下限\n[[budget_line]]\nid = \"personnel\"\ntitle = \"人员经费\"\nmin_share = 0.6\nmax_share = 0.8\n\n[[budget_line]]\nid = \"professional\"\ntitle = \"督导培训\"\nmax_share = 0.1\n\n[[budget_line]]\nid = \"activity\"\ntitle = \"服务活动\"\nmax_share = 0.2\n\n[[budget_line]]\nid = \"management\"\ntitle = \"项目管理\"\nmax_share = 0.1\n\n[[budget_line]]\nid = \"tax\"\ntitle = \"税费\"\nmax_share = 0.06\n","year":2026}}');
CREATE TABLE link(
  fact INTEGER NOT NULL,
  role TEXT NOT NULL,                     -- supersedes, undoes, about
  change INTEGER NOT NULL,                -- the record meant: its change
  target INTEGER NOT NULL,                -- and its fact.id; 0: the whole change
  PRIMARY KEY(fact, role)
) STRICT, WITHOUT ROWID;
INSERT INTO link VALUES(25,'supersedes',13,14);
INSERT INTO link VALUES(24,'undoes',19,0);
CREATE TABLE taken_back(
  change INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO taken_back VALUES(19,20);
CREATE TABLE superseded(
  fact INTEGER PRIMARY KEY,
  by INTEGER NOT NULL
) STRICT;
INSERT INTO superseded VALUES(14,25);
CREATE TABLE alias(
  name INTEGER PRIMARY KEY,
  current INTEGER NOT NULL
) STRICT;
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
INSERT INTO day_total VALUES(20543,1,0,5200000000,0,1,5200000000,117672064635570819,1);
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
INSERT INTO month_total VALUES(24314,1,0,5200000000,0,1,20543,5200000000,117672064635570819,1);
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
INSERT INTO import_file VALUES(23,'s.csv',20605,20605,1);
CREATE TABLE import_rows(
  change INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY(change, piece)
) STRICT;
INSERT INTO import_rows VALUES(23,1,X'd2b09463613f145860313028929550de');
CREATE TABLE personal(
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,            -- BLAKE2b-256 of salt and text
  salt BLOB NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO personal VALUES(1,X'6ee43bccb4ca980a06b943c159f89cb7459ae730206c2324abf8c736fedeb8f5',X'69c91563bc05f749474358df39cb54ef','王芳');
INSERT INTO personal VALUES(2,X'a2470ceedbd0a3549abddfa6904313f00d4e41108db73a6cfa6710a7fb1eb053',X'6efbada3a6efd03de30c4162981975fc','李明');
INSERT INTO personal VALUES(3,X'0e9bba98060054cd415f537a0db5d6102f2de482cc9786c13c8809e6eca47d85',X'f2b4d79585badb47a3c97067349fd797','Q17');
INSERT INTO personal VALUES(4,X'83706098c9084494296d2872f59558c63c450081b603a193c81ebba1943e5cf3',X'e09c23880a4a31597512bdd242ad8956','陈老师');
INSERT INTO personal VALUES(5,X'6a843a5f0bbd45f7f3ed9435fe8f0f83c7451cf7b9d1c17811587f374f2cc448',X'cf6ba6a073cc60f0d0f06d81eef48796','苏晓');
INSERT INTO personal VALUES(6,X'263fe2be9892a0d9499a8a0712675ac214a270755490f0fb9f62c6c3ebd2cafe',X'','***');
INSERT INTO personal VALUES(7,X'78a15869377ffb5f76923ec4dee97e0fedc7b7114d2db37e56abc9d6244b4495',X'0cfcfd46b54fa2a15c640c6500a3ab9a','孙丽');
CREATE TABLE person(
  id INTEGER PRIMARY KEY,
  root INTEGER NOT NULL,                  -- the family's first origin
  no INTEGER NOT NULL,                    -- name
  UNIQUE(root, no)
) STRICT;
INSERT INTO person VALUES(1,1,7);
INSERT INTO person VALUES(2,1,11);
INSERT INTO person VALUES(3,1,16);
INSERT INTO person VALUES(4,1,18);
CREATE TABLE person_fact(
  person INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  fact INTEGER NOT NULL,
  PRIMARY KEY(person, kind, fact)
) STRICT, WITHOUT ROWID;
INSERT INTO person_fact VALUES(1,2,14);
INSERT INTO person_fact VALUES(1,2,25);
INSERT INTO person_fact VALUES(1,3,17);
INSERT INTO person_fact VALUES(1,20,9);
INSERT INTO person_fact VALUES(1,20,22);
INSERT INTO person_fact VALUES(1,21,11);
INSERT INTO person_fact VALUES(1,22,12);
INSERT INTO person_fact VALUES(2,2,15);
INSERT INTO person_fact VALUES(2,20,10);
INSERT INTO person_fact VALUES(2,20,23);
INSERT INTO person_fact VALUES(2,21,13);
INSERT INTO person_fact VALUES(2,23,16);
INSERT INTO person_fact VALUES(3,20,19);
INSERT INTO person_fact VALUES(3,21,20);
INSERT INTO person_fact VALUES(4,20,27);
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
INSERT INTO people_total VALUES(0,1,0,0,0,12,2000000,4);
INSERT INTO people_total VALUES(0,1,0,0,0,13,1000000,1);
INSERT INTO people_total VALUES(0,1,2,0,8,12,0,2);
INSERT INTO people_total VALUES(0,1,2,0,17,12,1000000,1);
INSERT INTO people_total VALUES(0,1,4,0,9,12,1000000,3);
INSERT INTO people_total VALUES(0,1,4,0,10,12,1000000,3);
INSERT INTO people_total VALUES(0,2,0,0,0,12,1000000,3);
INSERT INTO people_total VALUES(0,2,2,0,8,12,0,2);
INSERT INTO people_total VALUES(0,2,2,0,17,12,1000000,1);
INSERT INTO people_total VALUES(0,2,4,0,9,12,1000000,3);
INSERT INTO people_total VALUES(0,2,4,0,10,12,1000000,3);
INSERT INTO people_total VALUES(0,3,0,0,0,12,1000000,3);
INSERT INTO people_total VALUES(0,3,2,0,8,12,0,2);
INSERT INTO people_total VALUES(0,3,2,0,17,12,1000000,1);
INSERT INTO people_total VALUES(0,3,4,0,9,12,500000,3);
INSERT INTO people_total VALUES(0,3,4,0,10,12,500000,3);
INSERT INTO people_total VALUES(0,4,0,0,0,12,2000000,2);
INSERT INTO people_total VALUES(0,4,0,0,0,13,1000000,1);
INSERT INTO people_total VALUES(0,4,2,0,8,12,1000000,1);
INSERT INTO people_total VALUES(0,4,4,0,9,12,1000000,1);
INSERT INTO people_total VALUES(0,4,4,0,10,12,1000000,1);
INSERT INTO people_total VALUES(0,5,0,0,0,12,2000000,2);
INSERT INTO people_total VALUES(0,5,0,0,0,13,1000000,1);
INSERT INTO people_total VALUES(0,5,2,0,8,12,1000000,1);
INSERT INTO people_total VALUES(0,5,4,0,9,12,1000000,1);
INSERT INTO people_total VALUES(0,5,4,0,10,12,1000000,1);
INSERT INTO people_total VALUES(0,6,0,0,0,12,16000000,1);
INSERT INTO people_total VALUES(0,6,0,0,0,13,16000000,1);
INSERT INTO people_total VALUES(0,6,2,0,8,12,16000000,1);
INSERT INTO people_total VALUES(0,6,4,0,9,12,16000000,1);
INSERT INTO people_total VALUES(0,6,4,0,10,12,16000000,1);
INSERT INTO people_total VALUES(0,6,8,0,14,12,16000000,1);
INSERT INTO people_total VALUES(0,6,8,0,14,13,16000000,1);
INSERT INTO people_total VALUES(0,7,0,0,0,12,1000000,1);
INSERT INTO people_total VALUES(0,7,0,0,0,13,1000000,1);
INSERT INTO people_total VALUES(0,7,2,0,8,12,1000000,1);
INSERT INTO people_total VALUES(0,7,4,0,9,12,1000000,1);
INSERT INTO people_total VALUES(0,7,4,0,10,12,1000000,1);
INSERT INTO people_total VALUES(0,7,8,0,14,12,1000000,1);
INSERT INTO people_total VALUES(0,7,8,0,14,13,1000000,1);
INSERT INTO people_total VALUES(0,8,0,0,0,12,1000000,1);
INSERT INTO people_total VALUES(0,8,2,0,8,12,1000000,1);
INSERT INTO people_total VALUES(0,8,4,0,9,12,1000000,1);
INSERT INTO people_total VALUES(0,8,4,0,10,12,1000000,1);
INSERT INTO people_total VALUES(0,8,8,0,14,12,1000000,1);
INSERT INTO people_total VALUES(0,9,0,0,0,12,2000000,1);
INSERT INTO people_total VALUES(0,9,2,0,8,12,2000000,1);
INSERT INTO people_total VALUES(0,9,4,0,9,12,2000000,1);
INSERT INTO people_total VALUES(0,9,4,0,10,12,2000000,1);
INSERT INTO people_total VALUES(1,1,0,24296,0,13,1000000,1);
INSERT INTO people_total VALUES(1,1,0,24312,0,12,1000000,1);
INSERT INTO people_total VALUES(1,1,0,24314,0,12,1000000,1);
INSERT INTO people_total VALUES(1,1,0,24316,0,12,0,2);
INSERT INTO people_total VALUES(1,1,0,24317,0,0,1000000,1);
INSERT INTO people_total VALUES(1,1,2,24312,8,12,1000000,1);
INSERT INTO people_total VALUES(1,1,2,24316,8,12,-1000000,1);
INSERT INTO people_total VALUES(1,1,2,24316,17,12,1000000,1);
INSERT INTO people_total VALUES(1,1,4,24312,9,12,1000000,1);
INSERT INTO people_total VALUES(1,1,4,24312,10,12,1000000,1);
INSERT INTO people_total VALUES(1,1,4,24316,9,12,0,2);
INSERT INTO people_total VALUES(1,1,4,24316,10,12,0,2);
INSERT INTO people_total VALUES(1,2,0,24312,0,12,1000000,1);
INSERT INTO people_total VALUES(1,2,0,24316,0,12,0,2);
INSERT INTO people_total VALUES(1,2,2,24312,8,12,1000000,1);
INSERT INTO people_total VALUES(1,2,2,24316,8,12,-1000000,1);
INSERT INTO people_total VALUES(1,2,2,24316,17,12,1000000,1);
INSERT INTO people_total VALUES(1,2,4,24312,9,12,1000000,1);
INSERT INTO people_total VALUES(1,2,4,24312,10,12,1000000,1);
INSERT INTO people_total VALUES(1,2,4,24316,9,12,0,2);
INSERT INTO people_total VALUES(1,2,4,24316,10,12,0,2);
INSERT INTO people_total VALUES(1,3,0,24312,0,12,1000000,1);
INSERT INTO people_total VALUES(1,3,0,24316,0,12,0,2);
INSERT INTO people_total VALUES(1,3,2,24312,8,12,1000000,1);
INSERT INTO people_total VALUES(1,3,2,24316,8,12,-1000000,1);
INSERT INTO people_total VALUES(1,3,2,24316,17,12,1000000,1);
INSERT INTO people_total VALUES(1,3,4,24312,9,12,500000,1);
INSERT INTO people_total VALUES(1,3,4,24312,10,12,500000,1);
INSERT INTO people_total VALUES(1,3,4,24316,9,12,0,2);
INSERT INTO people_total VALUES(1,3,4,24316,10,12,0,2);
INSERT INTO people_total VALUES(1,4,0,24296,0,13,1000000,1);
INSERT INTO people_total VALUES(1,4,0,24312,0,12,1000000,1);
INSERT INTO people_total VALUES(1,4,0,24314,0,12,1000000,1);
INSERT INTO people_total VALUES(1,4,2,24312,8,12,1000000,1);
INSERT INTO people_total VALUES(1,4,4,24312,9,12,1000000,1);
INSERT INTO people_total VALUES(1,4,4,24312,10,12,1000000,1);
INSERT INTO people_total VALUES(1,5,0,24296,0,13,1000000,1);
INSERT INTO people_total VALUES(1,5,0,24312,0,12,1000000,1);
INSERT INTO people_total VALUES(1,5,0,24314,0,12,1000000,1);
INSERT INTO people_total VALUES(1,5,2,24312,8,12,1000000,1);
INSERT INTO people_total VALUES(1,5,4,24312,9,12,1000000,1);
INSERT INTO people_total VALUES(1,5,4,24312,10,12,1000000,1);
INSERT INTO people_total VALUES(1,6,0,24314,0,12,16000000,1);
INSERT INTO people_total VALUES(1,6,0,24314,0,13,16000000,1);
INSERT INTO people_total VALUES(1,6,2,24314,8,12,16000000,1);
INSERT INTO people_total VALUES(1,6,4,24314,9,12,16000000,1);
INSERT INTO people_total VALUES(1,6,4,24314,10,12,16000000,1);
INSERT INTO people_total VALUES(1,6,8,24314,14,12,16000000,1);
INSERT INTO people_total VALUES(1,6,8,24314,14,13,16000000,1);
INSERT INTO people_total VALUES(1,7,0,24314,0,12,1000000,1);
INSERT INTO people_total VALUES(1,7,0,24314,0,13,1000000,1);
INSERT INTO people_total VALUES(1,7,2,24314,8,12,1000000,1);
INSERT INTO people_total VALUES(1,7,4,24314,9,12,1000000,1);
INSERT INTO people_total VALUES(1,7,4,24314,10,12,1000000,1);
INSERT INTO people_total VALUES(1,7,8,24314,14,12,1000000,1);
INSERT INTO people_total VALUES(1,7,8,24314,14,13,1000000,1);
INSERT INTO people_total VALUES(1,8,0,24314,0,12,1000000,1);
INSERT INTO people_total VALUES(1,8,2,24314,8,12,1000000,1);
INSERT INTO people_total VALUES(1,8,4,24314,9,12,1000000,1);
INSERT INTO people_total VALUES(1,8,4,24314,10,12,1000000,1);
INSERT INTO people_total VALUES(1,8,8,24314,14,12,1000000,1);
INSERT INTO people_total VALUES(1,9,0,24315,0,12,2000000,1);
INSERT INTO people_total VALUES(1,9,2,24315,8,12,2000000,1);
INSERT INTO people_total VALUES(1,9,4,24315,9,12,2000000,1);
INSERT INTO people_total VALUES(1,9,4,24315,10,12,2000000,1);
INSERT INTO people_total VALUES(2,1,0,19968,0,13,1000000,1);
INSERT INTO people_total VALUES(2,1,0,20458,0,12,1000000,1);
INSERT INTO people_total VALUES(2,1,0,20522,0,12,1000000,1);
INSERT INTO people_total VALUES(2,1,0,20589,0,12,0,2);
INSERT INTO people_total VALUES(2,1,0,20605,0,0,1000000,1);
INSERT INTO people_total VALUES(2,1,2,20458,8,12,1000000,1);
INSERT INTO people_total VALUES(2,1,2,20589,8,12,-1000000,1);
INSERT INTO people_total VALUES(2,1,2,20589,17,12,1000000,1);
INSERT INTO people_total VALUES(2,1,4,20458,9,12,1000000,1);
INSERT INTO people_total VALUES(2,1,4,20458,10,12,1000000,1);
INSERT INTO people_total VALUES(2,1,4,20589,9,12,0,2);
INSERT INTO people_total VALUES(2,1,4,20589,10,12,0,2);
INSERT INTO people_total VALUES(2,2,0,20458,0,12,1000000,1);
INSERT INTO people_total VALUES(2,2,0,20589,0,12,0,2);
INSERT INTO people_total VALUES(2,2,2,20458,8,12,1000000,1);
INSERT INTO people_total VALUES(2,2,2,20589,8,12,-1000000,1);
INSERT INTO people_total VALUES(2,2,2,20589,17,12,1000000,1);
INSERT INTO people_total VALUES(2,2,4,20458,9,12,1000000,1);
INSERT INTO people_total VALUES(2,2,4,20458,10,12,1000000,1);
INSERT INTO people_total VALUES(2,2,4,20589,9,12,0,2);
INSERT INTO people_total VALUES(2,2,4,20589,10,12,0,2);
INSERT INTO people_total VALUES(2,3,0,20458,0,12,1000000,1);
INSERT INTO people_total VALUES(2,3,0,20589,0,12,0,2);
INSERT INTO people_total VALUES(2,3,2,20458,8,12,1000000,1);
INSERT INTO people_total VALUES(2,3,2,20589,8,12,-1000000,1);
INSERT INTO people_total VALUES(2,3,2,20589,17,12,1000000,1);
INSERT INTO people_total VALUES(2,3,4,20458,9,12,500000,1);
INSERT INTO people_total VALUES(2,3,4,20458,10,12,500000,1);
INSERT INTO people_total VALUES(2,3,4,20589,9,12,0,2);
INSERT INTO people_total VALUES(2,3,4,20589,10,12,0,2);
INSERT INTO people_total VALUES(2,4,0,19968,0,13,1000000,1);
INSERT INTO people_total VALUES(2,4,0,20458,0,12,1000000,1);
INSERT INTO people_total VALUES(2,4,0,20522,0,12,1000000,1);
INSERT INTO people_total VALUES(2,4,2,20458,8,12,1000000,1);
INSERT INTO people_total VALUES(2,4,4,20458,9,12,1000000,1);
INSERT INTO people_total VALUES(2,4,4,20458,10,12,1000000,1);
INSERT INTO people_total VALUES(2,5,0,19968,0,13,1000000,1);
INSERT INTO people_total VALUES(2,5,0,20458,0,12,1000000,1);
INSERT INTO people_total VALUES(2,5,0,20522,0,12,1000000,1);
INSERT INTO people_total VALUES(2,5,2,20458,8,12,1000000,1);
INSERT INTO people_total VALUES(2,5,4,20458,9,12,1000000,1);
INSERT INTO people_total VALUES(2,5,4,20458,10,12,1000000,1);
INSERT INTO people_total VALUES(2,6,0,20532,0,13,16000000,1);
INSERT INTO people_total VALUES(2,6,0,20533,0,12,16000000,1);
INSERT INTO people_total VALUES(2,6,2,20533,8,12,16000000,1);
INSERT INTO people_total VALUES(2,6,4,20533,9,12,16000000,1);
INSERT INTO people_total VALUES(2,6,4,20533,10,12,16000000,1);
INSERT INTO people_total VALUES(2,6,8,20532,14,13,16000000,1);
INSERT INTO people_total VALUES(2,6,8,20533,14,12,16000000,1);
INSERT INTO people_total VALUES(2,7,0,20532,0,13,1000000,1);
INSERT INTO people_total VALUES(2,7,0,20533,0,12,1000000,1);
INSERT INTO people_total VALUES(2,7,2,20533,8,12,1000000,1);
INSERT INTO people_total VALUES(2,7,4,20533,9,12,1000000,1);
INSERT INTO people_total VALUES(2,7,4,20533,10,12,1000000,1);
INSERT INTO people_total VALUES(2,7,8,20532,14,13,1000000,1);
INSERT INTO people_total VALUES(2,7,8,20533,14,12,1000000,1);
INSERT INTO people_total VALUES(2,8,0,20533,0,12,1000000,1);
INSERT INTO people_total VALUES(2,8,2,20533,8,12,1000000,1);
INSERT INTO people_total VALUES(2,8,4,20533,9,12,1000000,1);
INSERT INTO people_total VALUES(2,8,4,20533,10,12,1000000,1);
INSERT INTO people_total VALUES(2,8,8,20533,14,12,1000000,1);
INSERT INTO people_total VALUES(2,9,0,20544,0,12,2000000,1);
INSERT INTO people_total VALUES(2,9,2,20544,8,12,2000000,1);
INSERT INTO people_total VALUES(2,9,4,20544,9,12,2000000,1);
INSERT INTO people_total VALUES(2,9,4,20544,10,12,2000000,1);
CREATE TABLE people_watch(
  concern INTEGER NOT NULL,
  until INTEGER NOT NULL,
  basis INTEGER NOT NULL,
  person INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY(concern, until, basis, person, since)
) STRICT, WITHOUT ROWID;
INSERT INTO people_watch VALUES(2,2932896,19650,3,20522);
INSERT INTO people_watch VALUES(2,20513,20351,1,20458);
INSERT INTO people_watch VALUES(3,2932896,21608,1,20513);
INSERT INTO people_watch VALUES(4,2932896,19968,2,19968);
CREATE INDEX fact_rare ON fact(kind, date) WHERE kind >= 10;
CREATE INDEX link_target ON link(change, role, target);
CREATE UNIQUE INDEX change_uuid ON change(uuid);
CREATE INDEX people_watch_basis ON people_watch(concern, basis);
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
PRAGMA user_version = 3;
