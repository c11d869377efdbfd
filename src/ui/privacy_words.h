#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kRequests{"浏览器记录的请求", "Requests in the browser's log"};
inline constexpr Word kRequestsNone{"没有任何请求。", "None at all."};
inline constexpr Word kRequestsOwn{"共 {} 个，全部发往本页所在的网站；发往其他网站 0 个。",
                                   "{} in all, every one to this page's own site; 0 to any other."};
inline constexpr Word kRequestsForeign{
    "共 {} 个，其中 {} 个发往其他网站。本页自己不会这样做，请检查浏览器扩展。",
    "{} in all, {} of them to other sites. The page itself makes none of these: check your browser extensions."};
inline constexpr Word kRequestsHow{
    "这份清单来自浏览器，不是我们写的。断开网络后，评分照样可用。",
    "This list comes from the browser, not from us. Disconnect, and scoring still works."};

}  // namespace starsheet::ui::word
