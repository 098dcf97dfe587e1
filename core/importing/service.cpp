#include "core/importing/service.hpp"

#include <map>
#include <optional>
#include <utility>

#include "core/importing/cell_words.hpp"
#include "core/importing/cells.hpp"
#include "core/importing/kind.hpp"
#include "core/project/entry.hpp"

namespace sw::importing {

namespace {

constexpr Text kUnplannedYear{"{0} 年没有计划", "there is no plan for {0}"};

class ServiceReader : public Reader {
 public:
  ServiceReader(const World& world, const Heading& heading)
      : world_(world), cells_(heading, world.today), kind_(heading.kind) {
    const auto names = world.people ? world.people() : std::map<std::string, std::string>();
    if (!names.empty()) {  // without a register nobody's number can be wrong
      entry_world_.knows_staff = [names](const std::string& no) { return names.contains(no); };
    }
    entry_world_.stage = world.stage;
  }

  RowState read(std::span<const std::string_view> cells) override {
    faults_.clear();
    if (!cells_.take(cells)) {
      return RowState::example;
    }
    cells_.required("date", faults_);
    const auto day = cells_.day("date", faults_);
    cells_.blame_untitled(faults_);
    const plan::Plan* plan = day ? world_.plan_of(day->year()) : nullptr;
    if (day && plan == nullptr) {
      cells_.blame("date", say(kUnplannedYear, day->year()), faults_);
    }
    if (plan != nullptr) {
      take(project::read_service(*plan, words(), *day, entry_world_));
    }
    return faults_.empty() ? RowState::fact : RowState::bad;
  }

 private:
  project::Words words() const {
    project::Words words;
    for (const Column& column : kind_->columns) {
      if (std::string text = cells_.text(column.id); !text.empty()) {
        words[column.id] = std::move(text);
      }
    }
    return words;
  }

  void take(const project::Entry& entry) {
    for (const project::EntryFault& fault : entry.faults) {
      cells_.blame(fault.heading,
                   fault.hint ? say(kWith, fault.reason, *fault.hint) : fault.reason,
                   faults_);
    }
    fact_ = service::fact_of(entry.service);
  }

  World world_;
  Cells cells_;
  const Kind* kind_;
  project::EntryWorld entry_world_;
};

}  // namespace

std::unique_ptr<Reader> read_services(const World& world, const Heading& heading) {
  return std::make_unique<ServiceReader>(world, heading);
}

std::vector<SheetColumn> service_sheet(const plan::Plan& plan, Date today, Lang lang) {
  std::vector<std::string> projects, methods, sites;
  for (const plan::Project& one : plan.projects) {
    projects.push_back(one.title);
    for (const plan::Site& site : one.sites) {
      sites.push_back(site.title);
    }
  }
  for (const std::string& id : project::method_ids(plan)) {
    methods.push_back(project::method_title(plan, id).in(lang));
  }
  const std::map<std::string_view, std::vector<std::string>> choices{
      {"project", projects},
      {"method", methods},
      {"field", titles_of(plan.fields)},
      {"client_group", titles_of(plan.client_groups)},
      {"site", sites}};
  const std::map<std::string_view, std::string> examples{
      {"date", today.to_string()},
      {"sessions", "1"},
      {"people", "12"},
      {"person_times", "12"},
      {"hours", "1.5"},
      {"topic", lang == Lang::zh ? "防诈骗讲座" : "talk on fraud"},
      {"note", std::string(kExample.in(lang))}};
  std::vector<SheetColumn> sheet;
  for (const Column& column : find_kind("service")->columns) {
    SheetColumn made{std::string(column.heading.in(lang)), column.form, {}, {}};
    if (const auto found = choices.find(column.id); found != choices.end()) {
      made.choices = found->second;
      made.example = made.choices.empty() ? std::string() : made.choices.front();
    } else if (const auto example = examples.find(column.id); example != examples.end()) {
      made.example = example->second;
    }
    sheet.push_back(std::move(made));
  }
  return sheet;
}

}  // namespace sw::importing
