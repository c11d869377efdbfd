#include "app/desk.h"

#include <array>
#include <charconv>
#include <utility>

#include "app/narrow.h"
#include "app/typed_days.h"
#include "core/clause_place.h"
#include "documents/brand.h"

namespace starsheet {
namespace {

constexpr std::array<std::string_view, 2> kBrandLists{"/links", "/highlights"};

std::string_view next_token(std::string_view& place) {
  place.remove_prefix(1);
  const std::size_t end = place.find('/');
  const std::string_view token = place.substr(0, end);
  place.remove_prefix(end == std::string_view::npos ? place.size() : end);
  return token;
}

/// The whole text as a number.
std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

const JsonValue* item(const JsonArray& array, std::string_view token) {
  const std::optional<std::size_t> index = number(token);
  return index && *index < array.size() ? &array[*index] : nullptr;
}

/// The value at that place, or null.
const JsonValue* found(const JsonValue& document, std::string_view place) {
  const JsonValue* value = &document;
  while (value != nullptr && place.starts_with('/')) {
    const std::string_view token = next_token(place);
    if (const JsonObject* object = value->as_object())
      value = find_member(*object, token);
    else if (const JsonArray* array = value->as_array())
      value = item(*array, token);
    else if (!value->as_string() || token != "zh-CN")
      value = nullptr;  // one string stands for both languages
  }
  return value;
}

JsonValue* at(JsonValue& document, std::string_view place) { return const_cast<JsonValue*>(found(document, place)); }

/// A text for both languages as one for each.
void part_languages(JsonValue& value) {
  if (const std::string* both = value.as_string()) value.value = JsonObject{{"zh-CN", {.value = *both}}};
}

/// The same, with what leads there made where nothing stands yet: objects, and one more entry at the end of a list.
JsonValue* made(JsonValue& document, std::string_view place) {
  JsonValue* value = &document;
  while (value != nullptr && place.starts_with('/')) {
    const std::string_view token = next_token(place);
    if (token == "zh-CN" || token == "en") part_languages(*value);
    if (!value->as_object() && !value->as_array()) value->value = JsonObject{};
    JsonValue* next = at(*value, "/" + std::string(token));
    auto* list = std::get_if<JsonArray>(&value->value);
    if (next != nullptr)
      value = next;
    else if (list == nullptr)
      value = &std::get<JsonObject>(value->value).emplace_back(std::string(token), JsonValue{}).second;
    else
      value = token == std::to_string(list->size()) ? &list->emplace_back() : nullptr;
  }
  return value;
}

/// Whether digits and Latin letters alone stand there, which are in full width only by a slip of the keyboard.
bool is_narrow_place(std::string_view place) {
  return place == "/phone" || place == "/wechat/id" || place == "/colors/primary";
}

void set_brand(JsonValue& brand, std::string_view place, std::string text) {
  for (const std::string_view list : kBrandLists) {
    const JsonValue* known = found(brand, list);
    if (place.starts_with(list) && (known == nullptr || !known->as_array())) made(brand, list)->value = JsonArray{};
  }
  if (JsonValue* value = made(brand, place)) value->value = std::move(text);
}

bool is_empty(const JsonValue& value) {
  const std::string* text = value.as_string();
  const JsonObject* object = value.as_object();
  const JsonArray* array = value.as_array();
  return (text && text->empty()) || (object && object->empty()) || (array && array->empty());
}

/// Without what is empty; a text in one language alone becomes one string for both.
void tidy(JsonValue& value) {
  if (auto* array = std::get_if<JsonArray>(&value.value)) {
    for (JsonValue& entry : *array) tidy(entry);
    std::erase_if(*array, is_empty);
    return;
  }
  auto* object = std::get_if<JsonObject>(&value.value);
  if (object == nullptr) return;
  for (JsonMember& member : *object) tidy(member.second);
  std::erase_if(*object, [](const JsonMember& member) { return is_empty(member.second); });
  if (object->size() != 1 || (object->front().first != "zh-CN" && object->front().first != "en")) return;
  JsonValue only = std::move(object->front().second);
  value = std::move(only);
}

/// The brand as it will be published. What this version does not know stays as it is.
JsonValue tidied(JsonValue brand) {
  auto* members = std::get_if<JsonObject>(&brand.value);
  if (members == nullptr) return brand;
  const auto is_known = [](const JsonMember& member) {
    for (const std::string_view name : {"name", "shortName", "logo", "colors", "phone", "wechat", "address", "licence",
                                        "links", "site", "highlights", "renewalNote", "callToAction"}) {
      if (member.first == name) return true;
    }
    return false;
  };
  for (JsonMember& member : *members) {
    if (is_known(member)) tidy(member.second);
  }
  std::erase_if(*members, [&](const JsonMember& member) { return is_known(member) && is_empty(member.second); });
  return brand;
}

/// Where the entry that was read as number `index` stands in the list as typed: emptied ones were left out.
std::size_t typed_index(const JsonArray& list, std::size_t index) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    JsonValue entry = list[i];
    tidy(entry);
    if (!is_empty(entry) && index-- == 0) return i;
  }
  return list.size();
}

/// A place in the tidied brand as one in the brand as it is typed.
std::string typed_place(const JsonValue& brand, std::string_view place) {
  for (const std::string_view list : kBrandLists) {
    const JsonValue* entries = found(brand, list);
    if (!place.starts_with(list) || place.size() == list.size() || entries == nullptr || !entries->as_array()) continue;
    std::string_view rest = place.substr(list.size());
    const std::optional<std::size_t> index = number(next_token(rest));
    if (index)
      return std::string(list) + "/" + std::to_string(typed_index(*entries->as_array(), *index)) + std::string(rest);
  }
  return std::string(place);
}

/// What is wrong with the brand as it would be published, each fault where it was typed.
Issues brand_faults(const JsonValue& brand) {
  const Result<documents::Brand> read = documents::parse_brand(to_json_file(tidied(brand)));
  if (read.ok()) return {};
  Issues issues = read.issues();
  for (Issue& issue : issues) issue.path = typed_place(brand, issue.path);
  return issues;
}

/// "1" is followed by "2", anything else by itself with ".1".
std::string next_revision(const std::string& revision) {
  const std::optional<std::size_t> last = number(revision);
  return last ? std::to_string(*last + 1) : revision + ".1";
}

bool is_confirmed(const Clause& clause) { return clause.points_status == PointsStatus::Confirmed; }

/// The points of one section under another allocation, once some of its clauses are confirmed: those keep what is
/// confirmed, the others share the rest in their old proportions. Nothing when no share is left for them.
std::optional<Rational> rest_factor(const Criteria& criteria, const Allocation& allocation, std::size_t section) {
  Rational confirmed{}, others{};
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    if (criteria.clauses[i].section != section) continue;
    (is_confirmed(criteria.clauses[i]) ? confirmed : others) +=
        is_confirmed(criteria.clauses[i]) ? criteria.clauses[i].points : allocation.points[i];
  }
  const Rational rest = criteria.sections[section].points - confirmed;
  if (others.sign() == 0) return rest.sign() == 0 ? std::optional<Rational>(1) : std::nullopt;
  return rest.sign() > 0 ? std::optional<Rational>(rest / others) : std::nullopt;
}

/// A clause's points under that allocation, once some clauses are confirmed. Nothing when no share is left for it.
std::optional<Rational> settled(const Criteria& criteria, const Allocation& allocation, std::size_t clause) {
  if (is_confirmed(criteria.clauses[clause])) return criteria.clauses[clause].points;
  const std::optional<Rational> factor = rest_factor(criteria, allocation, criteria.clauses[clause].section);
  return factor ? std::optional<Rational>(allocation.points[clause] * *factor) : std::nullopt;
}

/// The allocation's points object for the file; nothing when it no longer makes sense.
std::optional<JsonObject> settled_points(const Criteria& criteria, const Allocation& allocation) {
  JsonObject points;
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const std::optional<Rational> value = settled(criteria, allocation, i);
    if (!value) return std::nullopt;
    points.emplace_back(criteria.clauses[i].id, JsonValue{.value = exact_text(*value)});
  }
  return points;
}

/// Other allocations follow what is confirmed; those that say nothing more go.
void settle_allocations(JsonValue& document, const Criteria& criteria) {
  JsonValue* list = at(document, "/allocations");
  auto* entries = list ? std::get_if<JsonArray>(&list->value) : nullptr;
  if (entries == nullptr) return;
  bool all_confirmed = true;
  for (const Clause& clause : criteria.clauses) all_confirmed = all_confirmed && is_confirmed(clause);
  JsonArray kept;
  for (std::size_t i = 0; i < entries->size() && !all_confirmed; ++i) {
    std::optional<JsonObject> points = settled_points(criteria, criteria.allocations[i]);
    if (!points) continue;
    made((*entries)[i], "/points")->value = std::move(*points);
    kept.push_back(std::move((*entries)[i]));
  }
  *entries = std::move(kept);
  if (entries->empty())
    std::erase_if(std::get<JsonObject>(document.value),
                  [](const JsonMember& member) { return member.first == "allocations"; });
}

/// The corrected criteria as they will be published.
JsonValue finished(const Desk& desk) {
  JsonValue document = desk.criteria;
  settle_allocations(document, *desk.after);
  const Result<Criteria> next = parse_criteria(document);
  if (!next.ok() || check_revision(*desk.before, next.value()).empty()) return document;
  made(document, "/revision")->value = next_revision(desk.before->revision);
  return document;
}

/// The published criteria with what is confirmed at the desk by now, and nothing else.
Criteria with_confirmed(const Desk& desk) {
  Criteria criteria = *desk.before;
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const std::string place = clause_place(criteria, i);
    const std::optional<Rational> points = parse_rational(desk_text(desk.criteria, place + "/points"));
    const bool sure = points && points->sign() > 0 && desk_text(desk.criteria, place + "/pointsStatus") == "confirmed";
    criteria.clauses[i].points_status = sure ? PointsStatus::Confirmed : PointsStatus::Allocated;
    if (sure) criteria.clauses[i].points = *points;
  }
  return criteria;
}

/// The desk with both files read again.
Desk checked(Desk desk) {
  Result<Criteria> criteria = parse_criteria(desk.criteria);
  desk.after = criteria.ok() ? std::make_shared<const Criteria>(std::move(criteria.value())) : nullptr;
  desk.criteria_issues = criteria.ok() ? Issues{} : criteria.issues();
  if (!desk.before) desk.before = desk.after;
  if (desk.after) desk.revision = desk_text(finished(desk), "/revision");
  desk.brand_issues = brand_faults(desk.brand);
  return desk;
}

}  // namespace

std::shared_ptr<const Desk> open_desk(std::string_view criteria, std::string_view brand) {
  Result<JsonValue> document = parse_json(criteria);
  if (!document.ok()) return nullptr;
  Desk desk{.published = document.value(), .criteria = document.value()};
  const Result<JsonValue> known = parse_json(brand);
  if (known.ok() && known.value().as_object())
    desk.brand = known.value();
  else if (!brand.empty())
    desk.brand_unread = documents::parse_brand(brand).issues();
  desk = checked(std::move(desk));
  return desk.before ? std::make_shared<const Desk>(std::move(desk)) : nullptr;
}

std::string desk_text(const JsonValue& document, std::string_view place) {
  const JsonValue* value = found(document, place);
  const std::string* text = value ? value->as_string() : nullptr;
  return text ? *text : std::string{};
}

Desk typed(Desk desk, DeskFile file, std::string_view place, std::string text) {
  if (file == DeskFile::Brand) {
    set_brand(desk.brand, place, is_narrow_place(place) ? narrowed(text) : std::move(text));
    return checked(std::move(desk));
  }
  JsonValue* value = at(desk.criteria, place);
  if (value == nullptr || !value->as_string()) return desk;
  value->value = place.ends_with("/points") && typed_number(text) ? trimmed(narrowed(text)) : std::move(text);
  return checked(std::move(desk));
}

Desk with_allocation(Desk desk, std::size_t allocation) {
  if (allocation >= desk.before->allocations.size()) return desk;
  const Criteria criteria = with_confirmed(desk);
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const std::optional<Rational> points = settled(criteria, criteria.allocations[allocation], i);
    if (!points || is_confirmed(criteria.clauses[i])) continue;
    if (JsonValue* value = at(desk.criteria, clause_place(criteria, i) + "/points")) value->value = exact_text(*points);
  }
  return checked(std::move(desk));
}

bool has_unconfirmed_points(const Desk& desk) {
  for (std::size_t i = 0; i < desk.before->clauses.size(); ++i) {
    if (desk_text(desk.criteria, clause_place(*desk.before, i) + "/pointsStatus") != "confirmed") return true;
  }
  return false;
}

std::vector<DeskSum> desk_sums(const Desk& desk) {
  const Criteria& criteria = *desk.before;
  std::vector<DeskSum> sums;
  for (const Section& section : criteria.sections) sums.push_back({.due = section.points, .sum = Rational(0)});
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    DeskSum& sum = sums[criteria.clauses[i].section];
    const std::optional<Rational> points =
        parse_rational(desk_text(desk.criteria, clause_place(criteria, i) + "/points"));
    if (!points || points->sign() <= 0)
      sum.sum.reset();
    else if (sum.sum)
      *sum.sum += *points;
  }
  return sums;
}

Sheet example_sheet(const Criteria& criteria) {
  Sheet sheet = new_sheet(criteria);
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    Answer answer{.state = AnswerState::Met};
    if (i % 9 == 4) answer.state = AnswerState::Unmet;
    if (i % 7 == 3) answer = {.state = AnswerState::Sampled, .samples = 6, .nonconforming = 1};
    sheet.answers.set(criteria.clauses[i].id, answer);
  }
  return sheet;
}

std::string desk_criteria_file(const Desk& desk) { return to_json_file(finished(desk)); }

std::string desk_brand_file(const Desk& desk) { return to_json_file(tidied(desk.brand)); }

}  // namespace starsheet
