# People on data/posts.toml, few enough to add up by hand; run by `bash -e`.
# 001 and 008 move and join in the second quarter, 006 leaves, 002 holds two half posts, the
# certificate of 007 is of the lowest old level and does not count.
sw staff add 王芳 --since 2024-01-08 --post hospital --field medical --place 市一院 --track front --grade 初级 --pay 3999.50 --degree bachelor
sw staff add 李静 --since 2024-01-08 --post hospital:0.5 --post school:0.5 --field school --track front --grade 中级 --pay 5600 --degree master
sw staff add 张伟 --since 2024-01-08 --post school --field school --place 东校 --track front --grade 初级 --pay 4000 --degree bachelor
sw staff add 赵敏 --since 2024-01-08 --post hospital --field medical --place 市一院 --track front --grade 初级
sw staff add 陈强 --since 2024-01-08 --post office --field family --track lead --grade 督导 --pay 9500 --degree master
sw staff add 刘洋 --since 2024-01-08 --field family --track front --grade 初级 --pay 4200
sw staff add 周华 --since 2024-01-08
sw staff add 孙丽 --since 2026-04-01 --post hospital --field medical --place 市一院 --track front --grade 初级 --pay 3800 --degree college
sw staff certify 001 --level assistant --date 2023-10-20
sw staff certify 002 --level intermediate --date 2024-10-18
sw staff certify 005 --level senior --date 2025-10-20
sw staff certify 006 --level assistant --date 2025-11-01
sw staff certify 007 --level skill_4 --date 2020-05-01
sw staff certify 008 --level assistant --date 2026-04-10
sw staff leave 006 --date 2026-03-31
sw staff set 001 grade=中级 --from 2026-05-01
sw staff set 002 track=lead grade=督导 --from 2026-05-15
sw staff exam 003 004 006 --session 2025 --level assistant --result entered --date 2025-03-20
sw staff exam 003 --session 2025 --level assistant --result failed --date 2025-08-20
sw staff exam 004 --session 2025 --level assistant --result absent --date 2025-08-20
sw staff exam 006 --session 2025 --level assistant --result passed --date 2025-08-20
sw staff exam 003 004 007 --session 2026 --level assistant --result entered --date 2026-03-20
sw staff train 003 --course coaching --hours 24 --date 2026-04-11
