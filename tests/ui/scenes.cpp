#include "scenes.h"

#include "ui/dialogs.h"

namespace starsheet::test {
namespace {

void fill(PageFixture& page) {
  ui::Session& session = page.session;
  const Actions actions{SubjectTyped{SubjectField::Organisation, "示例电器"},
                        AnswerChosen{"5.1.1.1", AnswerState::Met},
                        AnswerChosen{"5.1.1.2", AnswerState::Unmet},
                        NoteTyped{"5.1.1.2", "网点清单过期"},
                        AnswerChosen{"5.1.2.1", AnswerState::Sampled},
                        SamplesSet{"5.1.2.1", 12},
                        NonconformingSet{"5.1.2.1", 5},
                        AnswerChosen{"5.2.3.1", AnswerState::Excluded},
                        ReasonTyped{"5.2.3.1", "不提供配送"},
                        AnswerChosen{"5.2.3.2", AnswerState::Excluded},
                        AnswerChosen{"5.1.3.1", AnswerState::Excluded},
                        ClauseExpanded{"5.1.1.2", true},
                        DeductionAdded{"law"},
                        BonusSet{true},
                        StaffTyped{StaffField::Managers, "24"}};
  for (const Action& action : actions) session.dispatch(action);
  session.dispatch(BrandRead{read_file("web/brand.json")});
  page.settle();
}

struct Named {
  const char* name;
  Action action;
};

/// The privacy sheet with what a browser's log may hold.
const RequestsTold kRequests{{{.address = "https://example.org/tools/star/starsheet.0123456789ab.wasm", .is_own = true},
                              {.address = "https://elsewhere.example/" + std::string(90, 'x'), .is_own = false}}};

const Named kScenes[] = {{"sheet", ScreenShown{Screen::Sheet}},
                         {"nothing found", QueryTyped{"no such clause"}},
                         {"all again", QueryTyped{}},
                         {"menu", DialogOpened{Dialog::Menu}},
                         {"clauses", DialogOpened{Dialog::Navigation}},
                         {"triggers", DialogOpened{Dialog::Triggers}},
                         {"shortcuts", DialogOpened{Dialog::Shortcuts}},
                         {"privacy", DialogOpened{Dialog::Privacy}},
                         {"privacy, with requests", kRequests},
                         {"about", DialogOpened{Dialog::About}},
                         {"report", DialogOpened{Dialog::Report}},
                         {"share", DialogOpened{Dialog::Share}},
                         {"new sheet", DialogOpened{Dialog::NewSheet}},
                         {"erase", DialogOpened{Dialog::Erase}},
                         {"result", ScreenShown{Screen::Result}},
                         {"route", ScreenShown{Screen::Route}},
                         {"presenter: clause", SlideShown{1}},
                         {"presenter: result", SlideShown{1000}},
                         {"quick check: welcome", ScreenShown{Screen::Quick}},
                         {"quick check: clause", QuickMoved{QuickMove::Begin}},
                         {"quick check: summary", QuickMoved{QuickMove::Stop}},
                         {"unreadable file", FileOpened{"名字很长的一份评分表.starsheet.json", "{\"format\": 1}"}}};

/// The owner's desk: as it opens, with everything open, and with faults.
void look_at_desk(PageFixture& page, const std::function<void(const std::string& scene)>& look) {
  const auto show = [&](const char* scene, const Actions& actions) {
    for (const Action& action : actions) page.session.dispatch(action);
    page.settle();
    look(scene);
  };
  show("desk", {DeskOpened{read_file("criteria/gbt27922-2011.json"), read_file("web/brand.json")}});
  std::vector<platform::MirrorNode>
      openers;  // of each clause's words, then highlights, links, and the words for each grade
  for (const platform::MirrorNode* node : page.all(platform::Role::Button)) {
    if ((node->flags & platform::kHasExpanded) != 0) openers.push_back(*node);
  }
  for (const std::size_t i : {std::size_t{0}, openers.size() - 3, openers.size() - 2, openers.size() - 1})
    page.use(openers[i]);
  look("desk, open");
  show("desk, with faults",
       {DeskTyped{DeskFile::Criteria, "/sections/0/indicators/0/clauses/0/points", "x"},
        DeskTyped{DeskFile::Brand, "/phone", "x"}, DeskTyped{DeskFile::Brand, "/links/0/href", "javascript:"}});
}

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
  page.session.dispatch(NoticeClosed{});
  look_at_desk(page, look);
}

}  // namespace starsheet::test
