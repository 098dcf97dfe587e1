#include <algorithm>
#include <charconv>
#include <random>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/words.hpp"
#include "core/facts/detail.hpp"
#include "core/store/sha256.hpp"

namespace sw::cli::evaluate_commands {

namespace {

using nlohmann::ordered_json;
namespace key = evaluate::key;

constexpr std::size_t kLongestSeed = 64;

constexpr Text kBadCount{
    "数目 \"{0}\" 应是 1 至 {1} 的整数（可抽的共 {1} 个）",
    "\"{0}\" should be a whole number from 1 to {1}, of which there are so many"};
constexpr Text kNothingToDraw{"没有可抽的", "there is nothing to draw from"};
constexpr Text kBadSeed{"种子应是 1 至 {0} 个字，不能换行",
                        "a seed has 1 to {0} characters in one line"};
constexpr Text kDrawn{"已抽 {0} 个，共 {1} 个，种子 {2}：{3}",
                      "Drawn {0} of {1} with the seed {2}: {3}"};
constexpr Text kNeedsCount{"写明抽几个：--count N；看以前抽的：--list",
                           "say how many: --count N; earlier ones: --list"};
constexpr Text kNoSamples{"还没有抽过样", "Nothing was drawn yet."};
constexpr Text kDateColumn{"日期", "Date"};
constexpr Text kSeedColumn{"种子", "Seed"};
constexpr Text kOfColumn{"总数", "Of"};
constexpr Text kChosenColumn{"抽中", "Drawn"};

struct SampleOptions {
  std::string of = "project";
  std::optional<std::string> count, seed, date;
  bool list = false;
};

std::vector<Option> options_of(SampleOptions& o) {
  return {
      {"--count", "N", &o.count, {"抽几个", "how many to draw"}},
      {"--of",
       "WHAT",
       &o.of,
       {"从什么里抽：project 计划的项目（默认）、org 在册的机构",
        "draw from: project, the plan's projects (default), or org, the agencies on the register"},
       false,
       {"project", "org"}},
      {"--seed",
       "TEXT",
       &o.seed,
       {"种子，默认随机；一起记下", "the seed, recorded; default random"}},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--list", "", &o.list, {"列出以前抽的", "list what was drawn before"}}};
}

std::vector<std::string> eligible(App& app, const std::string& of, Date day) {
  std::vector<std::string> ids;
  if (of == "org") {
    for (const org::Agency& one : agencies(app, day)) {
      ids.push_back("org:" + one.id);
    }
  } else {
    for (const plan::Project& one : plan_for(app, day).projects) {
      ids.push_back("project:" + one.id);
    }
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

// Anybody can draw again: those with the smallest SHA-256 of the seed, a line feed and the id.
std::vector<std::string> drawn(const std::vector<std::string>& ids,
                               const std::string& seed,
                               std::size_t count) {
  std::vector<std::pair<std::string, std::string>> by_hash;
  for (const std::string& id : ids) {
    by_hash.emplace_back(store::sha256_of(seed + "\n" + id), id);
  }
  std::sort(by_hash.begin(), by_hash.end());
  std::vector<std::string> chosen;
  for (std::size_t i = 0; i < count; ++i) {
    chosen.push_back(by_hash[i].second);
  }
  return chosen;
}

std::string random_seed() {
  std::random_device device;
  return fmt::format("{:08x}", device());
}

std::size_t count_of(const std::string& text, std::size_t most) {
  std::size_t count = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (fault != std::errc() || end != text.data() + text.size() || count < 1 || count > most) {
    throw Error(ErrorKind::input, say(kBadCount, printable_line(text), most));
  }
  return count;
}

int list_samples(App& app) {
  store::Filter filter;
  filter.kind = facts::Kind::evaluation;
  std::vector<facts::Record> samples;
  app.store().for_each(filter, [&](const facts::Record& record) {
    if (record.fact.part == evaluate::part::kSample) {
      samples.push_back(record);
    }
  });
  std::stable_sort(samples.begin(), samples.end(), [](const auto& one, const auto& other) {
    return one.fact.date < other.fact.date;
  });
  ordered_json json = ordered_json::array();
  doc::Table table{{{app.in(kDateColumn), doc::Align::left},
                    {app.in(kSeedColumn), doc::Align::left},
                    {app.in(kOfColumn), doc::Align::right},
                    {app.in(kChosenColumn), doc::Align::left, 0}},
                   {}};
  for (const facts::Record& record : samples) {
    const auto from = split(detail_of(record.fact, key::kFrom), ' ');
    const auto chosen = split(detail_of(record.fact, key::kChosen), ' ');
    json.push_back({{"id", record.label()},
                    {"date", record.fact.date.to_string()},
                    {"seed", detail_of(record.fact, key::kSeed)},
                    {"from", from},
                    {"chosen", chosen}});
    table.rows.push_back({{doc::cell(record.fact.date.to_string()),
                           doc::cell(printable_line(detail_of(record.fact, key::kSeed))),
                           doc::cell(std::to_string(from.size())),
                           doc::cell(join(chosen, " "))},
                          0,
                          false});
  }
  if (app.globals.json) {
    print_json(app, json);
  } else if (samples.empty()) {
    app.tell(say(kNoSamples));
  } else {
    print(app, std::move(table));
  }
  return 0;
}

int run_sample(App& app, const SampleOptions& o) {
  if (o.list) {
    return list_samples(app);
  }
  if (!o.count) {
    throw Error(ErrorKind::usage, say(kNeedsCount));
  }
  const Date day = fact_day(app, o.date);
  const std::string seed = o.seed ? std::string(trim(*o.seed)) : random_seed();
  if (seed.empty() || count_characters(seed) > kLongestSeed || printable_line(seed) != seed) {
    throw Error(ErrorKind::input, say(kBadSeed, kLongestSeed));
  }
  const std::vector<std::string> ids = eligible(app, o.of, day);
  if (ids.empty()) {
    throw Error(ErrorKind::input, say(kNothingToDraw));
  }
  const std::vector<std::string> chosen = drawn(ids, seed, count_of(*o.count, ids.size()));
  facts::Fact fact;
  fact.kind = facts::Kind::evaluation;
  fact.part = evaluate::part::kSample;
  fact.subject = "sample";
  fact.date = day;
  fact.details[key::kSeed] = seed;
  fact.details[key::kFrom] = join(ids, " ");
  fact.details[key::kChosen] = join(chosen, " ");
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kDrawn, chosen.size(), ids.size(), seed, join(chosen, " ")),
                {{"seed", seed}, {"chosen", join(chosen, " ")}});
  return 0;
}

}  // namespace

Invocation make_sample() {
  return invocation<SampleOptions>(options_of, run_sample);
}

}  // namespace sw::cli::evaluate_commands
