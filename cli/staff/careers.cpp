#include "core/staff/careers.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/store/store.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using staff::Career;
using staff::Move;
using staff::MoveKind;
using staff::Rung;

constexpr Text kAtStart{"年初", "At start"};
constexpr Text kNow{"{0}", "{0}"};
constexpr Text kChange{"增减", "Change"};
constexpr Text kFrom{"从", "From"};
constexpr Text kTo{"到", "To"};
constexpr Text kKind{"变动", "Move"};
constexpr Text kTimes{"人次", "Times"};
constexpr Text kMoves{"{0} 至 {1} 的变动", "Moves from {0} to {1}"};
constexpr Text kNoMoves{"{0} 至 {1} 没有通道和等级的变动",
                        "No moves between tracks and grades from {0} to {1}."};
constexpr Text kNoTracks{"计划里没有职业通道：在计划文件里加 [[track]]，写 id、title、grades",
                         "The plan has no career tracks: add [[track]] with id, title and grades."};

struct KindRow {
  MoveKind kind;
  std::string_view name;
  Text title;
};
constexpr KindRow kKinds[] = {
    {MoveKind::up, "up", {"晋升", "up"}},
    {MoveKind::down, "down", {"降级", "down"}},
    {MoveKind::across, "across", {"转通道", "across"}},
    {MoveKind::placed, "placed", {"定级", "placed"}},
    {MoveKind::unplaced, "unplaced", {"不再定级", "no longer placed"}},
};

struct CareersOptions {};

std::vector<Option> options_of(CareersOptions& /*none*/) {
  return {};
}

const KindRow& row_of(MoveKind kind) {
  return *std::find_if(
      std::begin(kKinds), std::end(kKinds), [&](const KindRow& row) { return row.kind == kind; });
}

ordered_json json_of(const Rung& rung) {
  return {{"track", text_or_null(rung.track)}, {"grade", text_or_null(rung.grade)}};
}

ordered_json json_of(std::span<const Career> rungs, std::span<const Move> moves) {
  ordered_json json{{"rungs", ordered_json::array()}, {"moves", ordered_json::array()}};
  for (const Career& career : rungs) {
    ordered_json one = json_of(career.rung);
    one["at_start"] = career.at_start;
    one["people"] = career.people;
    json["rungs"].push_back(std::move(one));
  }
  for (const Move& move : moves) {
    json["moves"].push_back({{"from", json_of(move.from)},
                             {"to", json_of(move.to)},
                             {"kind", row_of(move.kind).name},
                             {"count", move.count}});
  }
  return json;
}

std::string shown(const App& app, const plan::Plan& plan, const Rung& rung) {
  if (rung.track.empty() && rung.grade.empty()) {
    return app.in(kUnsaid);
  }
  const std::string track =
      rung.track.empty() ? app.in(kUnsaid) : staff::track_title(plan, rung.track);
  return rung.grade.empty() ? track : track + " " + rung.grade;
}

doc::Table table_of(const App& app,
                    const plan::Plan& plan,
                    std::span<const Career> rungs,
                    Date to) {
  doc::Table table{{{app.in(kTrack), doc::Align::left, 0},
                    {app.in(kGrade), doc::Align::left, 0},
                    {app.in(kAtStart), doc::Align::right},
                    {app.in(say(kNow, to.to_string())), doc::Align::right},
                    {app.in(kChange), doc::Align::right, 1}},
                   {}};
  for (const Career& career : rungs) {
    const std::int64_t change = career.people - career.at_start;
    const std::string& track = career.rung.track;
    table.rows.push_back(
        {{doc::cell(track.empty() ? app.in(kUnsaid) : staff::track_title(plan, track)),
          doc::cell(career.rung.grade.empty() ? app.in(kUnsaid) : career.rung.grade),
          doc::cell(std::to_string(career.at_start)),
          doc::cell(std::to_string(career.people)),
          doc::cell((change > 0 ? "+" : "") + (change == 0 ? "" : std::to_string(change)))},
         0,
         false});
  }
  return table;
}

doc::Table table_of(const App& app, const plan::Plan& plan, std::span<const Move> moves) {
  doc::Table table{{{app.in(kFrom), doc::Align::left, 0},
                    {app.in(kTo), doc::Align::left, 0},
                    {app.in(kKind), doc::Align::left, 0},
                    {app.in(kTimes), doc::Align::right}},
                   {}};
  for (const Move& move : moves) {
    const doc::Tone tone =
        move.kind == MoveKind::up
            ? doc::Tone::good
            : (move.kind == MoveKind::down ? doc::Tone::warning : doc::Tone::plain);
    table.rows.push_back({{doc::cell(shown(app, plan, move.from)),
                           doc::cell(shown(app, plan, move.to)),
                           doc::cell(app.in(row_of(move.kind).title), tone),
                           doc::cell(std::to_string(move.count))},
                          0,
                          false});
  }
  return table;
}

int run_careers(App& app, const CareersOptions& /*none*/) {
  const plan::Plan& plan = staff_plan(app);
  const Date to = app.today(), from = first_of_year(to.year());
  staff::Careers careers(plan, from, to);
  app.store().for_each_person(store::People::register_only,
                              [&](const people::Person& person) { careers.add(person); });
  const std::vector<Career> rungs = careers.rungs();
  const std::vector<Move> moves = careers.moves();
  if (app.globals.json) {
    print_json(app, json_of(rungs, moves));
    return 0;
  }
  doc::Document document;
  if (!rungs.empty()) {
    document.add(table_of(app, plan, rungs, to));
  }
  if (!moves.empty()) {
    document.add(doc::Heading{2, app.in(say(kMoves, from.to_string(), to.to_string()))});
    document.add(table_of(app, plan, moves));
  } else if (!rungs.empty()) {
    document.add(
        doc::Paragraph{app.in(say(kNoMoves, from.to_string(), to.to_string())), doc::Tone::muted});
  }
  print(app, document);
  if (rungs.empty()) {
    app.tell(say(kNobody, to.to_string()));
  }
  if (plan.tracks.empty()) {
    app.tell(say(kNoTracks));
  }
  return 0;
}

}  // namespace

Invocation make_careers() {
  return invocation<CareersOptions>(options_of, run_careers);
}

}  // namespace sw::cli::staff_commands
