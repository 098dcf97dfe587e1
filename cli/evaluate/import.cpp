#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/evaluate/scoring.hpp"
#include "cli/log/recording.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/answers.hpp"
#include "core/i18n/terms.hpp"
#include "core/project/needs.hpp"
#include "core/project/resources.hpp"
#include "core/tableio/table.hpp"

namespace sw::cli::evaluate_commands {

namespace {

using evaluate::Answers;
using evaluate::Criterion;
using evaluate::Rubric;
using evaluate::Scale;

constexpr std::size_t kMostShown = 20, kLongestComment = 1000;
constexpr std::int64_t kMostAsked = 10'000'000;

constexpr Text kPlace{"{0}:{1}:{2}: {3}", "{0}:{1}:{2}: {3}"};
constexpr Text kNothingThere{"是空的：第一行应是列名",
                             "is empty: the first row should be headings"};
constexpr Text kColumnTwice{"列“{0}”出现两次", "the column \"{0}\" is there twice"};
constexpr Text kUnknownColumn{"没有“{0}”这一列要记的；可用的列：{1}",
                              "nothing is kept under \"{0}\"; columns: {1}"};
constexpr Text kAsksIdentity{"“{0}”像是问姓名、电话或证件号；答卷不留身份，删去这一列再导入",
                             "\"{0}\" seems to ask who somebody is; answers are anonymous: take "
                             "the column out and import again"};
constexpr Text kIsPersonal{"像是电话或身份证号码；答卷不留身份",
                           "it seems to be a telephone or identity number; answers are anonymous"};
constexpr Text kNoQuestion{"没有一列是量表的题目：{0}",
                           "no column is a question of the rubric: {0}"};
constexpr Text kBadAnswer{
    "{0}：回答 \"{1}\" 应是 1 至 {2} 的整数，没有回答的留空",
    "{0}: the answer \"{1}\" should be a whole number from 1 to {2}, or empty"};
constexpr Text kTooLong{"超过 {0} 个字", "it is longer than {0} characters"};
constexpr Text kScoreFault{"{0}；{1}", "{0}; {1}"};
constexpr Text kNoSuchCriterion{
    "量表里没有这一项 \"{0}\"，或这一方不评它",
    "the rubric has no criterion \"{0}\", or this side does not judge it"};
constexpr Text kScoredTwice{"评估项 {0} 出现两次", "the criterion {0} is there twice"};
constexpr Text kNoScores{"没有一项有得分", "no criterion has a score"};
constexpr Text kAndMore{"还有 {0} 处", "and {0} more"};
constexpr Text kNotImported{"有 {0} 处错误，什么也没有导入", "errors: {0}; nothing was imported"};
constexpr Text kMendThem{"改好再导入", "mend them and import again"};
constexpr Text kNobodyAnswered{"没有一份答卷", "nobody answered"};
constexpr Text kBadSent{"发放数 {0} 应是整数，不少于收回的 {1} 份",
                        "{0} should be a whole number, not below the {1} that came back"};
constexpr Text kSheetImported{"评估 {0} 已导入 {1} 项得分；还缺 {2} 项",
                              "The evaluation {0}: scores imported: {1}, still missing: {2}"};
constexpr Text kAnswersImported{"评估 {0} 已导入 {1} 份答卷，{2} 题；完成用 sw evaluate finish {0}",
                                "The evaluation {0}: respondents: {1}, questions: {2}; "
                                "sw evaluate finish {0} seals it"};
constexpr Text kSomeEmpty{"没有人回答：{0}", "nobody answered: {0}"};
constexpr Text kSentOfAnswers{"--sent 只用于服务对象的答卷", "--sent goes with answers of clients"};

struct ImportOptions {
  std::string evaluation, file;
  std::optional<std::string> date, sheet, sent;
};

std::vector<Option> options_of(ImportOptions& o) {
  return {evaluation_option(o.evaluation),
          {"FILE",
           "FILE",
           &o.file,
           {"填好的评分表，或服务对象的答卷：.csv 或 .xlsx，- 为标准输入",
            "a scoring sheet that was filled in, or answers of clients: .csv or .xlsx, - for "
            "standard input"},
           true},
          {"--sent", "N", &o.sent, {"发放了多少份问卷，算回收率用", "how many were asked"}},
          {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
          {"--sheet",
           "NAME",
           &o.sheet,
           {".xlsx 的工作表，默认第一张", "sheet of the .xlsx, default the first"}}};
}

bool is_heading(std::string_view cell, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), cell) != names.end();
}

// Reads one sheet: the heading tells which of the two kinds it is.
class Sheet {
 public:
  Sheet(App& app, const ImportOptions& o, const Rubric& rubric, std::string_view side)
      : app_(app),
        shown_(o.file == "-" ? "stdin" : app.shown(o.file)),
        rubric_(rubric),
        side_(side) {
    tableio::FileSource source(o.file);
    tableio::read_table(source, shown_, o.sheet, [&](const tableio::Row& row) {
      columns_.empty() ? heading(row) : is_scores_ ? score(row) : answer(row);
      return true;
    });
    if (columns_.empty()) {
      throw Error(Error(ErrorKind::input, say(kNothingThere)).at({shown_, 1, 1}));
    }
    if (count_ == 0 && is_scores_ && scores.empty()) {
      blame(1, 0, say(kNoScores));
    }
    if (count_ == 0 && !is_scores_ && answers.respondents == 0) {
      blame(1, 0, say(kNobodyAnswered));
    }
    if (count_ > 0) {
      for (const Message& fault : faults_) {
        app.tell(fault);
      }
      if (count_ > faults_.size()) {
        app.tell(say(kAndMore, count_ - faults_.size()));
      }
      throw Error(
          Error(ErrorKind::input, say(kNotImported, count_), say(kMendThem)).at({shown_, 0, 0}));
    }
  }

  bool is_scores() const { return is_scores_; }

  std::map<std::string, Quantity> scores;
  std::vector<std::string> remarks;
  Answers answers;

 private:
  enum class Column { ignored, criterion, score, remark, question, site, method, comment };
  struct Place {
    Column column = Column::ignored;
    const Criterion* question = nullptr;
  };

  void blame(std::uint64_t line, std::size_t column, Message reason) {
    ++count_;
    if (faults_.size() < kMostShown) {
      faults_.push_back(say(kPlace, shown_, line, column + 1, std::move(reason)));
    }
  }

  std::vector<const Criterion*> questions() const {
    std::vector<const Criterion*> all = rubric_.leaves();
    std::erase_if(all, [&](const Criterion* one) {
      return one->scale != Scale::answers || !rubric_.judges(side_, *one);
    });
    return all;
  }

  const Criterion* question_called(std::string_view cell) const {
    for (const Criterion* one : questions()) {
      if (one->id == cell || one->title == cell) {
        return one;
      }
    }
    return nullptr;
  }

  std::string known_columns() const {
    std::string text = app_.in(Text{"地点、方法、意见", "site, method, comment"});
    for (const Criterion* one : questions()) {
      text += app_.in(term::kListMark) + printable_line(one->id);
    }
    return text;
  }

  void heading(const tableio::Row& row) {
    std::set<std::string> seen;
    for (const std::string_view cell : row.cells) {
      const std::string name(trim(cell));
      is_scores_ = is_scores_ || is_heading(name, {"criterion", "评估项编号"});
    }
    bool asks = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string name(trim(row.cells[i]));
      Place place;
      if (!name.empty() && !seen.insert(name).second) {
        blame(row.line, i, say(kColumnTwice, printable_line(name)));
      }
      if (is_scores_) {
        place.column = is_heading(name, {"criterion", "评估项编号"}) ? Column::criterion
                       : is_heading(name, {"score", "得分"})         ? Column::score
                       : is_heading(name, {"remark", "评语"})        ? Column::remark
                                                                     : Column::ignored;
      } else if (is_heading(name, {"site", "地点"})) {
        place.column = Column::site;
      } else if (is_heading(name, {"method", "方法"})) {
        place.column = Column::method;
      } else if (is_heading(name, {"comment", "意见", "建议", "意见和建议"})) {
        place.column = Column::comment;
      } else if (const Criterion* question = question_called(name)) {
        place = {Column::question, question};
        asks = true;
      } else if (project::asks_for_identity(name)) {
        blame(row.line, i, say(kAsksIdentity, printable_line(name)));
      } else if (!name.empty()) {
        blame(row.line, i, say(kUnknownColumn, printable_line(name), known_columns()));
      }
      columns_.push_back(place);
    }
    if (!is_scores_ && !asks && count_ == 0) {
      blame(row.line, 0, say(kNoQuestion, known_columns()));
    }
  }

  std::string cell(const tableio::Row& row, Column column) const {
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
      if (columns_[i].column == column) {
        return std::string(trim(row.cells[i]));
      }
    }
    return {};
  }

  std::size_t column_of(Column column) const {
    return static_cast<std::size_t>(
        std::find_if(columns_.begin(),
                     columns_.end(),
                     [&](const Place& place) { return place.column == column; }) -
        columns_.begin());
  }

  void score(const tableio::Row& row) {
    const std::string id = cell(row, Column::criterion), text = cell(row, Column::score);
    const Criterion* criterion = rubric_.find(id);
    if (text.empty() || (criterion != nullptr && rubric_.is_block(*criterion))) {
      return;
    }
    if (criterion == nullptr || !rubric_.judges(side_, *criterion)) {
      blame(row.line, column_of(Column::criterion), say(kNoSuchCriterion, printable_line(id)));
      return;
    }
    const auto read = evaluate::read_score(*criterion, text);
    if (const auto* fault = std::get_if<evaluate::ScoreFault>(&read)) {
      blame(row.line, column_of(Column::score), say(kScoreFault, fault->reason, fault->allowed));
    } else if (!scores.emplace(id, std::get<Quantity>(read)).second) {
      blame(row.line, column_of(Column::criterion), say(kScoredTwice, id));
    }
    if (const std::string remark = cell(row, Column::remark); !remark.empty()) {
      remarks.push_back(criterion->title + "：" + remark);
    }
  }

  void answer(const tableio::Row& row) {
    const std::string site = group(row, Column::site), method = group(row, Column::method);
    bool answered = false;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
      const std::string text(trim(row.cells[i]));
      if (text.empty() || columns_[i].column == Column::site ||
          columns_[i].column == Column::method) {
        continue;
      }
      answered = true;
      if (columns_[i].column == Column::question) {
        take(row, i, site, method, text);
      } else if (columns_[i].column == Column::comment) {
        comment(row, i, text);
      }
    }
    answers.respondents += answered ? 1 : 0;
  }

  // As it will be kept: in one line, without what separates.
  std::string group(const tableio::Row& row, Column column) const {
    return printable_line(cell(row, column));
  }

  void take(const tableio::Row& row,
            std::size_t i,
            const std::string& site,
            const std::string& method,
            const std::string& text) {
    const Criterion& question = *columns_[i].question;
    const std::string word = to_half_width(text);
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (fault != std::errc() || end != word.data() + word.size() || value < 1 ||
        value > question.answers) {
      blame(row.line, i, say(kBadAnswer, question.id, printable_line(text), question.answers));
      return;
    }
    answers.add(question.id, site, method, value, question.answers);
  }

  void comment(const tableio::Row& row, std::size_t i, const std::string& text) {
    if (count_characters(text) > kLongestComment) {
      blame(row.line, i, say(kTooLong, kLongestComment));
    } else if (project::holds_personal_number(text)) {
      blame(row.line, i, say(kIsPersonal));
    } else {
      answers.comments.push_back(printable_line(text));
    }
  }

  App& app_;
  std::string shown_;
  const Rubric& rubric_;
  std::string_view side_;
  bool is_scores_ = false;
  std::vector<Place> columns_;
  std::vector<Message> faults_;
  std::size_t count_ = 0;
};

std::int64_t sent_of(const std::string& text, std::int64_t respondents) {
  std::int64_t sent = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), sent);
  if (fault != std::errc() || end != text.data() + text.size() || sent < respondents ||
      sent > kMostAsked) {
    throw Error(ErrorKind::input, say(kBadSent, printable_line(text), respondents));
  }
  return sent;
}

int run_import(App& app, const ImportOptions& o) {
  const Date day = fact_day(app, o.date);
  const auto all = evaluations_of(app);
  evaluate::Evaluation one = evaluation_called(all, o.evaluation);
  require_open(one);
  const Rubric rubric = sound_rubric(app, one.rubric).rubric;
  Sheet sheet(app, o, rubric, one.side);
  if (sheet.is_scores() && o.sent) {
    throw Error(ErrorKind::usage, say(kSentOfAnswers));
  }
  std::string empty;
  if (!sheet.is_scores()) {
    if (o.sent) {
      sheet.answers.sent = sent_of(*o.sent, sheet.answers.respondents);
    }
    for (const Criterion* leaf : rubric.leaves()) {
      if (leaf->scale == Scale::answers && rubric.judges(one.side, *leaf)) {
        if (const auto points = evaluate::points_from(sheet.answers, *leaf)) {
          sheet.scores.emplace(leaf->id, *points);
        } else {
          empty += (empty.empty() ? "" : app.in(term::kListMark)) + leaf->id;
        }
      }
    }
  }
  facts::Fact fact = evaluate::score_fact(one.no, day, sheet.scores);
  fact.note = join(sheet.remarks, "；");
  if (!sheet.is_scores()) {
    evaluate::put_answers(fact, sheet.answers);
  }
  const store::Written written = write_fact(app, fact);
  for (const auto& [id, points] : sheet.scores) {
    one.sheet.scores[id] = points;
  }
  const std::size_t missing = evaluate::missing_of(rubric, one.side, one.sheet).size();
  print_written(app,
                written,
                sheet.is_scores() ? say(kSheetImported, one.no, sheet.scores.size(), missing)
                                  : say(kAnswersImported,
                                        one.no,
                                        sheet.answers.respondents,
                                        sheet.answers.questions.size()));
  if (!empty.empty()) {
    app.warn(say(kSomeEmpty, empty));
  }
  return 0;
}

}  // namespace

Invocation make_import() {
  return invocation<ImportOptions>(options_of, run_import);
}

}  // namespace sw::cli::evaluate_commands
