#include "core/store/share.hpp"

#include <array>

#include <grp.h>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"

namespace sw::cli::store_commands {

namespace {

constexpr Text kNoGroup{"没有名为 \"{0}\" 的用户组", "there is no group \"{0}\""};
constexpr Text kGroups{"getent group 列出各组；新建由管理员用 groupadd",
                       "getent group lists them; root makes one with groupadd"};
constexpr Text kShared{"{0} 已由用户组 {1} 共用", "{0} is shared with the group {1}"};

struct ShareOptions {
  std::string group;
};

std::vector<Option> options_of(ShareOptions& o) {
  return {{"--group", "GROUP", &o.group, {"共用的用户组", "the group that shares it"}, true}};
}

gid_t find_group(const std::string& name) {
  std::array<char, 65536> buffer{};
  group found{};
  group* result = nullptr;
  ::getgrnam_r(name.c_str(), &found, buffer.data(), buffer.size(), &result);
  if (result == nullptr) {
    throw Error(ErrorKind::input, say(kNoGroup, printable_line(name)), say(kGroups));
  }
  return found.gr_gid;
}

int run_share(App& app, const ShareOptions& o) {
  app.store();  // there is one, and it is ours
  store::share(app.workspace(), find_group(o.group));
  app.tell(say(kShared, app.shown(app.workspace()), o.group));
  return 0;
}

}  // namespace

Invocation make_share() {
  return invocation<ShareOptions>(options_of, run_share);
}

}  // namespace sw::cli::store_commands
