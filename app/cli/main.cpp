// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
// The same verbs as the window, for scripts.
#include "cli/commands.h"
#include "cli/recordverbs.h"
#include "cli/verb.h"

#include "base/memoryfolder.h"
#include "resources.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <cstdio>

using namespace xieli;
using namespace xieli::cli;
using namespace Qt::StringLiterals;

namespace {

const Option output{"o", "FILE", "要写出的文件"};
const Option month{"month", "YYYY-MM", "月份"};
const Option dry{"dry-run", nullptr, "只看结果，不写入"};
const Option sheet{"paper", "a4|a3", "纸张，不写为 a4"};
const Option issued{"issue", nullptr, "印发：编号、登入文书台账；已经印发过的照原样再写一份"};
const Option givenTo{"to", "NAME", "印发：交给谁"};
const Option village{"village", "NAME", "村名"};
const Option whole{"whole", nullptr, "号码不打码；须写明 --taken-by 和 --reason"};
const Option takenBy{"taken-by", "NAME", "谁带走"};
const Option why{"reason", "TEXT", "为什么带走"};
const Option map{"map", "HEADING=FIELD", "这一栏导入为哪一项（项目代码或名称，- 为不导入），可写多次"};

const Option digest{"digest", "HEX", "试读时给出的文件校验值(可只写前 12 位)：文件变了就不导入"};

const Option alone{"alone", "REASON", "本单位只有一位用户：为什么一个人经办又审批（记入日志）"};
const Option evenSo{"even-so", nullptr, "栏目更像另一种表，核对过，确是这一种"};

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> own{
        {"new", newOffice, "FILE", 1,
         {{"role", "ROLE", "village（村）或 township（乡镇）"}, {"name", "NAME", "单位名称"},
          {"place", "CODE", "行政区划代码，6–12 位"}, {"policy", "PACKS", "政策包[,县级补充.json…]"},
          {"recovery", "FILE", "把恢复单文字写到这个文件"}},
         "新建办公文件"},
        {"take-roster", takeRoster, "OFFICE FILE", 2, {dry, village, map, digest, evenSo}, "导入花名册"},
        {"take-survey", takeSurvey, "OFFICE FILE", 2, {dry, village, map, digest, evenSo}, "导入入户收入调查表"},
        {"take-list", takeList, "OFFICE FILE", 2,
         {{"kind", "KIND", "poverty（脱贫、监测对象名单）、deaths（死亡名单）、disability（残疾人名单）"}, dry, map,
          {"accept", "LINE[=HEAD]", "采纳名单的这一行(行号，或“工作表!行号”，或 --json 里的 key)；户主死亡的写新户主姓名；可写多次"},
          digest, evenSo, {"again", nullptr, "这份名单导入过，确要按现在的册子再比对一次、另记一份"}},
         "比对别的单位的名单，采纳其中写明的行"},
        {"mappings", mappings, "OFFICE [forget ID]", 1, {}, "记住的栏目对应：看、忘掉"},
        {"assess", assess, "OFFICE | FILE…", 0, {month, {"policy", "PACKS", "政策包[,县级补充.json…]：不用办公文件，直接核算家庭档案"},
          {"explain", nullptr, "不输出 JSON，用文字逐项说明结果和依据"}},
         "核算认定：每户一行 JSON"},
        {"township", township, "FILE…", 0, {month, {"policy", "PACKS", "政策包[,县级补充.json…]"}}, "乡镇、县的数：配备人数、备用金、标准增长、双纳入核对"},
        {"reserve", reserve, "OFFICE [add|list|balance]", 1,
         {{"kind", "KIND", "allocation 预拨、top_up 补充、spending 支出、refund 退回、hand_back 上缴"}, {"amount", "YUAN", "金额（元）"},
          {"residents", "N", "预拨：户籍人口"}, {"request", "ID", "支出：临时救助申请"}, {"on", "DAY", "日期"}, {"year", "YYYY", "哪一年的备用金"},
          {"note", "TEXT", "备注"}, {"again", "REASON", "同样的一笔已经有了，确要再记一笔的理由（记入日志）"}, output},
         "临时救助备用金台账"},
        {"decide", decide, "OFFICE", 1,
         {month, {"training", nullptr, "训练用：由村办公文件代训练乡镇作决定"}, {"on", "DAY", "决定日期"},
          {"by", "NAME", "决定人"}, {"document", "NUMBER", "决定文号"},
          {"class", "N", "对建议为“三类或四类”的新增家庭定为几类"},
          {"gradual-exit", "HEAD", "这一户不直接停发，给渐退期（当地由人决定、建档立卡的家庭；可写多次）"}, {"exit-months", "N", "渐退几个月"},
          {"level", "LEVEL", "township（乡镇决定）或 county（县级决定）"}, {"before-posting", "REASON", "公示期满前决定：为什么（记入日志）"}, alone},
         "按认定建议作出决定"},
        {"what-if", whatIf, "OFFICE", 1,
         {{"overlay", "FILE", "要试的县级补充（.json）"}, {"set", "KEY=VALUE@FROM[..TO]", "要试的标准，金额以元计，可写多次：dibao.line.rural.yearly=4000@2019-01"},
          {"from", "YYYY-MM", "从哪个月（不写：从变动开始的月份）"}, {"to", "YYYY-MM", "到哪个月（不写：12 个月）"}, output},
         "试算：换了标准，谁进谁退，每月多少钱（不写入办公文件）"},
        {"confirm-paid", confirmPaid, "OFFICE", 1,
         {{"from", "YYYY-MM", "从哪个月"}, {"to", "YYYY-MM", "到哪个月"}, village, {"household", "ID", "只确认这一户"}, {"head", "NAME", "只确认这一户（户主姓名）"},
          {"unpaid", nullptr, "确认的是没有发：不知道发没发的户，下次起草时补发（乡镇）"}, {"reason", "TEXT", "怎么知道没有发"}},
         "确认花名册上的金额已发放的月份，或确认没有发"},
        {"draft", draft, "OFFICE", 1, {month}, "起草一个月的发放"},
        {"review", review, "OFFICE", 1, {month, alone}, "复核一个月的发放草稿（起草的人不能复核）"},
        {"send-back", sendBack, "OFFICE", 1, {month, {"reason", "TEXT", "退回的原因"}}, "退回一个月的发放草稿，重新起草后才能审批"},
        {"approve", approve, "OFFICE", 1, {month, {"by", "NAME", "审批人"}, alone}, "审批并冻结一个月的发放，连同户名、账号（起草的人不能审批）"},
        {"pay-steps", paySteps, "OFFICE", 1, {month}, "一个月的发放走到哪一步：从决定到银行，各步金额"},
        {"orders", orders, "OFFICE", 1, {month}, "一个月的代发指令：给谁、多少、结果"},
        {"bank-formats", bankFormats, "OFFICE [list|show|keep|forget] [NAME|FILE]", 1, {}, "代发文件格式：看、看一种（JSON）、存一种、删一种"},
        {"bank-file", bankFile, "OFFICE", 1, {month, output, {"format", "NAME", "代发文件格式（写开头几个字也行）"}, takenBy, why, {"again", nullptr, "只写退回重发的"}, {"rewrite", nullptr, "以前写过、没有回盘的也再写一次（先向银行问清）"}},
         "按冻结的代发指令写出给银行的文件"},
        {"bank-return", bankReturn, "OFFICE FILE", 2, {month, {"on", "DAY", "银行发放的日期"}, {"even-so", nullptr, "看来是别的月份的，确实是这个月的，仍然收取"}, dry}, "收取银行回盘，逐笔登记成功和退回"},
        {"settle-row", settleRow, "OFFICE ROW ORDER", 3, {{"means", "RESULT", "paid（成功）或 bounced（退回）；银行写得明白就不用写"}, {"reason", "TEXT", "凭什么认定"}},
         "认定回盘里存疑的一行是哪一笔代发"},
        {"order-outcome", orderOutcome, "OFFICE paid|bounced|cancelled ORDER", 3, {{"on", "DAY", "日期"}, {"reason", "TEXT", "原因"}}, "登记一笔代发的结果，或取消不再发放"},
        {"reissue", reissue, "OFFICE", 1, {month, {"by", "NAME", "审批人"}, alone, dry}, "把退回的钱按改正后的账户重发一次"},
        {"close-month", closeMonth, "OFFICE", 1, {month, {"reason", "TEXT", "还有没结果的：为什么留着"}}, "结清一个月的发放"},
        {"funding", funding, "OFFICE", 1,
         {month, {"benefit", "CODE", "哪一项钱（不写就只看）"}, {"centre", "YUAN", "中央"}, {"province", "YUAN", "省级"}, {"prefecture", "YUAN", "市（州）级"},
          {"county", "YUAN", "县级"}, {"township", "YUAN", "乡镇"}},
         "一个月各项钱的资金来源：看、登记（各来源合计要等于应发）"},
        {"name-covered", nameCovered, "OFFICE DECISION MEMBER…", 3, {}, "写明一个决定保障家里哪几位"},
        {"roster", roster, "OFFICE", 1, {month, output, whole, takenBy, why, sheet, village}, "输出发放花名册（.xlsx、.csv 或 .pdf）；不写 --whole 则号码打码"},
        {"posting", posting, "OFFICE", 1,
         {month, output, {"on", "DAY", "张贴日期"}, {"kind", "KIND", "first（初审公示）或 standing（长期公示，不写就是它）"},
          {"programme", "CODE", "dibao（低保，不写就是它）或 tekun（特困）"}, {"days", "N", "公示天数；不写：初审公示 7 天，长期公示到更新为止（写作 0）"},
          {"amount", nullptr, "列出金额"}, {"mask", nullptr, "姓名打码"}, {"hotline-township", "PHONE", "乡镇监督电话"}, {"hotline-county", "PHONE", "县级监督电话"}},
         "输出公示名单（PDF；-o 为 .csv 或 .xlsx 时出网上公示用的同一份名单）"},
        {"postings", postings, "OFFICE [list|begin|object|settle|close|withdraw] [ID]", 1,
         {month, {"on", "DAY", "张贴、提出、答复、取下或撤下的日期"}, {"kind", "KIND", "begin：first 或 standing"}, {"programme", "CODE", "begin：dibao 或 tekun"},
          {"days", "N", "begin：公示天数，复查后再公示为 3"}, {"amount", nullptr, "begin：列出金额"}, {"mask", nullptr, "begin：姓名打码"},
          {"hotline-township", "PHONE", "begin：乡镇监督电话"}, {"hotline-county", "PHONE", "begin：县级监督电话"},
          {"household", "ID", "object：对哪一户，不写为整份名单"}, {"by", "NAME", "object：谁提出，不写为匿名"}, {"what", "TEXT", "object：异议内容"},
          {"answer", "TEXT", "settle：怎样答复、结果如何"}, {"photograph", "FILE", "close：公示栏照片"}, {"note", "TEXT", "close：照片存处，或没有照片的原因"},
          {"reason", "TEXT", "withdraw：撤下的原因；begin：公示天数少于规定的原因（记入日志）"}},
         "公示台账：登记张贴、异议、答复、取下、撤下"},
        {"registers", registers, "OFFICE [list|show|add|answer|remove] [CODE|ID]", 1,
         {month, output, {"on", "DAY", "登记或办结的日期"}, {"household", "ID", "add：哪一户"}, {"name", "NAME", "add：姓名"},
          {"person", "NAME", "add：家里的哪一位（帮扶措施、转介）"}, {"place", "TEXT", "add：住址、电话（主动发现）"}, {"source", "TEXT", "add：来源，或代码"},
          {"what", "TEXT", "add：内容，或代码"}, {"detail", "TEXT", "add：说明"}, {"handler", "NAME", "add：经办人"}, {"amount", "YUAN", "add：金额（元）"},
          {"due", "DAY", "add：期限"}, {"answer", "TEXT", "answer：办理结果"}, whole, takenBy, why},
         "台账：看、登记、办结；-o 输出 .xlsx、.csv 或 .pdf"},
        {"letter", letter, "OFFICE", 1,
         {month, output, {"household", "ID", "哪一户"}, {"head", "NAME", "户主姓名"}, {"kind", "KIND", "refuse（不予确认）、reduce（减发）、exit（渐退期）、stop（停发）或 increase（增发）；不写就按核算结果"},
          {"on", "DAY", "出具日期"}, {"number", "NUMBER", "文号；不写就按单位的文号规则接着编，没有规则就用决定的文号"}, issued, givenTo},
         "出具不予确认、减发、渐退期、停发告知书（PDF）；-o 为文件夹时出全月的"},
        {"form", form, "OFFICE KIND", 2,
         {month, output, {"household", "ID", "哪一户；不写就是空白表"}, {"head", "NAME", "户主姓名"}, sheet, {"number", "NUMBER", "编号"}, issued, givenTo, whole, takenBy, why},
         "出一张表格（PDF）：visit 入户调查表、card 明白卡、approval 审核确认表、application 申请及授权书、self-care 自理能力评估表、"
         "care-agreement 照料协议、care-log 照料走访记录、near-relatives 近亲属备案表、deliberation 民主评议记录；"
         "只有空白的：blank-refusal、blank-reduction、blank-stop 告知书，blank-posting 公示，blank-roster 发放花名册"},
        {"file", householdFile, "OFFICE", 1,
         {month, output, {"household", "ID", "哪一户"}, {"head", "NAME", "户主姓名"},
          {"parts", "LIST", "只要其中几部分，用逗号隔开：record、plan、forms、visits、evidence、assessments、payments、events、letters；不写就是全部"}, whole, takenBy, why},
         "出一户的全部档案，一个 PDF（一户一档）：封面、目录、户情、一户一策、表格、走访、照片、核算理由、发放、变动"},
        {"receivables", receivables, "OFFICE", 1, {}, "多发待追回的清单"},
        {"decide-recovery", decideRecovery, "OFFICE", 1,
         {{"household", "ID", "哪一户"}, {"amount", "YUAN", "追回多少"}, {"instalment", "YUAN", "每月多少；不写就一次追回"},
          {"from", "YYYY-MM", "从哪个月起"}, {"reason", "TEXT", "理由"}, {"on", "DAY", "决定日期"}, {"by", "NAME", "决定人"},
          {"document", "NUMBER", "决定文号"}, {"training", nullptr, "训练用：由村办公文件代训练乡镇作决定"}},
         "作出追缴决定"},
        {"void-recovery", voidRecovery, "OFFICE RECOVERY", 2, {{"reason", "TEXT", "作废理由"}}, "作废一个追缴决定"},
        {"receipt", receipt, "OFFICE [list|add|void] [ID]", 1,
         {{"recovery", "ID", "add：哪个追缴决定"}, {"amount", "YUAN", "add：到账多少"}, {"on", "DAY", "add：到账日期"}, {"way", "WAY", "add：cash 现金、transfer 转账、finance_office 财政所"},
          {"number", "NUMBER", "add：收据号"}, {"note", "TEXT", "add：备注"}, {"again", "REASON", "add：同一张收据再记一次的理由"}, {"reason", "TEXT", "void：作废理由"}},
         "追缴到账：看、登记、作废；只有登记了到账，欠款才减少"},
        {"introduce", introduce, "OFFICE", 1, {output}, "写出本单位的介绍文件"},
        {"trust", trust, "OFFICE FILE", 2, {}, "认识另一个单位"},
        {"peers", peers, "OFFICE", 1, {}, "已认识的单位：核对码、核对过没有、停用没有、上次往来"},
        {"households", keptHouseholds, "OFFICE", 1, {{"of", "VILLAGE", "只看这个村的"}}, "住户清单：哪一户归哪个村管"},
        {"compare", compareCode, "OFFICE NAME", 2, {}, "记下：与这个单位核对过核对码，念的一样"},
        {"revoke", revoke, "OFFICE NAME", 2, {{"reason", "TEXT", "为什么停用"}}, "停用一个单位：不再收它的包，也不再给它打包"},
        {"new-keys", newKeys, "OFFICE", 1, {output}, "给本单位换新钥匙（电脑换了、丢了、被拷走），并写出新的介绍文件"},
        {"succeed", succeed, "OFFICE OLD NEW", 3, {}, "NEW 接替 OLD（单位名称或编号）：旧的停用，下一个包装着全部内容"},
        {"pack", pack, "OFFICE", 1, {{"to", "NAME", "收件单位名称"}, output, {"slip", "FILE", "同时写出交接单（PDF，一页，带二维码）"},
                                 {"replace", nullptr, "已经有同名的文件时覆盖它"}}, "打包要交给对方的全部变更"},
        {"slip", slip, "OFFICE", 1, {{"to", "NAME", "收件单位名称"}, {"number", "N", "第几号包，不写就是最后一个"}, output}, "写出一个包的交接单（PDF）"},
        {"take-in", takeIn, "OFFICE FILE|FOLDER…", 2, {}, "收取交换包；写文件夹（U 盘）就把里面给本单位的包全部收进来"},
        {"parcels", parcels, "OFFICE", 1, {{"of", "NAME", "只看这个单位的"}}, "收发记录：谁、哪天、第几号、户数、人数、金额"},
        {"asides", asides, "OFFICE", 1, {}, "收不进来、正搁着的记录和原因"},
        {"clashes", clashes, "OFFICE", 1, {{"decided", nullptr, "看已经决定的"}}, "疑问：村里和乡镇说法不同、等人决定的"},
        {"clash", clash, "OFFICE decide|again ID", 3,
         {{"village", nullptr, "用村里的"}, {"township", nullptr, "用乡镇的"}, {"value", "V", "另写一个值"}, {"why", "TEXT", "理由；照建议办的可以不写"}},
         "决定一条疑问；again 收回决定，再问一次"},
        {"persons", persons, "OFFICE [merge|two|again ID]", 1, {{"keep", "WHICH", "merge：留 first（第一份）或 second（第二份）"}, {"why", "TEXT", "理由"}},
         "查登记在两户的人；merge 是同一个人，two 是两个人，again 收回决定（合并过的拆开）"},
        {"move", move, "OFFICE [away|give|take-back|accept|decline|send-back|back|show|seen] [ID]", 1,
         {{"household", "ID", "away：迁出的一户"}, {"head", "NAME", "away：户主姓名"}, {"day", "DAY", "迁出、到达或回来的日期"}, {"to", "PLACE", "away：迁往哪里；give：把档案交给哪个单位"},
          {"reason", "TEXT", "原因"}, {"all", nullptr, "连已经办完的也列出来"}},
         "整户迁移：清单；登记迁出、交给某单位、收回没有答复的、到了、不接收、退回、回来、看随迁的档案、看过原村后来写的"},
        {"export", exportDossiers, "OFFICE", 1, {output, month, {"household", "ID", "只要这一户"}, takenBy, why}, "导出家庭档案（JSON，含完整号码，须写明谁带走、为什么）"},
        {"import", importDossiers, "OFFICE FILE…", 2, {dry}, "导入家庭档案（JSON）"},
        {"check", check, "OFFICE", 1, {}, "检查文件、日志链和总数"},
        {"history", history, "OFFICE", 1, {{"limit", "N", "最近多少条"}}, "变更日志"},
        {"undo", undo, "OFFICE [CHANGE]", 1, {}, "撤销一次变更"},
        {"redo", redo, "OFFICE", 1, {}, "重做最近一次撤销的变更"},
        {"confirm-decision", confirmDecision, "OFFICE [DECISION…]", 1, {{"of", "VILLAGE", "这个村报来的全部"}},
         "乡镇核对村里报来的决定：不写编号就列出还没有人核对的"},
        {"void-decision", voidDecision, "OFFICE DECISION", 2, {{"reason", "TEXT", "作废理由"}}, "作废一个决定"},
        {"users", users, "OFFICE [add|role|remove|passphrase NAME]", 1,
         {{"role", "ROLE", "assistant 协理员、entry 录入、reviewer 审核、approver 审批、keeper 管理员、reader 查阅（审计）"},
          {"new-passphrase-file", "FILE", "add、passphrase：新的口令文件"}},
         "用户：看、增加、改角色、删除；passphrase 是给 --user 写的自己换口令"},
        {"recovery", recovery, "OFFICE", 1, {output}, "再次输出恢复单的文字"},
        {"recover", recover, "OFFICE", 1, {{"sheet", "FILE", "恢复单的文字"}}, "忘了口令：凭恢复单打开，并设新口令"},
        {"backup", backUp, "OFFICE", 1, {output, {"due", nullptr, "不写 -o：到了时候的备份位置各备份一份（可以放进定时任务）"}},
         "备份并校验；超过 2 GB 的分成几个文件"},
        {"join", join, "LIST", 1, {output}, "把分成几个文件的备份合起来"},
        {"law", law, "OFFICE | --policy PACKS", 0,
         {month, {"policy", "PACKS", "政策包[,县级补充.json…]：不用办公文件"}, {"key", "KEY", "只看这一项（键名或中文名）"},
          {"history", nullptr, "这一项历来的数值"}},
         "列出一个月有效的全部政策数值和依据"},
        {"test-policy", testPolicy, "PACK[,补充.json] [FILE|FOLDER…]", 0, {{"example", nullptr, "打印一条规则测试的样子和写法"}},
         "跑规则测试：随程序带的和给出的"},
        {"keep-test", keepTest, "OFFICE [FILE…]", 1, {{"retire", "NAME", "停用这一条测试"}}, "把规则测试存进办公文件，修订政策时必须通过"},
        {"amend", amend, "OFFICE propose|list|table|confirm|withdraw [ID]", 2,
         {{"key", "KEY", "要改的数值（键名或中文名）"}, {"from", "YYYY-MM", "从哪个月"}, {"to", "YYYY-MM", "到哪个月，不写为长期"},
          {"value", "VALUE", "新数值：元、比例、是/否等；不写为空缺"}, {"status", "STATUS", "stated、assumed 或 empty"},
          {"document", "TITLE", "文件名称"}, {"number", "NUMBER", "文号"}, {"issuer", "NAME", "发文单位"}, {"date", "DAY", "发文日期"},
          {"article", "TEXT", "条款或位置"}, {"note", "TEXT", "说明"}, {"reason", "TEXT", "撤回理由"}},
         "修订本单位的政策补充：提出、对照、由另一人确认或撤回"},
        {"demo", demo, "DIR", 1, {}, "在 DIR 里用虚构的练习村把主要工作走一遍"},
    };
    static const std::vector<Verb> list = [] {
        std::vector<Verb> all = own;
        for (const auto &more : {safetyVerbs(), caseVerbs(), reportVerbs(), recordVerbs(), householdVerbs(), payTableVerbs(), roundVerbs()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return list;
}

QString usage(const papers::Wording &wording)
{
    QString text = wording.text(u"cli.usage"_s, {}) + u'\n';
    for (const Verb &verb : verbs())
        text += u"  %1 %2  %3\n"_s.arg(QString::fromUtf8(verb.name).leftJustified(14), QString::fromUtf8(verb.words).leftJustified(18),
                                        QString::fromUtf8(verb.meaning));
    return text;
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> common{
        {"json", nullptr, "机器可读的输出"}, {"language", "LANG", "说哪种话：zh_CN（中文）或 en（英文）"}, {"user", "NAME", "用户名"},
        {"passphrase-file", "FILE", "口令文件（第一行是口令）"}, {"today", "DAY", "练习用：把今天当作这一天"},
        {"confirm-day", "REASON", "日期与日志相差很大时，说明原因后继续"}, {"help", nullptr, "显示这份说明"}};
    return common;
}

/// "--month YYYY-MM", "-o FILE": as it is typed.
QString typed(const Option &option)
{
    const QString name = QString::fromUtf8(option.name);
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name + (option.value ? u' ' + QString::fromUtf8(option.value) : QString());
}

QString helpOf(const Verb &verb, const papers::Wording &wording)
{
    QString text = wording.text(u"cli.help_head"_s, {{u"verb"_s, QString::fromUtf8(verb.name)}, {u"words"_s, QString::fromUtf8(verb.words)},
                                                     {u"meaning"_s, QString::fromUtf8(verb.meaning)}});
    for (const auto *options : {&verb.options, &commonOptions()}) {
        if (!options->empty())
            text += u'\n' + wording.text(options == &verb.options ? u"cli.help_own"_s : u"cli.help_common"_s);
        for (const Option &option : *options)
            text += u"\n  %1 %2"_s.arg(typed(option).leftJustified(30), QString::fromUtf8(option.meaning));
    }
    return text + u'\n' + wording.text(u"cli.help_exit"_s);
}

void addOptions(QCommandLineParser &parser, const Verb &verb)
{
    for (const auto *options : {&verb.options, &commonOptions()})
        for (const Option &option : *options) {
            const QString name = QString::fromUtf8(option.name);
            QCommandLineOption known(name == u"help" ? QStringList{name, u"h"_s} : QStringList{name}, QString::fromUtf8(option.meaning));
            if (option.value)
                known.setValueName(QString::fromUtf8(option.value));
            parser.addOption(known);
        }
}

/// Why the words could not be parsed, in the program's own language.
QString misparsed(const QCommandLineParser &parser, const papers::Wording &wording)
{
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        return wording.text(u"cli.unknown_option"_s, {{u"options"_s, unknown.join(u", "_s)}});
    static const QRegularExpression name(u"'-{0,2}([^']+)'"_s);
    return wording.text(u"cli.option_without_value"_s, {{u"option"_s, name.match(parser.errorText()).captured(1)}});
}

int runVerb(const Verb &verb, const QStringList &arguments)
{
    Call call;
    addOptions(call.parser, verb);
    const bool understood = call.parser.parse(arguments);
    const QString language = call.has(u"language"_s) ? call.option(u"language"_s) : u"zh_CN"_s;
    const bool spoken = language == u"zh_CN" || language == u"en";
    call.wording = papers::Wording::load(spoken ? language : u"zh_CN"_s);
    call.help = helpOf(verb, call.wording);
    if (!spoken)
        return call.misuse(call.wording.text(u"cli.language_unknown"_s, {{u"language"_s, language}}));
    if (!understood)
        return call.misuse(misparsed(call.parser, call.wording));
    if (call.has(u"help"_s)) {
        printLine(call.help.toUtf8());
        return Done;
    }
    call.json = call.has(u"json"_s);
    if (call.words().size() < verb.least)
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, QString::fromUtf8(verb.name)}}));
    if (call.has(u"today"_s) && !parseDay(call.option(u"today"_s)))
        return call.misuse(call.wording.text(u"cli.day_needed"_s, {{u"option"_s, u"today"_s}}));
    return verb.run(call);
}

/// Qt's own remarks are for its programmers; what is meant for people goes through Call.
void quiet(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// Painting paper needs fonts and so QtGui, but never a screen; the other verbs start faster without.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    const QLatin1String verb(argc > 1 ? argv[1] : "");
    static const QList<QLatin1String> painting{QLatin1String("demo"), QLatin1String("posting"), QLatin1String("postings"), QLatin1String("letter"), QLatin1String("form"),
                                               QLatin1String("file"), QLatin1String("roster"), QLatin1String("registers"), QLatin1String("slip"), QLatin1String("case-paper"), QLatin1String("report"), QLatin1String("yearly"), QLatin1String("trail"), QLatin1String("family-view"), QLatin1String("retention"), QLatin1String("pay-table"),
                                               QLatin1String("round"), QLatin1String("check-report"), QLatin1String("county-visit"), QLatin1String("sample"), QLatin1String("reserve")};
    const bool paintsSlip = std::any_of(argv, argv + argc, [](const char *word) { return QLatin1String(word).startsWith("--slip"_L1); });
    if (!painting.contains(verb) && !paintsSlip)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    keepTemporaryFilesInMemory();
    qInstallMessageHandler(quiet);
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(u"xieli-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(XIELI_VERSION));
    initXieliResources();

    const QStringList arguments = QCoreApplication::arguments();
    const auto wording = papers::Wording::load();
    const QString name = arguments.value(1);
    if (name == u"--version"_s) {
        printLine(QByteArrayLiteral("xieli-cli " XIELI_VERSION));
        return Done;
    }
    for (const Verb &verb : verbs())
        if (name == QLatin1String(verb.name))
            return runVerb(verb, arguments);
    if (name == u"--help"_s || name == u"help"_s) {
        printLine(usage(wording).toUtf8());
        return Done;
    }
    if (!name.isEmpty())
        fputs((wording.text(u"cli.verb_unknown"_s, {{u"verb"_s, name}}) + u'\n').toUtf8().constData(), stderr);
    fputs(usage(wording).toUtf8().constData(), stderr);
    return Misuse;
}
