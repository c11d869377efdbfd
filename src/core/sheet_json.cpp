#include <algorithm>
#include <array>

#include "core/answer_json.h"
#include "core/json_reader.h"
#include "core/sheet.h"
#include "core/sheet_kept.h"

namespace starsheet {
namespace {

constexpr std::array<std::string_view, 10> kReadMembers{"id",      "format",     "formatVersion", "criteria", "subject",
                                                        "answers", "deductions", "bonus",         "drafts",   "staff"};

/// Reads one sheet file against its criteria.
class SheetFile {
 public:
  SheetFile(const Criteria& criteria, Issues& issues) : criteria_(criteria), issues_(issues) {}

  Sheet read(const JsonObject& document);

 private:
  void read_id(const JsonValue& value, const Path& path);
  void read_criteria(const JsonValue& value, const Path& path);
  void read_subject(const JsonValue& value, const Path& path);
  void read_answers(const JsonValue& value, const Path& path, Standing standing);
  void read_deductions(const JsonValue& value, const Path& path);
  void read_bonus(const JsonValue& value, const Path& path);
  void read_staff(const JsonValue& value, const Path& path);
  void check_clause_id(const std::string& id, const Path& path);
  void check_trigger(const ObjectReader& deduction, const std::string& trigger);
  void keep(std::string& field, const JsonMember& member, const Path& path);
  void keep_count(std::optional<std::int64_t>& field, const JsonMember& member, const Path& path);

  const Criteria& criteria_;
  Issues& issues_;
  Sheet sheet_{};
  bool same_revision_ = false;
};

void SheetFile::keep(std::string& field, const JsonMember& member, const Path& path) {
  const std::string* text = read_string(member.second, Path(path, member.first), issues_);
  if (text != nullptr) field = *text;
}

void SheetFile::keep_count(std::optional<std::int64_t>& field, const JsonMember& member, const Path& path) {
  if (member.second.is_null()) return;
  field = read_count(member.second, 0, kMaxHeadcount, Path(path, member.first), issues_);
}

void SheetFile::read_id(const JsonValue& value, const Path& path) {
  const std::string* id = value.as_string();
  if (id != nullptr && is_sheet_id(*id))
    sheet_.id = *id;
  else
    report_found(issues_, path, value, {"26 个字母或数字", "26 letters and digits"});
}

void SheetFile::read_criteria(const JsonValue& value, const Path& path) {
  const JsonObject* object = read_object(value, path, issues_);
  if (object == nullptr) return;
  const ObjectReader reader(*object, path, issues_);
  sheet_.criteria_id = reader.string("id");
  sheet_.criteria_revision = reader.string("revision");
  const JsonValue* id = find_member(*object, "id");
  if (id != nullptr && id->as_string() != nullptr && sheet_.criteria_id != criteria_.id) {
    report_found(issues_, Path(path, "id"), *id, both(quoted(criteria_.id)));
  }
  same_revision_ = sheet_.criteria_revision == criteria_.revision;
  for (const JsonMember& member : *object) {
    if (member.first != "id" && member.first != "revision") sheet_.criteria_rest.push_back(member);
  }
}

void SheetFile::read_subject(const JsonValue& value, const Path& path) {
  const JsonObject* object = read_object(value, path, issues_);
  if (object == nullptr) return;
  Subject& subject = sheet_.subject;
  for (const JsonMember& member : *object) {
    const std::string& name = member.first;
    if (name == "organisation") {
      keep(subject.organisation, member, path);
    } else if (name == "assessor") {
      keep(subject.assessor, member, path);
    } else if (name == "date") {
      check_date(member.second, Path(path, name), issues_);
      if (member.second.as_string() != nullptr) subject.date = *member.second.as_string();
    } else if (name == "headcount") {
      keep_count(subject.headcount, member, path);
    } else if (name == "note") {
      keep(subject.note, member, path);
    } else {
      subject.rest.push_back(member);
    }
  }
}

void SheetFile::check_clause_id(const std::string& id, const Path& path) {
  if (same_revision_ ? criteria_.find_clause(id).has_value() : is_id(id)) return;
  report(issues_, path, {"评价标准里没有这个条款", "the criteria have no such clause"});
}

void SheetFile::read_answers(const JsonValue& value, const Path& path, Standing standing) {
  const JsonObject* object = read_object(value, path, issues_);
  if (object == nullptr) return;
  for (const auto& [id, entry] : *object) {
    const Path item(path, id);
    check_clause_id(id, item);
    const JsonObject* answer = read_object(entry, item, issues_);
    if (answer == nullptr) continue;
    if (standing == Standing::Draft && sheet_.answers.find(id) != nullptr) {
      report(issues_, item, {"这个条款在 answers 里已有回答", "this clause has an answer under answers already"});
    } else {
      sheet_.answers.set(id, read_answer(*answer, item, standing, issues_));
    }
  }
}

void SheetFile::check_trigger(const ObjectReader& deduction, const std::string& trigger) {
  const bool known = criteria_.find_trigger(trigger).has_value();
  if (known || (!same_revision_ && is_id(trigger))) return;
  std::string triggers;
  for (const Trigger& each : criteria_.deductions.triggers) triggers += (triggers.empty() ? "" : ", ") + each.id;
  report(issues_, Path(deduction.path(), "trigger"),
         Text{"评价标准里没有情形 " + quoted(trigger) + "，应为其中之一：",
              "the criteria have no trigger " + quoted(trigger) + "; expected one of "} +
             both(triggers));
}

void SheetFile::read_deductions(const JsonValue& value, const Path& path) {
  for_each_object(read_array(value, path, issues_), path, issues_, [this](const ObjectReader& reader) {
    Deduction deduction;
    deduction.trigger = reader.string("trigger");
    for (const JsonMember& member : reader.members()) {
      if (member.first == "trigger") {
        if (member.second.as_string() != nullptr) check_trigger(reader, deduction.trigger);
      } else if (member.first == "note") {
        keep(deduction.note, member, reader.path());
      } else {
        deduction.rest.push_back(member);
      }
    }
    sheet_.deductions.push_back(std::move(deduction));
  });
}

void SheetFile::read_bonus(const JsonValue& value, const Path& path) {
  if (value.is_null()) return;
  const JsonObject* object = value.as_object();
  if (object == nullptr) {
    report_found(issues_, path, value, {"null 或对象", "null or an object"});
    return;
  }
  if (same_revision_ && criteria_.bonus.max == 0) {
    report(issues_, path, {"这份评价标准没有特别加分，应为 null", "these criteria have no bonus; expected null"});
  }
  Bonus bonus;
  for (const JsonMember& member : *object) {
    if (member.first == "note") {
      keep(bonus.note, member, path);
    } else {
      bonus.rest.push_back(member);
    }
  }
  sheet_.bonus = std::move(bonus);
}

void SheetFile::read_staff(const JsonValue& value, const Path& path) {
  const JsonObject* object = read_object(value, path, issues_);
  if (object == nullptr) return;
  for (const JsonMember& member : *object) {
    if (member.first == "managers") {
      keep_count(sheet_.staff.managers, member, path);
    } else if (member.first == "certified") {
      keep_count(sheet_.staff.certified, member, path);
    } else {
      sheet_.staff.rest.push_back(member);
    }
  }
}

Sheet SheetFile::read(const JsonObject& document) {
  const Path root;
  const ObjectReader reader(document, root, issues_);
  reader.check_format(kSheetFormat);
  // What the others are checked against comes first, wherever it stands; drafts come after the answers they may not
  // repeat.
  const JsonValue* criteria = reader.need("criteria");
  if (criteria != nullptr) read_criteria(*criteria, Path(root, "criteria"));
  if (const JsonValue* id = find_member(document, "id")) read_id(*id, Path(root, "id"));
  if (const JsonValue* subject = find_member(document, "subject")) read_subject(*subject, Path(root, "subject"));
  const JsonValue* answers = reader.need("answers");
  if (answers != nullptr) read_answers(*answers, Path(root, "answers"), Standing::Answer);
  if (const JsonValue* deductions = reader.need("deductions")) read_deductions(*deductions, Path(root, "deductions"));
  if (const JsonValue* bonus = reader.need("bonus")) read_bonus(*bonus, Path(root, "bonus"));
  if (const JsonValue* drafts = find_member(document, "drafts"))
    read_answers(*drafts, Path(root, "drafts"), Standing::Draft);
  if (const JsonValue* staff = find_member(document, "staff")) read_staff(*staff, Path(root, "staff"));
  sheet_.answers_first = criteria != nullptr && answers != nullptr && answers < criteria;
  for (const JsonMember& member : document) {
    if (std::find(kReadMembers.begin(), kReadMembers.end(), member.first) != kReadMembers.end()) continue;
    check_kept_member(member, Path(root, member.first), issues_);
    sheet_.rest.push_back(member);
  }
  return std::move(sheet_);
}

}  // namespace

Result<Sheet> parse_sheet(std::string_view text, const Criteria& criteria) {
  const Result<JsonValue> document = parse_json(text);
  if (!document.ok()) return document.issues();
  return parse_sheet(document.value(), criteria);
}

Result<Sheet> parse_sheet(const JsonValue& document, const Criteria& criteria) {
  Issues issues;
  const JsonObject* object = read_object(document, Path(), issues);
  if (object == nullptr) return issues;
  Sheet sheet = SheetFile(criteria, issues).read(*object);
  if (!issues.empty()) return issues;
  return sheet;
}

}  // namespace starsheet
