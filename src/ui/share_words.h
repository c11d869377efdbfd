#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kShare{"分享结果…", "Share the result…"};
inline constexpr Word kShareButton{"分享", "Share"};
inline constexpr Word kShareTitle{"分享结果", "Share the result"};
inline constexpr Word kShareWhat{"图片和链接只带评价，不带企业名称、备注和理由。",
                                 "The picture and the link carry answers only: no names, notes or reasons."};
inline constexpr Word kUnable{
    "这个应用里不能保存文件，也不能打印。长按图片可以存到手机；要保存文件或打印，请在浏览器里打开本页：点右上角“···”，选“在浏览器打开”。没有这一项时，复制链接，粘贴到浏览器的地址栏。",
    "This app cannot save files or print. Press and hold the picture to save it. To save a file or print, open this page in a browser: tap “···” at the upper right, then “Open in browser”. If there is no such entry, copy the link and paste it into a browser."};
inline constexpr Word kNoRoomForCode{
    "链接太长，这里放不下能扫的二维码。请用“复制链接”发给对方。",
    "The link is too long for a code that could be scanned here. Copy the link and send it instead."};
inline constexpr Word kSharePicture{"结果图片：{}", "Picture of the result: {}"};
inline constexpr Word kCopyLink{"复制链接", "Copy link"};
inline constexpr Word kCopyResult{"复制结果文字", "Copy as text"};
inline constexpr Word kCopied{"已复制", "Copied"};
inline constexpr Word kCopyByHand{
    "浏览器没有让本页复制。请选中下面的文字，自己复制（手机上长按）：",
    "The browser did not let this page copy. Select the text below and copy it yourself (press and hold on a phone):"};
inline constexpr Word kCopySetAside{"复制原始内容", "Copy it as it was"};
inline constexpr Word kOpenShared{"打开分享的评分表？", "Open the shared sheet?"};
inline constexpr Word kOpenSharedExplain{
    "链接里带着另一份评价结果。打开后它会替换这里的评分表；撤销可以找回。",
    "The link carries another assessment. It would replace the sheet here; undo brings yours back."};
inline constexpr Word kShared{"分享的", "Shared"};
inline constexpr Word kStay{"不打开", "Do not open"};

}  // namespace starsheet::ui::word
