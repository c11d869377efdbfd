#include "documents/route.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kManagement{"管理层", "Management"};
constexpr Phrase kService{"售后服务部", "Service"};
constexpr Phrase kQuality{"质量部", "Quality"};
constexpr Phrase kSales{"销售部", "Sales"};
constexpr Phrase kHumanResources{"人力资源部", "Human resources"};
constexpr Phrase kLegal{"法务部", "Legal"};

}  // namespace

const Phrase& certainty_text(Certainty certainty) {
  static constexpr Phrase kTexts[] = {{"有资料证实", "confirmed"},
                                      {"综合多家资料", "merged from several lists"},
                                      {"仅见于个别资料", "named by one page only"},
                                      {"凭经验，待核实", "from experience, to be checked"}};
  return kTexts[static_cast<std::size_t>(certainty)];
}

std::span<const RouteItem> route_conditions() {
  static constexpr RouteItem kConditions[] = {
      {"condition/legal-person",
       {"独立法人，在中国大陆合法经营", "An independent legal person, lawfully operating in mainland China"},
       Certainty::Confirmed},
      {"condition/three-months",
       {"按 GB/T 27922 建立售后服务体系，并已运行满 3 个月（个别机构要求 3～6 个月）",
        "A service system built to GB/T 27922 that has run for at least 3 months (some pages say 3 to 6)"},
       Certainty::Confirmed},
      {"condition/no-failure",
       {"近一年内没有重大的质量、安全或服务事故", "No major quality, safety or service failure within the last year"},
       Certainty::Confirmed},
      {"condition/rules",
       {"售后服务制度齐全，有专门负责人和专项经费", "Complete service rules, a person in charge and earmarked funds"},
       Certainty::Confirmed},
      {"condition/managers",
       {"有经过培训的售后服务管理师和服务团队（管理师不少于服务管理人员的 10%）",
        "Trained after-sales service managers (at least 10 % of service management staff) and a service team"},
       Certainty::Confirmed},
      {"condition/one-year",
       {"经营满一年（另有资料说满半年）", "In business for a year (half a year on another page)"},
       Certainty::Weak},
      {"condition/management-system",
       {"已建立 ISO 9001 等管理体系（标准本身只在 5.1.6.3 计分）",
        "ISO 9001 or a similar system in place (the standard itself only scores it, in 5.1.6.3)"},
       Certainty::Weak},
  };
  return kConditions;
}

std::span<const RouteItem> route_documents() {
  constexpr Certainty kMerged = Certainty::Merged;
  static constexpr RouteItem kDocuments[] = {
      {"document/licence", {"营业执照", "Business licence"}, kMerged, kManagement},
      {"document/permits", {"行政许可或资质（法规要求时）", "Permits, where the law asks for them"}, kMerged, kLegal},
      {"document/products",
       {"产品或服务介绍，合格检验报告", "Description of products or services, with test reports"},
       kMerged,
       kQuality},
      {"document/laws", {"适用法律法规和标准清单", "Register of the laws and standards that apply"}, kMerged, kLegal},
      {"document/profile",
       {"企业简介（规模、行业地位）", "Company profile (size, place in the trade)"},
       kMerged,
       kManagement},
      {"document/organisation",
       {"组织机构图，含售后服务专图", "Organisation charts, one for service"},
       kMerged,
       kHumanResources},
      {"document/outlets",
       {"销售网点和售后网点清单，多场所清单", "List of sales and service outlets and of all sites"},
       kMerged,
       kSales},
      {"document/flow", {"销售方式与服务流程图", "Mode of sale and service flow chart"}, kMerged, kService},
      {"document/system",
       {"售后体系建设说明：网点直属或委托、设施投入、经费；不涉及条款的说明",
        "Description of the system: own or contracted outlets, facilities, funds; reasons for items that do not apply"},
       kMerged,
       kService},
      {"document/manual", {"售后服务手册与制度清单", "Service manual and list of rules"}, kMerged, kService},
      {"document/staff",
       {"人员资质，售后服务管理师证书", "Staff licences and service managers' certificates"},
       kMerged,
       kHumanResources},
      {"document/certificates", {"已获证书和荣誉", "Certificates and honours held"}, kMerged, kQuality},
      {"document/records",
       {"维修、回访、投诉、满意度记录（近 12 个月为宜）",
        "Records of repairs, call-backs, complaints and satisfaction (the last 12 months are best)"},
       kMerged,
       kService},
      {"document/promises",
       {"合同中的售后条款，官网承诺", "Service clauses of contracts, promises on the website"},
       kMerged,
       kSales},
      {"document/equipment",
       {"备件、设备台账及保养记录", "Logs of spare parts and equipment, with upkeep records"},
       kMerged,
       kService},
  };
  return kDocuments;
}

std::span<const Phrase> route_phases() {
  static constexpr Phrase kPhases[] = {
      {"申请", "Application"},
      {"受理与合同", "Acceptance and contract"},
      {"文件审查", "Document review"},
      {"现场审查与评分", "On-site audit and scoring"},
      {"认证决定与颁证", "Decision and certificate"},
  };
  return kPhases;
}

std::span<const RouteStep> route_steps() {
  static constexpr RouteStep kSteps[] = {
      {0, {"自评与整改", "Self-assessment and corrections"}},
      {0, {"提交申请书和资料", "Application form and documents"}},
      {1, {"受理评审，签订认证合同", "Review of the application, certification contract"}},
      {2, {"组成评审组，审查体系文件", "Audit team formed, system documents reviewed"}},
      {3, {"现场审查并评分，网点抽查", "On-site audit and scoring, outlets sampled"}},
      {3, {"不符合项和特别扣分项整改验证", "Corrections of non-conformities and special deductions verified"}},
      {4, {"复核与认证决定", "Final review and decision"}},
      {4, {"颁发星级证书，上报国家平台", "Star certificate issued and entered in the national platform"}},
      {4, {"每年监督审查，到期再认证", "Yearly surveillance, recertification before expiry"}},
  };
  return kSteps;
}

std::span<const RouteFact> route_facts() {
  static constexpr RouteFact kFacts[] = {
      {{"证书有效期 3 年。", "A certificate is valid for 3 years."}, Certainty::Confirmed},
      {{"获证后每年至少一次现场监督审查。", "At least one on-site surveillance audit a year keeps it valid."},
       Certainty::Confirmed},
      {{"两次监督的间隔一般不超过 12 个月。", "Audits are normally no more than 12 months apart."}, Certainty::Weak},
      {{"到期前须重新申请认证。", "Recertification needs a new application."}, Certainty::Confirmed},
      {{"再认证通常在到期前约 3 个月申请。", "It is usually applied for about 3 months before expiry."},
       Certainty::Recalled},
      {{"能否在商品和包装上使用星级标志、用何种标志，各认证机构规定不同。",
        "Whether a star mark may be shown on products and packaging, and which, differs by certification body."},
       Certainty::Confirmed},
      {{"证书真伪和状态可在全国认证认可信息公共服务平台（cx.cnca.cn）查询。",
        "Certificates can be checked on the national certification information platform (cx.cnca.cn)."},
       Certainty::Confirmed},
      {{"各认证机构按自己备案的规则实施，抽样、人日、标志和暂停条款会有差别。",
        "Each body works to its own filed rule, so sampling, person-days, mark and suspension terms differ."},
       Certainty::Confirmed},
  };
  return kFacts;
}

std::span<const Question> route_questions() {
  static constexpr Question kQuestions[] = {
      {{"体系要运行多久才能申请？", "How long must the system have run before applying?"},
       {"至少 3 个月。从体系正式运行之日起算，满 3 个月即可提交申请。",
        "At least 3 months, counted from the day it went into operation."}},
      {{"怎样查询证书？", "How is a certificate checked?"},
       {"在全国认证认可信息公共服务平台 cx.cnca.cn 按企业名称或证书编号查询，看状态、范围和有效期。",
        "On the national certification information platform, cx.cnca.cn, by company or certificate number: look at status, scope and dates."}},
      {{"证书有效期多长？每年要审查吗？", "How long is it valid, and is there a yearly audit?"},
       {"有效期 3 年，期间每年至少一次现场监督审查，通过后证书继续有效。",
        "3 years. At least one on-site audit a year keeps it valid."}},
      {{"证书到期怎么办？", "What happens at expiry?"},
       {"须在到期前重新申请认证。提前安排自评和整改，避免证书中断。",
        "Apply for recertification before it runs out. Assess and correct early, so that there is no gap."}},
  };
  return kQuestions;
}

// Source: one committee's trial schedule (from the time of SB/T 10401). Its last row is cut off.
std::span<const AuditEffort> audit_efforts() {
  static constexpr AuditEffort kEfforts[] = {
      {1, 10, 6, 2, 4, 3, 2, 4, 3},
      {11, 25, 8, 2, 6, 3, 2, 5, 4},
      {26, 45, 12, 2, 10, 4, 3, 8, 7},
      {46, 65, 13, 3, 10, 4, 3, 8, 7},
      {66, 85, 15, 3, 12, 5, 4, 9, 8},
      {86, 125, 17, 3, 14, 6, 5, 10, 9},
      {126, 175, 19, 3, 16, 7, 6, 12, 11},
      {176, 275, 21, 3, 18, 8, 6, 14, 12},
      {276, 425, 23, 3, 20, 9, 7, 15, 13},
      {426, 625, 25, 3, 22, 9, 7, 16, 14},
      {626, 875, 27, 3, 24, 10, 8, 18, 16},
      {876, 1175, 29, 3, 26, 11, 9, 19, 17},
      {1176, 1550, 32, 4, 28, 11, 9, 20, 18},
      {1551, 2025, 34, 4, 30, 12, 10, 22, 20},
      {2026, 2675, 36, 4, 32, 13, 11, 24, 22},
      {2676, 3450, 38, 4, 34, 13, 11, 24, 22},
      {3451, 4350, 42, 6, 36, 14, 12, 26, 24},
      {4351, 5450, 44, 6, 38, 15, 13, 27, 25},
      {5451, 6800, 46, 6, 40, 15, 13, 28, 26},
      {6801, 8500, 48, 6, 42, 16, 14, 30, 28},
      {8501, 10700, 50, 6, 44, 17, std::nullopt, std::nullopt, std::nullopt},
  };
  return kEfforts;
}

const AuditEffort* audit_effort(std::int64_t headcount) {
  for (const AuditEffort& effort : audit_efforts()) {
    if (headcount >= effort.least && headcount <= effort.most) return &effort;
  }
  return nullptr;
}

std::string half_days_text(int half_days) {
  std::string text = std::to_string(half_days / 2);
  if (half_days % 2 != 0) text += ".5";
  return text;
}

const Phrase& audit_effort_source() {
  static constexpr Phrase kSource{
      "按某行业委员会公布的试行标准列出，不是报价；各认证机构有自己的标准，商品类别多、网点多会增加人日（每个固定网点不少于 0.5 人日）。",
      "From one committee's published trial schedule; not a quotation. Every body has its own, and more product categories and outlets add time (at least 0.5 person-day for each fixed outlet)."};
  return kSource;
}

Text audit_effort_absent(std::int64_t headcount) {
  const std::int64_t most = audit_efforts().back().most;
  if (headcount < 1) return {"填写员工人数后，这里给出参考审查人日。", "Enter the headcount to see the audit effort."};
  const std::string limit = std::to_string(most);
  return {"该试行标准只到 " + limit + " 人，超过的请向认证机构询问。",
          "The schedule ends at " + limit + " people; beyond that, ask a certification body."};
}

}  // namespace starsheet::documents
