#pragma once
// What backup, restore, salvage and sharing say when they cannot go on.

#include "core/base/message.hpp"

namespace sw::store {

constexpr Text kPlainFileOnly{"{0} 不是普通文件（符号链接也不行）",
                              "{0} is no regular file (a symbolic link is none either)"};
constexpr Text kSymlink{"{0} 是符号链接，sw 不经过它读写",
                        "{0} is a symbolic link; sw does not read or write through it"};
constexpr Text kSymlinkHint{"请换成真正的文件或文件夹，或用 -C 指定它所指的工作区。",
                            "Put the file or folder itself there, or name its workspace with -C."};

// Backup
constexpr Text kNotOverwritten{"{0} 已经存在，又不是 sw 的备份，没有覆盖",
                               "{0} exists and is no backup of sw; it was left alone"};
constexpr Text kOtherName{"请换一个文件名。", "Choose another name."};
constexpr Text kInsideStore{"备份不能放进记录库自己的文件夹 {0}",
                            "a backup cannot be put into the store's own folder {0}"};
constexpr Text kBackupBad{"备份写好后核对不符，没有保留：{0}",
                          "the backup did not verify after writing and was not kept: {0}"};
constexpr Text kBackupBadHint{"原来的备份都没有动；请检查磁盘，再试一次。",
                              "Older backups were left alone. Check the disk, then try again."};
constexpr Text kChanging{"{0} 一直在变，没能备份", "{0} keeps changing and could not be copied"};

// Encryption
constexpr Text kEncrypted{"{0} 是加密的备份，要有口令",
                          "{0} is encrypted and needs its passphrase"};
constexpr Text kEncryptedHint{"用 --passphrase-file 文件 给出口令。",
                              "Give it with --passphrase-file FILE."};
constexpr Text kWrongPassphrase{"口令不对，打不开 {0}", "the passphrase does not open {0}"};
constexpr Text kTruncated{"{0} 不完整：后面一段没有了", "{0} is cut short: its end is missing"};
constexpr Text kAltered{"{0} 的内容被改动或损坏，第 {1} 字节附近",
                        "{0} was altered or damaged near byte {1}"};
constexpr Text kHeaderAltered{"{0} 的开头被改动或损坏",
                              "the beginning of {0} was altered or damaged"};
constexpr Text kOtherBackup{"请换一个备份。", "Use another backup."};

// Restore
constexpr Text kNoSource{"{0} 里没有记录库", "there is no store in {0}"};
constexpr Text kSourceBad{"{0} 核对不符，没有恢复，现有内容没有动：{1}",
                          "{0} does not verify, so nothing was restored or changed: {1}"};
constexpr Text kSourceBadHint{
    "请换一个备份；都不行时用 sw store salvage 尽量读出。",
    "Use another backup; failing all, read what can be read with sw store "
    "salvage."};
constexpr Text kBadName{
    "备份里有不能写入的文件名 \"{0}\"，没有恢复",
    "the backup names a file \"{0}\" that may not be written; nothing was restored"};
constexpr Text kRestoring{"另一个 sw 正在恢复 {0}", "another sw is restoring {0}"};
constexpr Text kItself{"{0} 就是现有的记录库", "{0} is the present store itself"};

// Salvage
constexpr Text kThere{"{0} 已经存在，没有改动", "{0} exists already; it was left alone"};
constexpr Text kNothingReadable{"{0} 里一条记录也读不出来", "nothing can be read from {0}"};
constexpr Text kNothingReadableHint{"请用备份：sw store restore 备份文件",
                                    "Use a backup: sw store restore FILE"};

// Sharing
constexpr Text kNotOwner{"{0} 不是您的文件，不能改它的权限",
                         "you do not own {0} and cannot share it"};
constexpr Text kNotOwnerHint{"请由它的所有者或管理员运行。", "Its owner or root can."};
constexpr Text kNotMember{"不能把 {0} 交给这个用户组：您不是组员",
                          "{0} cannot be given to that group: you are not a member"};
constexpr Text kNotMemberHint{"请管理员把您加入用户组，再重新登录。",
                              "Ask to be added to the group, then log in again."};

}  // namespace sw::store
