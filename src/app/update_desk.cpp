#include <utility>

#include "app/on.h"

namespace starsheet {
namespace {

Step with_desk(AppState state, Desk desk) {
  state.desk = std::make_shared<const Desk>(std::move(desk));
  return quiet(std::move(state));
}

/// The name of the criteria file in its folder.
std::string criteria_name(const Desk& desk) { return desk.before->id + ".json"; }

bool is_finished(const Desk& desk) { return desk.after && desk.brand_issues.empty(); }

Step taken(AppState state, const DeskOpened& action) {
  state.desk = open_desk(action.criteria, action.brand);
  if (!state.desk) return quiet(std::move(state));
  state.screen = Screen::Desk;
  state.dialog = Dialog::None;
  return quiet(std::move(state));
}

Step taken(AppState state, const DeskTyped& action) {
  if (!state.desk) return quiet(std::move(state));
  Desk desk = typed(*state.desk, action.file, action.place, action.text);
  return with_desk(std::move(state), std::move(desk));
}

Step taken(AppState state, const DeskAllocationTaken& action) {
  if (!state.desk) return quiet(std::move(state));
  Desk desk = with_allocation(*state.desk, action.allocation);
  return with_desk(std::move(state), std::move(desk));
}

Step taken(AppState state, const PageAbsent& action) {
  Notice notice{
      .kind = Notice::Kind::Problem,
      .title = {.zh = "这里取不到 " + action.name + "。请下载前两个文件，覆盖网站里的同名文件。",
                .en = action.name +
                      " cannot be had from here. Take the first two files and copy them over those of the site."}};
  return told(std::move(state), std::move(notice));
}

Step taken(AppState state, const DeskDownloadRequested& action) {
  const std::shared_ptr<const Desk> desk = state.desk;
  if (!desk) return quiet(std::move(state));
  Step step = quiet(std::move(state));
  switch (action.product) {
    case DeskProduct::Criteria:
      if (desk->after)
        step.effects.push_back(DownloadFile{.name = criteria_name(*desk), .text = desk_criteria_file(*desk)});
      break;
    case DeskProduct::Brand:
      if (desk->brand_issues.empty())
        step.effects.push_back(DownloadFile{.name = "brand.json", .text = desk_brand_file(*desk)});
      break;
    case DeskProduct::Page:
    case DeskProduct::SingleFile:
      if (!is_finished(*desk)) break;
      step.effects.push_back(DownloadPage{.single_file = action.product == DeskProduct::SingleFile,
                                          .criteria_name = criteria_name(*desk),
                                          .criteria = desk_criteria_file(*desk),
                                          .brand = desk_brand_file(*desk)});
      break;
  }
  return step;
}

}  // namespace

Step at_desk(AppState state, const DeskAction& action) {
  return std::visit([&](const auto& chosen) { return taken(std::move(state), chosen); }, action);
}

}  // namespace starsheet
