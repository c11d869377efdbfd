#include "app/file_kind.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace starsheet {
namespace {

constexpr std::size_t kLooked = 4096;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Kind {
  const char* zh;
  const char* en;
  bool is_export;  ///< StarSheet makes such files, from which nothing can be read back.
};
constexpr Kind kWorkbook{"Excel 工作簿", "an Excel workbook", true};
constexpr Kind kTable{"CSV 表格", "a CSV table", true};
constexpr Kind kPage{"网页或导出的报告（HTML）", "a web page or an exported report (HTML)", true};
constexpr Kind kCalendar{"日历（ICS）", "a calendar (ICS)", true};
constexpr Kind kPrinted{"PDF 文件", "a PDF", true};
constexpr Kind kWord{"Word 文档", "a Word document", false};
constexpr Kind kOffice{"Office 文档", "an Office document", false};
constexpr Kind kPicture{"图片", "a picture", false};

/// What stands at the beginning of a file of that kind.
struct Beginning {
  std::string_view bytes;
  const Kind& kind;
};
constexpr Beginning kBeginnings[] = {{"%PDF-", kPrinted},
                                     {"\x89PNG", kPicture},
                                     {"\xFF\xD8\xFF", kPicture},
                                     {"GIF8", kPicture},
                                     {"BM", kPicture},
                                     {"RIFF", kPicture},
                                     {"II*", kPicture},
                                     {"<svg", kPicture},
                                     {"<!doctype html", kPage},
                                     {"<html", kPage},
                                     {"<!--", kPage},
                                     {"BEGIN:VCALENDAR", kCalendar},
                                     {"\xD0\xCF\x11\xE0", kOffice}};
constexpr Beginning kEndings[] = {{".xlsx", kWorkbook}, {".xls", kWorkbook}, {".xlsm", kWorkbook}, {".csv", kTable},
                                  {".html", kPage},     {".htm", kPage},     {".ics", kCalendar},  {".pdf", kPrinted},
                                  {".docx", kWord},     {".doc", kWord},     {".pptx", kOffice},   {".png", kPicture},
                                  {".jpg", kPicture},   {".jpeg", kPicture}, {".gif", kPicture},   {".webp", kPicture},
                                  {".heic", kPicture},  {".svg", kPicture}};

std::string lower(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

Text sentence(const Kind& kind) {
  Text text{.zh = std::string("这是") + kind.zh, .en = std::string("this is ") + kind.en};
  if (kind.is_export)
    text = {.zh = text.zh + "，导出的文件不能再打开", .en = text.en + "; what was exported cannot be opened again"};
  return {.zh = text.zh + "。请打开“保存到文件”存下的 .starsheet.json 文件",
          .en = text.en + ". Open the .starsheet.json file that “Save to a file” made"};
}

/// A packed file, by what is packed in it.
Text packed(std::string_view name, std::string_view head) {
  if (head.find("xl/") != head.npos || name.ends_with(".xlsx")) return sentence(kWorkbook);
  if (head.find("word/") != head.npos || name.ends_with(".docx")) return sentence(kWord);
  if (head.find("ppt/") != head.npos) return sentence(kOffice);
  return {"这是压缩包。请先解压，再打开其中的 .starsheet.json 文件",
          "this is a packed archive. Unpack it, then open the .starsheet.json file in it"};
}

bool is_heic(std::string_view bytes) { return bytes.size() > 8 && bytes.substr(4, 4) == "ftyp"; }

/// The bytes without byte order mark and spaces before them.
std::string_view content(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  bytes.remove_prefix(std::min(bytes.size(), bytes.find_first_not_of(" \t\r\n")));
  return bytes;
}

}  // namespace

std::optional<Text> other_kind(std::string_view name, std::string_view bytes) {
  const std::string_view head = content(bytes.substr(0, kLooked));
  const std::string small_name = lower(name), small_head = lower(head);
  if (head.starts_with("PK\x03\x04")) return packed(small_name, head);
  if (head.starts_with("Rar!") || head.starts_with("7z\xBC\xAF")) return packed("", "");
  if (is_heic(head)) return sentence(kPicture);
  const auto begins = [&](const Beginning& one) {
    return head.starts_with(one.bytes) || small_head.starts_with(one.bytes);
  };
  const auto* by_bytes = std::find_if(std::begin(kBeginnings), std::end(kBeginnings), begins);
  if (by_bytes != std::end(kBeginnings)) return sentence(by_bytes->kind);
  if (head.empty() || head.front() == '{' || head.front() == '[') return std::nullopt;
  const auto* by_name = std::find_if(std::begin(kEndings), std::end(kEndings),
                                     [&](const Beginning& one) { return small_name.ends_with(one.bytes); });
  return by_name == std::end(kEndings) ? std::nullopt : std::optional(sentence(by_name->kind));
}

}  // namespace starsheet
