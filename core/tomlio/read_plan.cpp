#include "core/tomlio/read_plan.hpp"

#include "core/tomlio/entry_reader.hpp"

namespace sw::tomlio {

namespace {

using plan::Finding;
using plan::Section;

constexpr Text kNoHead{"缺少 [plan] 部分", "there is no [plan] section"};
constexpr Text kAddHead{"文件开头写 [plan]，下面写 title、year、organisation",
                        "begin the file with [plan], and under it title, year, organisation"};

std::vector<std::string> section_names() {
  std::vector<std::string> names;
  for (const Section& section : plan::sections()) {
    names.emplace_back(section.name);
  }
  return names;
}

void read_root(const toml::table& root, plan::Plan& plan, EntryReader& reader) {
  for (auto&& [name, node] : root) {
    const Section* section = plan::find_section(name.str());
    if (section == nullptr) {
      reader.unknown(name, section_names(), kUnknownSection, "unknown-section");
    } else if (section->list) {
      reader.read_list(name, node, *section, [&]() -> plan::Entry& { return section->add(plan); });
    } else if (const toml::table* table = node.as_table()) {
      reader.read_entry(*table, *section, section->add(plan), false);
    } else {
      reader.fault(spot_of(name.source()), "wrong-type", say(kNotTable, section->name));
    }
  }
  if (!root.contains("plan")) {
    reader.fault({1, 1, 1}, "missing-key", say(kNoHead), say(kAddHead));
  }
}

}  // namespace

ReadPlan read_plan(const std::string& text, const std::string& file) {
  ReadPlan out;
  out.plan.file = file;
  Parsed parsed = parse_toml(text);
  out.readable = parsed.findings.empty();
  const Lines lines(text);
  std::vector<Finding> findings;
  EntryReader reader(lines, findings);
  read_root(parsed.root, out.plan, reader);
  if (!out.readable) {
    // Where lines were passed over, what seems to be missing may stand on one of them.
    std::erase_if(findings, [](const Finding& f) { return f.code == "missing-key"; });
  }
  out.findings = std::move(parsed.findings);
  out.findings.insert(out.findings.end(), findings.begin(), findings.end());
  plan::resolve(out.plan);
  return out;
}

}  // namespace sw::tomlio
