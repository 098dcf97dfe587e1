#include "core/project/service_table.hpp"

#include <array>
#include <map>

#include "core/project/entry.hpp"

namespace sw::project {

namespace {

using LineKey = std::array<std::string, 4>;

Volume volume_of(const plan::Plan& plan,
                 const Register& projects,
                 const Selection& selection,
                 Date from,
                 Date to) {
  return {counted(plan, projects, selection, from, to),
          volumes_of(plan, projects, selection, from, to)};
}

Selection one_method(const std::string& method) {
  Selection selection;
  selection.methods = {method};
  return selection;
}

// Cases and groups that began in the period, under each of their groups.
std::map<LineKey, std::int64_t> opened_in(const plan::Plan& plan,
                                          const std::vector<Case>& cases,
                                          Date from,
                                          Date to) {
  std::map<LineKey, std::int64_t> opened;
  for (const Case& one : cases) {
    if (one.opened < from || one.opened > to || !counts_cases(plan, one.method)) {
      continue;
    }
    const auto groups =
        one.client_groups.empty() ? std::vector<std::string>{""} : one.client_groups;
    for (const std::string& group : groups) {
      ++opened[{one.project, one.method, one.field, group}];
    }
  }
  return opened;
}

std::vector<ServiceLine> lines_in(const plan::Plan& plan,
                                  const Register& projects,
                                  const std::vector<Case>& cases,
                                  Date from,
                                  Date to) {
  static constexpr std::array kBy{
      Dimension::project, Dimension::method, Dimension::field, Dimension::client_group};
  std::map<LineKey, Volume> lines;
  for (const Line& line : lines_of(plan, projects, Selection(), kBy, from, to)) {
    Volume& volume = lines[{line.values[0], line.values[1], line.values[2], line.values[3]}];
    volume.volumes = line.volumes;
    volume.count = counts_cases(plan, line.values[1]) ? Quantity() : line.volumes.amounts.count;
  }
  for (const auto& [key, opened] : opened_in(plan, cases, from, to)) {
    lines[key].count = Quantity::of(opened);
  }
  std::vector<ServiceLine> out;
  for (const auto& [key, volume] : lines) {
    out.push_back({key[0], key[1], key[2], key[3], volume});
  }
  return out;
}

std::optional<Quantity> quota_of(const plan::Plan& plan, const std::string& method) {
  std::optional<Quantity> sum;
  for (const plan::Project& project : plan.projects) {
    for (const plan::Quota& quota : project.quotas) {
      if (quota.method == method && quota.count) {
        sum = sum.value_or(Quantity()) + Quantity::of(*quota.count);
      }
    }
  }
  return sum;
}

}  // namespace

std::optional<ServiceTable> service_table(
    const plan::Plan& plan, const Register& projects, Date year_start, Date from, Date to) {
  const std::vector<Case>& cases = projects.cases(to);
  if (projects.services(year_start, to).empty() && cases.empty()) {
    return {};
  }
  ServiceTable table;
  table.lines = lines_in(plan, projects, cases, from, to);
  table.in_period = volume_of(plan, projects, Selection(), from, to);
  table.in_year = volume_of(plan, projects, Selection(), year_start, to);
  for (const std::string& method : method_ids(plan)) {
    const Selection selection = one_method(method);
    MethodLine line{method,
                    volume_of(plan, projects, selection, from, to),
                    volume_of(plan, projects, selection, year_start, to),
                    quota_of(plan, method),
                    {}};
    if (counts_cases(plan, method)) {
      line.cases = counts_of(cases, selection, from, to);
    }
    const bool carried = line.cases && line.cases->carried > 0;
    if (!line.in_year.volumes.amounts.records.is_zero() || !line.in_year.count.is_zero() ||
        line.quota || carried) {
      table.methods.push_back(std::move(line));
    }
  }
  return table;
}

}  // namespace sw::project
