#include "core/evaluate/form.hpp"

#include <doctest/doctest.h>

using namespace sw;
using namespace sw::evaluate;

namespace {

struct Year {
  std::vector<plan::Indicator> indicators;
  figures::Figures figures;
  std::vector<facts::Record> notes;

  plan::Indicator& add(const char* id,
                       plan::Aspect aspect,
                       std::int64_t points,
                       std::int64_t attained_percent) {
    plan::Indicator& one = indicators.emplace_back();
    one.id = id;
    one.aspect = aspect;
    one.weight = Quantity::of(points);
    one.target = Quantity::of(200);
    reach(id, attained_percent * 10'000);
    return one;
  }
  void reach(const char* id, std::int64_t micro) {  // of the target
    figures.indicators[id].exact = Fraction{micro * 200, Quantity::kScale};
    figures.indicators[id].actual = figures.indicators[id].exact->rounded();
  }
  void note(const char* id, facts::NoteKind kind, const char* text) {
    facts::Record& one = notes.emplace_back();
    one.fact.subject = id;
    one.fact.note_kind = kind;
    one.fact.note = text;
  }
  Form form(std::optional<Quantity> budget, Quantity spent) const {
    std::vector<const plan::Indicator*> all;
    for (const plan::Indicator& one : indicators) {
      all.push_back(&one);
    }
    return form_of(all, figures, notes, budget, spent);
  }
};

}  // namespace

TEST_CASE("points: all where the target is reached, else the attained share, half up") {
  Year year;
  year.add("q", plan::Aspect::quantity, 50, 100);
  year.add("s", plan::Aspect::social, 30, 120);
  year.add("c", plan::Aspect::satisfaction, 10, 75);
  year.reach("c", 755'500);
  const Form form = year.form(Quantity::of(1000), Quantity::of(955));
  CHECK(form.money.rate == Quantity::from_micro(955'000));
  CHECK(form.money.got.to_string() == "9.55");
  CHECK(form.lines[0].got == Quantity::of(50));
  CHECK(form.lines[1].got == Quantity::of(30));
  CHECK(form.lines[2].got.to_string() == "7.56");  // 7.555
  CHECK(form.points == Quantity::of(100));
  CHECK(form.got.to_string() == "97.11");
  CHECK(form.unusual().empty());
}

TEST_CASE("the budget: no more than its points, none without a budget") {
  Year year;
  year.add("q", plan::Aspect::cost, 40, 100);
  CHECK(year.form(Quantity::of(100), Quantity::of(120)).money.got == Quantity::of(10));
  CHECK_FALSE(year.form({}, Quantity::of(120)).money.rate);
  CHECK(year.form({}, Quantity::of(120)).money.got.is_zero());
  const auto unusual = year.form({}, Quantity()).unusual();
  CHECK(unusual.size() == 3);  // outputs 40, benefits 0, satisfaction 0
}

TEST_CASE("who owes an explanation") {
  Year year;
  year.add("far", plan::Aspect::quantity, 10, 131);
  year.add("just", plan::Aspect::quantity, 10, 130);
  year.add("short", plan::Aspect::quantity, 10, 99);
  year.add("none", plan::Aspect::quantity, 10, 0);
  year.figures.indicators.erase("none");
  year.note("short", facts::NoteKind::deviation, "旧");
  year.note("short", facts::NoteKind::deviation, "新");
  const Form form = year.form({}, Quantity());
  CHECK(form.lines[0].owes_deviation());
  CHECK_FALSE(form.lines[0].owes_measure());
  CHECK_FALSE(form.lines[1].owes_deviation());
  CHECK(form.lines[2].deviation == "新");
  CHECK_FALSE(form.lines[2].owes_deviation());
  CHECK(form.lines[2].owes_measure());
  CHECK(form.lines[3].owes_deviation());
  CHECK(form.lines[3].got.is_zero());
}

TEST_CASE("lines stand by part, then by aspect, then as in the plan") {
  Year year;
  year.add("a", plan::Aspect::satisfaction, 10, 100);
  year.add("b", plan::Aspect::sustained, 10, 100);
  year.add("c", plan::Aspect::timeliness, 10, 100);
  year.add("d", plan::Aspect::quantity, 10, 100);
  year.add("e", plan::Aspect::quantity, 10, 100);
  std::string order;
  for (const FormLine& line : year.form({}, Quantity()).lines) {
    order += line.indicator->id;
  }
  CHECK(order == "decba");
}

TEST_CASE("where less is better the target is a limit; a baseline does not count") {
  Year year;
  year.add("late", plan::Aspect::timeliness, 10, 40).better = plan::Better::less;
  year.add("over", plan::Aspect::timeliness, 10, 160).better = plan::Better::less;
  year.add("zero", plan::Aspect::timeliness, 10, 0).better = plan::Better::less;
  year.add("level", plan::Aspect::quantity, 10, 50).baseline = Quantity::of(100);
  const Form form = year.form({}, Quantity());
  CHECK(form.lines[0].got == Quantity::of(5));     // level: 100 of 200
  CHECK(form.lines[1].got == Quantity::of(10));    // late: 80, up to 200
  CHECK(form.lines[2].got.to_string() == "6.25");  // over: 320
  CHECK(form.lines[3].got == Quantity::of(10));
  CHECK_FALSE(form.lines[1].far_above);
  CHECK_FALSE(form.lines[1].owes_deviation());
}
