#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli::org_commands {

namespace {

namespace key = people::key;

constexpr const char* kClosedKey = "closed";

constexpr Text kForm{"应写成 名称=值，这里是 \"{0}\"", "write KEY=VALUE, not \"{0}\""};
constexpr Text kNoKey{"机构没有 \"{0}\" 这一项", "an agency has no \"{0}\""};
constexpr Text kUseAdmit{"准入用 sw org admit {0} --date 日期",
                         "to admit it: sw org admit {0} --date DATE"};
constexpr Text kTwice{"{0} 写了两次", "{0} is given twice"};
constexpr Text kNeeded{"{0} 不能空着", "{0} cannot be empty"};
constexpr Text kClosedAlready{"{0} 已于 {1} 注销", "{0} was closed on {1} already"};
constexpr Text kUndoClose{
    "记错了的，用 sw log list --kind org 找到那一条，再 sw log undo",
    "if that is wrong, find it with sw log list --kind org and sw log undo it"};
constexpr Text kChanged{"已改：{0}", "Changed: {0}"};
constexpr Text kClosedNow{"已记注销：{0}，最后一天 {1}", "Recorded as closed: {0}, last day {1}"};

struct SetOptions {
  std::string agency;
  std::vector<std::string> words;
  std::optional<std::string> from;
  std::string note;
};

std::vector<Option> options_of(SetOptions& o) {
  return {
      {"ID",
       "ID",
       &o.agency,
       {"机构：编号，或独有的名称", "the agency: its id, or a unique name"},
       true},
      {"KEY=VALUE",
       "KEY=VALUE",
       &o.words,
       {"要改的：name、kind、place、founded、audited；注销写 closed=日期",
        "what changes: name, kind, place, founded, audited; to close it closed=DATE"},
       true},
      {"--from", "DATE", &o.from, {"从哪一天起，默认今天", "the day it changes, default today"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

const std::vector<std::string>& known_keys() {
  static const std::vector<std::string> kKeys{
      key::kName, key::kKind, key::kPlace, key::kFounded, key::kAudited, kClosedKey};
  return kKeys;
}

[[noreturn]] void throw_no_key(const std::string& name, const std::string& agency) {
  const std::string near = nearest(name, known_keys());
  const std::string known = join(known_keys(), " ");
  Message hint = near.empty() ? say(kKnownAre, known) : say(kDidYouMeanOf, near, known);
  throw Error(ErrorKind::usage,
              say(kNoKey, printable_line(name)),
              name == "admitted" ? say(kUseAdmit, agency) : std::move(hint));
}

std::string value_for(App& app, const std::string& name, const std::string& text) {
  const bool day = name == key::kFounded || name == key::kAudited || name == kClosedKey;
  if (text.empty() && (name == key::kName || name == key::kKind || name == kClosedKey)) {
    throw Error(ErrorKind::usage, say(kNeeded, name));
  }
  if (day && !text.empty()) {
    return fact_day(app, text, name).to_string();
  }
  return name == key::kKind ? fixed_word(name, people::org_kinds(), text) : text;
}

std::map<std::string, std::string> read_words(App& app,
                                              const std::vector<std::string>& words,
                                              const std::string& agency) {
  std::map<std::string, std::string> given;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Error(ErrorKind::usage,
                  say(kForm, printable_line(word)),
                  say(kKnownAre, join(known_keys(), " ")));
    }
    const std::string name = word.substr(0, equals);
    if (std::find(known_keys().begin(), known_keys().end(), name) == known_keys().end()) {
      throw_no_key(name, agency);
    }
    const std::string text(trim(std::string_view(word).substr(equals + 1)));
    if (!given.emplace(name, value_for(app, name, text)).second) {
      throw Error(ErrorKind::usage, say(kTwice, name));
    }
  }
  return given;
}

// The closing is a fact of its own day.
std::vector<facts::Fact> facts_of(const org::Agency& agency,
                                  std::map<std::string, std::string> given,
                                  Date from,
                                  const std::string& note) {
  std::vector<facts::Fact> out;
  facts::Fact fact;
  fact.kind = facts::Kind::org;
  fact.subject = agency.id;
  fact.note = note;
  const auto closed = given.extract(kClosedKey);
  if (!given.empty()) {
    fact.date = from;
    fact.details = std::move(given);
    fact.details[key::kAction] = "set";
    out.push_back(fact);
  }
  if (!closed.empty()) {
    if (agency.closed) {
      throw Error(ErrorKind::input,
                  say(kClosedAlready, named(agency), agency.closed->to_string()),
                  say(kUndoClose));
    }
    fact.date = *parse_date(closed.mapped());
    fact.details = {{key::kAction, "close"}};
    out.push_back(fact);
  }
  return out;
}

int run_set(App& app, const SetOptions& o) {
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& agency = agency_called(known, o.agency);
  const std::vector<facts::Fact> changes = facts_of(
      agency, read_words(app, o.words, agency.id), fact_day(app, o.from, "--from"), o.note);
  const store::Written written = app.store().change(app.who(), "", [&](store::Writer& writer) {
    std::for_each(changes.begin(), changes.end(), [&](const auto& fact) { writer.add(fact); });
  });
  const std::vector<org::Agency> after = agencies(app);
  const org::Agency& now = agency_called(after, agency.id);
  print_written(app,
                written,
                now.closed == agency.closed ? say(kChanged, named(now))
                                            : say(kClosedNow, named(now), shown(now.closed)),
                {{"org", now.id}});
  warn_of_staff_left(app, now);
  return 0;
}

}  // namespace

Invocation make_set() {
  return invocation<SetOptions>(options_of, run_set);
}

}  // namespace sw::cli::org_commands
