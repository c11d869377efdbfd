#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kContact{"联系专家", "Talk to an expert"};
inline constexpr Word kCall{"拨打电话 {}", "Call {}"};
inline constexpr Word kCopyWechat{"复制微信号 {}", "Copy WeChat id {}"};
inline constexpr Word kCopiedWechat{"已复制微信号 {}", "Copied WeChat id {}"};
inline constexpr Word kWechatByHand{"浏览器没有让本页复制，请自己选中复制：",
                                    "The browser did not let this page copy. Please select and copy it:"};
inline constexpr Word kWechatPicture{"微信二维码", "WeChat QR code"};

}  // namespace starsheet::ui::word
