#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::answer;
using sample::effect;

namespace {

AppState filled() {
  return after(sample::state(),
               {SubjectTyped{SubjectField::Organisation, "示例电器"}, AnswerChosen{"1.1.2", AnswerState::Met}});
}

/// Opens the file and checks that it was refused with a notice that names it and changed nothing else.
Notice refusal(const AppState& before, const std::string& text) {
  const Step step = update(before, FileOpened{"客户.json", text});
  CHECK(sample::same_but_notice(step.state, before));
  CHECK(step.effects.empty());
  REQUIRE(step.state.notice);
  CHECK(step.state.notice->kind == Notice::Kind::Problem);
  for (const Language language : {Language::Chinese, Language::English}) {
    CHECK(step.state.notice->title.in(language).find("客户.json") != std::string::npos);
    for (const Issue& issue : step.state.notice->issues) CHECK_FALSE(issue.message.in(language).empty());
  }
  CHECK(step.state.notice->title.zh.find("当前评分表没有改动") != std::string::npos);
  CHECK(step.state.notice->title.en.find("The open sheet is unchanged") != std::string::npos);
  return *step.state.notice;
}

bool names(const Notice& notice, std::string_view path) {
  for (const Issue& issue : notice.issues) {
    if (issue.path == path) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("files: a sheet replaces the open one, as one undo step and one save") {
  const AppState before = filled();
  const Step step =
      update(before, FileOpened{"a.starsheet.json", sample::sheet_text(R"("2.1.1": {"state": "unmet"})")});
  CHECK(answer(step.state, "2.1.1").state == AnswerState::Unmet);
  CHECK(step.state.sheet.answers.find("1.1.2") == nullptr);
  CHECK_FALSE(step.state.notice);
  CHECK(effect<SaveSheet>(step) != nullptr);
  CHECK(after(step.state, {UndoRequested{}}).sheet == before.sheet);
}

TEST_CASE("files: a sheet that opens settles what was said about another file") {
  const AppState told = after(filled(), {FileOpened{"x", "{"}});
  REQUIRE(told.notice);
  CHECK_FALSE(after(told, {FileOpened{"a", sample::sheet_text("")}}).notice);
}

TEST_CASE("files: what is not JSON, not ours or not sound is refused and changes nothing") {
  const AppState before = filled();
  CHECK(names(refusal(before, ""), ""));
  CHECK(names(refusal(before, "{\"format\": "), ""));
  CHECK(names(refusal(before, "\xFF\xFE"), ""));
  CHECK(names(refusal(before, "{}"), "/format"));
  CHECK(names(refusal(before, "[1, 2]"), "/format"));
  CHECK(names(refusal(before, R"({"format": 5})"), "/format"));
  CHECK(names(refusal(before, R"({"format": "starsheet.brand"})"), "/format"));
  CHECK(names(refusal(before, R"({"format": "starsheet.sheet"})"), "/answers"));
  CHECK(names(refusal(before, R"({"format": "starsheet.criteria"})"), "/sections"));
  CHECK(names(refusal(before, sample::sheet_text(R"("9.9": {"state": "met"})")), "/answers/9.9"));
  CHECK(names(refusal(before, sample::sheet_text(R"("1.1.1": {"state": "good"})")), "/answers/1.1.1/state"));
  CHECK(names(refusal(before, sample::sheet_text("", "1", "other")), "/criteria/id"));
  CHECK(names(refusal(before, std::string(kMaxFileBytes + 1, ' ')), ""));
}

TEST_CASE("files: what is another kind of file is called by its name, and what to open instead") {
  const auto said = [](const std::string& name, const std::string& bytes) {
    const Step step = update(filled(), FileOpened{name, bytes});
    REQUIRE(step.state.notice);
    REQUIRE(step.state.notice->issues.size() == 1);
    CHECK(step.state.notice->issues[0].message.en.find(".starsheet.json") != std::string::npos);
    CHECK(step.state.sheet == filled().sheet);
    return step.state.notice->issues[0].message.zh;
  };
  const auto holds = [&](const std::string& name, const std::string& bytes, const char* what) {
    CAPTURE(name);
    CHECK(said(name, bytes).find(what) != std::string::npos);
  };
  holds("a.xlsx", "PK\x03\x04 xl/workbook.xml", "Excel");
  holds("a.XLSX", "PK\x03\x04", "Excel");
  holds("a.docx", "PK\x03\x04 word/document.xml", "Word");
  holds("a.zip", "PK\x03\x04 a.json", "压缩包");
  holds("a.csv", "\xEF\xBB\xBF条款,评价\r\n", "CSV");
  holds("a.html", "<!DOCTYPE html><html>", "网页");
  holds("a.json", "\n<HTML>", "网页");
  holds("a.ics", "BEGIN:VCALENDAR\r\n", "日历");
  holds("a.pdf", "%PDF-1.7", "PDF");
  holds("a.jpg", "\xFF\xD8\xFF\xE0", "图片");
  holds("a.heic", std::string("\x01\x01\x01\x18") + "ftypheic", "图片");
  holds("photo.PNG", "\x89PNG\r\n", "图片");
}

TEST_CASE("files: JSON under a name of another kind is still read as JSON") {
  CHECK(names(refusal(filled(), "{"), ""));
  const Step step = update(filled(), FileOpened{"a.csv", sample::sheet_text("")});
  CHECK_FALSE(step.state.notice);
  const Step faulty = update(filled(), FileOpened{"a.xlsx", "{\"format\"："});
  REQUIRE(faulty.state.notice);
  CHECK(faulty.state.notice->issues[0].message.zh.find("第 1 行第 10 列") != std::string::npos);
}

TEST_CASE("files: a folder, several files and a file that is gone are told, and change nothing") {
  for (const FileFault fault : {FileFault::Folder, FileFault::Several, FileFault::Unreadable}) {
    for (const char* name : {"", "客户"}) {
      const Step step = update(filled(), FileRefused{fault, name});
      CHECK(sample::same_but_notice(step.state, filled()));
      CHECK(step.effects.empty());
      REQUIRE(step.state.notice);
      CHECK(step.state.notice->title.zh.find("当前评分表没有改动") != std::string::npos);
      CHECK(step.state.notice->title.en.find("The open sheet is unchanged") != std::string::npos);
      const bool named = fault != FileFault::Several && *name != '\0';
      CHECK((step.state.notice->title.en.find("“客户”") != std::string::npos) == named);
    }
  }
}

TEST_CASE("files: every fault of a file is listed") {
  const Notice notice = refusal(filled(), sample::sheet_text(R"("9.9": {"state": "met"}, "1.1.1": {"state": "good"})"));
  CHECK(names(notice, "/answers/9.9"));
  CHECK(names(notice, "/answers/1.1.1/state"));
}

TEST_CASE("files: a foreign format is named with what was expected") {
  const Notice notice = refusal(filled(), R"({"format": "starsheet.brand"})");
  REQUIRE(notice.issues.size() == 1);
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const char* part : {"starsheet.brand", "starsheet.sheet", "starsheet.criteria"}) {
      CHECK(notice.issues[0].message.in(language).find(part) != std::string::npos);
    }
  }
}

TEST_CASE("files: a sheet that would be too large once it is written is refused") {
  std::string answers = R"("1.1.1": {"state": "met", "list": [)";
  for (int i = 0; i < 1'500'000; ++i) answers += "1,";
  CHECK(names(refusal(filled(), sample::sheet_text(answers + "1]}")), ""));
}

TEST_CASE("files: a sheet of another revision waits for a yes") {
  const AppState before = filled();
  const Step asked = update(before, FileOpened{"旧.json", sample::sheet_text(R"("1.1.1": {"state": "met"})", "0")});
  CHECK(asked.state.sheet == before.sheet);
  CHECK(asked.effects.empty());
  CHECK(asked.state.dialog == Dialog::RevisionChange);
  REQUIRE(asked.state.pending);
  CHECK(asked.state.pending->file_name == "旧.json");

  const AppState declined = after(asked.state, {DialogClosed{}});
  CHECK_FALSE(declined.pending);
  CHECK(sample::same(after(declined, {PendingAccepted{}}), declined));

  const Step taken = update(asked.state, PendingAccepted{});
  CHECK(answer(taken.state, "1.1.1").state == AnswerState::Met);
  CHECK(taken.state.dialog == Dialog::None);
  CHECK_FALSE(taken.state.pending);
  CHECK(effect<SaveSheet>(taken) != nullptr);
  CHECK(after(taken.state, {UndoRequested{}}).sheet == before.sheet);
}

TEST_CASE("files: an accepted sheet comes under the open revision when all of it has its place there") {
  const AppState moved =
      after(filled(), {FileOpened{"a", sample::sheet_text(R"("1.1.1": {"state": "met"})", "0")}, PendingAccepted{}});
  CHECK(moved.sheet.criteria_revision == "1");
  const AppState kept =
      after(filled(), {FileOpened{"a", sample::sheet_text(R"("7.7": {"state": "met"})", "0")}, PendingAccepted{}});
  CHECK(kept.sheet.criteria_revision == "0");
  CHECK(answer(kept, "7.7").state == AnswerState::Met);
  CHECK(parse_sheet(sheet_file(kept.sheet), *kept.criteria).ok());
}

TEST_CASE("files: criteria take the place of others while nothing is filled in") {
  const std::string other = sample::criteria_text_with("\"sample\"", "\"other\"");
  const Step step = update(sample::state(), FileOpened{"c.json", other});
  CHECK(step.state.criteria->id == "other");
  CHECK(step.state.sheet == new_sheet(*step.state.criteria));
  REQUIRE(step.state.notice);
  CHECK(step.state.notice->kind == Notice::Kind::Information);
  CHECK(step.state.notice->title.zh.find("c.json") != std::string::npos);
}

TEST_CASE("files: other criteria do not replace a filled sheet") {
  const Notice notice = refusal(filled(), sample::criteria_text_with("\"sample\"", "\"other\""));
  CHECK(names(notice, "/id"));
  CHECK(notice.title.zh.find("新建") != std::string::npos);
}

TEST_CASE("files: faulty criteria replace nothing, filled or not") {
  const std::string faulty = sample::criteria_text_with("\"points\": \"4\"", "\"points\": \"5\"");
  CHECK_FALSE(refusal(filled(), faulty).issues.empty());
  CHECK_FALSE(refusal(sample::state(), faulty).issues.empty());
}

TEST_CASE("files: a new revision of the criteria keeps every answer") {
  const AppState fits = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, NoteTyped{"1.2.1", "看过"}});
  const Step step = update(fits, FileOpened{"c.json", sample::next_criteria_text()});
  CHECK(step.state.criteria->revision == "2");
  CHECK(step.state.sheet.answers == fits.sheet.answers);
  CHECK(step.state.sheet.criteria_revision == "2");
  CHECK(effect<SaveSheet>(step) != nullptr);
  CHECK_FALSE(step.state.history.can_undo());
  CHECK(step.state.notice->kind == Notice::Kind::Information);
}

TEST_CASE("files: a new revision without a clause keeps the answer to it, under the sheet's own revision") {
  const AppState before = filled();
  const AppState state = after(before, {FileOpened{"c.json", sample::next_criteria_text()}});
  CHECK(state.criteria->revision == "2");
  CHECK(state.sheet == before.sheet);
  CHECK(parse_sheet(sheet_file(state.sheet), *state.criteria).ok());
}

TEST_CASE("files: criteria that changed under the same revision do not replace those of a filled sheet") {
  const std::string changed = sample::criteria_text_with("\"from\": \"7\"", "\"from\": \"8\"");
  CHECK_FALSE(refusal(filled(), changed).issues.empty());
  CHECK(after(sample::state(), {FileOpened{"c.json", changed}}).criteria->grades[1].from == Rational(8));
}

TEST_CASE("files: a new sheet is one step back from the old one") {
  const AppState before = after(filled(), {DialogOpened{Dialog::NewSheet}, ClauseExpanded{"1.1.1", true}});
  const Step step = update(before, NewSheetConfirmed{});
  CHECK(step.state.sheet == new_sheet(*before.criteria));
  CHECK(step.state.dialog == Dialog::None);
  CHECK(step.state.expanded.empty());
  CHECK(effect<SaveSheet>(step) != nullptr);
  CHECK(after(step.state, {UndoRequested{}}).sheet == before.sheet);
}

TEST_CASE("files: opening asks for a file") {
  const Step step = update(sample::state(), OpenFileRequested{});
  CHECK(sample::same(step.state, sample::state()));
  REQUIRE(step.effects.size() == 1);
  CHECK(effect<PickFile>(step) != nullptr);
}

TEST_CASE("files: a saved file carries the sheet under the organisation's name and the day") {
  const AppState state = filled();
  const Step step = update(state, SaveFileRequested{"2026-11-23"});
  CHECK(sample::same(step.state, state));
  const DownloadFile* file = effect<DownloadFile>(step);
  REQUIRE(file != nullptr);
  CHECK(file->name == "示例电器-2026-11-23.starsheet.json");
  CHECK(parse_sheet(file->text, *state.criteria).value() == state.sheet);
}

TEST_CASE("files: setSheet takes a sheet, also of another revision, or says why not") {
  const AppState before = filled();
  const Replaced taken = replace_sheet(before, sample::sheet_text(R"("7.7": {"state": "met"})", "0"));
  CHECK(taken.issues.empty());
  CHECK(taken.step.state.sheet.criteria_revision == "0");
  CHECK(taken.step.state.dialog == Dialog::None);
  CHECK(effect<SaveSheet>(taken.step) != nullptr);
  CHECK(after(taken.step.state, {UndoRequested{}}).sheet == before.sheet);

  for (const std::string& text :
       {std::string("{"), sample::criteria_text(), sample::sheet_text(R"("9": {"state": "met"})")}) {
    const Replaced refused = replace_sheet(before, text);
    CHECK_FALSE(refused.issues.empty());
    CHECK(sample::same(refused.step.state, before));
    CHECK(refused.step.effects.empty());
  }
}
