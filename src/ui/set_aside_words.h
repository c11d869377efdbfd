#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kSetAside{"另存的内容", "What was set aside"};
inline constexpr Word kSetAsideExplain{
    "读不了的，或者没有选用的，都原样留在本机，不会自动删除。",
    "What could not be read, or was not chosen, stays on this device as it was. Nothing of it is removed by itself."};
inline constexpr Word kNothingSetAside{"没有另存的内容。", "Nothing was set aside."};
inline constexpr Word kSetAsideUnreadable{"自动保存的内容读不了", "The autosave could not be read"};
inline constexpr Word kSetAsideLate{"读出来时，这里已经开始填写", "It was read after a new sheet had been begun here"};
inline constexpr Word kSetAsideWindow{"选择留下哪一份时没有选它", "Another sheet was chosen instead"};
inline constexpr Word kSetAsideCriteria{"打开过的评价标准读不了", "Criteria opened before could not be read"};
inline constexpr Word kSetAsideUnknown{"另存的原因没有记下", "Why it was set aside was not noted"};
inline constexpr Word kSetAsideUndated{"日期不详", "No date noted"};
inline constexpr Word kSetAsideFacts{"{} · {}", "{} · {}"};
inline constexpr Word kBytes{"{} 字节", "{} {byte|bytes}"};
inline constexpr Word kKilobytes{"{} KB", "{} KB"};
inline constexpr Word kSetAsideOpen{"打开", "Open"};
inline constexpr Word kSetAsideSave{"存成文件", "Save as a file"};
inline constexpr Word kSetAsideCopy{"复制", "Copy"};
inline constexpr Word kSetAsideSure{"删除后无法找回。", "Once removed it cannot be brought back."};
inline constexpr Word kSetAsideRemove{"确定删除", "Remove it"};

}  // namespace starsheet::ui::word
