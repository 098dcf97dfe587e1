// Pay in aggregate: what may be told to outsiders.

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "core/staff/pay.hpp"
#include "core/staff/tracks.hpp"

namespace sw::staff {

namespace {

using Counts = std::vector<std::int64_t>;

// Everything that is known of a track and grade.
struct Known {
  std::string track, grade;
  std::int64_t people = 0;
  std::array<std::int64_t, 4> standing{};  // below, within, above, unknown
  std::int64_t paid = 0;                   // whose pay is known
  Quantity pay, year_cost;

  Counts inner() const { return {standing.begin(), standing.end()}; }
};

void count(Known& known, const PayLine& line) {
  ++known.people;
  ++known.standing.at(std::min<std::size_t>(static_cast<std::size_t>(line.standing), 3));
  if (line.pay) {
    ++known.paid;
    known.pay += *line.pay;
  }
  known.year_cost += line.year_cost();
}

// Half away from zero to the fen; pay is never below 0.
Quantity mean_of(const Known& known) {
  constexpr std::int64_t kFen = Quantity::kScale / 100;
  const Int128 divisor = static_cast<Int128>(known.paid) * kFen;
  const Int128 fen = (2 * static_cast<Int128>(known.pay.micro()) + divisor) / (2 * divisor);
  return Quantity::from_micro(static_cast<std::int64_t>(fen) * kFen);
}

// A count may be told where it is none or enough.
bool may_tell(const Counts& counts, std::int64_t least) {
  return std::all_of(
      counts.begin(), counts.end(), [least](std::int64_t n) { return n == 0 || n >= least; });
}

struct Hiding {
  std::vector<bool> rows;  // hidden ones
  bool total = false;
};

// Which rows to hide so that neither a row nor what the total gives back of the hidden ones speaks
// of too few people. Each row has the same number of counts; `size` decides who goes next.
class Hider {
 public:
  Hider(const std::vector<Counts>& counts,
        const std::vector<std::int64_t>& size,
        std::int64_t least)
      : counts_(counts), size_(size), least_(least) {}

  Hiding hide(std::vector<bool> hidden) const {
    for (std::size_t row = 0; row < counts_.size(); ++row) {
      hidden[row] = hidden[row] || !may_tell(counts_[row], least_);
    }
    while (!safe(hidden)) {
      const auto next = smallest_shown(hidden);
      if (!next) {
        return {hidden, !may_tell(sum_of(std::vector<bool>(counts_.size(), true)), least_)};
      }
      hidden[*next] = true;
    }
    return {hidden, false};
  }

 private:
  // One row alone could be reckoned from the total; several together are as good as one more row.
  bool safe(const std::vector<bool>& hidden) const {
    const auto rows = std::count(hidden.begin(), hidden.end(), true);
    return rows == 0 || (rows > 1 && may_tell(sum_of(hidden), least_));
  }

  Counts sum_of(const std::vector<bool>& rows) const {
    Counts sum(counts_.empty() ? 0 : counts_.front().size(), 0);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t i = 0; rows[row] && i < sum.size(); ++i) {
        sum[i] += counts_[row][i];
      }
    }
    return sum;
  }

  std::optional<std::size_t> smallest_shown(const std::vector<bool>& hidden) const {
    std::optional<std::size_t> found;
    for (std::size_t row = 0; row < hidden.size(); ++row) {
      if (!hidden[row] && size_[row] > 0 && (!found || size_[row] < size_[*found])) {
        found = row;
      }
    }
    return found;
  }

  const std::vector<Counts>& counts_;
  const std::vector<std::int64_t>& size_;
  std::int64_t least_;
};

std::vector<Known> known_of(const plan::Plan& plan, std::span<const PayLine> lines) {
  std::map<GradeOrder, Known> by_grade;
  for (const PayLine& line : lines) {
    Known& known = by_grade[order_of(plan, line.track, line.grade)];
    known.track = line.track;
    known.grade = line.grade;
    count(known, line);
  }
  std::vector<Known> all;
  for (auto& [order, known] : by_grade) {
    all.push_back(std::move(known));
  }
  return all;
}

// `people`, `standing`, `mean`: whether each may be told.
PayGroup shown(const Known& known, bool people, bool standing, bool mean) {
  PayGroup group;
  group.track = known.track;
  group.grade = known.grade;
  if (people) {
    group.people = known.people;
  }
  if (people && standing) {
    group.below = known.standing[0];
    group.within = known.standing[1];
    group.above = known.standing[2];
    group.unknown = known.standing[3];
    group.year_cost = known.year_cost;
  }
  if (people && mean && known.paid > 0) {
    group.mean = mean_of(known);
  }
  return group;
}

}  // namespace

PayGroups aggregate(const plan::Plan& plan, std::span<const PayLine> lines, std::int64_t least) {
  const std::vector<Known> all = known_of(plan, lines);
  Known total;
  std::vector<std::int64_t> size;
  std::vector<Counts> people, standing, paid;
  for (const PayLine& line : lines) {
    count(total, line);
  }
  for (const Known& known : all) {
    size.push_back(known.people);
    people.push_back({known.people});
    standing.push_back(known.inner());
    paid.push_back({known.paid});
  }
  const Hiding rows = Hider(people, size, least).hide(std::vector<bool>(all.size()));
  const Hiding inner = Hider(standing, size, least).hide(rows.rows);
  const Hiding means = Hider(paid, size, least).hide(rows.rows);
  PayGroups result;
  result.total = shown(total, !rows.total, !inner.total, !means.total);
  for (std::size_t i = 0; i < all.size(); ++i) {
    result.groups.push_back(shown(all[i], !rows.rows[i], !inner.rows[i], !means.rows[i]));
    result.suppressed = result.suppressed || rows.rows[i] || inner.rows[i] || means.rows[i];
  }
  result.suppressed = result.suppressed || rows.total || inner.total || means.total;
  return result;
}

}  // namespace sw::staff
