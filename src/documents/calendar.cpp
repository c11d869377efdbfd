#include "documents/calendar.h"

#include <algorithm>

#include "core/route_notes.h"
#include "documents/route.h"

namespace starsheet::documents {
namespace {

constexpr std::size_t kFoldAt = 75;
constexpr std::int64_t kFirstSequence = 1'577'836'800;  // 2020-01-01; SEQUENCE has 31 bits

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Appends a content line, folded before the 76th octet of each line and never inside a character. RFC 5545 3.1
void append_line(std::string& out, std::string_view line) {
  std::size_t room = kFoldAt;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && continues(line[cut])) --cut;
    if (cut == 0) cut = room;  // not UTF-8
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = kFoldAt - 1;
  }
  out += line;
  out += "\r\n";
}

/// A text value. RFC 5545 3.3.11
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      result += c;
    }
  }
  return result;
}

std::string compact(const Date& date) {
  std::string text = date_text(date);
  std::erase(text, '-');
  return text;
}

const char* kind_name(Milestone::Kind kind) {
  switch (kind) {
    case Milestone::Kind::SystemStart:
      return "system-start";
    case Milestone::Kind::EarliestApplication:
      return "application";
    case Milestone::Kind::Certificate:
      return "certificate";
    case Milestone::Kind::Surveillance:
      return "surveillance";
    case Milestone::Kind::RenewalApplication:
      return "renewal";
    case Milestone::Kind::Expiry:
      break;
  }
  return "expiry";
}

/// FNV-1a as 16 hexadecimal digits.
std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 15U];
  return digits;
}

/// What all events of one calendar share.
struct Stamps {
  std::string owner{};  ///< Whose events these are: the sheet.
  std::string made{};   ///< 20261125T083000Z
  std::string
      sequence{};  ///< Grows with every export, so that a later one takes the place of an earlier. RFC 5545 3.8.7.4
};

/// "20261125T083000Z". RFC 5545 3.3.5
std::string utc_text(std::int64_t now) {
  constexpr std::int64_t kDay = 86'400;
  const std::int64_t seconds = now % kDay;
  const auto two = [](std::int64_t number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
  return compact(day_after_1970(now / kDay)) + "T" + two(seconds / 3600) + two(seconds / 60 % 60) + two(seconds % 60) +
         "Z";
}

/// A sheet without an id is told from others by all that it holds.
Stamps stamps(const Sheet& sheet, std::int64_t now) {
  return {.owner = sheet.id.empty() ? fingerprint(sheet_file(sheet)) : sheet.id,
          .made = utc_text(now),
          .sequence = std::to_string(std::max<std::int64_t>(0, now - kFirstSequence))};
}

std::string description_of(const Milestone& milestone, const Source& source) {
  std::string text = source.criteria.source_document;
  const std::string& note = milestone.note.in(source.language);
  if (!note.empty()) text += "\n" + note;
  if (milestone.certainty == Certainty::Confirmed) return text;
  return text + "\n" + certainty_text(milestone.certainty).in(source.language);
}

void append_event(std::string& out, const Milestone& milestone, const Source& source, const Stamps& of) {
  std::string uid = kind_name(milestone.kind);
  if (milestone.number > 0) uid += "-" + std::to_string(milestone.number);
  std::string summary = milestone.title.in(source.language);
  if (!source.sheet.subject.organisation.empty()) summary += " · " + source.sheet.subject.organisation;
  append_line(out, "BEGIN:VEVENT");
  append_line(out, "UID:" + uid + "." + of.owner + "@starsheet");
  append_line(out, "DTSTAMP:" + of.made);
  append_line(out, "SEQUENCE:" + of.sequence);
  append_line(out, "DTSTART;VALUE=DATE:" + compact(milestone.date));
  if (const std::optional<Date> end = next_day(milestone.date)) append_line(out, "DTEND;VALUE=DATE:" + compact(*end));
  append_line(out, "SUMMARY:" + escaped(summary));
  append_line(out, "DESCRIPTION:" + escaped(description_of(milestone, source)));
  append_line(out, "TRANSP:TRANSPARENT");
  append_line(out, "END:VEVENT");
}

Timeline timeline_of(const Sheet& sheet) {
  const RouteNotes notes = route_notes(sheet);
  return route_timeline(notes.system_start, notes.certificate_date);
}

}  // namespace

bool has_calendar(const Sheet& sheet) { return !timeline_of(sheet).milestones.empty(); }

std::string calendar_file(const Source& source, std::int64_t now) {
  const Stamps of = stamps(source.sheet, now);
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//StarSheet//StarSheet//EN");
  append_line(out, "CALSCALE:GREGORIAN");
  for (const Milestone& milestone : timeline_of(source.sheet).milestones) append_event(out, milestone, source, of);
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace starsheet::documents
