#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/need/called.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/needs.hpp"
#include "core/project/resources.hpp"
#include "core/project/tally.hpp"
#include "core/service/words.hpp"
#include "core/tableio/table.hpp"

namespace sw::cli::project_need_commands {

namespace {

namespace fs = std::filesystem;
namespace key = service::key;
using project::Answers;

constexpr std::size_t kMostQuestions = 200, kLongestQuestion = 200, kLongestAnswer = 1000,
                      kFaultsShown = 20;

constexpr Text kEmpty{"是空的：第一行应是问题，以下每行一份答卷",
                      "is empty: the first row should be the questions, then a row a respondent"};
constexpr Text kManyQuestions{"有 {0} 个问题，最多 {1} 个", "there are {0} questions; at most {1}"};
constexpr Text kLongQuestion{"问题超过 {0} 个字", "the question is longer than {0} characters"};
constexpr Text kUntitledAnswers{"这一列有答案，没有问题",
                                "there are answers, but no question above them"};
constexpr Text kTwice{"问题“{0}”出现两次", "the question \"{0}\" is there twice"};
constexpr Text kIdentity{"“{0}”像是问姓名、电话或证件号；答卷不留身份，删去这一列再导入",
                         "\"{0}\" seems to ask who somebody is; answers are anonymous: take the "
                         "column out and import again"};
constexpr Text kNumber{"像是电话或身份证号码；答卷不留身份",
                       "it seems to be a telephone or identity number; answers are anonymous"};
constexpr Text kLongAnswer{"超过 {0} 个字", "it is longer than {0} characters"};
constexpr Text kFault{"{0}:{1}:{2}: {3}", "{0}:{1}:{2}: {3}"};
constexpr Text kMore{"还有 {0} 处", "and {0} more"};
constexpr Text kBad{"有 {0} 处错误，什么也没有导入", "errors: {0}; nothing was imported"};
constexpr Text kMend{"改好再导入", "mend them and import again"};
constexpr Text kImported{"已导入{0}：新增 {1} 份，已有 {2} 份（{3}）",
                         "Imported for {0}: {1} new, {2} there already ({3})"};
constexpr Text kNoneNew{"没有新的答卷：已有 {0} 份", "There are no new answers: {0} there already"};
constexpr Text kWould{"试导入：会新增 {0} 份，已有 {1} 份；什么也没有写入",
                      "Trial import: {0} would be new, {1} there already; nothing was written"};

struct ImportAnswers {
  std::string need, file, version;
  std::optional<std::string> date, sheet;
  bool dry_run = false;
};

std::vector<Option> options_of(ImportAnswers& o) {
  return {need_option(o.need),
          {"FILE",
           "FILE",
           &o.file,
           {"答卷：.csv 或 .xlsx，第一行是问题；- 为标准输入",
            "the answers: .csv or .xlsx, the first row the questions; - for standard input"},
           true},
          {"--edition", "V", &o.version, {"问卷的版本", "the questionnaire's version"}},
          {"--date", "DATE", &o.date, {"答卷的日期，默认今天", "the answers' day, default today"}},
          {"--sheet",
           "NAME",
           &o.sheet,
           {".xlsx 的工作表，默认第一张", "sheet of the .xlsx, default the first"}},
          {"--dry-run", "", &o.dry_run, {"只检查，不写入", "check only, write nothing"}}};
}

// Thrown within the change, so that it is taken back.
struct TakenBack {};

class Import {
 public:
  Import(App& app, const ImportAnswers& o)
      : app_(app), o_(o), shown_(o.file == "-" ? "stdin" : app.shown(o.file)), source_(o.file) {
    fact_.kind = facts::Kind::response;
    fact_.date = fact_day(app, o.date);
    const plan::Plan& plan = plan_for(app, fact_.date);
    need_ = need_called(plan, o.need);
    fact_.subject = need_.id;
    load_known();
  }

  int run() {
    const auto work = [this](store::Writer& writer) { read(writer); };
    store::Written written;
    try {
      written = o_.dry_run ? app_.store().rehearse(app_.who(), "", work)
                           : app_.store().change(app_.who(), "", work);
    } catch (const TakenBack&) {
      show_faults();
      throw Error(Error(ErrorKind::input, say(kBad, count_), say(kMend)).at({shown_, 0, 0}));
    }
    tell(written);
    return 0;
  }

 private:
  using Place = std::pair<Date, std::string>;  // day and version of an answer that is there

  // An answer that is there already keeps its day: the sheet of a survey that goes on is imported
  // again and again, on other days.
  void load_known() {
    const project::Register projects = project_register(app_);
    for (const facts::Record& record : projects.records(facts::Kind::response)) {
      if (record.fact.subject != need_.id) {
        continue;
      }
      Answers answers;
      for (const auto& [name, text] : record.fact.details) {
        if (name.starts_with(project::kAnswer) || name.starts_with(project::kQuestion)) {
          answers[name] = text;
        }
      }
      if (!answers.empty()) {
        const auto version = record.fact.details.find(key::kVersion);
        known_[std::move(answers)].emplace_back(
            record.fact.date, version == record.fact.details.end() ? "" : version->second);
      }
    }
  }

  void read(store::Writer& writer) {
    writer.import_from(o_.file == "-" ? "-" : fs::path(o_.file).filename().string(), app_.today());
    tableio::read_table(source_, shown_, o_.sheet, [&](const tableio::Row& row) {
      if (questions_.empty()) {
        read_questions(row, writer);
      } else {
        read_answers(row, writer);
      }
      return true;
    });
    if (questions_.empty()) {
      throw Error(Error(ErrorKind::input, say(kEmpty)).at({shown_, 1, 1}));
    }
    if (count_ > 0) {
      throw TakenBack{};
    }
  }

  void blame(const tableio::Row& row, std::size_t column, Message reason) {
    ++count_;
    if (faults_.size() < kFaultsShown) {
      faults_.push_back(say(kFault, shown_, row.line, column + 1, std::move(reason)));
    }
  }

  void read_questions(const tableio::Row& row, store::Writer& writer) {
    if (row.cells.size() > kMostQuestions) {
      blame(row, kMostQuestions, say(kManyQuestions, row.cells.size(), kMostQuestions));
    }
    std::set<std::string> seen;
    Answers heading;
    for (std::size_t i = 0; i < std::min(row.cells.size(), kMostQuestions); ++i) {
      std::string question(trim(row.cells[i]));
      if (count_characters(question) > kLongestQuestion) {
        blame(row, i, say(kLongQuestion, kLongestQuestion));
      } else if (project::asks_for_identity(question)) {
        blame(row, i, say(kIdentity, printable_line(question)));
      } else if (!question.empty() && !seen.insert(question).second) {
        blame(row, i, say(kTwice, printable_line(question)));
      }
      if (!question.empty()) {
        const std::string number = std::to_string(1001 + i);  // so that they sort as they stand
        heading[std::string(project::kQuestion) + number.substr(1)] = question;
      }
      questions_.push_back(std::move(question));
    }
    add(heading, writer);
  }

  void read_answers(const tableio::Row& row, store::Writer& writer) {
    Answers answers;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      std::string answer(trim(row.cells[i]));
      if (answer.empty()) {
        continue;
      }
      if (i >= questions_.size() || questions_[i].empty()) {
        blame(row, i, say(kUntitledAnswers));
      } else if (count_characters(answer) > kLongestAnswer) {
        blame(row, i, say(kLongAnswer, kLongestAnswer));
      } else if (project::holds_personal_number(answer)) {
        blame(row, i, say(kNumber));
      } else {
        answers[std::string(project::kAnswer) + questions_[i]] = std::move(answer);
      }
    }
    if (!answers.empty()) {
      ++(add(answers, writer) ? added_ : already_);
    }
  }

  bool add(const Answers& answers, store::Writer& writer) {
    if (count_ > 0) {
      return false;  // it will be taken back: the rest is read for its errors only
    }
    facts::Fact fact = fact_;
    std::string version(trim(o_.version));
    if (const auto found = known_.find(answers); found != known_.end() && !found->second.empty()) {
      fact.date = found->second.front().first;
      version = found->second.front().second;
      found->second.erase(found->second.begin());
    }
    fact.details.insert(answers.begin(), answers.end());
    if (!version.empty()) {
      fact.details[key::kVersion] = version;
    }
    return writer.add_row(fact);
  }

  void show_faults() {
    if (app_.globals.quiet || app_.globals.json) {
      return;
    }
    for (const Message& fault : faults_) {
      app_.err << app_.in(fault) << "\n";
    }
    if (count_ > faults_.size()) {
      app_.err << app_.in(say(kMore, count_ - faults_.size())) << "\n";
    }
  }

  void tell(const store::Written& written) {
    const bool kept = !o_.dry_run && added_ > 0;
    if (app_.globals.json) {
      using nlohmann::ordered_json;
      app_.out << ordered_json{{"id",
                                kept ? ordered_json(std::to_string(written.change))
                                     : ordered_json()},
                               {"uuid", kept ? ordered_json(written.uuid) : ordered_json()},
                               {"added", added_},
                               {"already", already_}}
                      .dump()
               << "\n";
      return;
    }
    if (kept) {
      app_.out << std::to_string(written.change) << "\n";
    }
    const plan::Plan& plan = plan_for(app_, fact_.date);
    app_.tell(o_.dry_run    ? say(kWould, added_, already_)
              : added_ == 0 ? say(kNoneNew, already_)
                            : say(kImported,
                                  need_.title,
                                  added_,
                                  already_,
                                  progress_of(app_, plan, need_, fact_.date.year())));
  }

  App& app_;
  const ImportAnswers& o_;
  std::string shown_;
  tableio::FileSource source_;
  plan::Need need_;
  facts::Fact fact_;
  std::map<Answers, std::vector<Place>> known_;
  std::vector<std::string> questions_;
  std::vector<Message> faults_;
  std::size_t count_ = 0;
  std::int64_t added_ = 0, already_ = 0;
};

int run_import(App& app, const ImportAnswers& o) {
  return Import(app, o).run();
}

}  // namespace

Invocation make_import() {
  return invocation<ImportAnswers>(options_of, run_import);
}

}  // namespace sw::cli::project_need_commands
