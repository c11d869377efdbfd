#include "sample.h"

#include <doctest/doctest.h>

namespace starsheet::sample {
namespace {

constexpr std::string_view kCriteria = R"({
  "format": "starsheet.criteria", "formatVersion": 1, "id": "sample", "revision": "1", "full": "10",
  "title": {"zh-CN": "示例准则", "en": "Sample criteria"}, "source": {"document": "none"},
  "sections": [
    {"id": "1", "title": {"zh-CN": "体系", "en": "System"}, "points": "6", "pointsStatus": "confirmed", "indicators": [
      {"id": "1.1", "title": {"zh-CN": "机构", "en": "Body"}, "clauses": [
        {"id": "1.1.1", "title": {"zh-CN": "职能部门", "en": "Department"},
         "requirement": {"zh-CN": "有专门的部门", "en": "There is a department"}, "points": "2",
         "pointsStatus": "confirmed", "textStatus": "confirmed", "sampling": "none", "exclusion": "unusual",
         "evidence": [{"zh-CN": "机构图", "en": "Company chart"}, {"zh-CN": "任命文件", "en": "Letters"}]},
        {"id": "1.1.2", "title": {"zh-CN": "服务网点", "en": "Outlets"},
         "requirement": {"zh-CN": "网点有人管", "en": "Outlets are run"}, "points": "2",
         "pointsStatus": "confirmed", "textStatus": "confirmed", "sampling": "possible", "exclusion": "usual"}]},
      {"id": "1.2", "title": {"zh-CN": "人员", "en": "Staff"}, "clauses": [
        {"id": "1.2.1", "title": {"zh-CN": "资质", "en": "Skills"},
         "requirement": {"zh-CN": "持 ISO 证书上岗", "en": "Staff hold ISO papers"}, "points": "2",
         "pointsStatus": "confirmed", "textStatus": "confirmed", "sampling": "possible", "exclusion": "unusual"}]}]},
    {"id": "2", "title": {"zh-CN": "服务", "en": "Service"}, "points": "4", "pointsStatus": "confirmed", "indicators": [
      {"id": "2.1", "title": {"zh-CN": "配送", "en": "Delivery"}, "clauses": [
        {"id": "2.1.1", "title": {"zh-CN": "配送承诺", "en": "Promise"},
         "requirement": {"zh-CN": "按约送达", "en": "Goods arrive as agreed"}, "points": "4",
         "pointsStatus": "confirmed", "textStatus": "confirmed", "sampling": "possible", "exclusion": "usual"}]}]}],
  "deductions": {"points": "1", "failAt": 5, "status": "confirmed", "triggers": [
    {"id": "law", "title": {"zh-CN": "违法", "en": "Breach of law"}},
    {"id": "trade", "title": {"zh-CN": "违反行业要求", "en": "Breach of trade rules"}}]},
  "bonus": {"points": "1", "max": 1, "status": "confirmed"},
  "cap": {"min": "0", "max": "10", "status": "notFound"},
  "grades": [{"id": "fail", "stars": 0, "title": {"zh-CN": "不达标", "en": "Fail"}, "status": "confirmed"},
             {"id": "pass", "from": "7", "stars": 0, "title": {"zh-CN": "达标", "en": "Pass"}, "status": "confirmed"}]
})";

}  // namespace

std::string criteria_text() { return std::string(kCriteria); }

std::string criteria_text_with(std::string_view from, std::string_view to) {
  std::string text = criteria_text();
  std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  for (; at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

std::shared_ptr<const Criteria> criteria() {
  static const std::shared_ptr<const Criteria> shared = [] {
    Result<Criteria> parsed = parse_criteria(kCriteria);
    REQUIRE(parsed.ok());
    return std::make_shared<const Criteria>(std::move(parsed.value()));
  }();
  return shared;
}

std::string next_criteria_text() {
  std::string text = criteria_text_with("\"1.1.2\"", "\"1.1.3\"");
  const std::string_view revision = "\"revision\": \"1\"";
  text.replace(text.find(revision), revision.size(), "\"revision\": \"2\"");
  return text;
}

AppState state() { return initial_state(criteria(), Language::Chinese, ThemeChoice::System); }

AppState after(AppState state, const Actions& actions) {
  for (const Action& action : actions) state = update(std::move(state), action).state;
  return state;
}

std::string sheet_text(std::string_view answers, std::string_view revision, std::string_view criteria_id) {
  std::string text = R"({"format": "starsheet.sheet", "formatVersion": 1, "criteria": {"id": ")";
  text.append(criteria_id).append(R"(", "revision": ")").append(revision).append(R"("}, "answers": {)");
  return text.append(answers).append(R"(}, "deductions": [], "bonus": null})");
}

bool same_but_notice(const AppState& a, const AppState& b) {
  const bool same_pending =
      a.pending.has_value() == b.pending.has_value() &&
      (!a.pending || (a.pending->sheet == b.pending->sheet && a.pending->file_name == b.pending->file_name));
  return a.criteria == b.criteria && a.sheet == b.sheet && a.history.can_undo() == b.history.can_undo() &&
         a.history.can_redo() == b.history.can_redo() && a.language == b.language && a.theme == b.theme &&
         a.filter == b.filter && a.query == b.query && a.expanded == b.expanded && a.dialog == b.dialog &&
         same_pending && a.save_state == b.save_state && a.save_number == b.save_number;
}

bool same(const AppState& a, const AppState& b) { return same_but_notice(a, b) && a.notice == b.notice; }

const Answer& answer(const AppState& state, std::string_view clause) {
  const Answer* found = state.sheet.answers.find(clause);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace starsheet::sample
