#include "core/tomlio/read_rubric.hpp"

#include "core/tomlio/entry_reader.hpp"

namespace sw::tomlio {

namespace {

constexpr Text kNoRubric{"缺少 [rubric] 部分", "there is no [rubric] section"};
constexpr Text kAddRubric{"文件开头写 [rubric]，下面写 id、title、subject、sides、grades",
                          "begin the file with [rubric], and under it id, title, subject, sides, "
                          "grades"};

void read_rubric_root(const toml::table& root, evaluate::Rubric& rubric, EntryReader& reader) {
  for (auto&& [name, node] : root) {
    if (name.str() == "criterion") {
      reader.read_list(name, node, evaluate::criterion_section(), [&]() -> plan::Entry& {
        return rubric.criteria.emplace_back();
      });
    } else if (name.str() != "rubric") {
      reader.unknown(name, {"rubric", "criterion"}, kUnknownSection, "unknown-section");
    } else if (const toml::table* table = node.as_table()) {
      reader.read_entry(*table, evaluate::rubric_section(), rubric, false);
    } else {
      reader.fault(spot_of(name.source()), "wrong-type", say(kNotTable, "rubric"));
    }
  }
  if (!root.contains("rubric")) {
    reader.fault({1, 1, 1}, "missing-key", say(kNoRubric), say(kAddRubric));
  }
}

}  // namespace

ReadRubric read_rubric(const std::string& text, const std::string& file) {
  ReadRubric out;
  out.rubric.file = file;
  Parsed parsed = parse_toml(text);
  out.readable = parsed.findings.empty();
  const Lines lines(text);
  std::vector<plan::Finding> findings;
  EntryReader reader(lines, findings);
  read_rubric_root(parsed.root, out.rubric, reader);
  if (!out.readable) {
    // Where lines were passed over, what seems to be missing may stand on one of them.
    std::erase_if(findings, [](const plan::Finding& f) { return f.code == "missing-key"; });
  }
  out.findings = std::move(parsed.findings);
  out.findings.insert(out.findings.end(), findings.begin(), findings.end());
  return out;
}

}  // namespace sw::tomlio
