#include "core/project/entry.hpp"

#include <algorithm>
#include <array>

#include "core/base/error.hpp"
#include "core/base/id.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/plan/lists.hpp"
#include "core/plan/subject.hpp"
#include "core/project/cases.hpp"
#include "core/project/stages.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

constexpr Text kNoProject{"没有写项目", "no project is named"};
constexpr Text kNoMethod{"没有写服务方法，项目 {0} 的服务量里也不止一种",
                         "no method is named, and project {0} has not exactly one"};
constexpr Text kUnknown{"没有 \"{0}\"", "there is no \"{0}\""};
constexpr Text kNearest{"是不是 \"{0}\"？可用：{1}", "did you mean \"{0}\"? known: {1}"};
constexpr Text kNoNumber{"\"{0}\" 不是数", "\"{0}\" is no number"};
constexpr Text kNegative{"不能小于 0", "it cannot be below 0"};
constexpr Text kNotWhole{"应是整数", "it should be a whole number"};
constexpr Text kTooMany{"太大了（最多 {0}）", "it is too large (at most {0})"};
constexpr Text kNoCount{"没有写人数或人次；没有人来就写 0",
                        "neither people nor person-times are given; write 0 if nobody came"};
constexpr Text kSayPersonTimes{"不止一节时，人次要写明",
                               "with several sessions say the person-times"};
constexpr Text kFewer{"人次 {0} 少于人数 {1}：每个人至少一人次",
                      "{0} person-times are fewer than {1} people: each is at least one"};
constexpr Text kFewerThanCodes{"人数 {0} 少于写出的代码 {1} 个",
                               "{0} people are fewer than the {1} codes given"};
constexpr Text kName{"\"{0}\" 里没有数字：只写代码，不写姓名",
                     "\"{0}\" has no digit: write codes, never names"};
constexpr Text kBadMark{"\"{0}\" 里不能有空白、逗号和引号",
                        "\"{0}\" holds blanks, commas or quotes"};
constexpr Text kBadShare{"\"{0}\" 应写成 项目=0.4（或 40%），各项目合计小于 1",
                         "\"{0}\" should be PROJECT=0.4 (or 40%), all together below 1"};
constexpr Text kOwnShare{"分摊里不写项目自己", "a project has no share beside itself"};
constexpr Text kNobody{"没有工号 {0}", "there is nobody with the number {0}"};
constexpr Text kSeeStaff{"sw staff list 列出工号", "sw staff list lists them"};
constexpr Text kClosed{"项目 {0} 已结项", "project {0} is closed"};
constexpr Text kNotDelivery{"项目 {0} 在{1}环节，不在实施环节",
                            "project {0} is in {1}, not in delivery"};
constexpr Text kOutside{"{0} 不在项目 {1} 的期限内（{2} 至 {3}）",
                        "{0} is outside the time of project {1} ({2} to {3})"};
constexpr Text kWithoutCase{"没有个案或小组编号，只记节数，不计入{0}数",
                            "without a case number it counts as a session, not as {0}"};

struct Term {
  std::string_view id;
  Text title;
  std::string_view other;  // what people also write
};
constexpr std::array kMethods{Term{"casework", {"个案", "casework"}, "个案工作"},
                              Term{"group", {"小组", "group work"}, "小组工作"},
                              Term{"community", {"社区活动", "community activity"}, "活动"},
                              Term{"visit", {"探访", "home visit"}, "家访"},
                              Term{"consultation", {"咨询", "consultation"}, "个别咨询"},
                              Term{"lecture", {"讲座", "lecture"}, "专题讲座"},
                              Term{"training", {"培训", "training"}, "业务培训"},
                              Term{"supervision", {"督导", "supervision"}, "专业督导"},
                              Term{"other", {"其他", "other"}, "其它"}};

const Term* find_term(std::string_view word) {
  const auto found = std::find_if(kMethods.begin(), kMethods.end(), [&](const Term& one) {
    return one.id == word || one.title.in(Lang::zh) == word || one.title.in(Lang::en) == word ||
           one.other == word;
  });
  return found == kMethods.end() ? nullptr : &*found;
}

const plan::ListEntry* entry_called(const std::vector<plan::ListEntry>& list,
                                    std::string_view word) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const plan::ListEntry& one) {
    return one.id == word || one.title == word;
  });
  return found == list.end() ? nullptr : &*found;
}

std::vector<std::string> ids_of(const std::vector<plan::ListEntry>& list) {
  std::vector<std::string> ids;
  for (const plan::ListEntry& one : list) {
    ids.push_back(one.id);
  }
  return ids;
}

// "、", "，" and ";" between words are commas too.
std::vector<std::string> listed_words(std::string text) {
  for (const std::string_view mark : {"、", "，", "；", ";"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), ",");
    }
  }
  return service::list_of(text);
}

class Reading {
 public:
  Reading(const plan::Plan& plan, const Words& words, Date day, const EntryWorld& world)
      : plan_(plan), words_(words), world_(world) {
    entry_.service.date = day;
  }

  Entry read() {
    if (!read_project()) {
      return std::move(entry_);
    }
    service::Service& service = entry_.service;
    service.topic = trim(word("topic"));
    service.note = word("note");
    read_method();
    read_field();
    read_groups();
    read_sites();
    read_case();
    read_clients();
    read_amounts();
    read_staff();
    read_shares();
    read_day();
    return std::move(entry_);
  }

 private:
  const std::string& word(std::string_view heading) const {
    static const std::string kNone;
    const auto found = words_.find(heading);
    return found == words_.end() ? kNone : found->second;
  }

  void fault(std::string_view heading, Message reason, std::optional<Message> hint = {}) {
    entry_.faults.push_back({heading, std::move(reason), std::move(hint)});
  }

  void unknown(std::string_view heading,
               const std::string& text,
               const std::vector<std::string>& known) {
    const std::string near = nearest(text, known);
    fault(heading,
          say(kUnknown, printable_line(text)),
          near.empty() ? say(kKnownAre, join(known, " ")) : say(kNearest, near, join(known, " ")));
  }

  bool read_project() {
    if (word("project").empty()) {
      fault("project", say(kNoProject));
      return false;
    }
    static constexpr plan::SubjectKind kProjects[] = {plan::SubjectKind::project};
    try {
      project_ = plan_.find_project(plan::find_subject(plan_, word("project"), kProjects).id);
    } catch (const Error& error) {
      fault("project", error.message, error.hint);
      return false;
    }
    entry_.service.project = project_->id;
    return true;
  }

  void read_method() {
    std::string& method = entry_.service.method;
    const std::string text(trim(word("method")));
    if (text.empty()) {
      std::set<std::string> planned;
      for (const plan::Quota& quota : project_->quotas) {
        planned.insert(quota.method);
      }
      if (planned.size() == 1) {
        method = *planned.begin();
      } else {
        fault("method", say(kNoMethod, project_->id), say(kKnownAre, join(method_ids(plan_), " ")));
      }
    } else if (const plan::ListEntry* found = entry_called(plan_.methods, text)) {
      method = found->id;
    } else if (const Term* term = find_term(text)) {
      method = term->id;
    } else {
      unknown("method", text, method_ids(plan_));
    }
  }

  // An id or title of a list of the plan; any id where the plan has no such list.
  std::string listed(std::string_view heading,
                     const std::vector<plan::ListEntry>& list,
                     const std::string& text) {
    if (const plan::ListEntry* found = entry_called(list, text)) {
      return found->id;
    }
    if (list.empty() && is_entry_id(text)) {
      return text;
    }
    unknown(heading, text, ids_of(list));
    return {};
  }

  void read_field() {
    const std::string text(trim(word("field")));
    if (!text.empty()) {
      entry_.service.field = listed("field", plan_.fields, text);
    } else if (project_->fields.size() == 1) {
      entry_.service.field = project_->fields.front();
    }
  }

  void read_groups() {
    std::vector<std::string>& groups = entry_.service.client_groups;
    for (const std::string& text : listed_words(word("client_group"))) {
      add(groups, listed("client_group", plan_.client_groups, text));
    }
    if (word("client_group").empty() && project_->client_groups.size() == 1) {
      groups = project_->client_groups;
    }
    std::sort(groups.begin(), groups.end());
  }

  void read_sites() {
    std::vector<std::string>& sites = entry_.service.sites;
    for (const std::string& text : listed_words(word("site"))) {
      add(sites, site_called(text));
    }
    if (word("site").empty() && project_->sites.size() == 1) {
      sites = {project_->sites.front().id};
    }
    std::sort(sites.begin(), sites.end());
  }

  std::string site_called(const std::string& text) {
    std::vector<std::string> known;
    for (const plan::Site& site : project_->sites) {
      known.push_back(site.id);
      if (site.id == text || site.title == text ||
          std::find(site.was.begin(), site.was.end(), text) != site.was.end()) {
        return site.id;
      }
    }
    if (known.empty()) {
      return text;  // a project without places of its own
    }
    unknown("site", text, known);
    return {};
  }

  static void add(std::vector<std::string>& list, const std::string& one) {
    if (!one.empty() && std::find(list.begin(), list.end(), one) == list.end()) {
      list.push_back(one);
    }
  }

  static bool breaks_list(std::string_view text) {
    return text.find_first_of(" ,\t\n\"'") != std::string_view::npos;
  }

  void read_case() {
    const std::string text(trim(word("case_no")));
    if (breaks_list(text)) {
      fault("case_no", say(kBadMark, printable_line(text)));
    } else {
      entry_.service.case_no = text;
    }
  }

  void read_clients() {
    for (const std::string& code : listed_words(word("clients"))) {
      if (breaks_list(code)) {
        fault("clients", say(kBadMark, printable_line(code)));
      } else if (code.find_first_of("0123456789") == std::string::npos) {
        fault("clients", say(kName, printable_line(code)));
      } else {
        add(entry_.service.clients, code);
      }
    }
  }

  std::optional<Quantity> number(std::string_view heading, bool whole, std::int64_t most) {
    const std::string text(trim(word(heading)));
    if (text.empty()) {
      return {};
    }
    const ParsedQuantity parsed = parse_quantity(text);
    if (parsed.fault == NumberFault::too_large || parsed.value > Quantity::of(most)) {
      fault(heading, say(kTooMany, most));
    } else if (parsed.fault != NumberFault::none) {
      fault(heading, say(kNoNumber, printable_line(text)));
    } else if (parsed.value < Quantity()) {
      fault(heading, say(kNegative));
    } else if (whole && !parsed.value.is_whole()) {
      fault(heading, say(kNotWhole));
    } else {
      return parsed.value;
    }
    return {};
  }

  void read_amounts() {
    constexpr std::int64_t kMost = 1'000'000;
    service::Service& service = entry_.service;
    const std::size_t before = entry_.faults.size();
    const Quantity one = Quantity::of(1);
    service.count = number("count", true, kMost).value_or(one);
    service.sessions = number("sessions", true, kMost).value_or(one);
    service.hours = number("hours", false, kMost).value_or(Quantity());
    service.volunteers = number("volunteers", true, kMost).value_or(Quantity());
    service.volunteer_hours = number("volunteer_hours", false, kMost).value_or(Quantity());
    auto people = number("people", true, kMost);
    auto times = number("person_times", true, kMost);
    if (entry_.faults.size() > before) {
      return;
    }
    const auto codes = static_cast<std::int64_t>(service.clients.size());
    if (people && *people < Quantity::of(codes)) {
      fault("people", say(kFewerThanCodes, people->to_string(), codes));
      return;
    }
    if (!people && codes > 0) {
      people = Quantity::of(codes);
    }
    const bool once = service.sessions <= one && service.count <= one;
    if (!people && !times && service.method == "casework") {
      people = one;  // a case is one person
      times = std::max(service.sessions, one);
    }
    if (!people && !times) {
      fault("people", say(kNoCount));
      return;
    }
    if (!times && !once && !people->is_zero()) {
      fault("person_times", say(kSayPersonTimes));
      return;
    }
    service.person_times = times.value_or(people.value_or(Quantity()));
    service.people = people.value_or(once ? service.person_times : Quantity());
    if (service.person_times < service.people) {
      fault("person_times",
            say(kFewer, service.person_times.to_string(), service.people.to_string()));
    }
  }

  void read_staff() {
    for (const std::string& no : listed_words(word("staff_no"))) {
      if (world_.knows_staff && !world_.knows_staff(no)) {
        fault("staff_no", say(kNobody, printable_line(no)), say(kSeeStaff));
      } else {
        add(entry_.service.staff, no);
      }
    }
  }

  void read_shares() {
    Quantity total;
    for (const std::string& text : listed_words(word("shares"))) {
      const std::size_t mark = text.find_last_of("=:");
      std::string amount = mark == std::string::npos ? "" : text.substr(mark + 1);
      const bool percent = amount.ends_with('%');
      if (percent) {
        amount.pop_back();
      }
      const ParsedQuantity parsed = parse_quantity(amount);
      Quantity share = parsed.value;
      if (percent) {
        share = Quantity::from_micro(share.micro() / 100);
      }
      total += share;
      if (parsed.fault != NumberFault::none || share <= Quantity() || total >= Quantity::of(1)) {
        fault("shares", say(kBadShare, printable_line(text)));
        return;
      }
      const std::string id = text.substr(0, mark);
      const plan::Project* other = plan_.find_project(id);
      if (other == nullptr) {
        std::vector<std::string> known;
        for (const plan::Project& one : plan_.projects) {
          known.push_back(one.id);
        }
        unknown("shares", id, known);
      } else if (other == project_) {
        fault("shares", say(kOwnShare));
      } else {
        entry_.service.shares.emplace_back(other->id, share);
      }
    }
  }

  void read_day() {
    const Date day = entry_.service.date;
    const Date start = first_day(plan_, *project_);
    const Date due = last_day(plan_, *project_);
    if (day < start || day > due) {
      entry_.remarks.push_back(
          say(kOutside, day.to_string(), project_->id, start.to_string(), due.to_string()));
    }
    if (world_.stage) {
      const std::string stage = world_.stage(project_->id, day);
      if (stage == "closed") {
        fault("project", say(kClosed, project_->id));
      } else if (stage != "delivery") {
        entry_.remarks.push_back(
            say(kNotDelivery, project_->id, service::title_of(service::stages(), stage)));
      }
    }
    const std::string& method = entry_.service.method;
    if (entry_.service.case_no.empty() && !method.empty() && counts_cases(plan_, method)) {
      entry_.remarks.push_back(say(kWithoutCase, method_title(plan_, method)));
    }
  }

  const plan::Plan& plan_;
  const Words& words_;
  const EntryWorld& world_;
  const plan::Project* project_ = nullptr;
  Entry entry_;
};

}  // namespace

Entry read_service(const plan::Plan& plan, const Words& words, Date day, const EntryWorld& world) {
  return Reading(plan, words, day, world).read();
}

std::vector<std::string> method_ids(const plan::Plan& plan) {
  std::vector<std::string> ids = ids_of(plan.methods);
  for (const Term& term : kMethods) {
    if (std::find(ids.begin(), ids.end(), term.id) == ids.end()) {
      ids.emplace_back(term.id);
    }
  }
  return ids;
}

Message method_title(const plan::Plan& plan, std::string_view method) {
  if (const plan::ListEntry* found = plan::find_entry(plan.methods, method)) {
    return say(kAsItIs, printable_line(found->title));
  }
  const Term* term = find_term(method);
  return term != nullptr ? say(term->title) : say(kAsItIs, method);
}

}  // namespace sw::project
