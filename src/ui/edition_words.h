#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

// About
inline constexpr Word kAbout{"关于", "About"};
inline constexpr Word kVersion{"版本", "Version"};
inline constexpr Word kDevelopment{"开发版", "development"};
inline constexpr Word kCriteriaUsed{"评价标准", "Criteria"};
inline constexpr Word kRevisionOf{"{} · 第 {} 版", "{} · revision {}"};
inline constexpr Word kLibraries{"使用的开源组件", "Made with"};
inline constexpr Word kLicences{"{}。许可全文见网站上的 licences.txt。",
                                "{}. Their licences are in licences.txt beside the page."};
inline constexpr Word kHashes{"以下校验值（SHA-256）可与发布文件 SHA256SUMS 对照：",
                              "These SHA-256 values can be compared with the published SHA256SUMS:"};
inline constexpr Word kEngineHash{"程序", "Engine"};
inline constexpr Word kLateHash{"程序（后载部分）", "Engine, second part"};
inline constexpr Word kScriptHash{"脚本", "Script"};
inline constexpr Word kCriteriaHash{"评价标准文件", "Criteria file"};

// A newer version
inline constexpr Word kUpdateFound{"有新版本", "A new version is ready"};
inline constexpr Word kUpdateNow{"更新", "Update"};
inline constexpr Word kUpdateLater{"以后", "Later"};
inline constexpr Word kUpdateRegion{"新版本", "New version"};

}  // namespace starsheet::ui::word
