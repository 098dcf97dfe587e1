#include "core/importing/kind.hpp"

#include <algorithm>

#include "core/importing/org.hpp"
#include "core/importing/people.hpp"
#include "core/importing/progress.hpp"
#include "core/importing/service.hpp"
#include "core/importing/spending.hpp"

namespace sw::importing {

namespace {

constexpr Column kProgress[] = {{"date", {"日期", "date"}, true, Form::day},
                                {"indicator", {"指标", "indicator"}, true},
                                {"value", {"数值", "value"}, true, Form::number},
                                {"part", {"分项", "part"}},
                                {"note", {"备注", "note"}},
                                {"evidence", {"佐证", "evidence"}}};

constexpr Column kStaff[] = {
    {"staff_no", {"工号", "staff_no"}, true},
    {"name", {"姓名", "name"}, true},
    {"since", {"到任日期", "since"}, true, Form::day},
    {"org", {"机构", "org"}},
    {"field", {"领域", "field"}},
    {"place", {"地点", "place"}},
    {"post", {"岗位", "post"}},
    {"track", {"职业通道", "track"}},
    {"grade", {"等级", "grade"}},
    {"degree", {"学历", "degree"}},
    {"major", {"专业", "major"}},
    {"title", {"职称", "title"}},
    {"pay", {"月薪", "pay"}, false, Form::number},
    {"manager", {"管理人员", "manager"}},
    {"civil_servant_since", {"录用日期", "civil_servant_since"}, false, Form::day},
    {"level", {"证书等级", "level"}},
    {"certificate_date", {"证书日期", "certificate_date"}, false, Form::day},
    {"certificate", {"证书管理号", "certificate"}},
    {"note", {"备注", "note"}}};

constexpr Column kCertificate[] = {
    {"staff_no", {"工号", "staff_no"}, true},
    {"level", {"证书等级", "level"}, true},
    {"certificate_date", {"证书日期", "certificate_date"}, true, Form::day},
    {"certificate", {"证书管理号", "certificate"}},
    {"registered", {"登记日期", "registered"}, false, Form::day},
    {"until", {"有效期至", "until"}, false, Form::day},
    {"note", {"备注", "note"}}};

constexpr Column kTraining[] = {{"date", {"日期", "date"}, true, Form::day},
                                {"staff_no", {"工号", "staff_no"}, true},
                                {"course", {"课程", "course"}, true},
                                {"hours", {"时数", "hours"}, false, Form::number},
                                {"kind", {"种类", "kind"}},
                                {"by", {"承办单位", "by"}},
                                {"note", {"备注", "note"}}};

constexpr Column kExam[] = {{"date", {"日期", "date"}, true, Form::day},
                            {"staff_no", {"工号", "staff_no"}, true},
                            {"session", {"场次", "session"}, true},
                            {"level", {"证书等级", "level"}, true},
                            {"result", {"结果", "result"}, true},
                            {"paper", {"考试科目", "paper"}},
                            {"note", {"备注", "note"}}};

constexpr Column kOrg[] = {{"id", {"编号", "id"}, true},
                           {"name", {"名称", "name"}, true},
                           {"kind", {"类型", "kind"}},
                           {"founded", {"成立日期", "founded"}, false, Form::day},
                           {"place", {"所在地", "place"}},
                           {"audited", {"审计日期", "audited"}, false, Form::day},
                           {"note", {"备注", "note"}}};

constexpr Column kService[] = {
    {"date", {"日期", "date"}, true, Form::day},
    {"project", {"项目", "project"}, true},
    {"method", {"方法", "method"}},
    {"field", {"领域", "field"}},
    {"client_group", {"服务对象", "client_group"}},
    {"site", {"地点", "site"}},
    {"count", {"次数", "count"}, false, Form::number},
    {"sessions", {"节数", "sessions"}, false, Form::number},
    {"people", {"人数", "people"}, false, Form::number},
    {"person_times", {"人次", "person_times"}, false, Form::number},
    {"hours", {"时数", "hours"}, false, Form::number},
    {"volunteers", {"志愿者", "volunteers"}, false, Form::number},
    {"volunteer_hours", {"志愿时数", "volunteer_hours"}, false, Form::number},
    {"case_no", {"个案编号", "case_no"}},
    {"clients", {"对象代码", "clients"}},
    {"shares", {"分摊", "shares"}},
    {"topic", {"主题", "topic"}},
    {"staff_no", {"工号", "staff_no"}},
    {"note", {"备注", "note"}}};
constexpr Column kSpending[] = {{"date", {"日期", "date"}, true, Form::day},
                                {"project", {"项目", "project"}, true},
                                {"line", {"科目", "line"}, true},
                                {"amount", {"金额", "amount"}, true, Form::number},
                                {"source", {"来源", "source"}},
                                {"voucher", {"凭证", "voucher"}},
                                {"note", {"备注", "note"}}};

constexpr Kind kKinds[] = {
    {"progress", {"指标进度", "progress of indicators"}, kProgress, read_progress, progress_sheet},
    {"staff", {"人员名册", "staff"}, kStaff, read_staff, staff_sheet},
    {"certificate",
     {"证书与登记", "certificates"},
     kCertificate,
     read_certificates,
     certificate_sheet},
    {"training", {"培训", "training"}, kTraining, read_training, training_sheet},
    {"exam", {"考试", "examinations"}, kExam, read_exams, exam_sheet},
    {"org", {"机构", "agencies"}, kOrg, read_org, org_sheet},
    {"service", {"服务记录", "services"}, kService, read_services, service_sheet},
    {"spending", {"项目支出", "spending"}, kSpending, read_spending, spending_sheet},
};

}  // namespace

const Column* Kind::find(std::string_view column) const {
  const auto found = std::find_if(
      columns.begin(), columns.end(), [&](const Column& one) { return one.id == column; });
  return found == columns.end() ? nullptr : &*found;
}

std::span<const Kind> kinds() {
  return kKinds;
}

const Kind* find_kind(std::string_view id) {
  const auto* found = std::find_if(
      std::begin(kKinds), std::end(kKinds), [&](const Kind& kind) { return kind.id == id; });
  return found == std::end(kKinds) ? nullptr : found;
}

std::vector<std::string> kind_ids() {
  std::vector<std::string> ids;
  for (const Kind& kind : kKinds) {
    ids.emplace_back(kind.id);
  }
  return ids;
}

}  // namespace sw::importing
