// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/forms.h"

#include "casework/assessing.h"
#include "casework/paperrule.h"
#include "casework/postingrule.h"
#include "casework/register.h"
#include "support/offices.h"
#include "support/support.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// The forms on paper: each has the fields of policy-facts §8.3, filled from the one record.
class FormsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<Office> m_office;
    HouseholdId m_golden;
    static inline const Month june = Month(2018, 6);

    static QStringList textsOf(const papers::Paper &paper)
    {
        QStringList texts;
        for (const papers::PaperText &text : papers::textsOf(paper))
            texts << text.text;
        return texts;
    }
    QString form(FormKind kind, bool filled = true)
    {
        return textsOf(must(formFor(*m_office, kind, filled ? m_golden : HouseholdId(), june))).join(u'\n');
    }
    static void hasAll(const QString &text, const QStringList &parts)
    {
        for (const QString &part : parts)
            QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
    }

    static Dossier golden()
    {
        Dossier family = rosterHousehold(u"赵仁"_s, 2, 1, Money::fromYuan(620));
        Household &household = family.household;
        household.village = u"上湾村"_s;
        household.address = u"上湾村1组12号"_s;
        household.phone = u"13900000001"_s;
        household.staffRelative = true;
        household.staffRelativeName = u"赵官"_s;
        household.staffRelativePost = u"村会计"_s;
        household.staffRelativeRelation = u"堂弟"_s;
        household.povertyCause = PovertyCause::Disability;
        for (Member &member : family.members)
            member.id = MemberId::create();
        Member &head = family.members[0];
        head.idNumberText = u"11010519491231002X"_s;
        head.marital = Marital::Married;
        head.health = Health::Disabled;
        head.disabilityKind = DisabilityKind::Limb;
        head.disabilityGrade = 2;
        head.selfCare = {true, true, false, true, false, true};
        addSurvey(family, Day(2018, 6, 1), u"W2"_s, Money::fromYuan(1000));
        IncomeItem land = family.income.front();
        land.id = IncomeItemId::create();
        land.kind = u"P3"_s;
        land.gross = Money::fromYuan(345);
        land.label = u"流转3亩"_s;
        family.income.push_back(land);
        PropertyItem house;
        house.kind = u"R1"_s;
        house.description = u"土木房"_s;
        house.area = Quantity::fromThousandths(80000);
        family.property.push_back(house);
        ExpenseItem school;
        school.kind = u"living"_s;
        school.label = u"取暖煤"_s;
        school.amount = Money::fromYuan(777);
        family.expenses.push_back(school);
        Obligor son;
        son.name = u"赵外"_s;
        son.relation = 20;
        son.familyPersons = 4;
        son.familyYearlyIncome = Money::fromYuan(20000);
        son.ability = Ability::Unable;
        family.obligors.push_back(son);
        BankAccount account;
        account.number = u"6230520012345678901"_s;
        account.bank = u"农商银行"_s;
        account.holderName = u"赵仁"_s;
        family.accounts.push_back(account);
        Visit visit;
        visit.day = Day(2018, 6, 1);
        visit.firstVisitor = u"李走"_s;
        visit.secondVisitor = u"王访"_s;
        visit.notes = u"屋里有病人"_s;
        family.visits.push_back(visit);
        return family;
    }

    static void decide(Office &office, const HouseholdId &id, std::optional<int> grade, Money amount, const QString &benefit = u"dibao"_s,
                       Month from = Month(2018, 5), const std::optional<MemberId> &member = {})
    {
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = id;
        decision.member = member;
        decision.benefit = benefit;
        decision.category = benefit == u"dibao" ? Category::Dibao : Category::Tekun;
        decision.grade = grade;
        decision.persons = member ? 1 : 2;
        decision.monthlyAmount = amount;
        decision.startMonth = from;
        decision.decidedOn = Day(2018, 4, 20);
        decision.document = u"训民救〔2018〕3号"_s;
        if (const auto surveys = must(dossier(office, id)).surveys; !surveys.empty())
            decision.survey = surveys.front().id.text();
        must(office.file->change({u"casework.change_decide"_s, {}}, [&](Writer &writer) { writer.put(decision); }));
    }
    Office placeOf(const QString &name, const QString &packs, Day today)
    {
        return newOffice(m_folder.path(), name, OfficeRole::Township, today, packs);
    }
    static QString county(const QString &file) { return sourcePath(u"resources/schema/examples/"_s + file); }

private slots:
    void initTestCase()
    {
        m_office = newOffice(m_folder.path(), u"forms"_s, OfficeRole::Township);
        m_golden = must(registerHousehold(*m_office, golden()));
    }

    void theVisitFormHasHouseholdMembersIncomePropertyExpensesObligorsAndTheVisit()
    {
        const QString text = form(FormKind::Visit);
        hasAll(text, {u"申请类别"_s, u"赵仁"_s, u"11010519491231002X"_s, u"13900000001"_s, u"上湾村1组12号"_s, u"☑农业"_s, u"☑因残"_s, u"建档立卡"_s,
                      u"是否干部近亲属"_s, u"☑是 □否"_s, u"村级公示"_s, u"民主评议有异议"_s, u"已婚"_s, u"肢体2级"_s, u"从业情况"_s, u"学历或就读"_s});
        hasAll(text, {u"工资性收入"_s, u"种植养殖收入"_s, u"经营收入"_s, u"财产租赁、变卖"_s, u"土地流转"_s, u"流转3亩"_s, u"345.00"_s, u"养老保险金"_s,
                      u"赡养、扶养、抚养费"_s, u"生活补助金"_s, u"其他收入"_s, u"全年计入收入合计"_s});
        hasAll(text, {u"住房"_s, u"80平方米"_s, u"土木房"_s, u"机动车辆"_s, u"存款等金融资产"_s, u"门面、商铺"_s, u"企业、个体登记"_s, u"住房类型"_s,
                      u"月水电燃料费"_s, u"月通讯费"_s, u"月物业费"_s, u"取暖煤"_s, u"777.00"_s});
        hasAll(text, {u"赵外"_s, u"20,000.00"_s, u"5,000.00"_s, u"☑无"_s, u"李走"_s, u"王访"_s, u"2018年6月1日"_s, u"屋里有病人"_s, u"调查意见"_s,
                      u"户主（家属）："_s});
    }

    void theCardMasksNumbersAndTellsWhyInPlainWords()
    {
        const QString text = form(FormKind::Card);
        hasAll(text, {u"赵仁"_s, u"110105********002X"_s, u"6230***********8901"_s, u"农商银行"_s, u"没有正在执行的救助决定"_s,
                      u"社会救助协理员"_s, u"县级监督电话"_s, u"行政复议"_s});
        QVERIFY(!text.contains(u"平均收入低于标准"_s)); // nobody decided yet
        QVERIFY(!text.contains(u"11010519491231002X"_s));
        QVERIFY(!text.contains(u"6230520012345678901"_s));
        QVERIFY(!text.contains(u"残"_s)); // it hangs on the wall
    }

    void theCardSaysWhomToCallAndLeavesALineWhereNobodyIsSettled()
    {
        QCOMPARE(textsOf(must(formFor(*m_office, FormKind::Card, m_golden, june))).filter(QRegularExpression(u"^_+$"_s)).size(), 3);
        must(m_office->file->change({u"postings.change_begin"_s, {}}, [](Writer &writer) {
            PostingRule rule;
            rule.hotlineTownship = u"0900-6290101"_s;
            rule.hotlineCounty = u"12345"_s;
            keepRule(writer, rule);
        }));
        const QStringList texts = textsOf(must(formFor(*m_office, FormKind::Card, m_golden, june)));
        hasAll(texts.join(u'\n'), {u"0900-6290101"_s, u"12345"_s});
        QCOMPARE(texts.filter(QRegularExpression(u"^_+$"_s)).size(), 1); // the worker's own
    }

    void aFormThatIsGivenOutBearsItsNumberAndTheLargeSheetIsForThoseLaidOutForIt()
    {
        for (const auto &code : Codes<FormKind>::list) {
            const papers::Paper paper = must(formFor(*m_office, code.value, m_golden, june, {.number = u"训表7号"_s, .sheet = papers::Sheet::A3}));
            QVERIFY2(paper.placeLine.endsWith(u"编号：训表7号"_s), qPrintable(paper.placeLine));
            QCOMPARE(paper.sheet == papers::Sheet::A3, hasLargeSheet(code.value));
        }
        const papers::Paper open = must(formFor(*m_office, FormKind::Approval, m_golden, june, {.sheet = papers::Sheet::A3}));
        QVERIFY(open.orientation == papers::Orientation::Landscape);
        QVERIFY(!std::get<papers::FormRows>(open.blocks.front()).beside.empty());
        const QStringList large = textsOf(open);
        for (const QString &text : textsOf(must(formFor(*m_office, FormKind::Approval, m_golden, june))))
            QVERIFY2(large.contains(text) || text.contains(u'\n'), qPrintable(text)); // the same fields on both
    }

    void theDeliberationRecordIsOfferedWhereThePlaceKeepsIt()
    {
        const auto offers = [this] {
            const auto kinds = must(formsOfPlace(*m_office));
            return std::find(kinds.begin(), kinds.end(), FormKind::Deliberation) != kinds.end();
        };
        QVERIFY(!offers());
        PaperRule rule = must(paperRule(*m_office));
        rule.deliberation = true;
        must(keepPaperRule(*m_office, rule));
        QVERIFY(offers());
    }

    /// 明白卡: what, how much, from when, once it is decided.
    void theCardTellsWhatIsPaidOnceItIsDecided()
    {
        Dossier family = golden();
        family.members[0].idNumberText = u"440524188001010014"_s;
        const HouseholdId id = must(registerHousehold(*m_office, family));
        decide(*m_office, id, 1, Money::fromYuan(620));
        const QString card = textsOf(must(formFor(*m_office, FormKind::Card, id, june))).join(u'\n');
        hasAll(card, {u"低保"_s, u"一类"_s, u"620.00 元"_s, u"陆佰贰拾元整"_s, u"2018年5月"_s, u"每月发给620.00 元"_s,
                      u"平均每人每年"_s, u"平均收入低于标准，经决定享受低保"_s, u"每人每月310.00 元，保障2人，每月发给620.00 元"_s});
        hasAll(textsOf(must(formFor(*m_office, FormKind::Approval, id, june))).join(u'\n'), {u"☑低保"_s, u"从2018年5月起发放"_s, u"训民救〔2018〕3号"_s});
    }

    void theApprovalFormHasMeansAmountAccountAndThreeOpinions()
    {
        hasAll(form(FormKind::Approval), {u"申报单位"_s, u"赵仁"_s, u"☑残疾"_s, u"家庭月收入"_s, u"112.08"_s, u"机动车辆"_s, u"存款等金融资产"_s, u"80平方米"_s,
                                          u"保障人口"_s, u"保障类别"_s, u"保障标准"_s, u"人均差额（每人每年）"_s, u"月保障金额"_s, u"6230520012345678901"_s,
                                          u"村（居）意见"_s, u"乡镇审核意见"_s, u"县级确认意见"_s});
    }

    void theCardByDifferenceTellsTheDifference()
    {
        Office office = placeOf(u"difference"_s, u"chongqing-2021,"_s + county(u"overlay-chongqing-2021.json"_s), Day(2021, 7, 20)); // rural 500 a month
        const HouseholdId id = must(registerHousehold(office, golden())); // 345 a year counts: the wages are less than the cost of the job
        decide(office, id, {}, Money::fromFen(97125), u"dibao"_s, Month(2021, 7));
        hasAll(textsOf(must(formFor(office, FormKind::Card, id, Month(2021, 7)))).join(u'\n'),
               {u"一年的标准合计12,000.00 元"_s, u"减去全年可计收入345.00 元"_s, u"每月发给971.25 元"_s});
    }

    /// 特困 rests on 三无 and its own standard.
    void aPersonInTekunIsToldOfNoLineOfDibao()
    {
        Office office = placeOf(u"tekun"_s, u"chongqing-2021,"_s + county(u"overlay-chongqing-2021.json"_s), Day(2021, 7, 20));
        Dossier family = rosterHousehold(u"孤石"_s, 1, 1, Money());
        family.members[0].id = MemberId::create();
        const HouseholdId id = must(registerHousehold(office, family));
        decide(office, id, {}, Money::fromYuan(780), u"tekun_basic"_s, Month(2021, 7), family.members[0].id);
        const QString card = textsOf(must(formFor(office, FormKind::Card, id, Month(2021, 7)))).join(u'\n');
        hasAll(card, {u"孤石没有劳动能力、没有生活来源"_s, u"孤石的特困人员基本生活，每月发给780.00 元"_s});
        QVERIFY2(!card.contains(u"低于标准"_s) && !card.contains(u"600.00"_s), qPrintable(card));
        const QString approval = textsOf(must(formFor(office, FormKind::Approval, id, Month(2021, 7)))).join(u'\n');
        hasAll(approval, {u"供养标准（每月）"_s, u"特困人员基本生活 780.00 元"_s, u"☑特困"_s});
        QVERIFY2(!approval.contains(u"人均差额"_s) && !approval.contains(u"600.00"_s), qPrintable(approval));
    }

    void underADraftLawEveryFilledFormSaysSo()
    {
        Office office = placeOf(u"draft"_s, u"zhangjiagang-2019,"_s + county(u"overlay-zhangjiagang-2019.json"_s), Day(2019, 6, 20));
        const HouseholdId id = must(registerHousehold(office, golden()));
        for (const FormKind kind : {FormKind::Card, FormKind::Approval, FormKind::Visit}) {
            QVERIFY(must(formFor(office, kind, id, Month(2019, 6))).subtitles.join(u' ').contains(u"征求意见稿，只供参考"_s));
            QVERIFY(must(formFor(office, kind, {}, Month(2019, 6))).subtitles.isEmpty());
        }
        QVERIFY(must(formFor(*m_office, FormKind::Card, m_golden, june)).subtitles.isEmpty());
    }

    void theIncomeLinesOfTheVisitFormAddUpToTheIncomeOfTheYear()
    {
        Dossier family = golden();
        family.members[0].idNumberText = u"440524188001010014"_s;
        IncomeItem land = family.income.front();
        land.id = IncomeItemId::create();
        land.kind = u"O1"_s;
        land.label = u"征地补偿"_s;
        land.gross = Money::fromYuan(12000);
        land.spreadMonths = 120;
        family.income.push_back(land);
        const HouseholdId id = must(registerHousehold(*m_office, family));
        const QString text = textsOf(must(formFor(*m_office, FormKind::Visit, id, june))).join(u'\n');
        hasAll(text, {u"1,000.00"_s, u"345.00"_s, u"1,200.00"_s, u"（登记12,000.00，计入1,200.00）"_s, u"2,545.00"_s});
    }

    void theApplicationKnowsItsTownshipAndWhatIsAppliedFor()
    {
        const QString text = form(FormKind::Application);
        hasAll(text, {u"forms："_s, u"□特困"_s, u"不共同生活的赡养、抚养、扶养义务人"_s, u"赵外"_s, u"代办人："_s});
        QVERIFY(form(FormKind::Application, false).contains(u"____________乡（镇）人民政府"_s));
        hasAll(form(FormKind::CareAgreement), {u"甲方（乡镇人民政府）\nforms"_s});
        Dossier family = golden();
        family.members[0].idNumberText = u"440524188001010014"_s;
        const HouseholdId id = must(registerHousehold(*m_office, family));
        decide(*m_office, id, 1, Money::fromYuan(620));
        for (const FormKind kind : {FormKind::Application, FormKind::Visit})
            hasAll(textsOf(must(formFor(*m_office, kind, id, june))).join(u'\n'), {u"☑低保"_s});
    }

    void forMinorsAGuardianApplies()
    {
        Dossier family = rosterHousehold(u"小杏"_s, 2, 1, Money());
        for (Member &member : family.members)
            member.typedBirthDate = Day(2012, 3, 1);
        const HouseholdId id = must(registerHousehold(*m_office, family));
        const QString text = textsOf(must(formFor(*m_office, FormKind::Application, id, june))).join(u'\n');
        hasAll(text, {u"是小杏等2名未成年人的□监护人 □受委托的代办人"_s, u"监护人："_s, u"监护人姓名"_s});
        QVERIFY(!text.contains(u"我是小杏"_s));
    }

    void theSelfCareFormOfAnEarlierMonthCitesNoLaterRule()
    {
        QVERIFY(!form(FormKind::SelfCare).contains(u"2021"_s));
        QVERIFY(textsOf(must(formFor(*m_office, FormKind::SelfCare, m_golden, Month(2021, 8)))).join(u'\n').contains(u"民发〔2021〕43号"_s));
    }

    void theApplicationIsSignedByEveryAdult()
    {
        const QStringList texts = textsOf(must(formFor(*m_office, FormKind::Application, m_golden, june)));
        QCOMPARE(texts.count(u"赵仁1"_s), 2); // among the members, and where each adult signs
        hasAll(texts.join(u'\n'), {u"赵仁"_s, u"共同生活2人"_s, u"申请理由"_s, u"核 对 授 权 书"_s, u"签名（捺印）"_s});
    }

    void selfCareCountsWhatCannotBeDone()
    {
        const QString text = form(FormKind::SelfCare);
        hasAll(text, {u"自主吃饭"_s, u"自主穿衣"_s, u"自主上下床"_s, u"自主如厕"_s, u"室内自主行走"_s, u"自主洗澡"_s, u"□能 ☑不能"_s, u"☑能 □不能"_s});
        hasAll(text, {u"□全自理 ☑部分丧失"_s});
        hasAll(form(FormKind::CareAgreement), {u"乙方（照料人）"_s, u"赵仁"_s, u"照料期限"_s, u"☑部分丧失"_s, u"见证人："_s});
        hasAll(form(FormKind::CareLog), {u"赵仁"_s, u"走访人签名"_s});
    }

    void theNearRelativeRegisterHasEveryFlaggedHouseholdWithMaskedNumbers()
    {
        const QString text = form(FormKind::NearRelatives, false);
        hasAll(text, {u"赵仁"_s, u"110105********002X"_s, u"近亲属姓名"_s, u"单位和职务"_s, u"县级核查"_s, u"赵官"_s, u"村会计"_s, u"堂弟"_s});
        QVERIFY(!text.contains(u"11010519491231002X"_s));
        const papers::Paper list = must(formFor(*m_office, FormKind::NearRelatives, {}, june));
        QCOMPARE(std::get<papers::FormRows>(list.blocks.front()).rows[1][5].text, QString()); // 保障人口: it receives nothing
        const QString blank = textsOf(must(formFor(*m_office, FormKind::NearRelatives, {}, june, {.filled = false}))).join(u'\n');
        QVERIFY(blank.contains(u"单位和职务"_s) && !blank.contains(u"赵"_s));
        hasAll(form(FormKind::Application), {u"赵官"_s, u"村会计"_s, u"堂弟"_s}); // said once, in the record
    }

    void theDeliberationLeavesVotesToThePen()
    {
        hasAll(form(FormKind::Deliberation), {u"赵仁"_s, u"主持人"_s, u"记录人"_s, u"应到人数"_s, u"同意（票）"_s, u"评议结论"_s, u"投票方式"_s, u"回避情况"_s,
                                             u"其中村民代表人数"_s});
        const papers::Paper paper = must(formFor(*m_office, FormKind::Deliberation, m_golden, june));
        const auto &rows = std::get<papers::FormRows>(paper.blocks.front()).rows;
        const auto isHead = [](const auto &row) { return row.size() == 6 && row[2].text == u"签名"; };
        const auto head = std::find_if(rows.begin(), rows.end(), isHead);
        QVERIFY(head != rows.end());
        QVERIFY((rows.end() - head - 1) * 2 >= 15); // some places ask for 13 or 15 to take part
    }

    /// A blank form says what its labels say, and no more.
    void aBlankFormHoldsNoValue()
    {
        static const QRegularExpression digits(u"\\d+\\.\\d\\d"_s);
        for (const auto &code : Codes<FormKind>::list) {
            if (code.value == FormKind::NearRelatives)
                continue;
            const QString text = form(code.value, false);
            QVERIFY2(!text.contains(u'☑'), qPrintable(text));
            QVERIFY2(!text.contains(digits), qPrintable(text));
            for (const QString &never : {u"赵"_s, u"不详"_s, u"未知"_s, u"forms."_s})
                QVERIFY2(!text.contains(never), qPrintable(never + text));
        }
    }

    void rowsOfAFormFillItsWidth()
    {
        for (const auto &code : Codes<FormKind>::list)
            for (const HouseholdId &id : {m_golden, HouseholdId()}) {
                const papers::Paper paper = must(formFor(*m_office, code.value, id, june, {.sheet = papers::Sheet::A3}));
                for (const papers::Block &block : paper.blocks)
                    if (const auto *rows = std::get_if<papers::FormRows>(&block))
                        for (const auto &side : {rows->rows, rows->beside})
                            for (const auto &cells : side) {
                                int units = 0;
                                for (const papers::FormCell &cell : cells)
                                    units += cell.span;
                                QVERIFY2(units == rows->units, qPrintable(QString(code.text) + u": "_s + cells.front().text));
                            }
            }
    }

    void aHouseholdThatIsNotThereIsRefused()
    {
        const auto paper = formFor(*m_office, FormKind::Visit, HouseholdId(u"nobody"_s), june);
        QVERIFY(!paper);
    }
};

QTEST_GUILESS_MAIN(FormsTest)
#include "test_forms.moc"
