#include "cli/project/gate.hpp"

#include <algorithm>

#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"

namespace sw::cli {

namespace {

using nlohmann::ordered_json;

constexpr Text kMissingLine{"  ✖ {0} {1} / {2}    {3}", "  ✖ {0} {1} / {2}    {3}"};
constexpr Text kEarlier{"{0} 已于 {1} 进入{2}，不能再记到 {3}",
                        "{0} is in {2} since {1}; it cannot be dated {3}"};
constexpr Text kLaterDay{"用 {0} 或以后的 --date；前面记错了的先 sw log undo",
                         "use --date {0} or later; if that is wrong, sw log undo it first"};

}  // namespace

ordered_json conditions_json(const App& app, const std::vector<project::Condition>& conditions) {
  ordered_json list = ordered_json::array();
  for (const project::Condition& one : conditions) {
    list.push_back({{"id", one.id},
                    {"rule", plan::name_of(one.rule)},
                    {"title", app.in(one.what)},
                    {"met", one.met},
                    {"have", json_number(one.have)},
                    {"need", json_number(one.need)},
                    {"command", one.met ? ordered_json() : ordered_json(app.in(one.command))}});
  }
  return list;
}

void tell_missing(App& app, const std::vector<project::Condition>& conditions) {
  for (const project::Condition& one : conditions) {
    if (!one.met) {
      app.tell(say(kMissingLine,
                   printable_line(app.in(one.what)),
                   one.text_of(one.have),
                   one.text_of(one.need),
                   printable_line(app.in(one.command))));
    }
  }
}

std::size_t count_missing(const std::vector<project::Condition>& conditions) {
  return static_cast<std::size_t>(std::count_if(
      conditions.begin(), conditions.end(), [](const auto& one) { return !one.met; }));
}

std::string named(const plan::Project& project) {
  return printable_line(project.title) + " (" + project.id + ")";
}

void require_after(const plan::Project& project, const project::Progress& progress, Date day) {
  if (progress.since && day < *progress.since) {
    throw Error(ErrorKind::input,
                say(kEarlier,
                    named(project),
                    progress.since->to_string(),
                    project::title_of(progress.phase),
                    day.to_string()),
                say(kLaterDay, progress.since->to_string()));
  }
}

}  // namespace sw::cli
