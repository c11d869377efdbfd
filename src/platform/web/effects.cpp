#include "platform/effects.h"

#include <emscripten.h>

#include "platform/late.h"

// clang-format off
EM_JS(void, host_save, (const char* text, int bytes, unsigned number), {
  storage.save(engine.text(text, bytes), number >>> 0);
});
EM_JS(void, host_read_kept, (const char* criteria, int bytes), {
  if (bytes) storage.turnTo(engine.text(criteria, bytes));
  else storage.tryNow();
});
EM_JS(void, host_take_over, (), { storage.takeOver(); });
EM_JS(void, host_keep_criteria, (const char* text, int bytes), { storage.keepCriteria(engine.text(text, bytes)); });
EM_JS(void, host_set_aside, (const char* key, int key_bytes, const char* text, int bytes, const char* why, int why_bytes), {
  asides.put(engine.text(key, key_bytes), engine.text(text, bytes), engine.text(why, why_bytes));
});
EM_JS(void, host_list_set_aside, (), { asides.list(); });
EM_JS(void, host_open_set_aside, (const char* key, int bytes), { asides.open(engine.text(key, bytes)); });
EM_JS(void, host_remove_set_aside, (const char* key, int bytes), { asides.remove(engine.text(key, bytes)); });
EM_JS(void, host_download_kept, (const char* key, int key_bytes), { asides.download(engine.text(key, key_bytes)); });
EM_JS(void, host_download, (const char* name, int name_bytes, const char* text, int bytes, const char* type, int type_bytes), {
  files.download(engine.text(name, name_bytes), engine.bytes(text, bytes), engine.text(type, type_bytes));
});
EM_JS(void, host_print, (), { print.start(); });
EM_JS(int, host_address, (char* buffer, int room), { return engine.put(link.address(), buffer, room); });
EM_JS(void, host_link_settled, (), { link.settled(); });
EM_JS(void, host_pick_file, (), { files.pick(); });
EM_JS(void, host_remember, (int english, int theme), { storage.remember(english, theme); });
EM_JS(void, host_erase, (), { storage.erase(); });
EM_JS(int, host_today, (), {
  const now = new Date();
  return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
});
EM_JS(double, host_now, (), { return Math.floor(Date.now() / 1000); });
EM_JS(int, host_fresh_id, (char* buffer, int room), {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return engine.put(Array.from(bytes, (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join(""), buffer, room);
});
EM_JS(void, host_tell_owner, (const char* text, int bytes), { console.warn(engine.text(text, bytes)); });
EM_JS(void, host_copy, (const char* text, int bytes), { files.copy(engine.text(text, bytes)); });
EM_JS(void, host_download_page, (int single, const char* name, int name_bytes, const char* criteria, int criteria_bytes,
    const char* brand, int brand_bytes), {
  const text = engine.text;
  carried.download(single, text(name, name_bytes), text(criteria, criteria_bytes), text(brand, brand_bytes));
});
EM_JS(void, host_list_requests, (), { device.listRequests(); });
EM_JS(void, host_accent, (unsigned ink, unsigned soft, unsigned on_ink), { device.accent(ink, soft, on_ink); });
EM_JS(void, host_help, (int open), { shell.help(open); });
EM_JS(void, host_announce, (int grade_changed), { api.changed(grade_changed); });
EM_JS(void, host_steps, (unsigned steps, int screen), { past.tell(steps, screen); });
EM_JS(void, host_document, (int english, int dark, const char* title, int bytes), { device.show(english, dark, engine.text(title, bytes)); });
EM_JS(void, host_update, (), { offline.update(); });
// clang-format on

namespace starsheet::platform {
namespace {

int bytes(const std::string& text) { return static_cast<int>(text.size()); }

struct Performer {
  void operator()(const SaveSheet& effect) const { host_save(effect.text.data(), bytes(effect.text), effect.number); }
  void operator()(const ReadKept& effect) const { host_read_kept(effect.criteria.data(), bytes(effect.criteria)); }
  void operator()(const TakeOver&) const { host_take_over(); }
  void operator()(const KeepCriteria& effect) const { host_keep_criteria(effect.text.data(), bytes(effect.text)); }
  void operator()(const SetAside& effect) const {
    host_set_aside(effect.key.data(), bytes(effect.key), effect.text.data(), bytes(effect.text), effect.why.data(),
                   bytes(effect.why));
  }
  void operator()(const ListSetAside&) const { host_list_set_aside(); }
  void operator()(const OpenSetAside& effect) const { host_open_set_aside(effect.key.data(), bytes(effect.key)); }
  void operator()(const RemoveSetAside& effect) const { host_remove_set_aside(effect.key.data(), bytes(effect.key)); }
  void operator()(const DownloadSetAside& effect) const { host_download_kept(effect.key.data(), bytes(effect.key)); }
  void operator()(const DownloadFile& effect) const {
    host_download(effect.name.data(), bytes(effect.name), effect.text.data(), bytes(effect.text), effect.type.data(),
                  bytes(effect.type));
  }
  void operator()(const LinkSettled&) const { host_link_settled(); }
  void operator()(const PrintPage&) const { host_print(); }
  void operator()(const PickFile&) const { host_pick_file(); }
  void operator()(const RememberPreferences& effect) const {
    host_remember(effect.language == Language::English, static_cast<int>(effect.theme));
  }
  void operator()(const ScrollToClause&) const {}
  void operator()(const ScrollToIndicator&) const {}
  void operator()(const EraseDevice&) const { host_erase(); }
  void operator()(const TellOwner& effect) const { host_tell_owner(effect.text.data(), bytes(effect.text)); }
  void operator()(const DownloadPage& effect) const {
    host_download_page(effect.single_file, effect.criteria_name.data(), bytes(effect.criteria_name),
                       effect.criteria.data(), bytes(effect.criteria), effect.brand.data(), bytes(effect.brand));
  }
  void operator()(const ListRequests&) const { host_list_requests(); }
  void operator()(const CopyText& effect) const { host_copy(effect.text.data(), bytes(effect.text)); }
  void operator()(const FetchLate&) const { want_late(); }
  void operator()(const TakeUpdate&) const { host_update(); }
};

// At least `digits` digits, with leading zeros.
std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

}  // namespace

void perform(const Effect& effect) { std::visit(Performer{}, effect); }

std::string today() {
  const int date = host_today();
  return padded(date / 10000, 4) + '-' + padded(date / 100 % 100, 2) + '-' + padded(date % 100, 2);
}

std::int64_t now() { return static_cast<std::int64_t>(host_now()); }

std::string fresh_id() {
  std::string id(26, '\0');
  id.resize(static_cast<std::size_t>(host_fresh_id(id.data(), static_cast<int>(id.size()))));
  return id;
}

std::string page_address() {
  std::string address(2048, '\0');
  address.resize(static_cast<std::size_t>(host_address(address.data(), static_cast<int>(address.size()))));
  return address;
}

void announce_change(bool grade_changed) { host_announce(grade_changed); }

void set_document(Language language, bool dark, const std::string& title) {
  host_document(language == Language::English, dark, title.data(), bytes(title));
}

void set_accent(const documents::Accent& accent) { host_accent(accent.ink, accent.soft, accent.on_ink); }

void show_help(bool open) { host_help(open); }

void set_steps(unsigned steps, Screen screen) { host_steps(steps, static_cast<int>(screen)); }

}  // namespace starsheet::platform
