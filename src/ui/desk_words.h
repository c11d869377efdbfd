#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kDesk{"站长工作台", "Owner's desk"};
inline constexpr Word kDeskIntro{
    "对照手中的标准原文改正分值和文字，填写公司信息，然后下载文件，覆盖网站目录里的同名文件。这里的改动只在本页，不会写到网站上，也不影响评分表。",
    "Correct points and texts against your copy of the standard, fill in your company, then download the files and replace the ones on your site. Nothing here is written to the site, and the score sheet is not affected."};
inline constexpr Word kDeskSums{"各部分合计", "Sums of the sections"};
inline constexpr Word kDeskSumRight{"{} {}：{} / {} 分，正好", "{} {}: {} / {} {point|points}, correct"};
inline constexpr Word kDeskSumOver{"{} {}：{} / {} 分，多 {}", "{} {}: {} / {} {point|points}, {} too many"};
inline constexpr Word kDeskSumShort{"{} {}：{} / {} 分，少 {}", "{} {}: {} / {} {point|points}, {} missing"};
inline constexpr Word kDeskSumUnknown{"{} {}：有分值不是正数", "{} {}: some points are not a positive number"};
inline constexpr Word kDeskRevision{"版本号：{} → {}", "Revision: {} → {}"};
inline constexpr Word kDeskSameRevision{"版本号：{}（分值未改）", "Revision: {}, points unchanged"};
inline constexpr Word kDeskTakeAll{"全部采用“{}”", "Take all of \"{}\""};
inline constexpr Word kDeskPoints{"{} 分值", "{} points"};
inline constexpr Word kDeskPointsHint{"如 3、2.5、35/17", "3, 2.5 or 35/17"};
inline constexpr Word kDeskConfirmed{"分值已核实", "Points confirmed"};
inline constexpr Word kDeskConfirmedName{"{} 分值已核实", "{} points confirmed"};
inline constexpr Word kDeskTextConfirmed{"文字已核实", "Wording confirmed"};
inline constexpr Word kDeskTextConfirmedName{"{} 文字已核实", "{} wording confirmed"};
inline constexpr Word kDeskWords{"改文字", "Edit words"};
inline constexpr Word kDeskWordsName{"{} 改文字", "{} edit words"};
inline constexpr Word kDeskTitleZh{"标题（中文）", "Title (Chinese)"};
inline constexpr Word kDeskTitleEn{"标题（英文）", "Title (English)"};
inline constexpr Word kDeskRequirementZh{"要求（中文）", "Requirement (Chinese)"};
inline constexpr Word kDeskRequirementEn{"要求（英文）", "Requirement (English)"};
inline constexpr Word kDeskWas{"原为 {}", "was {}"};
inline constexpr Word kDeskPreview{"用示例评分表试算", "Tried on an example sheet"};
inline constexpr Word kDeskBefore{"改动前：{} 分，{}", "Before: {} points, {}"};
inline constexpr Word kDeskAfter{"改动后：{} 分，{}", "After: {} points, {}"};
inline constexpr Word kDeskFaults{"还有 {} 处要改", "{} to fix"};
inline constexpr Word kDeskDownloads{"下载", "Downloads"};
inline constexpr Word kDeskCriteria{"评价标准 {}.json", "Criteria {}.json"};
inline constexpr Word kDeskBrand{"公司信息 brand.json", "Company brand.json"};
inline constexpr Word kDeskPage{"带上两者的 index.html", "index.html with both inside"};
inline constexpr Word kDeskSingle{"带上两者的 starsheet.html", "starsheet.html with both inside"};
inline constexpr Word kDeskDownloadsNote{
    "前两个覆盖网站里的同名文件。后两个已带上全部内容，网站里的这两个文件对它们不再起作用。",
    "The first two replace the site's files of the same name. The other two carry them inside the page, which then takes precedence."};
inline constexpr Word kDeskCompany{"公司信息", "Company"};
inline constexpr Word kDeskBrandUnread{"网站上的 brand.json 无法读取（{}），以下从空白填起。",
                                       "The site's brand.json cannot be read ({}); this begins with an empty one."};
inline constexpr Word kDeskNameZh{"公司名称（中文）", "Company (Chinese)"};
inline constexpr Word kDeskNameEn{"公司名称（英文）", "Company (English)"};
inline constexpr Word kDeskShortZh{"简称（中文）", "Short name (Chinese)"};
inline constexpr Word kDeskShortEn{"简称（英文）", "Short name (English)"};
inline constexpr Word kDeskPhone{"电话", "Phone"};
inline constexpr Word kDeskWechat{"微信号", "WeChat id"};
inline constexpr Word kDeskWechatPicture{"微信二维码图片文件名", "WeChat QR code, file name"};
inline constexpr Word kDeskColour{"主色，如 #1763e6", "Colour, such as #1763e6"};
inline constexpr Word kDeskAddressZh{"地址（中文）", "Address (Chinese)"};
inline constexpr Word kDeskAddressEn{"地址（英文）", "Address (English)"};
inline constexpr Word kDeskLicence{"备案号", "ICP record number"};
inline constexpr Word kDeskSite{"网址，以 / 结尾", "Public address, ending in /"};
inline constexpr Word kDeskLogo{"标志图片文件名", "Logo file name"};
inline constexpr Word kDeskRenewalZh{"到期提醒（中文）", "On renewal (Chinese)"};
inline constexpr Word kDeskRenewalEn{"到期提醒（英文）", "On renewal (English)"};
inline constexpr Word kDeskHighlights{"公司亮点（{}）", "Highlights ({})"};
inline constexpr Word kDeskHighlightZh{"亮点 {}（中文）", "Highlight {} (Chinese)"};
inline constexpr Word kDeskHighlightEn{"亮点 {}（英文）", "Highlight {} (English)"};
inline constexpr Word kDeskLinks{"链接（{}）", "Links ({})"};
inline constexpr Word kDeskLinkZh{"链接 {} 文字（中文）", "Link {} words (Chinese)"};
inline constexpr Word kDeskLinkEn{"链接 {} 文字（英文）", "Link {} words (English)"};
inline constexpr Word kDeskLinkAddress{"链接 {} 地址", "Link {} address"};
inline constexpr Word kDeskCalls{"各等级的联系提示", "Words for each grade"};
inline constexpr Word kDeskOtherwise{"其他等级", "Other grades"};
inline constexpr Word kDeskCallTitleZh{"{} · 标题（中文）", "{} · title (Chinese)"};
inline constexpr Word kDeskCallTitleEn{"{} · 标题（英文）", "{} · title (English)"};
inline constexpr Word kDeskCallTextZh{"{} · 说明（中文）", "{} · text (Chinese)"};
inline constexpr Word kDeskCallTextEn{"{} · 说明（英文）", "{} · text (English)"};

}  // namespace starsheet::ui::word
