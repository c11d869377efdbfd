#include "scenes.h"

#include "ui/dialogs.h"

namespace starsheet::test {
namespace {

void fill(PageFixture& page) {
  ui::Session& session = page.session;
  const Actions actions{SubjectTyped{SubjectField::Organisation, "示例电器"}, AnswerChosen{"5.1.1.1", AnswerState::Met},
                        AnswerChosen{"5.1.1.2", AnswerState::Unmet}, NoteTyped{"5.1.1.2", "网点清单过期"}, AnswerChosen{"5.1.2.1", AnswerState::Sampled},
                        SamplesSet{"5.1.2.1", 12}, NonconformingSet{"5.1.2.1", 5}, AnswerChosen{"5.2.3.1", AnswerState::Excluded},
                        ReasonTyped{"5.2.3.1", "不提供配送"}, AnswerChosen{"5.2.3.2", AnswerState::Excluded}, AnswerChosen{"5.1.3.1", AnswerState::Excluded},
                        ClauseExpanded{"5.1.1.2", true}, DeductionAdded{"law"}, BonusSet{true}, StaffTyped{StaffField::Managers, "24"}};
  for (const Action& action : actions) session.dispatch(action);
  session.dispatch(BrandRead{read_file("web/brand.json")});
  page.settle();
}

struct Named {
  const char* name;
  Action action;
};

const Named kScenes[] = {{"sheet", ScreenShown{Screen::Sheet}},
                         {"nothing found", QueryTyped{"no such clause"}},
                         {"all again", QueryTyped{}},
                         {"menu", DialogOpened{Dialog::Menu}},
                         {"clauses", DialogOpened{Dialog::Navigation}},
                         {"triggers", DialogOpened{Dialog::Triggers}},
                         {"shortcuts", DialogOpened{Dialog::Shortcuts}},
                         {"privacy", DialogOpened{Dialog::Privacy}},
                         {"about", DialogOpened{Dialog::About}},
                         {"report", DialogOpened{Dialog::Report}},
                         {"share", DialogOpened{Dialog::Share}},
                         {"new sheet", DialogOpened{Dialog::NewSheet}},
                         {"erase", DialogOpened{Dialog::Erase}},
                         {"result", ScreenShown{Screen::Result}},
                         {"route", ScreenShown{Screen::Route}},
                         {"desk", DeskAction{DeskOpened{read_file("criteria/gbt27922-2011.json"), read_file("web/brand.json")}}},
                         {"presenter: clause", SlideShown{1}},
                         {"presenter: result", SlideShown{1000}},
                         {"quick check: welcome", ScreenShown{Screen::Quick}},
                         {"quick check: clause", QuickMoved{QuickMove::Begin}},
                         {"quick check: summary", QuickMoved{QuickMove::Stop}},
                         {"unreadable file", FileOpened{"名字很长的一份评分表.starsheet.json", "{\"format\": 1}"}}};

void answer_quick(PageFixture& page, AnswerState state) {
  const Clause& clause = page.session.state().criteria->clauses[*quick_clause(page.session.state().quick)];
  page.session.dispatch(AnswerChosen{clause.id, state});
  page.settle();
}

}  // namespace

void every_scene(PageFixture& page, const std::function<void(const std::string& scene)>& look) {
  fill(page);
  for (const Named& scene : kScenes) {
    page.session.dispatch(scene.action);
    page.settle();
    look(scene.name);
    if (!quick_clause(page.session.state().quick) || page.session.state().screen != Screen::Quick) continue;
    for (const AnswerState state : {AnswerState::Sampled, AnswerState::Excluded}) {
      answer_quick(page, state);
      look(std::string(scene.name) + (state == AnswerState::Sampled ? ", sampled" : ", excluded"));
    }
  }
}

}  // namespace starsheet::test
