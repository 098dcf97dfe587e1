#pragma once
// What the store says when it cannot go on.

#include "core/base/message.hpp"

namespace sw::store {

// The file
constexpr Text kMissing{"没有找到数据文件 {0}", "there is no store at {0}"};
constexpr Text kMissingHint{"用 sw plan init 新建工作区，或用 -C 文件夹 指定已有的工作区。",
                            "Make a workspace with `sw plan init`, or name one with -C DIR."};
constexpr Text kNameAStore{"请给出工作区文件夹、store.db 或备份文件。",
                           "Name a workspace's folder, a store.db or a backup."};
constexpr Text kNoStoreThere{"{0} 不是数据文件，里面也没有数据文件",
                             "{0} is no store and holds none"};
constexpr Text kExists{"数据文件 {0} 已经存在，没有改动",
                       "a store exists already at {0}; it was left alone"};
constexpr Text kNotOurs{"{0} 不是 sw 的数据文件", "{0} is not a store of sw"};
constexpr Text kDamaged{"数据文件 {0} 已损坏：{1}", "the store {0} is damaged: {1}"};
constexpr Text kDamagedHint{
    "请不要继续写入；先复制一份留存，再用 sw store check 查看，从备份恢复。",
    "Stop writing to it: keep a copy, look with `sw store check`, restore a backup."};
constexpr Text kNewer{
    "数据文件 {0} 是更新版本的 sw 写的（格式 {1}，本程序只到 {2}），没有改动",
    "the store {0} was written by a newer sw (format {1}, this program knows up to {2}); "
    "it was left untouched"};
constexpr Text kNewerHint{"请升级 sw。", "Upgrade sw."};
constexpr Text kBusy{
    "数据文件 {0} 正被别的程序占用，等了 {1} 秒仍未空出，本次没有写入",
    "the store {0} was in use by another program for longer than {1} s; nothing was written"};
constexpr Text kBusyHint{
    "请稍后再试；如果一直这样，看看是否有 sw 或 sqlite3 没有退出。",
    "Try again later; if it stays so, look for an sw or sqlite3 that did not end."};
constexpr Text kReplaced{
    "数据文件 {0} 刚刚被别的文件替换，本次没有写入",
    "the store {0} was replaced by another file just now; nothing was written"};
constexpr Text kReplacedHint{"请再运行一次。", "Run the command again."};
constexpr Text kFull{"磁盘已满，数据文件 {0} 没有写入任何内容",
                     "the disk is full; nothing was written to the store {0}"};
constexpr Text kFullHint{"请先腾出空间，再试一次。", "Free some space, then try again."};
constexpr Text kDenied{"没有权限读写数据文件 {0}", "no permission to read and write the store {0}"};
constexpr Text kReadOnly{"数据文件 {0} 或它所在的文件夹、磁盘是只读的",
                         "the store {0}, its folder or its disk is read-only"};
constexpr Text kDeniedHint{
    "请检查这个文件和所在文件夹的权限：sw 要在文件夹里新建 -wal 和 -shm 文件。",
    "Check the permissions of the file and of its folder, where sw makes -wal and -shm "
    "files."};
constexpr Text kCannotOpen{"打不开数据文件 {0}：{1}", "cannot open the store {0}: {1}"};
constexpr Text kInputOutput{"读写数据文件 {0} 时磁盘出错：{1}",
                            "the disk failed on the store {0}: {1}"};
constexpr Text kUnexpected{"数据文件 {0} 出错：{1}", "the store {0} failed: {1}"};

// Records
constexpr Text kNoRecord{"没有编号为 {0} 的记录", "there is no record {0}"};
constexpr Text kNoRecordHint{"用 sw log list --all 查看编号。",
                             "`sw log list --all` shows the numbers."};
constexpr Text kSeveral{"{0} 有 {1} 条记录，请写明是哪一条，例如 {2}",
                        "{0} has {1} records; say which one, such as {2}"};
constexpr Text kTakenBack{"{0} 已经被 {1} 撤销", "{0} was taken back by {1}"};
constexpr Text kTakenBackHint{"要恢复它，请撤销 {0}：sw log undo {0}",
                              "To restore it, take {0} back: sw log undo {0}"};
constexpr Text kLongText{"{0} 有 {1} 个字，太长（最多 {2} 个）",
                         "{0} has {1} characters, which is too long (at most {2})"};
constexpr Text kLongTextHint{"缩短；长的说明写在备注里（--note）",
                             "shorten it; longer words go into a remark (--note)"};
constexpr Text kCorrected{"{0} 已经被 {1} 更正", "{0} was corrected by {1}"};
constexpr Text kCorrectedHint{"请更正最新的一条：sw log fix {0}",
                              "Correct the newest one: sw log fix {0}"};
constexpr Text kCorrectedSince{"{0} 后来被 {1} 更正，不能直接撤销", "{0} was corrected by {1}"};
constexpr Text kCorrectedSinceHint{"请先撤销更正：sw log undo {0}",
                                   "Take that back first: sw log undo {0}"};
constexpr Text kNotFixable{"{0} 是“{1}”记录，不能更正，只能撤销",
                           "{0} is a record of kind “{1}”; it can be taken back, not corrected"};
constexpr Text kForgotten{"{0} 抹除了一个人的身份信息，不能撤销",
                          "{0} erased a person's identity and cannot be taken back"};
constexpr Text kSameName{"改名前后都是 {0}", "the old id and the new one are both {0}"};
constexpr Text kRenamedAlready{"{0} 已经改名为 {1}", "{0} was renamed to {1} already"};
constexpr Text kRenamedAlreadyHint{"请改 {0} 的名称。", "Rename {0} instead."};
constexpr Text kNameInUse{"{0} 以前改名为 {1}，不能再用作新编号",
                          "{0} was renamed to {1} before and cannot be a new id again"};

// Merging
constexpr Text kDiverged{
    "{0} 与这里的记录对不上：操作 {1} 两边内容不同，没有合并",
    "{0} does not agree with this store: change {1} is not the same in both; nothing was merged"};
constexpr Text kDivergedHint{
    "其中一边可能被改动过。请在两边各运行 sw store check，确认哪一边可信。",
    "One of them may have been altered. Run `sw store check` on both and see which can be "
    "trusted."};
constexpr Text kUnproven{
    "{0} 中的操作 {1} 与它的校验和不符，可能被改动过，没有合并",
    "change {1} of {0} does not fit its hash and may have been altered; nothing was merged"};
constexpr Text kOtherOrigin{
    "{0} 与这里有同一次操作 {1}，但出处不同：其中一个是抢救出来的，出处已丢失；没有合并",
    "{0} and this store both have change {1}, of different origins: one of them was salvaged after "
    "its origin was lost; nothing was merged"};
constexpr Text kOtherOriginHint{"请以完好的那个为准：sw store restore 文件",
                                "Go on with the sound one: sw store restore FILE"};
constexpr Text kGap{"{0} 缺少操作 {1}，没有合并", "{0} lacks change {1}; nothing was merged"};
constexpr Text kUnprovenHint{"请在那一边运行 sw store check。", "Run `sw store check` there."};

// Erasing a person
constexpr Text kNobody{"记录里没有名为 {0} 的人", "nobody named {0} has recorded anything"};
constexpr Text kNobodyHint{
    "名字要与记录里的署名或登录名一字不差；sw log list --json 列出 by 和 login。",
    "It must be the name or login as recorded; sw log list --json shows by and "
    "login."};
constexpr Text kOneself{"不能抹除正在操作的人自己", "one cannot erase oneself"};
constexpr Text kOneselfHint{"请由另一个人来做，或用 SW_ACTOR 写明经办人。",
                            "Let somebody else do it, or say who you are with SW_ACTOR."};

// Evidence
constexpr Text kNotRegular{"{0} 不是普通文件，不能作为佐证材料",
                           "{0} is no regular file and cannot be evidence"};
constexpr Text kEmpty{"{0} 是空文件，不能作为佐证材料", "{0} is empty and cannot be evidence"};
constexpr Text kTooLarge{"{0} 超过 512 MiB，不能作为佐证材料",
                         "{0} is larger than 512 MiB and cannot be evidence"};

}  // namespace sw::store
