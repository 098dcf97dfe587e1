#include "cli/staff/attribute_options.hpp"

#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli {

namespace key = people::key;

std::vector<Option> attribute_options(AttributeOptions& o) {
  return {
      {"--org", "ORG", &o.org, {"所在机构：编号或名称", "the agency, by id or name"}},
      {"--field", "FIELD", &o.field, {"服务领域", "field of service"}},
      {"--place", "PLACE", &o.place, {"地点", "place"}},
      {"--post",
       "POST",
       &o.posts,
       {"岗位；兼两个岗位写 --post a:0.5 --post b:0.5",
        "the post; of two half posts --post a:0.5 --post b:0.5"}},
      {"--track", "TRACK", &o.track, {"职业通道", "career track"}},
      {"--grade", "GRADE", &o.grade, {"等级", "grade"}},
      {"--degree",
       "DEGREE",
       &o.degree,
       {"学历：secondary、college、bachelor、master、doctor，或高中、大专、本科、硕士、博士",
        "degree: secondary, college, bachelor, master, doctor"}},
      {"--major", "MAJOR", &o.major, {"专业，如 social_work", "major, e.g. social_work"}},
      {"--title",
       "TITLE",
       &o.title,
       {"其他系列职称，如 associate_senior", "title of another series, e.g. associate_senior"}},
      {"--civil-servant-since",
       "DATE",
       &o.official,
       {"录用为公务员的日期", "the day they became a civil servant"}},
      {"--pay", "YUAN", &o.pay, {"月薪（元）", "pay a month (yuan)"}},
      {"--manager", "", &o.manager, {"管理人员，参加轮训", "a manager, for rotation training"}},
  };
}

void read_attributes(const staff::World& world, const AttributeOptions& o, facts::Fact& fact) {
  const auto take = [&](const char* name, const std::optional<std::string>& text) {
    if (text) {
      fact.details[name] = staff::read_attribute(world, name, *text);
    }
  };
  take(key::kOrg, o.org);
  take(key::kField, o.field);
  take(key::kPlace, o.place);
  take(key::kTrack, o.track);
  take(key::kGrade, o.grade);
  take(key::kDegree, o.degree);
  take(key::kMajor, o.major);
  take(key::kTitle, o.title);
  take(key::kCivilServant, o.official);
  take(key::kPay, o.pay);
  if (!o.posts.empty()) {
    take(key::kPost, join(o.posts, ","));
  }
  if (o.manager) {
    fact.details[key::kManager] = "yes";
  }
}

}  // namespace sw::cli
