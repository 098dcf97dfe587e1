#include "cli/log/import.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/import_evidence.hpp"
#include "cli/log/import_rejects.hpp"
#include "cli/log/recording.hpp"
#include "cli/progress_bar.hpp"
#include "cli/project/register.hpp"
#include "cli/project/spending_doubts.hpp"
#include "cli/staff/register.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/importing/kind.hpp"
#include "core/tableio/table.hpp"

namespace sw::cli::log_commands {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kGoneShown = 5;

constexpr Text kEmptySheet{"是空的，没有一行", "is empty: there is not a single row"};
constexpr Text kMakeOne{"sw log template 会做一张空表", "sw log template makes an empty sheet"};
constexpr Text kBad{"{0} 行有错，什么也没有导入", "rows with errors: {0}; nothing was imported"};
constexpr Text kMend{"改好再导入；或加 --keep-good 先收没错的行",
                     "mend them and import again; or take the sound rows with --keep-good"};
constexpr Text kImported{"已导入 {0}：新增 {1} 条，已有 {2} 条",
                         "Imported {0}: {1} new, {2} there already"};
constexpr Text kNothingNew{"{0} 没有新的行：已有 {1} 条", "{0} has no new rows: {1} there already"};
constexpr Text kWould{
    "试导入 {0}：会新增 {1} 条，已有 {2} 条；什么也没有写入",
    "Trial import of {0}: {1} would be new, {2} there already; nothing was written"};
constexpr Text kWritten{"有 {0} 行没有收，写在 {1}，改好再导入它",
                        "rows not taken: {0}, written to {1}; mend and import that"};
constexpr Text kNotTaken{"有 {0} 行不会收", "rows that would not be taken: {0}"};
constexpr Text kSkipped{"跳过示例行：{0}", "Example rows skipped: {0}"};
constexpr Text kEarlyRows{"有 {0} 行早于所属条目的开始日期，仍已记录",
                          "rows dated before their item starts: {0}; recorded all the same"};
constexpr Text kGone{
    "以前从 {0} 导入的记录，有 {1} 条这次的表里没有了或改了：{2}。"
    "它们仍然有效；不对的用 sw log fix 或 sw log undo",
    "records from earlier imports of {0} that are gone from it or changed ({1}): "
    "{2}. They still count; sw log fix or sw log undo what is wrong"};

std::vector<Option> options_of(ImportOptions& o) {
  return import_options(
      o,
      {"表格种类，不写就看列名", "the kind of sheet, else told from its headings"},
      importing::kind_ids());
}

// Thrown within the change, so that it is taken back.
struct TakenBack {};

class Import {
 public:
  Import(App& app, const ImportOptions& options)
      : app_(app),
        o_(options),
        piped_(options.file == "-"),
        shown_(piped_ ? "stdin" : app.shown(options.file)),
        source_(options.file),
        bar_(app, source_.size()),
        evidence_(piped_ ? fs::path() : fs::path(options.file).parent_path()),
        rejects_(app, shown_, options.keep_good) {}

  int run() {
    store::Store& facts = app_.store();
    const auto work = [this](store::Writer& writer) { read(writer); };
    store::Written written;
    try {
      written =
          o_.dry_run ? facts.rehearse(app_.who(), "", work) : facts.change(app_.who(), "", work);
    } catch (const TakenBack&) {
      bar_.clear();
      show_rejects();
      show_json({});
      throw Error(
          Error(ErrorKind::input, say(kBad, rejects_.rows()), say(kMend)).at({shown_, 0, 0}));
    }
    bar_.clear();
    show_rejects();
    tell(written);
    if (heading_.kind->id == "spending" && !o_.dry_run && added_ > 0) {
      warn_of_spending(app_, facts.facts_of(written.change));
    }
    return rejects_.rows() > 0 ? 1 : 0;
  }

 private:
  void read(store::Writer& writer) {
    writer.import_from(name(), app_.today());
    tableio::read_table(source_, shown_, o_.sheet, [&](const tableio::Row& row) {
      reader_ ? read_row(row, writer) : read_first(row);
      bar_.row(source_.done());
      return true;
    });
    if (!reader_) {
      throw Error(Error(ErrorKind::input, say(kEmptySheet), say(kMakeOne)).at({shown_, 1, 1}));
    }
    if (rejects_.rows() > 0 && !o_.keep_good) {
      throw TakenBack{};
    }
    if (!piped_) {
      gone_ = writer.gone(kGoneShown);
    }
    if (!o_.dry_run) {
      evidence_.keep(app_.evidence_folder());
      if (rejects_.rows() > 0) {
        write_file(rejected_file(), rejects_.csv(), 0600);
      }
    }
  }

  void read_first(const tableio::Row& row) {
    const importing::World world{[this](int year) { return plan_of(year); },
                                 [this] { return part_keys(); },
                                 app_.today(),
                                 [this] { return plan_of(app_.current_year()); },
                                 staff_orgs(app_),
                                 [this] { return names_by_number(); },
                                 stage_on(app_)};
    try {
      heading_ = importing::read_heading(
          row.cells, o_.kind ? importing::find_kind(*o_.kind) : nullptr, world);
    } catch (const Error& error) {
      throw Error(Error(error).at({shown_, static_cast<unsigned>(row.line), 1}));
    }
    reader_ = heading_.kind->reader(world, heading_);
  }

  void read_row(const tableio::Row& row, store::Writer& writer) {
    const importing::RowState state = reader_->read(row.cells);
    if (state == importing::RowState::example) {
      ++examples_;
      return;
    }
    if (!reader_->evidence().empty()) {
      read_with_evidence(row, writer);
    } else if (state == importing::RowState::bad) {
      rejects_.add(row, heading_, reader_->faults());
    } else {
      add(reader_->fact(), writer);
      for (const facts::Fact& fact : reader_->more()) {
        add_beside(fact, writer);
      }
    }
  }

  // A row counts once, whatever it says besides.
  void add_beside(const facts::Fact& fact, store::Writer& writer) {
    if (rejects_.rows() == 0 || o_.keep_good) {
      writer.add_row(fact);
    }
  }

  void read_with_evidence(const tableio::Row& row, store::Writer& writer) {
    std::vector<importing::Fault> faults = reader_->faults();
    facts::Fact fact = reader_->fact();
    const auto& found = evidence_.of(reader_->evidence());
    if (const auto* reason = std::get_if<Message>(&found)) {
      faults.push_back({reader_->evidence_cell(), *reason});
    } else {
      fact.evidence = std::get<facts::Evidence>(found);
    }
    if (faults.empty()) {
      add(fact, writer);
    } else {
      rejects_.add(row, heading_, faults);
    }
  }

  void add(const facts::Fact& fact, store::Writer& writer) {
    if (rejects_.rows() > 0 && !o_.keep_good) {
      return;  // it will be taken back: the rest is read for its errors only
    }
    if (!writer.add_row(fact)) {
      ++already_;
      return;
    }
    ++added_;
    if (fact.evidence) {
      evidence_.use(reader_->evidence());
    }
  }

  // Rows of another sheet of the same file are another file's.
  std::string name() const {
    const std::string file = piped_ ? "-" : fs::path(o_.file).filename().string();
    return o_.sheet ? file + "#" + *o_.sheet : file;
  }

  std::string rejected_file() const {
    return piped_ ? "stdin.rejected.csv"
                  : (fs::path(o_.file).parent_path() / fs::path(o_.file).stem()).string() +
                        ".rejected.csv";
  }

  const plan::Plan* plan_of(int year) {
    const std::vector<int> years = app_.plan_years();
    if (!app_.globals.plan && std::find(years.begin(), years.end(), year) == years.end()) {
      return nullptr;
    }
    const plan::Plan& plan = app_.plan_of(year);
    return plan.year() == year ? &plan : nullptr;
  }

  std::map<std::string, std::string> names_by_number() {
    std::map<std::string, std::string> names;
    app_.store().for_each_person(store::People::register_only,
                                 [&](const people::Person& one) { names[one.no] = one.name; });
    return names;
  }

  std::vector<std::string> part_keys() {
    std::vector<std::string> keys;
    for (const int year : app_.plan_years()) {
      for (const plan::Indicator& indicator : app_.plan_of(year).indicators) {
        for (const plan::Pair& pair : indicator.breakdown) {
          keys.push_back(pair.name);
        }
      }
    }
    return keys;
  }

  void show_rejects() const {
    if (!app_.globals.quiet && !app_.globals.json) {
      rejects_.show();
    }
  }

  void tell(const store::Written& written) {
    if (app_.globals.json) {
      show_json(written);
    } else {
      tell_done(written);
    }
    if (rejects_.rows() > 0) {
      app_.warn(o_.dry_run ? say(kNotTaken, rejects_.rows())
                           : say(kWritten, rejects_.rows(), app_.shown(rejected_file())));
    }
    if (reader_->early() > 0 && added_ > 0) {
      app_.warn(say(kEarlyRows, reader_->early()));
    }
    if (gone_.count > 0) {
      app_.warn(say(kGone, shown_, gone_.count, gone_list()));
    }
  }

  void tell_done(const store::Written& written) {
    if (added_ > 0 && !o_.dry_run) {
      app_.out << std::to_string(written.change) << "\n";
    }
    app_.tell(o_.dry_run    ? say(kWould, shown_, added_, already_)
              : added_ == 0 ? say(kNothingNew, shown_, already_)
                            : say(kImported, shown_, added_, already_));
    if (examples_ > 0) {
      app_.tell(say(kSkipped, examples_));
    }
  }

  std::string gone_list() const {
    std::string list;
    for (const facts::Record& record : gone_.first) {
      list += list.empty() ? "" : ", ";
      list += record.label() + " (" + record.fact.date.to_string() + " " + record.fact.subject +
              " " + value_of(record.fact) + ")";
    }
    return gone_.count > static_cast<std::int64_t>(gone_.first.size()) ? list + " …" : list;
  }

  void show_json(const store::Written& written) {
    if (!app_.globals.json) {
      return;
    }
    const bool kept = !o_.dry_run && written.change > 0;
    nlohmann::ordered_json gone = nlohmann::ordered_json::array();
    for (const facts::Record& record : gone_.first) {
      gone.push_back(record.label());
    }
    const bool failed = rejects_.rows() > 0 && !o_.keep_good;
    std::string json = nlohmann::ordered_json{
        {"id", kept ? nlohmann::ordered_json(std::to_string(written.change)) : nullptr},
        {"uuid", kept ? nlohmann::ordered_json(written.uuid) : nullptr},
        {"added", failed ? 0 : added_},
        {"already", failed ? 0 : already_},
        {"rejected", rejects_.rows()},
        {"gone", gone_.count},
        {"gone_first",
         std::move(gone)}}.dump();
    json.pop_back();  // a million errors are no tree of objects in memory
    app_.out << json << ",\"errors\":" << rejects_.json() << "}\n";
  }

  App& app_;
  const ImportOptions& o_;
  bool piped_;
  std::string shown_;
  tableio::FileSource source_;
  ProgressBar bar_;
  SheetEvidence evidence_;
  Rejects rejects_;
  importing::Heading heading_;
  std::unique_ptr<importing::Reader> reader_;
  std::int64_t added_ = 0, already_ = 0, examples_ = 0;
  store::Gone gone_;
};

}  // namespace

Invocation make_import() {
  return invocation<ImportOptions>(options_of, import_sheet);
}

}  // namespace sw::cli::log_commands

namespace sw::cli {

std::vector<Option> import_options(ImportOptions& o, Text kind, std::vector<std::string> kinds) {
  return {{"FILE",
           "FILE",
           &o.file,
           {"表格：.csv 或 .xlsx；- 为标准输入", "the sheet: .csv or .xlsx; - for standard input"},
           true},
          {"--kind", "KIND", &o.kind, kind, false, std::move(kinds)},
          {"--sheet",
           "NAME",
           &o.sheet,
           {".xlsx 的工作表：名称，或从 1 起的序号；默认第一张",
            "sheet of the .xlsx: its name, or its number from 1; default the first"}},
          {"--dry-run", "", &o.dry_run, {"只检查，不写入", "check only, write nothing"}},
          {"--keep-good",
           "",
           &o.keep_good,
           {"收没错的行，其余写到 文件名.rejected.csv",
            "take the sound rows and write the rest to FILE.rejected.csv"}}};
}

int import_sheet(App& app, const ImportOptions& options) {
  return log_commands::Import(app, options).run();
}

}  // namespace sw::cli
