// Stands where parts of Dear ImGui would that StarSheet does not use, so that they stay out of the page: tables and
// columns (imgui_tables.cpp is not built), and C's formatting of numbers with a point. Built into starsheet_imgui.

#include <cstdarg>
#include <cstddef>

#include <imgui.h>
#include <imgui_internal.h>

// Called for every window, whether it has tables and columns or not.
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void ImGui::TableGcCompactSettings() {}
void ImGui::TableSettingsAddSettingsHandler() {}

// Called inside a table or columns only, so never.
void ImGui::EndColumns() {}
void ImGui::EndTable() {}
void ImGui::PopColumnsBackground() {}
void ImGui::PushColumnsBackground() {}
void ImGui::TableEndCell(ImGuiTable*) {}
void ImGui::TableEndRow(ImGuiTable*) {}
void ImGui::TablePopBackgroundChannel() {}
void ImGui::TablePopColumnChannel() {}
void ImGui::TablePushBackgroundChannel() {}
void ImGui::TablePushColumnChannel(int) {}

namespace {

/// Writes into a buffer as far as it goes, and counts on past its end.
struct Output {
  char* buffer = nullptr;
  std::size_t size = 0;
  std::size_t length = 0;

  void put(char c) {
    if (buffer != nullptr && length + 1 < size) buffer[length] = c;
    ++length;
  }
};

void put_number(Output& out, unsigned value, unsigned base, int width) {
  char digits[16] = {};
  int count = 0;
  do {
    digits[count++] = "0123456789ABCDEF"[value % base];
    value /= base;
  } while (value != 0);
  while (count < width) digits[count++] = '0';
  while (count > 0) out.put(digits[--count]);
}

}  // namespace

// The names of windows are all that is formatted: %s, and %d and %x with leading zeros. Anything else prints as it
// stands.
int ImFormatStringV(char* buffer, std::size_t size, const char* format, va_list values) {
  Output out{.buffer = buffer, .size = size};
  for (const char* at = format; *at != '\0'; ++at) {
    if (*at != '%') {
      out.put(*at);
      continue;
    }
    int width = 0;
    for (++at; *at >= '0' && *at <= '9'; ++at) width = width * 10 + (*at - '0');
    switch (*at) {
      case 's':
        for (const char* text = va_arg(values, const char*); *text != '\0'; ++text) out.put(*text);
        break;
      case 'd': {
        const int value = va_arg(values, int);
        if (value < 0) out.put('-');
        put_number(out, value < 0 ? 0U - static_cast<unsigned>(value) : static_cast<unsigned>(value), 10,
                   ImMin(width, 15));
        break;
      }
      case 'x':
      case 'X':
        put_number(out, va_arg(values, unsigned), 16, ImMin(width, 15));
        break;
      case '\0':
        --at;
        break;
      default:
        out.put(*at);
    }
  }
  if (buffer != nullptr && size > 0) buffer[ImMin(out.length, size - 1)] = '\0';
  return static_cast<int>(buffer == nullptr ? out.length : ImMin(out.length, size - 1));
}

int ImFormatString(char* buffer, std::size_t size, const char* format, ...) {
  va_list values;
  va_start(values, format);
  const int length = ImFormatStringV(buffer, size, format, values);
  va_end(values);
  return length;
}
