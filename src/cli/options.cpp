#include "cli/options.h"

#include <string_view>

#include "cli/plan_options.h"

namespace starsheet::cli {
namespace {

const Text kUsage{.zh = R"(用法：
  starsheet score [--criteria 文件] [--json] [--lang zh-CN|en] 评分表
  starsheet score --ndjson [--criteria 文件] [--lang zh-CN|en]  < 每行一份评分表
  starsheet report --format html|csv|xlsx|json|ics [--criteria 文件] [--brand 文件] [--lang zh-CN|en] -o 文件 评分表
  starsheet plan --target 等级 [--criteria 文件] [--alternatives 个数] [--lock 条款]… [--effort 条款=天数[,每样本天数]]…
                 [--json] [--lang zh-CN|en] 评分表
  starsheet link encode [--criteria 文件] [--lang zh-CN|en] 评分表
  starsheet link decode [--criteria 文件] [--lang zh-CN|en] 片段
  starsheet lint [--against 旧版标准] [--lang zh-CN|en] 文件…
  starsheet --help | --version

score 给出得分、星级和失分；评分表写 - 时从标准输入读。
      --json 给出一行 JSON；--ndjson 每行读一份评分表，每行给出一个结果。
report 写出页面上能导出的文件；-o - 写到标准输出。
plan  给出达到目标等级（如 star5）最省力的几种办法，未评的条款按不符合算起。
      --lock 表示这一条或这一项扣分（deduction/0 起）改不了；--effort 改动工作量，deductions 指每项特别扣分；
      评分表里已有的锁定和工作量同样有效。
link  把评分结果编成分享链接 # 后面的片段，或由片段还原评分表；不含名称、备注和理由。
lint  检查评价标准文件和评分表，列出全部问题；不认得的规则、部门和够不着的分数线只给警告。
      --against 要求条款、分值或等级有变时换新的 revision。

不指定 --criteria 时使用内置的 GB/T 27922-2011。
退出码：0 完成，1 输入有误，2 用法有误。
)",
                  .en = R"(usage:
  starsheet score [--criteria FILE] [--json] [--lang zh-CN|en] SHEET
  starsheet score --ndjson [--criteria FILE] [--lang zh-CN|en]  < one sheet a line
  starsheet report --format html|csv|xlsx|json|ics [--criteria FILE] [--brand FILE] [--lang zh-CN|en] -o FILE SHEET
  starsheet plan --target GRADE [--criteria FILE] [--alternatives K] [--lock ID]... [--effort ID=DAYS[,PER_SAMPLE]]...
                 [--json] [--lang zh-CN|en] SHEET
  starsheet link encode [--criteria FILE] [--lang zh-CN|en] SHEET
  starsheet link decode [--criteria FILE] [--lang zh-CN|en] FRAGMENT
  starsheet lint [--against OLD] [--lang zh-CN|en] FILE...
  starsheet --help | --version

score gives the score, the star grade and what was lost; SHEET may be - for standard input.
      --json gives one line of JSON; --ndjson reads one sheet a line and gives one result a line.
report writes the files that the page offers; -o - is standard output.
plan  gives the ways to a grade (star5, say) that take the least effort; open clauses count as not met.
      --lock names a clause or a deduction (from deduction/0) that cannot be changed; --effort sets other days, where
      deductions stands for each special deduction; locks and efforts kept in the sheet hold as well.
link  turns answers into what follows the # of a share link, or back into a sheet; it never holds names, notes or reasons.
lint  checks criteria and sheet files and lists every fault; rules and departments that are not known and
      thresholds out of reach are warned of.
      --against asks for a new revision when clauses, points or grades have changed.

Without --criteria the built-in GB/T 27922-2011 is used.
Exit codes: 0 done, 1 bad input, 2 wrong usage.
)"};

std::optional<Language> language_named(std::string_view tag) {
  if (tag == "en") return Language::English;
  if (tag == "zh-CN" || tag == "zh") return Language::Chinese;
  return std::nullopt;
}

/// Reads arguments one after the other.
class Reader {
 public:
  Reader(const std::vector<std::string>& arguments, Language locale) : arguments_(arguments) {
    result_.options.language = locale;
  }

  ParsedOptions read() {
    bool only_files = false;
    // Past a mistake, too: --lang says how it is told, wherever it stands.
    while (next_ < arguments_.size()) {
      const std::string argument = arguments_[next_++];
      if (!only_files && argument == "--") {
        only_files = true;
      } else if (!only_files && argument.size() > 1 && argument[0] == '-') {
        read_option(argument);
      } else if (!has_command_ && !only_files) {
        read_command(argument);
      } else {
        result_.options.files.push_back(argument);
      }
    }
    if (!result_.error && !has_answer_) check();
    return std::move(result_);
  }

 private:
  void fail(const char* zh, const char* en, const std::string& what = {}) {
    if (!result_.error) result_.error = Text{zh + what, en + what};
  }

  void read_command(const std::string& name) {
    has_command_ = true;
    if (name == "score") {
      result_.options.command = Command::Score;
    } else if (name == "report") {
      result_.options.command = Command::Report;
    } else if (name == "lint") {
      result_.options.command = Command::Lint;
    } else if (name == "link") {
      result_.options.command = Command::Link;
    } else if (name == "plan") {
      result_.options.command = Command::Plan;
    } else {
      fail("没有这个命令：", "there is no such command: ", name);
    }
  }

  void read_option(const std::string& argument) {
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    inline_value_ = equals == std::string::npos ? std::nullopt : std::optional(argument.substr(equals + 1));
    Options& options = result_.options;
    const bool score = options.command == Command::Score && has_command_;
    const bool report = options.command == Command::Report && has_command_;
    const bool plan = options.command == Command::Plan && has_command_;
    const bool link = options.command == Command::Link && has_command_;
    const bool lint = options.command == Command::Lint && has_command_;
    if (name == "--help" || name == "-h") {
      answer_with(Command::Help);
    } else if (name == "--version") {
      answer_with(Command::Version);
    } else if (name == "--lang") {
      read_language();
    } else if (name == "--criteria" && (score || report || plan || link)) {
      options.criteria = value_of(name);
    } else if (name == "--json" && (score || plan) && !inline_value_) {
      options.json = true;
    } else if (name == "--ndjson" && score && !inline_value_) {
      options.ndjson = true;
    } else if (name == "--format" && report) {
      read_format();
    } else if (name == "--brand" && report) {
      options.brand = value_of(name);
    } else if ((name == "-o" || name == "--output") && report) {
      options.output = value_of(name);
    } else if (name == "--against" && lint) {
      options.against = value_of(name);
    } else if (plan) {
      read_plan_option(name, argument);
    } else {
      fail("这里没有这个选项：", "there is no such option here: ", argument);
    }
  }

  void read_plan_option(const std::string& name, const std::string& argument) {
    if (name == "--target") {
      result_.options.target = value_of(name);
    } else if (name == "--alternatives") {
      read_alternatives(value_of(name));
    } else if (name == "--lock") {
      result_.options.locks.push_back(value_of(name));
    } else if (name == "--effort") {
      read_effort(value_of(name));
    } else {
      fail("这里没有这个选项：", "there is no such option here: ", argument);
    }
  }

  void read_alternatives(const std::string& text) {
    const std::optional<std::size_t> number = parse_alternatives(text);
    if (!number)
      fail("--alternatives 应为 1 到 1000000 的整数，写的是 ",
           "--alternatives takes a whole number from 1 to 1000000, not ", text);
    result_.options.alternatives = number.value_or(0);
  }

  void read_effort(const std::string& text) {
    if (result_.error) return;
    const std::optional<Efforts::value_type> effort = parse_effort(text);
    if (effort) {
      result_.options.efforts.push_back(*effort);
    } else {
      fail("--effort 应为 条款=天数[,每样本天数]，天数不为负，写的是 ",
           "--effort takes ID=DAYS[,PER_SAMPLE] with days that are not negative, not ", text);
    }
  }

  void answer_with(Command command) {
    if (!has_answer_) answer_ = command;
    has_answer_ = true;
    result_.options.command = answer_;
    has_command_ = true;
  }

  std::string value_of(const std::string& name) {
    if (inline_value_) return *inline_value_;
    if (next_ < arguments_.size()) return arguments_[next_++];
    fail("选项缺少值：", "the option lacks its value: ", name);
    return {};
  }

  void read_language() {
    const std::string tag = value_of("--lang");
    const std::optional<Language> language = language_named(tag);
    if (!language) return fail("--lang 应为 zh-CN 或 en，写的是 ", "--lang takes zh-CN or en, not ", tag);
    result_.options.language = *language;
  }

  void read_format() {
    const std::string format = value_of("--format");
    if (result_.error) return;
    if (format != "html" && format != "csv" && format != "xlsx" && format != "json" && format != "ics") {
      return fail("--format 应为 html、csv、xlsx、json 或 ics，写的是 ",
                  "--format takes html, csv, xlsx, json or ics, not ", format);
    }
    result_.options.format = format;
  }

  void check_report() {
    const Options& options = result_.options;
    if (!options.format) return fail("缺少 --format", "--format is missing");
    if (!options.output) return fail("缺少 -o", "-o is missing");
    check_one_file("report 一次只写一份评分表，多出了 ", "report takes one sheet; there is also ");
  }

  void check_plan() {
    if (!result_.options.target) return fail("缺少 --target", "--target is missing");
    check_one_file("plan 一次只算一份评分表，多出了 ", "plan takes one sheet; there is also ");
  }

  void check_link() {
    const std::vector<std::string>& words = result_.options.files;
    if (words.empty() || (words[0] != "encode" && words[0] != "decode")) {
      return fail("link 后应为 encode 或 decode", "link takes encode or decode");
    }
    if (words.size() < 2) return fail("缺少评分表文件或片段", "the sheet file or fragment is missing");
    if (words.size() > 2) fail("link 一次只处理一份，多出了 ", "link takes one at a time; there is also ", words[2]);
  }

  void check_one_file(const char* zh, const char* en) {
    const std::vector<std::string>& files = result_.options.files;
    if (files.empty()) return fail("缺少评分表文件", "the sheet file is missing");
    if (files.size() > 1) fail(zh, en, files[1]);
  }

  void check() {
    Options& options = result_.options;
    if (!has_command_) return fail("缺少命令", "the command is missing");
    if (options.command == Command::Lint && options.files.empty())
      fail("缺少要检查的文件", "the files to check are missing");
    if (options.command == Command::Report) return check_report();
    if (options.command == Command::Plan) return check_plan();
    if (options.command == Command::Link) return check_link();
    if (options.command != Command::Score) return;
    if (options.ndjson) {
      if (!options.files.empty())
        fail("--ndjson 从标准输入读，不带文件：",
             "--ndjson reads standard input and takes no file: ", options.files[0]);
    } else {
      check_one_file("score 一次只算一份评分表，多出了 ", "score takes one sheet; there is also ");
    }
  }

  const std::vector<std::string>& arguments_;
  std::size_t next_ = 0;
  bool has_command_ = false;
  bool has_answer_ = false;  // --help or --version: the rest of the call does not matter
  Command answer_ = Command::Help;
  std::optional<std::string> inline_value_{};
  ParsedOptions result_{};
};

}  // namespace

ParsedOptions parse_options(const std::vector<std::string>& arguments, Language locale) {
  return Reader(arguments, locale).read();
}

const std::string& usage(Language language) { return kUsage.in(language); }

}  // namespace starsheet::cli
