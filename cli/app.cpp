#include "cli/app.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <iostream>

#include <pwd.h>
#include <unistd.h>

#include "cli/register_of.hpp"
#include "core/base/clock.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"
#include "core/plan/check.hpp"
#include "core/tomlio/read_plan.hpp"

namespace sw::cli {

namespace {

namespace fs = std::filesystem;

constexpr Text kNoWorkspace{"这里不是计划工作区", "this is not a plan workspace"};
constexpr Text kMakeOne{"先运行 sw plan init 建立一个，或用 -C 文件夹、SW_HOME 指定",
                        "make one with sw plan init, or name one with -C DIR or SW_HOME"};
constexpr Text kNoFolder{"{0} 不是计划工作区：里面没有 plans 或 .sw",
                         "{0} is no plan workspace: it has neither plans nor .sw"};
constexpr Text kNoPlan{"没有 {0} 年的计划", "there is no plan for {0}"};
constexpr Text kPlansHere{"现有：{0}。新建：sw plan init --year {1}",
                          "there are: {0}. Make one: sw plan init --year {1}"};
constexpr Text kBadDate{"{0} 不是日期：\"{1}\"", "{0} is not a date: \"{1}\""};
constexpr Text kDateForms{"写成 2026-03-01、2026年3月1日、today 或 yesterday",
                          "write 2026-03-01, today or yesterday"};
constexpr Text kRunCheck{"共有 {0} 处错误，sw plan check 会全部列出",
                         "errors in all: {0}; sw plan check lists them"};
constexpr Text kWritten{"已写入 {0}", "Wrote {0}"};
constexpr Text kYesNo{"（y 是，其他否）", " (y: yes, anything else: no) "};
constexpr Text kUnconfirmed{"这一步要有人确认", "this needs to be confirmed"};
constexpr Text kUnconfirmedHint{"加上 --yes 表示确认", "add --yes to confirm"};
constexpr std::chrono::minutes kChina{8 * 60};

std::string login_name() {
  if (const passwd* user = ::getpwuid(::geteuid()); user != nullptr && user->pw_name != nullptr) {
    return user->pw_name;
  }
  return std::to_string(::geteuid());
}

std::string host_name() {
  char name[256] = {};
  return ::gethostname(name, sizeof name - 1) == 0 ? name : "localhost";
}

Lang choose_language(const std::optional<std::string>& option) {
  if (option) {
    return *option == "en" ? Lang::en : Lang::zh;
  }
  for (const char* name : {"SW_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const auto lang = language_of(environment(name))) {
      return *lang;
    }
  }
  return Lang::zh;
}

bool is_workspace(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / ".sw", ignored) || fs::is_directory(folder / "plans", ignored);
}

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = fault == std::errc() && end == text.data() + text.size() && text.size() == 4;
  return whole ? std::optional(year) : std::nullopt;
}

}  // namespace

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets variables
  return value == nullptr ? std::string() : std::string(value);
}

bool LoadedPlan::has_errors() const {
  return std::any_of(findings.begin(), findings.end(), [](const plan::Finding& f) {
    return f.severity == plan::Severity::error;
  });
}

App::App(Output& output, Output& messages, Globals options)
    : out(output), err(messages), globals(std::move(options)), lang(choose_language(globals.lang)) {
  color = !globals.no_color && environment("NO_COLOR").empty() && out.is_terminal() &&
          environment("TERM") != "dumb";
}

std::size_t App::layout_width() const {
  int columns = out.columns();
  const std::string asked = environment("COLUMNS");
  if (columns == 0) {
    std::from_chars(asked.data(), asked.data() + asked.size(), columns);
  }
  return columns <= 0 ? 0 : static_cast<std::size_t>(std::clamp(columns, 40, 400));
}

bool App::can_ask() const {
  return ::isatty(0) == 1 && err.is_terminal();
}

bool App::confirmed(const Message& question) {
  if (globals.yes) {
    return true;
  }
  if (!can_ask()) {
    throw Error(ErrorKind::usage, say(kUnconfirmed), say(kUnconfirmedHint));
  }
  err << printable(in(question)) << in(kYesNo);
  err.flush();
  std::string answer;
  return std::getline(std::cin, answer) &&
         (answer == "y" || answer == "Y" || answer == "yes" || answer == "是");
}

void App::tell(const Message& message) {
  if (!globals.quiet) {
    err << printable(in(message)) << "\n";
  }
}

void App::warn(const Message& message) {
  if (!globals.quiet) {
    err << in(kWarning) << ": " << printable(in(message)) << "\n";
  }
}

Date App::today() {
  if (today_) {
    return *today_;
  }
  std::string asked = globals.today.value_or(environment("SW_TODAY"));
  if (!asked.empty() && asked != "today") {
    const auto date = parse_date(asked);
    if (!date) {
      throw Error(ErrorKind::usage,
                  say(kBadDate, globals.today ? "--today" : "SW_TODAY", printable_line(asked)),
                  say(kDateForms));
    }
    return *(today_ = *date);
  }
  const std::int64_t now = now_milliseconds();
  today_ = day_at(now, kChina);
  // The plan may say another time zone; without a readable plan China's stands.
  if (has_workspace() && fs::exists(plan_path(today_->year()))) {
    const auto zone = plan::parse_timezone(load(today_->year()).plan.head.timezone);
    today_ = day_at(now, zone.value_or(kChina));
  }
  return *today_;
}

Date App::day(std::string_view option, std::string_view text) {
  if (text == "today" || text == "今天") {
    return today();
  }
  if (text == "yesterday" || text == "昨天") {
    return today() - 1;
  }
  const auto date = parse_date(text);
  if (!date) {
    throw Error(ErrorKind::usage, say(kBadDate, option, printable_line(text)), say(kDateForms));
  }
  return *date;
}

store::Who App::who() const {
  const std::string login = login_name();
  const std::string actor = environment("SW_ACTOR");
  return {actor.empty() ? login : printable_line(actor), login, host_name()};
}

std::optional<fs::path> App::find_workspace() const {
  std::error_code ignored;
  for (fs::path folder = fs::current_path(ignored); !folder.empty();
       folder = folder.parent_path()) {
    if (is_workspace(folder)) {
      return folder;
    }
    if (folder == folder.root_path()) {
      break;
    }
  }
  return {};
}

bool App::has_workspace() {
  if (!workspace_) {
    const std::string named = globals.dir.value_or(environment("SW_HOME"));
    if (named.empty()) {
      workspace_ = find_workspace();
    } else if (is_workspace(named)) {
      workspace_ = fs::path(named);
    }
  }
  return workspace_.has_value();
}

const fs::path& App::workspace() {
  if (!has_workspace()) {
    const std::string named = globals.dir.value_or(environment("SW_HOME"));
    throw Error(ErrorKind::store,
                named.empty() ? say(kNoWorkspace) : say(kNoFolder, printable_line(named)),
                say(kMakeOne));
  }
  return *workspace_;
}

fs::path App::plan_path(int year) {
  return workspace() / "plans" / (std::to_string(year) + ".toml");
}

std::vector<int> App::plan_years() {
  std::vector<int> years;
  std::error_code fault;
  for (const auto& entry : fs::directory_iterator(workspace() / "plans", fault)) {
    const auto year = year_of(entry.path().stem().string());
    if (year && entry.path().extension() == ".toml") {
      years.push_back(*year);
    }
  }
  std::sort(years.begin(), years.end());
  return years;
}

LoadedPlan App::read(const fs::path& path) {
  LoadedPlan loaded;
  loaded.path = path;
  loaded.name = shown(path);
  loaded.text = read_file(path, tomlio::kLargestPlan);
  tomlio::ReadPlan read = tomlio::read_plan(loaded.text, loaded.name);
  loaded.plan = std::move(read.plan);
  loaded.findings = std::move(read.findings);
  if (read.readable) {
    for (plan::Finding& finding : plan::check(loaded.plan)) {
      loaded.findings.push_back(std::move(finding));
    }
  }
  plan::sort_findings(loaded.findings);
  return loaded;
}

LoadedPlan& App::load(int year) {
  auto& slot = plans_[year];
  if (slot) {
    return *slot;
  }
  fs::path path;
  if (globals.plan && !year_of(*globals.plan)) {
    path = *globals.plan;
  } else {
    if (globals.plan) {
      year = *year_of(*globals.plan);
    }
    path = plan_path(year);
    if (!fs::exists(path)) {
      std::string known;
      for (const int one : plan_years()) {
        known += (known.empty() ? "" : " ") + std::to_string(one);
      }
      throw Error(
          ErrorKind::input, say(kNoPlan, year), say(kPlansHere, known.empty() ? "—" : known, year));
    }
  }
  slot = std::make_unique<LoadedPlan>(read(path));
  return *slot;
}

const plan::Plan& App::plan_of(int year) {
  const LoadedPlan& loaded = load(year);
  if (!loaded.has_errors()) {
    return loaded.plan;
  }
  const auto is_error = [](const plan::Finding& f) { return f.severity == plan::Severity::error; };
  const auto first = std::find_if(loaded.findings.begin(), loaded.findings.end(), is_error);
  const auto count = std::count_if(loaded.findings.begin(), loaded.findings.end(), is_error);
  Error error(ErrorKind::input, first->message, say(kRunCheck, count));
  error.at({loaded.name, first->spot.line, first->spot.column});
  throw Error(error);
}

int App::current_year() {
  if (globals.plan) {
    return year_of(*globals.plan).value_or(static_cast<int>(load(0).plan.head.year));
  }
  return today().year();
}

store::Store& App::store() {
  if (!store_) {
    workspace();
    store_ = std::make_unique<store::Store>(store::Store::open(store_path()));
  }
  return *store_;
}

facts::Recorded App::recorded(const plan::Plan& plan,
                              Date year_start,
                              Date period_start,
                              Date as_of) {
  store::Store& facts = store();
  facts::Recorded recorded;
  facts.read([&] {
    recorded.in_year = facts.totals(year_start, as_of);
    recorded.in_period =
        period_start > year_start ? facts.totals(period_start, as_of) : recorded.in_year;
    if (period_start > year_start) {
      recorded.before_period = facts.totals(year_start, period_start - 1);
    }
    recorded.done = facts.done(year_start, as_of);
    recorded.notes = facts.notes(year_start, as_of);
    recorded.computed = computed_figures(*this, plan, year_start, period_start, as_of);
  });
  return recorded;
}

void App::write_output(const std::optional<std::string>& file,
                       std::string_view bytes,
                       unsigned mode) {
  if (!file || file == "-" || file == "/dev/stdout" || file == "/dev/fd/1") {
    out << bytes;
    return;
  }
  write_file(*file, bytes, mode);
  tell(say(kWritten, *file));
}

std::string App::shown(const fs::path& path) const {
  std::error_code fault;
  const fs::path relative = fs::relative(path, fault);
  const std::string text = relative.string();
  return printable_line(fault || text.empty() || text.starts_with("..") ? path.string() : text);
}

}  // namespace sw::cli
