#include "app/notices.h"

#include <utility>

namespace starsheet {
namespace {

std::string zh_name(const std::string& file) { return "“" + file + "”"; }
std::string en_name(const std::string& file) { return "“" + file + "”"; }

const Text kUnchanged{.zh = "当前评分表没有改动。", .en = " The open sheet is unchanged."};

Notice problem(std::string zh, std::string en, Issues issues) {
  return {
      .kind = Notice::Kind::Problem, .title = {.zh = std::move(zh), .en = std::move(en)}, .issues = std::move(issues)};
}

/// A problem with a file, after which nothing has changed.
Notice refused(const std::string& file, const std::string& zh, const std::string& en, Issues issues) {
  return problem(zh_name(file) + zh + kUnchanged.zh, en_name(file) + en + kUnchanged.en, std::move(issues));
}

}  // namespace

Notice unreadable_file(const std::string& file, Issues issues) {
  return refused(file, "读不了，没有打开。", " cannot be read and was not opened.", std::move(issues));
}

Notice refused_file(FileFault fault, const std::string& name) {
  const Text one{.zh = "请打开一个 .starsheet.json 文件。", .en = " Open one .starsheet.json file."};
  if (fault == FileFault::Several)
    return problem("一次只能打开一个文件，没有打开。" + one.zh + kUnchanged.zh,
                   "Only one file can be opened at a time; none was opened." + one.en + kUnchanged.en, {});
  const Text shown =
      name.empty() ? Text{.zh = "这个文件", .en = "This file"} : Text{.zh = zh_name(name), .en = en_name(name)};
  if (fault == FileFault::Folder)
    return problem(shown.zh + "是文件夹，没有打开。" + one.zh + kUnchanged.zh,
                   shown.en + " is a folder and was not opened." + one.en + kUnchanged.en, {});
  return problem(
      shown.zh + "读不到，没有打开。它可能已被移走、改名，或还没有从网盘下载到本机。" + kUnchanged.zh,
      shown.en +
          " could not be read and was not opened. It may have been moved or renamed, or is still in a cloud and not on this device." +
          kUnchanged.en,
      {});
}

Notice foreign_file(const std::string& file, const std::string& format) {
  const std::string expected_zh = "应为 \"starsheet.sheet\"（评分表）或 \"starsheet.criteria\"（评价标准）";
  const std::string expected_en = "expected \"starsheet.sheet\" (a score sheet) or \"starsheet.criteria\" (criteria)";
  const std::string found_zh = format.empty() ? "没有写明格式" : "格式是 \"" + format + "\"";
  const std::string found_en = format.empty() ? "no format is given" : "the format is \"" + format + "\"";
  Issue issue{.path = "/format", .message = {.zh = found_zh + "；" + expected_zh, .en = found_en + "; " + expected_en}};
  return refused(file, "不是 StarSheet 文件，没有打开。", " is not a StarSheet file and was not opened.",
                 {std::move(issue)});
}

Notice faulty_sheet(const std::string& file, Issues issues) {
  return refused(file, "这份评分表有错误，没有打开。", " is a score sheet with errors and was not opened.",
                 std::move(issues));
}

Notice faulty_criteria(const std::string& file, Issues issues) {
  return refused(file, "这份评价标准有错误，没有采用。", " is a criteria file with errors and was not taken.",
                 std::move(issues));
}

Notice other_criteria(const std::string& file, const Criteria& open, const Criteria& found) {
  Notice notice = refused(file, "是另一套评价标准，没有采用。", " holds other criteria and was not taken.", {});
  notice.title.zh += "要换用它，请先保存文件，再新建评分表。";
  notice.title.en += " To use it, save your file first and start a new sheet.";
  const std::string zh = "标准是 \"" + found.id + "\"；当前评分表按 \"" + open.id + "\" 填写";
  const std::string en = "the criteria are \"" + found.id + "\"; the open sheet was filled for \"" + open.id + "\"";
  notice.issues.push_back({.path = "/id", .message = {.zh = zh, .en = en}});
  return notice;
}

Notice unfit_criteria(const std::string& file, Issues issues) {
  return refused(file, "与已填写的评分表对不上，没有采用。",
                 " does not fit the sheet that is already filled and was not taken.", std::move(issues));
}

Notice criteria_taken(const std::string& file, const Criteria& taken, bool is_filled) {
  std::string zh = "已换用" + zh_name(file) + "里的评价标准：" + taken.title.zh + "，修订 " + taken.revision + "。";
  std::string en =
      "Now using the criteria in " + en_name(file) + ": " + taken.title.en + ", revision " + taken.revision + ".";
  if (is_filled) zh += "已填写的内容都在。";
  if (is_filled) en += " Everything you filled in is kept.";
  return {.kind = Notice::Kind::Information, .title = {.zh = std::move(zh), .en = std::move(en)}};
}

Notice entry_too_large() {
  return problem("这次输入会让评分表超过 4 MB，没有采用；之前填写的都在。",
                 "That entry would make the sheet larger than 4 MB and was not taken; everything before it is kept.",
                 {});
}

Issue sheet_too_large() {
  return {.path = "",
          .message = {.zh = "保存后会超过 4,194,304 字节；请删去一些备注",
                      .en = "the saved file would be larger than 4,194,304 bytes; remove some notes"}};
}

Notice autosave_set_aside(Issues issues) {
  return problem("上次自动保存的内容读不了，已原样另存，可以下载。当前评分表不受影响。",
                 "The autosave could not be read. It was set aside unchanged and can be downloaded. "
                 "The open sheet is not affected.",
                 std::move(issues));
}

Notice autosave_late() {
  return problem("读出上次自动保存的内容时，您已经开始填写；它已原样另存，可以下载。当前评分表不受影响。",
                 "You had already begun when the autosave was read. It was set aside unchanged and can be downloaded. "
                 "The open sheet is not affected.",
                 {});
}

Notice unreadable_link(Issues issues) {
  return problem("链接里的评分表打不开。" + kUnchanged.zh, "The sheet in this link cannot be opened." + kUnchanged.en,
                 std::move(issues));
}

Notice kept_criteria_faulty(Issues issues) {
  return problem("上次打开的评价标准读不了，已原样另存，可以下载。现在用的是本站自带的标准。",
                 "The criteria opened before could not be read. They were set aside unchanged and can be downloaded. "
                 "The site's own criteria are in use.",
                 std::move(issues));
}

Notice other_window_set_aside(Issues issues) {
  Notice notice = problem("这里的评分表已保留；另一个窗口保存的那份已另存，可以下载。",
                          "The sheet here stays. What the other window saved was set aside and can be downloaded.",
                          std::move(issues));
  if (notice.issues.empty()) notice.kind = Notice::Kind::Information;
  return notice;
}

Issue still_set_aside() {
  return {.path = "",
          .message = {.zh = "之前另存的自动保存内容仍可下载",
                      .en = "the autosave set aside before can still be downloaded"}};
}

}  // namespace starsheet
