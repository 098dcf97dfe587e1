#include "core/project/closing.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/project/closing_folder.hpp"
#include "tests/unit/project/world.hpp"

namespace sw::project {

namespace {

constexpr Date kDay{2026, 12, 20};

Closing closing(World& world) {
  return closing_of(world.plan, world.project(), world.reg(), kDay);
}

const ClosingItem& item(const Closing& closing, const std::string& id) {
  return *std::find_if(closing.items.begin(), closing.items.end(), [&](const ClosingItem& one) {
    return one.id == id;
  });
}

void budget(World& world, std::int64_t yuan) {
  plan::BudgetLine line;
  line.line = "activity";
  line.source = "fund";
  line.amount = Quantity::of(yuan);
  world.project().budget = {line};
}

Document document(const std::string& kind, const std::string& name) {
  Document one;
  one.kind = kind;
  one.date = Date(2026, 3, 1);
  one.stage = Phase::delivery;
  one.file = {"h", name};
  return one;
}

plan::ListEntry kind(const std::string& id, const std::string& title, const std::string& folder) {
  plan::ListEntry one;
  one.id = id;
  one.title = title;
  one.folder = folder;
  return one;
}

}  // namespace

TEST_CASE("a project that promises nothing has nothing to check") {
  World world;
  CHECK(closing(world).items.empty());
  CHECK(closing(world).complete());
}

TEST_CASE("volumes and cases") {
  World world;
  plan::Quota quota;
  quota.method = "casework";
  quota.count = 1;
  quota.sessions = 2;
  world.project().quotas = {quota};
  CHECK(item(closing(world), "quota:casework").standing == ItemState::missing);
  CHECK(item(closing(world), "cases").standing == ItemState::missing);
  world.open("C001", Date(2026, 2, 1));
  world.serve("casework", Date(2026, 3, 1), 1, 1, "C001");
  CHECK(item(closing(world), "quota:casework").standing == ItemState::differs);
  CHECK(item(closing(world), "quota:casework").found.in(Lang::zh) == "1 / 1 个 · 1 / 2 节");
  CHECK(item(closing(world), "cases").standing == ItemState::differs);
  world.serve("casework", Date(2026, 3, 2), 1, 1, "C001");
  world.close("C001", Date(2026, 4, 1));
  CHECK(closing(world).complete());
  CHECK(closing(world).count_there() == 2);
}

TEST_CASE("documents: none, too few, all") {
  World world;
  plan::RequiredDocument one;
  one.kind = "pictures";
  one.count = 2;
  world.project().documents = {one};
  CHECK(item(closing(world), "document:pictures").standing == ItemState::missing);
  world.document("pictures", "a", Date(2026, 3, 1));
  CHECK(item(closing(world), "document:pictures").standing == ItemState::differs);
  world.document("pictures", "b", Date(2026, 3, 1));
  CHECK(item(closing(world), "document:pictures").standing == ItemState::there);
}

TEST_CASE("money: what is not due need not have come") {
  World world;
  budget(world, 1000);
  CHECK(item(closing(world), "received").standing == ItemState::missing);
  world.pay(service::Money::received, Date(2026, 3, 1), 800);
  CHECK(item(closing(world), "received").standing == ItemState::differs);
  plan::Instalment first, last;
  first.amount = Quantity::of(800);
  first.due = Date(2026, 3, 1);
  last.amount = Quantity::of(200);
  last.due = Date(2026, 12, 31);
  world.project().instalments = {first, last};
  CHECK(item(closing(world), "received").standing == ItemState::there);
  CHECK(item(closing(world), "received").found.in(Lang::zh) ==
        "800.00 / 1000.00 元，余款 200.00 元未到期");
  world.project().instalments[1].due = kDay;
  CHECK(item(closing(world), "received").standing == ItemState::differs);
}

TEST_CASE("money: what differs is in order once it is explained") {
  World world;
  budget(world, 1000);
  world.pay(service::Money::received, Date(2026, 3, 1), 1000);
  CHECK(item(closing(world), "spent").standing == ItemState::missing);
  world.pay(service::Money::spent, Date(2026, 3, 1), 1030);
  CHECK(item(closing(world), "spent").found.in(Lang::zh) == "1030.00 / 1000.00 元，超支 30.00 元");
  world.pay(service::Money::spent, Date(2026, 3, 2), -50);
  CHECK(item(closing(world), "spent").standing == ItemState::differs);
  CHECK(item(closing(world), "spent").found.in(Lang::en) == "980.00 / 1000.00 yuan, 20.00 left");
  world.add(facts::Kind::note, "elder.pilot", Date(2026, 12, 1)).note_kind =
      facts::NoteKind::problem;
  CHECK(item(closing(world), "spent").standing == ItemState::differs);
  world.add(facts::Kind::note, "elder.pilot", Date(2026, 12, 1)).note_kind =
      facts::NoteKind::deviation;
  CHECK(closing(world).complete());
}

TEST_CASE("exceptions stand beside the checklist") {
  World world;
  world.stage("delivery", Date(2026, 3, 1), {{"why", "急"}, {"missing", "document:x=0/1"}});
  CHECK(closing(world).exceptions.size() == 1);
  CHECK(closing(world).complete());
}

TEST_CASE("names that lead elsewhere or that some system refuses") {
  CHECK(safe_name("报告.pdf") == "报告.pdf");
  CHECK(safe_name("../../etc/passwd") == "___.._etc_passwd");
  CHECK(safe_name("..") == "__");
  CHECK(safe_name(".hidden") == "_hidden");
  CHECK(safe_name("a\\b:c*d?e\"f<g>h|i") == "a_b_c_d_e_f_g_h_i");
  CHECK(safe_name("name. . ") == "name");
  CHECK(safe_name("") == "_");
  CHECK(safe_name("a\nb") == "a b");
  const std::string longest = safe_name(std::string(300, 'x') + "案.docx");
  CHECK(longest.size() == 120);
  CHECK(longest.ends_with(".docx"));
  std::string wide;
  for (int i = 0; i < 100; ++i) {
    wide += "案";
  }
  CHECK(safe_name(wide).size() == 120);
}

TEST_CASE("folders: those of the kinds in their order, then by stage; no two files alike") {
  World world;
  world.plan.document_kinds = {kind("contract", "合同", "合同与方案"),
                               kind("picture", "照片", "影像"),
                               kind("plan", "方案", "合同与方案"),
                               kind("other", "其他", "")};
  const std::vector<Document> documents{document("other", "x.txt"),
                                        document("picture", "a.jpg"),
                                        document("contract", "甲.pdf"),
                                        document("plan", "b.pdf"),
                                        document("contract", "甲.PDF"),
                                        document("contract", "甲.pdf")};
  std::vector<std::string> paths;
  for (const FiledDocument& one : closing_folder(world.plan, documents, Lang::zh)) {
    paths.push_back(one.path);
  }
  CHECK(paths == std::vector<std::string>{"01 合同与方案/2026-03-01_合同_甲.pdf",
                                          "01 合同与方案/2026-03-01_方案_b.pdf",
                                          "01 合同与方案/2026-03-01_合同_甲-2.PDF",
                                          "01 合同与方案/2026-03-01_合同_甲-3.pdf",
                                          "02 影像/2026-03-01_照片_a.jpg",
                                          "04 项目实施/2026-03-01_其他_x.txt"});
}

}  // namespace sw::project
