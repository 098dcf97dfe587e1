#include "core/importing/progress.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/importing/cell_words.hpp"
#include "core/importing/kind.hpp"
#include "core/importing/remembered.hpp"
#include "core/plan/order.hpp"
#include "core/plan/subject.hpp"
#include "core/recording/value.hpp"

namespace sw::importing {

namespace {

constexpr Text kDateAsValue{
    "这一格成了日期（表格软件会把 3/4 变成 3月4日）；把单元格格式设为“文本”，再写一次",
    "it is a date (a spreadsheet makes one of 3/4): format the cell as text and write it again"};
constexpr Text kShare{"{0} 是比率，只有百分比不够，要写成 45/60",
                      "{0} is a ratio: a per cent is not enough, write 45/60"};
constexpr Text kNotPerCent{"{0} 的单位不是 %，去掉百分号",
                           "the unit of {0} is not %: leave out the sign"};
constexpr Text kPartForm{"分项写成 名称=值，几个之间用分号，这里是 \"{0}\"",
                         "write parts as KEY=VALUE, with semicolons between, not \"{0}\""};

struct Day {
  std::optional<Date> date;
  std::optional<Message> fault;
};

struct Meant {
  const plan::Indicator* indicator = nullptr;
  Date start;  // of its item
  std::optional<Message> fault;
};

struct Year {
  const plan::Plan* plan = nullptr;
  Remembered<Meant> indicators;
};

std::optional<Quantity> small_whole(std::string_view text) {
  if (text.empty() || text.size() > 9) {
    return {};
  }
  std::int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return {};
    }
    number = number * 10 + (c - '0');
  }
  return Quantity::from_micro(number * Quantity::kScale);
}

class ProgressReader : public Reader {
 public:
  ProgressReader(const World& world, const Heading& heading) : world_(world), heading_(heading) {
    const auto at = [&](std::string_view column) { return heading.index_of(column).value_or(kNo); };
    date_ = at("date");
    indicator_ = at("indicator");
    value_ = at("value");
    part_ = at("part");
    note_ = at("note");
    evidence_cell_ = at("evidence");
    for (std::size_t i = 0; i < heading_.cells.size(); ++i) {
      if (!heading_.cells[i].part.empty()) {
        part_cells_.push_back(i);
      }
    }
  }

  RowState read(std::span<const std::string_view> cells) override {
    cells_ = cells;
    faults_.clear();
    fact_.note = note();
    if (fact_.note == kExample.in(Lang::zh) || fact_.note == kExample.in(Lang::en)) {
      return RowState::example;
    }
    const Meant* meant = read_date() ? read_indicator() : nullptr;
    if (meant != nullptr) {
      read_value(*meant->indicator);
      read_part(*meant->indicator);
      early_ += faults_.empty() && fact_.date < meant->start ? 1 : 0;
    }
    evidence_ = cell(evidence_cell_);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool untitled = i >= heading_.titles.size() || heading_.titles[i].empty();
      if (untitled && !trim(cells[i]).empty()) {
        faults_.push_back({i, say(kBeyond)});
      }
    }
    return faults_.empty() ? RowState::fact : RowState::bad;
  }

 private:
  static constexpr auto kNo = static_cast<std::size_t>(-1);

  std::string_view cell(std::size_t index) const {
    return index < cells_.size() ? trim(cells_[index]) : std::string_view();
  }

  std::string_view note() {
    const std::string_view text = cell(note_);
    if (text.find('\r') == std::string_view::npos) {
      return text;
    }
    unfold(text, unfolded_);
    return unfolded_;
  }

  bool read_date() {
    const std::string_view text = cell(date_);
    const Day& day = days_.of(text, [&](std::string_view word) { return day_of(word); });
    if (day.fault) {
      faults_.push_back({date_, *day.fault});
      return false;
    }
    fact_.date = *day.date;
    if (year_ == nullptr || year_number_ != fact_.date.year()) {
      year_number_ = fact_.date.year();
      year_ = &year_of(year_number_);
    }
    if (year_->plan == nullptr) {
      faults_.push_back({date_, say(kNoPlan, year_number_)});
    }
    return year_->plan != nullptr;
  }

  Day day_of(std::string_view text) const {
    if (text.empty()) {
      return {{}, say(kEmpty)};
    }
    const auto date = parse_date(text);
    if (!date) {
      return {{}, say(kNoDate)};
    }
    return *date > world_.today ? Day{{}, say(kFuture, world_.today.to_string())} : Day{date, {}};
  }

  Year& year_of(int number) {
    const auto [found, is_new] = years_.try_emplace(number);
    if (is_new) {
      found->second.plan = world_.plan_of(number);
    }
    return found->second;
  }

  const Meant* read_indicator() {
    const std::string_view text = cell(indicator_);
    const Meant& meant =
        year_->indicators.of(text, [&](std::string_view word) { return meant_by(word); });
    if (meant.fault) {
      faults_.push_back({indicator_, *meant.fault});
      return nullptr;
    }
    fact_.subject = meant.indicator->id;
    return &meant;
  }

  Meant meant_by(std::string_view text) const {
    Meant meant;
    if (text.empty()) {
      meant.fault = say(kEmpty);
      return meant;
    }
    try {
      const plan::Indicator& indicator = plan::find_indicator(*year_->plan, text);
      recording::require_recorded(indicator);
      meant.indicator = &indicator;
      meant.start = plan::item_of(*year_->plan, indicator.id).start;
    } catch (const Error& error) {
      meant.fault = reason_of(error);
    }
    return meant;
  }

  void read_value(const plan::Indicator& indicator) {
    const bool ratio = indicator.kind == plan::IndicatorKind::ratio;
    fact_.whole.reset();
    const std::string_view text = cell(value_);
    const auto number = ratio ? std::nullopt : small_whole(text);
    if (number) {
      fact_.value = number;
      return;
    }
    if (auto fault = odd_value(indicator, text)) {
      faults_.push_back({value_, std::move(*fault)});
    }
  }

  // Everything but short whole numbers.
  std::optional<Message> odd_value(const plan::Indicator& indicator, std::string_view text) {
    if (text.empty()) {
      return say(kEmpty);
    }
    if (parse_date(text)) {
      return say(kDateAsValue);
    }
    std::string ascii = to_half_width(text);
    if (ascii.ends_with('%')) {
      if (indicator.kind == plan::IndicatorKind::ratio) {
        return say(kShare, indicator.id);
      }
      if (to_half_width(indicator.unit) != "%") {
        return say(kNotPerCent, indicator.id);
      }
      ascii.pop_back();
    }
    try {
      recording::read_value(indicator, ascii, fact_);
    } catch (const Error& error) {
      return reason_of(error);
    }
    return {};
  }

  void read_part(const plan::Indicator& indicator) {
    words_.clear();
    std::size_t blamed = part_;
    if (const std::string_view listed = cell(part_); !listed.empty()) {
      std::string text = to_half_width(listed);
      std::replace(text.begin(), text.end(), ',', ';');
      for (const std::string& word : split(text, ';')) {
        const std::string_view named = trim(word);
        if (!named.empty() && named.find('=') == std::string_view::npos) {
          faults_.push_back({part_, say(kPartForm, printable_line(named))});
          return;
        }
        if (!named.empty()) {
          words_.emplace_back(named);
        }
      }
    }
    for (const std::size_t i : part_cells_) {
      blamed = blamed == kNo ? i : blamed;
      if (const std::string_view value = cell(i); !value.empty()) {
        words_.push_back(heading_.cells[i].part + "=" + std::string(value));
        blamed = i;
      }
    }
    fact_.part.clear();
    if (words_.empty() && indicator.breakdown.empty()) {
      return;
    }
    try {
      fact_.part = recording::read_part(indicator, words_);
    } catch (const Error& error) {
      // Where one is missing the hint speaks of the option of `log add`.
      const bool complete = words_.size() >= indicator.breakdown.size();
      faults_.push_back({blamed == kNo ? indicator_ : blamed,
                         reason_of(error, complete && !indicator.breakdown.empty())});
    }
  }

  World world_;
  Heading heading_;
  std::size_t date_ = kNo, indicator_ = kNo, value_ = kNo, part_ = kNo, note_ = kNo;
  std::vector<std::size_t> part_cells_;
  std::span<const std::string_view> cells_;
  Remembered<Day> days_;
  std::map<int, Year> years_;
  Year* year_ = nullptr;
  int year_number_ = 0;
  std::string unfolded_;
  std::vector<std::string> words_;
};

const plan::Indicator* example_of(const plan::Plan& plan) {
  const auto found =
      std::find_if(plan.indicators.begin(), plan.indicators.end(), [](const plan::Indicator& one) {
        return !one.computed() && one.breakdown.empty();
      });
  return found == plan.indicators.end() ? nullptr : &*found;
}

// Every key of a breakdown with its parts, in the order of the plan.
std::vector<plan::Pair> parts_of(const plan::Plan& plan) {
  std::vector<plan::Pair> parts;
  for (const plan::Indicator& indicator : plan.indicators) {
    for (const plan::Pair& pair : indicator.breakdown) {
      auto known = std::find_if(
          parts.begin(), parts.end(), [&](const plan::Pair& one) { return one.name == pair.name; });
      known = known == parts.end() ? parts.insert(known, plan::Pair{pair.name, {}, {}, {}}) : known;
      for (const std::string& value : pair.values) {
        if (std::find(known->values.begin(), known->values.end(), value) == known->values.end()) {
          known->values.push_back(value);
        }
      }
    }
  }
  return parts;
}

// Titles, which people know, where no other indicator has the same; else ids.
std::vector<std::string> indicator_names(const plan::Plan& plan) {
  std::vector<std::string> names;
  for (const plan::Indicator& one : plan.indicators) {
    const auto same = std::count_if(
        plan.indicators.begin(), plan.indicators.end(), [&](const plan::Indicator& other) {
          return other.title == one.title || other.ref == one.title;
        });
    if (!one.computed()) {
      names.push_back(same == 1 ? one.title : one.id);
    }
  }
  return names;
}

}  // namespace

std::unique_ptr<Reader> read_progress(const World& world, const Heading& heading) {
  return std::make_unique<ProgressReader>(world, heading);
}

std::vector<SheetColumn> progress_sheet(const plan::Plan& plan, Date today, Lang lang) {
  const plan::Indicator* indicator = example_of(plan);
  const auto is_ratio = [](const plan::Indicator& one) {
    return one.kind == plan::IndicatorKind::ratio;
  };
  // As text, 3/4 stays 3/4 and does not become a day; but text that is a number is nagged about.
  const bool ratios = std::any_of(plan.indicators.begin(), plan.indicators.end(), is_ratio);
  const std::vector<std::string> names = indicator_names(plan);
  const std::string example =
      indicator == nullptr                                                     ? std::string()
      : std::find(names.begin(), names.end(), indicator->title) != names.end() ? indicator->title
                                                                               : indicator->id;
  std::vector<SheetColumn> sheet;
  for (const Column& column : find_kind("progress")->columns) {
    SheetColumn made{std::string(column.heading.in(lang)), column.form, {}, {}};
    if (column.id == "date") {
      made.example = today.to_string();
    } else if (column.id == "indicator") {
      made.choices = names;
      made.example = example;
    } else if (column.id == "value") {
      made.form = ratios ? Form::text : Form::number;
      made.example = indicator != nullptr && is_ratio(*indicator) ? "45/60" : "12";
    } else if (column.id == "note") {
      made.example = kExample.in(lang);
    }
    if (column.id != "part") {
      sheet.push_back(std::move(made));
      continue;
    }
    for (plan::Pair& part : parts_of(plan)) {
      sheet.push_back({part.name, Form::text, std::move(part.values), {}});
    }
  }
  return sheet;
}

}  // namespace sw::importing
