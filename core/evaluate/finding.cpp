#include "core/evaluate/finding.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/base/text.hpp"
#include "core/facts/detail.hpp"
#include "core/i18n/terms.hpp"
#include "core/plan/keys.hpp"

namespace sw::evaluate {

namespace {

constexpr std::array kSeverities{
    Word{"minor", term::kMinor}, Word{"major", term::kMajor}, Word{"serious", term::kSerious}};
constexpr std::array kFindingSubjects{Word{"project", term::kProject},
                                      Word{"org", {"机构", "agency"}},
                                      Word{"staff", {"人员", "person"}}};

Finding found_in(const facts::Record& record) {
  const facts::Fact& fact = record.fact;
  Finding finding;
  finding.no = fact.subject;
  finding.record = record.label();
  finding.subject = fact.part;
  finding.text = fact.note;
  finding.severity = detail_of(fact, finding_key::kSeverity);
  finding.criterion = detail_of(fact, finding_key::kCriterion);
  finding.owner = detail_of(fact, finding_key::kOwner);
  finding.opened = fact.date;
  finding.due = parse_date(detail_of(fact, finding_key::kDue)).value_or(fact.date);
  return finding;
}

// Of several closings, which two stations may have recorded, the first counts.
void close(Finding& finding, const facts::Record& record) {
  if (finding.closed) {
    return;
  }
  finding.closed = record.fact.date;
  finding.closed_by = record.by;
  finding.action = record.fact.note;
  finding.evidence = record.fact.evidence;
  finding.verified_by = detail_of(record.fact, finding_key::kVerifiedBy);
  if (!finding.verified_by.empty()) {
    finding.verified = record.fact.date;
  }
}

// What was verified before it was closed, as this stands now, says nothing of it.
void verify(Finding& finding, const facts::Record& record) {
  if (finding.closed && record.fact.date >= *finding.closed && !finding.is_verified()) {
    finding.verified = record.fact.date;
    finding.verified_by = detail_of(record.fact, finding_key::kVerifiedBy);
  }
}

bool has_value(const plan::Pair& filter, std::string_view value) {
  return std::find(filter.values.begin(), filter.values.end(), value) != filter.values.end();
}

bool passes(const plan::Pairs& filters, const Finding& finding) {
  return std::all_of(filters.begin(), filters.end(), [&](const plan::Pair& filter) {
    if (filter.name == "severity") {
      return has_value(filter, finding.severity);
    }
    return filter.name != "subject" || has_value(filter, finding.subject) ||
           has_value(filter, type_of(finding.subject));
  });
}

}  // namespace

std::span<const Word> severities() {
  return kSeverities;
}

std::span<const Word> finding_subjects() {
  return kFindingSubjects;
}

std::optional<bool> Finding::on_time(Date day) const {
  if (closed) {
    return *closed <= due;
  }
  return is_overdue(day) ? std::optional(false) : std::nullopt;
}

bool Finding::is_verified() const {
  return !verified_by.empty() && !is_same_person(verified_by, closed_by);
}

bool is_same_person(std::string_view one, std::string_view other) {
  const auto plain = [](std::string_view name) {
    std::string text = to_half_width(trim(name));
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
  };
  return plain(one) == plain(other);
}

std::vector<Finding> findings_of(std::span<const facts::Record> records, Date to) {
  std::vector<Finding> findings;
  std::map<std::string, std::size_t> places;
  const auto each = [&](std::string_view action, const auto& use) {
    for (const facts::Record& record : records) {
      if (record.fact.date <= to && detail_of(record.fact, finding_key::kAction) == action) {
        use(record);
      }
    }
  };
  const auto each_known = [&](std::string_view action, const auto& use) {
    each(action, [&](const facts::Record& record) {
      if (const auto place = places.find(record.fact.subject); place != places.end()) {
        use(findings[place->second], record);
      }
    });
  };
  // One after the other: those of one day come in any order.
  each("add", [&](const facts::Record& record) {
    if (places.try_emplace(record.fact.subject, findings.size()).second) {
      findings.push_back(found_in(record));
    }
  });
  each_known("close", close);
  each_known("verify", verify);
  return findings;
}

void sort_for_reading(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& other) {
    if (one.is_open() != other.is_open()) {
      return one.is_open();
    }
    return one.is_open() ? one.due < other.due : *one.closed > *other.closed;
  });
}

bool is_at_least(const Finding& finding, plan::FindingSeverity severity) {
  const auto least = rank_of(kSeverities, plan::name_of(severity));
  return rank_of(kSeverities, finding.severity) >= least;
}

std::string_view type_of(std::string_view subject) {
  return subject.substr(0, std::min(subject.find(':'), subject.size()));
}

std::string_view id_of(std::string_view subject) {
  return subject.substr(std::min(type_of(subject).size() + 1, subject.size()));
}

std::optional<facts::Total> measure(const plan::Indicator& indicator,
                                    std::span<const Finding> findings,
                                    Date from,
                                    Date to) {
  const plan::Pair* source = plan::source_in(indicator.from);
  if (source == nullptr || source->name != "finding" || source->values.empty()) {
    return {};
  }
  const bool on_time = source->values.front() == "closed_on_time";
  facts::Total total;
  Quantity open;
  for (const Finding& one : findings) {
    if (!passes(indicator.from, one)) {
      continue;
    }
    if (!on_time) {
      ++total.count;
      open += Quantity::of(one.is_open() ? 1 : 0);
    } else if (one.due >= from && one.due <= to) {
      ++total.count;
      total.whole += Quantity::of(1);
      total.sum += Quantity::of(one.on_time(to).value_or(false) ? 1 : 0);
    }
  }
  if (!on_time && !findings.empty()) {
    total.count = std::max<std::int64_t>(1, total.count);
    total.last = open;
    total.last_date = to;
  }
  return total;
}

}  // namespace sw::evaluate
