#include "documents/html.h"

namespace starsheet::documents {

std::string html_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        if ((static_cast<unsigned char>(c) >= 0x20 && c != '\x7F') || c == '\t' || c == '\n') result += c;
    }
  }
  return result;
}

Html& Html::open(std::string_view element, std::string_view css_class) {
  out_ += '<';
  out_ += element;
  if (!css_class.empty()) {
    out_ += " class=\"";
    out_ += css_class;
    out_ += '"';
  }
  out_ += '>';
  return *this;
}

Html& Html::close(std::string_view element) {
  out_ += "</";
  out_ += element;
  out_ += ">\n";
  return *this;
}

Html& Html::text(std::string_view text) {
  out_ += html_text(text);
  return *this;
}

Html& Html::element(std::string_view name, std::string_view text, std::string_view css_class) {
  return open(name, css_class).text(text).close(name);
}

Html& Html::raw(std::string_view markup) {
  out_ += markup;
  return *this;
}

}  // namespace starsheet::documents
