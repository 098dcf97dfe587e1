#include "core/evaluate/rubric.hpp"

#include <algorithm>
#include <array>

#include "core/base/id.hpp"
#include "core/evaluate/words.hpp"

namespace sw::evaluate {

namespace {

constexpr std::array kSides{Word{"self", {"自评", "self"}},
                            Word{"purchaser", {"购买方", "purchaser"}},
                            Word{"third_party", {"第三方", "third party"}},
                            Word{"authority", {"主管部门", "supervising authority"}},
                            Word{"committee", {"居（村）委会", "residents' committee"}},
                            Word{"panel", {"评估小组", "panel"}},
                            Word{"employer", {"用人单位", "employer"}},
                            Word{"supervisor", {"督导", "supervisor"}},
                            Word{"peer", {"同事", "colleagues"}},
                            Word{"client", {"服务对象", "clients"}}};

}  // namespace

const std::vector<MeasuredFrom>& measured_from() {
  static const std::vector<MeasuredFrom> kAll{{"indicator", {}},
                                              {"satisfaction", {}},
                                              {"project", {"quotas", "spending", "documents"}},
                                              {"staff", {"education"}}};
  return kAll;
}

std::span<const Word> known_sides() {
  return kSides;
}

bool is_within(std::string_view criterion, std::string_view block) {
  return criterion.starts_with(block) &&
         (criterion.size() == block.size() || criterion[block.size()] == '.');
}

const Criterion* Rubric::find(std::string_view criterion) const {
  const auto found = std::find_if(
      criteria.begin(), criteria.end(), [&](const Criterion& one) { return one.id == criterion; });
  return found == criteria.end() ? nullptr : &*found;
}

std::vector<Side> Rubric::sides() const {
  std::vector<Side> out;
  for (const plan::Pair& pair : shares) {
    const ParsedQuantity share =
        parse_quantity(pair.values.empty() ? std::string() : pair.values.front());
    if (share.fault == NumberFault::none) {
      out.push_back({pair.name, share.value, pair.spot, pair.value});
    }
  }
  return out;
}

bool Rubric::is_block(const Criterion& criterion) const {
  return std::any_of(criteria.begin(), criteria.end(), [&](const Criterion& one) {
    return one.id.size() > criterion.id.size() && is_within(one.id, criterion.id);
  });
}

std::vector<const Criterion*> Rubric::leaves() const {
  std::vector<const Criterion*> out;
  for (const Criterion& one : criteria) {
    if (!is_block(one)) {
      out.push_back(&one);
    }
  }
  return out;
}

bool Rubric::judges(std::string_view side, const Criterion& criterion) const {
  const Criterion* one = &criterion;
  while (one != nullptr && one->sides.empty()) {
    one = find(parent_id(one->id));
  }
  return one == nullptr ||
         std::find(one->sides.begin(), one->sides.end(), side) != one->sides.end();
}

}  // namespace sw::evaluate
