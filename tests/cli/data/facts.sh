# Half a year on data/year.toml, few enough to add up by hand; run by `bash -e`.
sw log add staff.certified 50 --date 2026-03-31
sw log add staff.certified 55 --date 2026-05-15
sw log add service.sessions 3 --date 2026-02-10
sw log add service.sessions 2 --date 2026-04-10
sw log add service.sessions 1.5 --date 2026-05-20
sw log add service.satisfaction 30/40 --date 2026-03-01
sw log add service.satisfaction 45/50 --date 2026-04-20
sw log add service.people 10 --part site=东校 --part age=儿童 --date 2026-03-05
sw log add service.people 20 --part site=东校 --part age=老人 --date 2026-04-05
sw log add service.people 40 --part site=西校 --part age=老人 --date 2026-05-05
sw log add service.complaints 1 --date 2026-04-30
echo scan >survey.pdf
sw log done staff.survey --date 2026-03-02 --evidence survey.pdf
sw log note service 场地不足 --kind problem --date 2026-05-21
sw log note staff 第一期已结业 --date 2026-03-20
