#include "core/importing/org.hpp"

#include <algorithm>
#include <map>

#include "core/base/text.hpp"
#include "core/importing/cells.hpp"
#include "core/importing/kind.hpp"
#include "core/people/words.hpp"

namespace sw::importing {

namespace {

namespace key = people::key;

constexpr Text kBadId{"编号只能有字母、汉字、数字和 - _ . ，最多 40 个字",
                      "an id has only letters, digits and - _ . and at most 40 of them"};
constexpr Text kBadKind{"没有这个类型；可用：{0}", "there is no such kind; known: {0}"};
constexpr Text kNoPartOfAgency{"机构的表没有分项", "a sheet of agencies has no parts"};

std::string kinds_in_words() {
  std::vector<std::string> words;
  for (const people::Word& one : people::org_kinds()) {
    words.push_back(std::string(one.title.in(Lang::zh)) + " " + std::string(one.name));
  }
  return join(words, " | ");
}

bool is_id(const std::string& text) {
  return text.front() != '-' && printable_line(text) == text && count_characters(text) <= 40 &&
         text.find_first_of(" /,;:='\"\t\n") == std::string::npos;
}

// A row says how an agency stands: dated by the newest day it names, so that a later sheet with a
// new audit goes before an older one, and the same row is the same fact whenever it comes in.
class OrgReader : public Reader {
 public:
  OrgReader(const World& world, const Heading& heading)
      : cells_(heading, world.today), first_day_(first_of_year(world.today.year())) {
    for (const Heading::Cell& cell : heading.cells) {
      has_part_ = has_part_ || !cell.part.empty();
    }
  }

  RowState read(std::span<const std::string_view> cells) override {
    faults_.clear();
    if (!cells_.take(cells)) {
      return RowState::example;
    }
    fact_ = {};
    fact_.kind = facts::Kind::org;
    fact_.details[key::kAction] = "add";
    fact_.subject = cells_.required("id", faults_);
    if (!fact_.subject.empty() && !is_id(fact_.subject)) {
      cells_.blame("id", say(kBadId), faults_);
    }
    fact_.details[key::kName] = cells_.required("name", faults_);
    read_kind();
    if (const std::string place = cells_.text("place"); !place.empty()) {
      fact_.details[key::kPlace] = place;
    }
    read_days();
    fact_.note = cells_.text("note");
    cells_.blame_untitled(faults_);
    if (has_part_) {
      faults_.push_back({0, say(kNoPartOfAgency)});
    }
    return faults_.empty() ? RowState::fact : RowState::bad;
  }

 private:
  void read_kind() {
    const std::string text = cells_.text("kind");
    const people::Word* kind =
        people::find_word(people::org_kinds(), text.empty() ? "agency" : text);
    if (kind == nullptr) {
      cells_.blame("kind", say(kBadKind, kinds_in_words()), faults_);
    } else {
      fact_.details[key::kKind] = kind->name;
    }
  }

  void read_days() {
    const auto founded = cells_.day("founded", faults_);
    const auto audited = cells_.day("audited", faults_);
    if (founded) {
      fact_.details[key::kFounded] = founded->to_string();
    }
    if (audited) {
      fact_.details[key::kAudited] = audited->to_string();
    }
    fact_.date = founded || audited ? std::max(founded.value_or(Date(1900, 1, 1)),
                                               audited.value_or(Date(1900, 1, 1)))
                                    : first_day_;
  }

  Cells cells_;
  Date first_day_;
  bool has_part_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_org(const World& world, const Heading& heading) {
  return std::make_unique<OrgReader>(world, heading);
}

std::vector<SheetColumn> org_sheet(const plan::Plan& /*plan*/, Date today, Lang lang) {
  const std::map<std::string_view, std::string> examples{
      {"id", "o1"},
      {"name", lang == Lang::zh ? "晨光社工服务中心" : "Morning Light Agency"},
      {"founded", Date(today.year() - 2, 3, 1).to_string()},
      {"place", lang == Lang::zh ? "东城区" : "East District"},
      {"audited", first_of_year(today.year()).to_string()},
      {"note", std::string(kExample.in(lang))}};
  std::vector<SheetColumn> sheet;
  for (const Column& column : find_kind("org")->columns) {
    SheetColumn made{std::string(column.heading.in(lang)), column.form, {}, {}};
    if (column.id == "kind") {
      for (const people::Word& kind : people::org_kinds()) {
        made.choices.emplace_back(kind.title.in(lang));
      }
      made.example = made.choices.front();
    } else if (const auto found = examples.find(column.id); found != examples.end()) {
      made.example = found->second;
    }
    sheet.push_back(std::move(made));
  }
  return sheet;
}

}  // namespace sw::importing
