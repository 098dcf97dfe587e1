#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/print.hpp"
#include "cli/staff/candidate/register.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"

namespace sw::cli::staff_commands {

namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr Text kAsk{"将从记录库中抹除“{0}”的身份，不能恢复。继续吗？",
                    "The identity of \"{0}\" will be erased from the store for good. Go on?"};
constexpr Text kWhyEmpty{"请用 --why 写明原因，例如：本人要求",
                         "say why with --why, such as: at their own request"};
constexpr Text kErased{
    "已抹除“{0}”的身份：其记录 {1} 次操作仍然有效，署名改为 ***",
    "Erased the identity of \"{0}\": their changes ({1}) still count, signed ***"};
constexpr Text kDoneOfStaff{"已抹除工号 {0} 的姓名和证书管理号：关于此人的 {1} 条记录仍然有效",
                            "Erased the name and certificate numbers of {0}: the records about "
                            "them ({1}) still count"};
constexpr Text kMentioned{
    "记录里仍有 {0} 条写到这个名字，请逐条用 sw log fix 改写（原文会留作更正前的"
    "记录）：{1}",
    "Records still name the person ({0}); reword each with sw log fix (the old "
    "wording is kept as corrected): {1}"};
constexpr Text kFiles{"这些文件里仍有这个名字，请自行处理：{0}",
                      "Files that still hold the name, to be dealt with by hand: {0}"};
constexpr Text kStopped{"没有抹除", "Nothing was erased."};
constexpr std::size_t kLargest = 512ULL * 1024 * 1024;

struct ForgetOptions {
  std::string person, why;
};

std::vector<Option> options_of(ForgetOptions& o) {
  return {{"NO",
           "NO",
           &o.person,
           {"要抹除的人：工号；或记录里的署名、登录名",
            "who: a staff number, or the name or login in the journal"},
           true},
          {"--why", "TEXT", &o.why, {"原因", "the reason"}, true}};
}

// Everything of the workspace but the store itself, which was written anew.
std::vector<std::string> files_with(App& app, const std::string& name) {
  std::vector<std::string> found;
  std::error_code ignored;
  const auto options = fs::directory_options::skip_permission_denied;
  for (const auto& entry : fs::recursive_directory_iterator(app.workspace(), options, ignored)) {
    if (!entry.is_regular_file(ignored) || entry.is_symlink(ignored) ||
        entry.path().filename().string().starts_with("store.db-") ||
        entry.path() == app.store_path() || entry.file_size(ignored) > kLargest) {
      continue;
    }
    try {
      if (read_file(entry.path(), kLargest).find(name) != std::string::npos) {
        found.push_back(app.shown(entry.path()));
      }
    } catch (const Error&) {
      found.push_back(app.shown(entry.path()) + " ?");  // could not be read: look yourself
    }
  }
  return found;
}

// Somebody on the register or a candidate is known by more than the number.
std::string name_of(App& app, const std::optional<people::Person>& person, const std::string& no) {
  const std::vector<staff::Candidate> all = candidates(app);
  const staff::Candidate* candidate = staff::find_candidate(all, no);
  std::string name = person ? person->name : candidate != nullptr ? candidate->name : no;
  return name == store::kErasedName ? no : name;
}

int run_forget(App& app, const ForgetOptions& o) {
  if (trim(o.why).empty()) {
    throw Error(ErrorKind::usage, say(kWhyEmpty));
  }
  store::Store& facts = app.store();
  // Of somebody on the register it is the name that must not be left anywhere.
  const auto on_register = facts.person(o.person);
  const std::string name = name_of(app, on_register, o.person);
  const std::string whom = name == o.person ? name : o.person + " " + name;
  if (!app.confirmed(say(kAsk, whom))) {
    app.tell(say(kStopped));
    return 0;
  }
  const store::Written written = facts.change(
      app.who(), o.why, [&](store::Writer& writer) { writer.forget(o.person, app.today()); });
  facts.scrub();
  const auto record = facts.find({written.change, 1});
  std::vector<std::string> mentions;
  for (const facts::Record& mention : facts.mentions(name)) {
    mentions.push_back(mention.label());
  }
  const std::vector<std::string> files = files_with(app, name);
  if (app.globals.json) {
    print_json(app,
               ordered_json{{"id", std::to_string(written.change)},
                            {"uuid", written.uuid},
                            {"mentions", mentions},
                            {"files", files}});
    return 0;
  }
  print_written(app,
                written,
                on_register ? say(kDoneOfStaff, o.person, value_of(record->fact))
                            : say(kErased, o.person, value_of(record->fact)));
  if (!mentions.empty()) {
    app.warn(say(kMentioned, mentions.size(), join(mentions, " ")));
  }
  if (!files.empty()) {
    app.warn(say(kFiles, join(files, " ")));
  }
  return 0;
}

}  // namespace

Invocation make_forget() {
  return invocation<ForgetOptions>(options_of, run_forget);
}

}  // namespace sw::cli::staff_commands
