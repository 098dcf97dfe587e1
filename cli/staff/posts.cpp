#include "core/staff/posts.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/post_sums.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using staff::PostGroup;
using staff::PostsBy;
using staff::PostState;

constexpr Text kPost{"岗位", "Post"};
constexpr Text kField{"领域", "Field"};
constexpr Text kPlace{"地点", "Place"};
constexpr Text kSector{"行业领域", "Sector"};
constexpr Text kClass{"类别", "Class"};
constexpr Text kPosts{"岗位数", "Posts"};
constexpr Text kRequired{"应配", "Required"};
constexpr Text kFilled{"已配", "Filled"};
constexpr Text kQualified{"持证", "Qualified"};
constexpr Text kVacant{"空缺", "Vacant"};
constexpr Text kReckoning{"应配算法", "Reckoned"};
constexpr Text kEmptyPlaces{"无人的地点", "Places with nobody"};
constexpr Text kBetween{"；", "; "};  // names of places may have commas in them
constexpr Text kTotalOfPosts{"合计（岗位 {0} 个）", "Total ({0} posts)"};
constexpr Text kOver{"超 {0}", "{0} over"};
constexpr Text kBoth{"{0}（另超 {1}）", "{0} ({1} over)"};
constexpr Text kDepartment{"部门岗位", "department"};
constexpr Text kClient{"服务岗位", "client"};
constexpr Text kUnplanned{"计划里没有的岗位（给计划加上 [[post]]，或用 sw staff set 改人员的岗位）",
                          "Posts that the plan does not have (add [[post]] to it, or change the "
                          "people's post with sw staff set)"};
constexpr Text kNobodyMissing{"没有无人的岗位", "No post is without anybody."};

struct PostsOptions {
  std::string by;
  bool empty = false;
};

std::vector<Option> options_of(PostsOptions& o) {
  return {
      {"--by",
       "WHAT",
       &o.by,
       {"按 field 领域、place 地点、class 类别、sector 行业领域合计",
        "added up by field, place, class or sector"},
       false,
       {"field", "place", "class", "sector"}},
      {"--empty", "", &o.empty, {"只看应配而无人的", "only where people are due and nobody is"}}};
}

struct PostsByRow {
  std::string_view name;
  PostsBy by;
  Text title;
};
constexpr PostsByRow kPostsBys[] = {{"field", PostsBy::field, kField},
                                    {"place", PostsBy::place, kPlace},
                                    {"class", PostsBy::post_class, kClass},
                                    {"sector", PostsBy::sector, kSector}};

Text title_of(plan::PostClass post_class) {
  return post_class == plan::PostClass::department ? kDepartment : kClient;
}

std::string_view name_of(plan::PostClass post_class) {
  return post_class == plan::PostClass::department ? "department" : "client";
}

ordered_json json_of(const PostState& state) {
  const plan::Post* post = state.post;
  const auto of_plan = [&](const ordered_json& value) {
    return post == nullptr ? ordered_json() : value;
  };
  const auto text = [&](const std::string plan::Post::*member) {
    return post == nullptr ? ordered_json() : text_or_null(post->*member);
  };
  return {{"id", state.id},
          {"title", text(&plan::Post::title)},
          {"field", text(&plan::Post::field)},
          {"place", text(&plan::Post::place)},
          {"class", post == nullptr ? ordered_json() : ordered_json(name_of(post->post_class))},
          {"required", of_plan(json_number(state.requirement.people))},
          {"filled", json_number(state.filled)},
          {"qualified", json_number(state.qualified)},
          {"vacant", of_plan(json_number(state.vacant()))},
          {"surplus", of_plan(json_number(state.surplus()))},
          {"sector", text(&plan::Post::sector)},
          {"client_groups",
           post == nullptr ? ordered_json::array() : ordered_json(post->client_groups)},
          {"key", post != nullptr && post->key},
          {"rule", of_plan(std::string(state.requirement.rule))},
          {"planned", post != nullptr}};
}

ordered_json json_of(const PostGroup& group, std::string_view by) {
  return {{by, text_or_null(group.id)},
          {"title", text_or_null(group.title.empty() ? group.id : group.title)},
          {"posts", group.posts},
          {"required", json_number(group.required)},
          {"filled", json_number(group.filled)},
          {"qualified", json_number(group.qualified)},
          {"vacant", json_number(group.vacant)},
          {"surplus", json_number(group.surplus)},
          {"empty_places", group.empty_places}};
}

doc::Cell vacant_cell(const App& app, Quantity vacant, Quantity surplus, bool empty) {
  const std::string over = surplus.to_string();
  if (vacant.is_zero()) {
    return doc::cell(surplus.is_zero() ? "0" : app.in(say(kOver, over)));
  }
  return doc::cell(
      surplus.is_zero() ? vacant.to_string() : app.in(say(kBoth, vacant.to_string(), over)),
      empty ? doc::Tone::bad : doc::Tone::warning);
}

// Required, filled, qualified, vacant.
template <class Amounts>
void add_figures(const App& app,
                 std::vector<doc::Cell>& cells,
                 Quantity required,
                 const Amounts& amounts,
                 Quantity vacant,
                 Quantity surplus) {
  const bool empty = !required.is_zero() && amounts.filled.is_zero();
  cells.push_back(doc::cell(required.to_string()));
  cells.push_back(doc::cell(amounts.filled.to_string(), empty ? doc::Tone::bad : doc::Tone::plain));
  cells.push_back(doc::cell(amounts.qualified.to_string()));
  cells.push_back(vacant_cell(app, vacant, surplus, empty));
}

void add_figure_columns(const App& app, doc::Table& table) {
  for (const Text& title : {kRequired, kFilled, kQualified, kVacant}) {
    table.columns.push_back({app.in(title), doc::Align::right});
  }
}

doc::Table table_of(const App& app, const plan::Plan& plan, std::span<const PostState> posts) {
  doc::Table table{{{app.in(kPost), doc::Align::left, 0},
                    {app.in(kField), doc::Align::left, 3, 1},
                    {app.in(kPlace), doc::Align::left, 4, 1},
                    {app.in(kClass), doc::Align::left, 5}},
                   {}};
  add_figure_columns(app, table);
  table.columns.push_back({app.in(kReckoning), doc::Align::left, 2, 1});
  for (const PostState& state : posts) {
    std::vector<doc::Cell> cells{doc::cell(state.post->title),
                                 doc::cell(titled(plan.fields, state.post->field)),
                                 doc::cell(state.post->place),
                                 doc::cell(app.in(title_of(state.post->post_class)))};
    add_figures(app, cells, state.requirement.people, state, state.vacant(), state.surplus());
    const auto& reckoning = state.requirement.reckoning;
    cells.push_back(doc::cell(reckoning ? app.in(*reckoning) : "", doc::Tone::muted));
    table.rows.push_back({std::move(cells), 0, false});
  }
  const PostGroup total = staff::total_of(posts);
  std::vector<doc::Cell> cells{
      doc::cell(app.in(say(kTotalOfPosts, total.posts)), doc::Tone::strong),
      doc::cell(""),
      doc::cell(""),
      doc::cell("")};
  add_figures(app, cells, total.required, total, total.vacant, total.surplus);
  table.rows.push_back({std::move(cells), 0, false});
  return table;
}

std::string title_of(const App& app, const PostGroup& group, PostsBy by) {
  if (group.id.empty()) {
    return app.in(kUnsaid);
  }
  if (by == PostsBy::post_class) {
    return app.in(group.id == "department" ? kDepartment : kClient);
  }
  return group.title;
}

doc::Table table_of(const App& app,
                    std::span<const PostGroup> groups,
                    const PostsByRow& by,
                    const std::optional<PostGroup>& total) {
  doc::Table table{
      {{app.in(by.title), doc::Align::left, 0}, {app.in(kPosts), doc::Align::right, 2}}, {}};
  add_figure_columns(app, table);
  const bool places = by.by != PostsBy::place;
  if (places) {
    table.columns.push_back({app.in(kEmptyPlaces), doc::Align::left, 1, 1});
  }
  const auto add = [&](const PostGroup& group, doc::Cell title, bool names) {
    std::vector<doc::Cell> cells{std::move(title), doc::cell(std::to_string(group.posts))};
    add_figures(app, cells, group.required, group, group.vacant, group.surplus);
    if (places && names) {
      cells.push_back(doc::cell(join(group.empty_places, app.in(kBetween)), doc::Tone::warning));
    }
    table.rows.push_back({std::move(cells), 0, false});
  };
  for (const PostGroup& group : groups) {
    add(group, doc::cell(title_of(app, group, by.by)), true);
  }
  if (total) {
    add(*total, doc::cell(app.in(say(kTotalOfPosts, total->posts)), doc::Tone::strong), false);
  }
  return table;
}

doc::Table table_of_unplanned(const App& app, std::span<const PostState> posts) {
  doc::Table table{{{app.in(kPost), doc::Align::left, 0},
                    {app.in(kFilled), doc::Align::right},
                    {app.in(kQualified), doc::Align::right}},
                   {}};
  for (const PostState& state : posts) {
    table.rows.push_back({{doc::cell(state.id),
                           doc::cell(state.filled.to_string()),
                           doc::cell(state.qualified.to_string())},
                          0,
                          false});
  }
  return table;
}

int show_groups(App& app, const PostsOptions& o, std::span<const PostState> posts) {
  const plan::Plan& plan = staff_plan(app);
  const PostsByRow& by = *std::find_if(std::begin(kPostsBys),
                                       std::end(kPostsBys),
                                       [&](const PostsByRow& row) { return row.name == o.by; });
  std::vector<PostGroup> groups = staff::grouped(plan, posts, by.by);
  if (o.empty) {
    std::erase_if(groups, [](const PostGroup& group) {
      return group.required.is_zero() || !group.filled.is_zero();
    });
  }
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const PostGroup& group : groups) {
      list.push_back(json_of(group, o.by));
    }
    print_json(app, list);
    return 0;
  }
  if (groups.empty()) {
    app.tell(say(kNobodyMissing));
    return 0;
  }
  // Of a part of the groups there is no total.
  print(app,
        table_of(app, groups, by, o.empty ? std::nullopt : std::optional(staff::total_of(posts))));
  return 0;
}

int run_posts(App& app, const PostsOptions& o) {
  const plan::Plan& plan = staff_plan(app);
  staff::PostStates states = posts_on(app, plan, app.today());
  if (!o.by.empty()) {
    tell_of_missing_posts(app, plan);
    return show_groups(app, o, states.planned);
  }
  if (o.empty) {
    std::erase_if(states.planned, [](const PostState& state) { return !state.empty(); });
    states.unplanned.clear();
  }
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const auto* part : {&states.planned, &states.unplanned}) {
      for (const PostState& state : *part) {
        list.push_back(json_of(state));
      }
    }
    print_json(app, list);
    return 0;
  }
  doc::Document document;
  if (!states.planned.empty()) {
    document.add(table_of(app, plan, states.planned));
  }
  if (!states.unplanned.empty()) {
    document.add(doc::Paragraph{app.in(kUnplanned), doc::Tone::warning});
    document.add(table_of_unplanned(app, states.unplanned));
  }
  print(app, document);
  tell_of_missing_posts(app, plan);
  if (o.empty && states.planned.empty() && !plan.posts.empty()) {
    app.tell(say(kNobodyMissing));
  }
  return 0;
}

}  // namespace

Invocation make_posts() {
  return invocation<PostsOptions>(options_of, run_posts);
}

}  // namespace sw::cli::staff_commands
