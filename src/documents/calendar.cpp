#include "documents/calendar.h"

#include <cassert>
#include <cstdint>

#include "core/route_notes.h"

namespace starsheet::documents {
namespace {

constexpr std::size_t kFoldAt = 75;

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
    case Milestone::Kind::SystemStart: return "system-start";
    case Milestone::Kind::EarliestApplication: return "application";
    case Milestone::Kind::Certificate: return "certificate";
    case Milestone::Kind::Surveillance: return "surveillance";
    case Milestone::Kind::RenewalApplication: return "renewal";
    case Milestone::Kind::Expiry: break;
  }
  return "expiry";
}

/// FNV-1a as 16 hexadecimal digits: tells organisations apart without naming them.
std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 15U];
  return digits;
}

void append_event(std::string& out, const Milestone& milestone, std::string_view organisation, const std::string& stamp,
                  Language language) {
  std::string uid = kind_name(milestone.kind);
  if (milestone.number > 0) uid += "-" + std::to_string(milestone.number);
  std::string summary = milestone.title.in(language);
  if (!organisation.empty()) summary += " · " + std::string(organisation);
  std::string description = "GB/T 27922-2011";
  const std::string& note = milestone.note.in(language);
  if (!note.empty()) description += "\n" + note;
  if (milestone.certainty != Certainty::Confirmed) {
    description += std::string("\n") + certainty_text(milestone.certainty).in(language);
  }
  append_line(out, "BEGIN:VEVENT");
  append_line(out, "UID:" + uid + "." + fingerprint(organisation) + "@starsheet");
  append_line(out, "DTSTAMP:" + stamp + "T000000Z");
  append_line(out, "DTSTART;VALUE=DATE:" + compact(milestone.date));
  if (const std::optional<Date> end = next_day(milestone.date)) append_line(out, "DTEND;VALUE=DATE:" + compact(*end));
  append_line(out, "SUMMARY:" + escaped(summary));
  append_line(out, "DESCRIPTION:" + escaped(description));
  append_line(out, "TRANSP:TRANSPARENT");
  append_line(out, "END:VEVENT");
}

}  // namespace

std::string calendar_file(const Timeline& timeline, std::string_view organisation, std::string_view today,
                          Language language) {
  const std::optional<Date> date = parse_date(today);
  assert(date);
  const std::string stamp = compact(date.value_or(Date{}));
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//StarSheet//GB/T 27922-2011//EN");
  append_line(out, "CALSCALE:GREGORIAN");
  for (const Milestone& milestone : timeline.milestones) append_event(out, milestone, organisation, stamp, language);
  append_line(out, "END:VCALENDAR");
  return out;
}

std::string calendar_file(const Source& source, std::string_view today) {
  const RouteNotes notes = route_notes(source.sheet);
  return calendar_file(route_timeline(notes.system_start, notes.certificate_date), source.sheet.subject.organisation, today,
                       source.language);
}

}  // namespace starsheet::documents
