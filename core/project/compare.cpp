#include "core/project/compare.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/project/cases.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

namespace {

double real(Quantity value) {
  return static_cast<double>(value.micro()) / static_cast<double>(Quantity::kScale);
}

std::int64_t whole(Quantity value) {
  return value.micro() / Quantity::kScale;
}

class Comparing {
 public:
  Comparing(const plan::Plan& plan,
            const plan::Project& project,
            const Register& projects,
            Date from,
            Date to)
      : plan_(plan), project_(project), projects_(projects), from_(from), to_(to) {
    for (const plan::Site& site : project.sites) {
      out_.sites.push_back(&site);
    }
  }

  Comparison compare() {
    std::map<std::string, std::set<std::string>> groups;  // of each method
    for (const service::Sum& sum : projects_.services(from_, to_)) {
      if (sum.key.project != project_.id) {
        continue;
      }
      if (!at_a_site(sum.key)) {
        out_.elsewhere += sum.amounts.records;
        continue;
      }
      for (const std::string& group : values_of(sum.key, Dimension::client_group)) {
        groups[sum.key.method].insert(group);
      }
    }
    for (const auto& [method, of_method] : groups) {
      add_counts(method, "");
      if (of_method.size() > 1) {
        for (const std::string& group : of_method) {
          if (!group.empty()) {
            add_counts(method, group);
          }
        }
      }
    }
    if (!groups.empty()) {
      add_amounts(Measure::person_times, &service::Amounts::person_times);
      add_amounts(Measure::volunteers, &service::Amounts::volunteers);
      add_amounts(Measure::volunteer_hours, &service::Amounts::volunteer_hours);
      add_attendance();
    }
    return std::move(out_);
  }

 private:
  // One service may be at several sites; it counts at each.
  static bool is_at(const service::Key& key, const plan::Site& site) {
    const std::vector<std::string> places = values_of(key, Dimension::site);
    return std::any_of(places.begin(), places.end(), [&](const std::string& place) {
      return place == site.id ||
             std::find(site.was.begin(), site.was.end(), place) != site.was.end();
    });
  }

  bool at_a_site(const service::Key& key) const {
    return std::any_of(out_.sites.begin(), out_.sites.end(), [&](const plan::Site* site) {
      return is_at(key, *site);
    });
  }

  Selection at(const plan::Site& site, const std::string& method, const std::string& group) const {
    Selection selection;
    selection.projects = {project_.id};
    selection.sites = {site.id};
    selection.sites.insert(site.was.begin(), site.was.end());
    if (!method.empty()) {
      selection.methods = {method};
    }
    if (!group.empty()) {
      selection.client_groups = {group};
    }
    return selection;
  }

  static void rate_by_size(SiteValue& value, const plan::Site& site, bool independent) {
    if (!value.count || !site.size || *site.size <= 0) {
      return;
    }
    const double per = 100.0 / static_cast<double>(*site.size);
    value.rate = real(*value.count) * per;
    if (independent) {
      const figures::Interval around = figures::poisson(whole(*value.count));
      value.around = figures::Interval{around.low * per, around.high * per};
    }
  }

  // Given how many there were at both places together, those of the first are a binomial count; its
  // exact interval holds the first place's share of the size, or the places differ.
  static Verdict verdict_of(const CompareRow& row, const std::vector<const plan::Site*>& sites) {
    if (sites.size() != 2 || !sites[0]->size || !sites[1]->size || !row.values[0].around ||
        !row.values[1].around) {
      return Verdict::not_told;
    }
    const std::int64_t first = whole(*row.values[0].count);
    const std::int64_t both = first + whole(*row.values[1].count);
    if (both == 0) {
      return Verdict::not_told;
    }
    const double expected = static_cast<double>(*sites[0]->size) /
                            static_cast<double>(*sites[0]->size + *sites[1]->size);
    const figures::Interval share = figures::clopper_pearson(first, both);
    return expected < share.low || expected > share.high ? Verdict::differs
                                                         : Verdict::may_be_chance;
  }

  void add_counts(const std::string& method, const std::string& group) {
    CompareRow row;
    row.method = method;
    row.client_group = group;
    for (const plan::Site* site : out_.sites) {
      SiteValue value;
      value.count = counted(plan_, projects_, at(*site, method, group), from_, to_);
      rate_by_size(value, *site, value.count->is_whole());
      row.values.push_back(value);
    }
    row.verdict = verdict_of(row, out_.sites);
    out_.rows.push_back(std::move(row));
  }

  void add_amounts(Measure measure, Quantity service::Amounts::*amount) {
    CompareRow row;
    row.measure = measure;
    bool any = false;
    for (const plan::Site* site : out_.sites) {
      SiteValue value;
      value.count = Quantity();
      for (const service::Sum& sum : projects_.services(from_, to_)) {
        if (sum.key.project == project_.id && is_at(sum.key, *site)) {
          *value.count += sum.amounts.*amount;
        }
      }
      any = any || !value.count->is_zero();
      rate_by_size(value, *site, false);
      row.values.push_back(value);
    }
    if (any) {
      out_.rows.push_back(std::move(row));
    }
  }

  // Of the groups whose members are known: who came, of those who could have.
  void add_attendance() {
    CompareRow row;
    row.measure = Measure::attendance;
    bool any = false;
    const std::vector<Case>& cases = projects_.cases(to_);
    for (const plan::Site* site : out_.sites) {
      SiteValue value;
      Quantity came, places;
      for (const Case& one : cases) {
        if (one.project == project_.id && !one.members.is_zero() && !one.sessions.is_zero() &&
            one.opened >= from_ && one.sites == std::vector<std::string>{site->id}) {
          came += one.person_times;
          places += Quantity::of(whole(one.members) * whole(one.sessions));
        }
      }
      if (!places.is_zero()) {
        any = true;
        value.count = came;
        value.whole = places;
        value.rate = real(came) / real(places);
      }
      row.values.push_back(value);
    }
    if (any) {
      out_.rows.push_back(std::move(row));
    }
  }

  const plan::Plan& plan_;
  const plan::Project& project_;
  const Register& projects_;
  Date from_, to_;
  Comparison out_;
};

}  // namespace

Comparison compare_sites(const plan::Plan& plan,
                         const plan::Project& project,
                         const Register& projects,
                         Date from,
                         Date to) {
  return Comparing(plan, project, projects, from, to).compare();
}

}  // namespace sw::project
