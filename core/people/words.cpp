#include "core/people/words.hpp"

#include <algorithm>
#include <array>

namespace sw::people {

namespace {

constexpr std::array kDegrees{
    Word{"secondary", {"高中或中专", "secondary"}},
    Word{"college", {"大专", "college"}},
    Word{"bachelor", {"本科", "bachelor"}},
    Word{"master", {"硕士", "master"}},
    Word{"doctor", {"博士", "doctor"}},
};

constexpr std::array kLevels{
    Word{"assistant", {"助理社会工作师", "assistant social worker"}},
    Word{"intermediate", {"社会工作师", "social worker"}},
    Word{"senior", {"高级社会工作师", "senior social worker"}},
};

constexpr std::array kSkills{
    Word{"skill_4", {"社会工作者四级", "skill level 4"}},
    Word{"skill_3", {"社会工作者三级", "skill level 3"}},
    Word{"skill_2", {"社会工作者二级", "skill level 2"}},
    Word{"skill_1", {"社会工作者一级", "skill level 1"}},
};

constexpr std::array kResults{
    Word{"entered", {"报名", "entered"}},
    Word{"absent", {"缺考", "absent"}},
    Word{"failed", {"未通过", "failed"}},
    Word{"passed", {"通过", "passed"}},
};

constexpr std::array kForms{
    Word{"individual", {"个别督导", "individual"}},
    Word{"group", {"团体督导", "group"}},
    Word{"peer", {"同辈督导", "peer"}},
};

constexpr std::array kFunctions{
    Word{"administrative", {"行政", "administrative"}},
    Word{"educational", {"教育", "educational"}},
    Word{"supportive", {"支持", "supportive"}},
};

constexpr std::array kSources{
    Word{"internal", {"内部", "internal"}},
    Word{"external", {"外部", "external"}},
};

constexpr std::array kTitles{
    Word{"associate_senior", {"副高级", "associate senior"}},
    Word{"senior", {"正高级", "senior"}},
};

constexpr std::array kAwards{
    Word{"municipal", {"市级", "municipal"}},
    Word{"provincial", {"省级", "provincial"}},
    Word{"national", {"国家级", "national"}},
};

constexpr std::array kMajors{
    Word{"social_work", {"社会工作", "social work"}},
};

constexpr std::array kOrgKinds{
    Word{"agency", {"社工机构", "agency"}},
    Word{"association", {"行业协会", "association"}},
    Word{"department", {"政府部门", "department"}},
    Word{"station", {"社工站", "station"}},
};

}  // namespace

std::span<const Word> degrees() {
  return kDegrees;
}
std::span<const Word> levels() {
  return kLevels;
}
std::span<const Word> skills() {
  return kSkills;
}
std::span<const Word> exam_results() {
  return kResults;
}
std::span<const Word> supervision_forms() {
  return kForms;
}
std::span<const Word> supervision_functions() {
  return kFunctions;
}
std::span<const Word> supervision_sources() {
  return kSources;
}
std::span<const Word> titles() {
  return kTitles;
}
std::span<const Word> awards() {
  return kAwards;
}
std::span<const Word> majors() {
  return kMajors;
}
std::span<const Word> org_kinds() {
  return kOrgKinds;
}

}  // namespace sw::people
