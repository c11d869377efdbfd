#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rational.h"

// Just enough of Office Open XML (ECMA-376) for sheets of text, numbers and formulas. Text stays text: it is written as
// an inline string, never as anything a spreadsheet would evaluate, and keeps its quote mark when the cell is edited.

namespace starsheet::documents {

/// How a cell looks; the order is that of cellXfs in workbook.cpp.
enum class CellStyle { Plain, Title, Heading, Wrapped, Figure, Input, InputText, Total, Muted };

/// Which numbers a cell takes. Source: ECMA-376, dataValidation.
struct NumberRule {
  const char* type = "whole";         ///< Or "decimal".
  const char* condition = "between";  ///< Or "greaterThan", "greaterThanOrEqual": then `to` is empty.
  std::string from{};                 ///< A number, or a cell as the first one of the range sees it.
  std::string to{};
};

/// One sheet, filled row by row from the top left.
class WorkSheet {
 public:
  /// `name`: at most 31 characters, none of []:*?/\. Widths in characters, from column A on.
  WorkSheet(std::string name, std::vector<int> widths) : name_(std::move(name)), widths_(std::move(widths)) {}

  void start_row();
  /// Row number of the row that is being filled, from 1.
  int row() const { return row_; }
  void skip() { ++column_; }
  void text(std::string_view text, CellStyle style = CellStyle::Plain);
  /// A number, exactly where spreadsheets can hold it; a fraction without an end is written as the division it is, as
  /// long as both its numbers have 15 digits at most, which is what spreadsheets read, and else by twelve decimals.
  void number(const Rational& value, CellStyle style = CellStyle::Plain);
  /// A formula in English names with what it comes to now, as a number or as text.
  void formula(std::string_view formula, const Rational& value, CellStyle style = CellStyle::Figure);
  void text_formula(std::string_view formula, std::string_view value, CellStyle style = CellStyle::Figure);
  /// Keeps the rows above the next one in sight.
  void freeze_above() { frozen_rows_ = row_; }
  /// A list to choose from in the cells `range`; no choice may hold a comma.
  void choices(const std::string& range, const std::vector<std::string>& texts);
  /// Numbers alone in the cells `range`; another entry is refused with that title and sentence (the program's own when
  /// empty).
  void allow(const std::string& range, const NumberRule& rule, std::string_view title, std::string_view sentence);

  static constexpr int kHidden = 0;  ///< As a column's width: it is not shown.

  const std::string& name() const { return name_; }
  /// The part xl/worksheets/sheetN.xml.
  std::string part() const;

 private:
  void open_cell(CellStyle style, const char* type);

  std::string name_{};
  std::vector<int> widths_{};
  std::string rows_{};
  std::string validations_{};
  int validation_count_ = 0;
  int row_ = 0;
  int column_ = 0;
  int frozen_rows_ = 0;
};

/// A name for one cell: {"score", "'Result'!$B$14"}.
struct DefinedName {
  std::string name{};
  std::string target{};
};

/// The .xlsx file. It carries no time and no author.
std::string workbook_file(const std::vector<WorkSheet>& sheets, const std::vector<DefinedName>& names);

/// "A1" for column 0 of row 1.
std::string cell_name(int column, int row);

/// Text for XML: & < > " escaped, characters that XML cannot hold left out.
std::string xml_text(std::string_view text);

/// A number for a cell or formula: at most twelve decimals, cut off, with an ASCII sign.
std::string cell_number(const Rational& value);

}  // namespace starsheet::documents
