// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/forms.h"
#include "casework/register.h"
#include "papers/masking.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// policy-facts §8.3, form by form: every field that official forms are known to have stands on our paper, under our own label, filled or for the pen.
class FormFieldsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString paperOf(Office &office, FormKind kind, const HouseholdId &household = {})
    {
        QStringList texts;
        for (const papers::PaperText &text : papers::textsOf(must(formFor(office, kind, household, Month(2018, 6)))))
            texts << text.text;
        return texts.join(u'\n');
    }

    static Dossier family()
    {
        Dossier dossier = rosterHousehold(u"赵仁"_s, 3, 1, Money::fromYuan(620));
        for (Member &member : dossier.members)
            member.id = MemberId::create();
        Member &head = dossier.members[0];
        head.idNumberText = u"11010519491231002X"_s;
        head.disabilityKind = DisabilityKind::Limb;
        head.disabilityGrade = 2;
        head.disabilityCertificate = u"11010519491231002X42"_s;
        head.carePlace = CarePlace::Dispersed;
        head.selfCare = {true, true, false, true, true, true};
        dossier.members[1].typedBirthDate = Day(2014, 1, 1);
        dossier.members[1].schoolStage = SchoolStage::Preschool;
        dossier.members[2].student = true;
        dossier.members[2].disabilityKind = DisabilityKind::Hearing;
        dossier.members[2].disabilityGrade = 3;
        BankAccount account;
        account.number = u"6230520012345678901"_s;
        account.holderName = u"赵仁"_s;
        dossier.accounts.push_back(account);
        ExpenseItem coal;
        coal.kind = u"living"_s;
        coal.amount = Money::fromYuan(777);
        dossier.expenses.push_back(coal);
        addSurvey(dossier, Day(2018, 6, 1), u"B1"_s, Money::fromYuan(3600));
        return dossier;
    }

private slots:
    void everyKnownFieldStandsOnThePaper_data()
    {
        QTest::addColumn<FormKind>("form");
        QTest::addColumn<QString>("label");
        const auto field = [](const char *name, FormKind form, const QString &label) { QTest::newRow(name) << form << label; };

        // 经济状况核查表 (Chongqing, annex 6)
        const FormKind visit = FormKind::Visit;
        field("核查表 区县/乡镇/村", visit, u"区县/乡镇/村"_s);
        field("核查表 申请类型", visit, u"申请类别"_s);
        field("核查表 户籍性质", visit, u"户籍性质"_s);
        field("核查表 与申请人关系", visit, u"与户主关系"_s);
        field("核查表 学历", visit, u"学历或就读"_s);
        field("核查表 婚姻", visit, u"婚姻状况"_s);
        field("核查表 健康", visit, u"健康状况"_s);
        field("核查表 残疾等级", visit, u"残疾类别等级"_s);
        field("核查表 从业", visit, u"从业情况"_s);
        field("核查表 收入合计", visit, u"全年计入收入合计"_s);
        field("核查表 工资性", visit, u"工资性收入"_s);
        field("核查表 种植养殖", visit, u"种植养殖收入"_s);
        field("核查表 经营", visit, u"经营收入"_s);
        field("核查表 财产租赁变卖", visit, u"财产租赁、变卖"_s);
        field("核查表 土地流转", visit, u"土地流转"_s);
        field("核查表 养老保险金", visit, u"养老保险金"_s);
        field("核查表 赡扶抚养费", visit, u"赡养、扶养、抚养费"_s);
        field("核查表 生活补助金", visit, u"生活补助金"_s);
        field("核查表 其它收入", visit, u"其他收入"_s);
        field("核查表 义务人", visit, u"不共同生活的赡养、抚养、扶养义务人"_s);
        field("核查表 义务人人数", visit, u"家庭人数"_s);
        field("核查表 义务人总收入", visit, u"家庭年总收入"_s);
        field("核查表 义务人人均", visit, u"人均年收入"_s);
        field("核查表 住房产权人", visit, u"产权人"_s);
        field("核查表 住房面积", visit, u"面积或价值"_s);
        field("核查表 住房地址", visit, u"地址：____"_s);
        field("核查表 住房类型", visit, u"住房类型"_s);
        field("核查表 机动车", visit, u"机动车辆"_s);
        field("核查表 金融资产", visit, u"存款等金融资产"_s);
        field("核查表 门面", visit, u"门面、商铺"_s);
        field("核查表 企业", visit, u"企业、个体登记"_s);
        field("核查表 月水电燃料", visit, u"月水电燃料费"_s);
        field("核查表 通讯", visit, u"月通讯费"_s);
        field("核查表 物业", visit, u"月物业费"_s);
        field("核查表 其他支出", visit, u"其他支出"_s);
        field("核查表 民主评议有异议", visit, u"民主评议有异议"_s);
        field("核查表 调查意见", visit, u"调查意见"_s);

        // 特困入户核查表
        field("特困核查 户主", visit, u"户主姓名"_s);
        field("特困核查 人口", visit, u"家庭人口"_s);
        field("特困核查 保障人口", visit, u"保障人口"_s);
        field("特困核查 建档立卡", visit, u"建档立卡"_s);
        field("特困核查 村级公示", visit, u"村级公示"_s);
        field("特困核查 自理能力", visit, u"自理能力"_s);
        field("特困核查 供养方式", visit, u"供养方式"_s);
        field("特困核查 护理人员", visit, u"护理人员"_s);
        field("特困核查 年收入", visit, u"年收入（元）"_s);
        field("特困核查 住房租", visit, u"□租住"_s);
        field("特困核查 住房还建", visit, u"□还建"_s);
        field("特困核查 住房寄居", visit, u"□寄居"_s);
        field("特困核查 劳动能力", visit, u"劳动能力"_s);
        field("特困核查 经济来源", visit, u"主要经济来源"_s);
        field("特困核查 义务人能力", visit, u"履行义务能力"_s);
        field("特困核查 是否符合", visit, u"□符合条件 □不符合条件"_s);
        field("特困核查 调查人签字", visit, u"调查人："_s);
        field("特困核查 户主签字", visit, u"户主（家属）："_s);
        field("特困核查 村负责人签字", visit, u"村（居）负责人："_s);

        // 入户登记
        field("入户登记 子女", visit, u"（含子女）"_s);
        field("入户登记 身份证", visit, u"身份证号码"_s);
        field("入户登记 在保", visit, u"在保情况"_s);
        field("入户登记 是否干部亲属", visit, u"是否干部近亲属"_s);
        field("入户登记 致贫原因", visit, u"致贫原因"_s);
        field("入户登记 装饰", visit, u"装饰"_s);
        field("入户登记 牲畜", visit, u"大牲畜"_s);

        // 审批表 (湘潭)
        const FormKind approval = FormKind::Approval;
        field("审批表 申报单位", approval, u"申报单位"_s);
        field("审批表 户主", approval, u"户主姓名"_s);
        field("审批表 企业性质", approval, u"企业性质"_s);
        field("审批表 身份类别", approval, u"身份类别"_s);
        field("审批表 身体状况", approval, u"户主身体状况"_s);
        field("审批表 月收入", approval, u"家庭月收入"_s);
        field("审批表 机动车", approval, u"机动车辆"_s);
        field("审批表 金融资产", approval, u"存款等金融资产"_s);
        field("审批表 房产", approval, u"住房"_s);
        field("审批表 保障人口", approval, u"保障人口"_s);
        field("审批表 类别", approval, u"保障类别"_s);
        field("审批表 标准", approval, u"保障标准"_s);
        field("审批表 差额", approval, u"人均差额"_s);
        field("审批表 金额", approval, u"月保障金额"_s);

        // 家庭项目 (杭州祥符)
        field("家庭项目 申请类别", approval, u"申请类别"_s);
        field("家庭项目 致贫原因", approval, u"致贫原因"_s);
        field("家庭项目 低边类别", approval, u"低边类别"_s);
        field("家庭项目 申请救助原因", approval, u"申请救助原因"_s);
        field("家庭项目 开户银行", approval, u"开户银行"_s);
        field("家庭项目 开户人", approval, u"开户人"_s);
        field("家庭项目 开户人身份证", approval, u"开户人身份证号码"_s);
        field("家庭项目 账号", approval, u"账号"_s);
        field("家庭项目 累计月份", approval, u"累计月份"_s);
        field("家庭项目 累计收入", approval, u"累计收入"_s);
        field("家庭项目 累计支出", approval, u"累计支出"_s);
        field("家庭项目 月人均收入", approval, u"月人均收入"_s);
        field("家庭项目 重残保障人数", approval, u"重残保障人数"_s);
        field("家庭项目 一般残疾人数", approval, u"一般残疾人数"_s);
        field("家庭项目 生活补助", approval, u"生活补助"_s);
        field("家庭项目 其他补助", approval, u"其他补助"_s);
        field("家庭项目 救助日期", approval, u"救助起始月"_s);
        field("家庭项目 证编号", approval, u"救助证编号"_s);
        field("家庭项目 残疾证编号", visit, u"残疾证编号"_s);
        field("家庭项目 待确认死亡", approval, u"待确认死亡"_s);

        // 名册 (Inspur)
        const FormKind roster = FormKind::BlankRoster;
        field("名册 保障人口", roster, u"保障人数"_s);
        field("名册 保障金", roster, u"本月金额"_s);
        field("名册 分类施保金", roster, u"分类施保金"_s);
        field("名册 发放合计", roster, u"合计"_s);
        field("名册 发放方式", roster, u"发放方式"_s);

        // 申请材料 (随州), 财产声明, 诚信承诺授权
        const FormKind application = FormKind::Application;
        field("申请 户口簿", application, u"□户口簿"_s);
        field("申请 身份证", application, u"□身份证"_s);
        field("申请 收入证明", application, u"□收入证明"_s);
        field("申请 土地证明", application, u"□土地证明"_s);
        field("申请 赡养费承诺", application, u"□赡养费协议"_s);
        field("申请 财产声明", application, u"财产声明"_s);
        field("申请 诚信承诺", application, u"真实、完整"_s);
        field("申请 授权", application, u"同意并授权"_s);
        field("评议 结论", FormKind::Deliberation, u"评议结论"_s);
    }
    void everyKnownFieldStandsOnThePaper()
    {
        QFETCH(FormKind, form);
        QFETCH(QString, label);
        static Office office = newOffice(m_folder.path(), u"fields"_s, OfficeRole::Village);
        const QString paper = paperOf(office, form);
        QVERIFY2(paper.contains(label), qPrintable(label + u" in\n"_s + paper));
    }

    void whatTheRecordKnowsOfThemIsFilledIn()
    {
        Office office = newOffice(m_folder.path(), u"filled"_s, OfficeRole::Village);
        const HouseholdId home = must(registerHousehold(office, family()));
        const QString visit = paperOf(office, FormKind::Visit, home);
        for (const QString &part : {u"残疾证11010519491231002X42"_s, u"学龄前"_s, u"在校"_s, u"☑部分丧失"_s, u"☑分散供养"_s})
            QVERIFY2(visit.contains(part), qPrintable(part + u" in\n"_s + visit));
        for (const papers::PaperText &text : papers::textsOf(papers::masked(must(formFor(office, FormKind::Visit, home, Month(2018, 6))))))
            QVERIFY2(!text.text.contains(u"19491231"_s), qPrintable(text.text)); // the card's number begins with the identity number
        const QString approval = paperOf(office, FormKind::Approval, home);
        for (const QString &part : {u"开户人身份证号码\n11010519491231002X"_s, u"重残保障人数（一、二级）\n1\n一般残疾人数\n1"_s, u"累计收入\n3,600.00"_s, u"累计支出\n777.00"_s, u"月人均收入\n100.00"_s})
            QVERIFY2(approval.contains(part), qPrintable(part + u" in\n"_s + approval));
    }

    void theReceiptIsTornOffAndSaysWhereHowAndWhoRefused()
    {
        Office office = newOffice(m_folder.path(), u"receipt"_s, OfficeRole::Village);
        const papers::Paper letter = must(formFor(office, FormKind::BlankStop, {}, Month(2018, 6)));
        QStringList texts;
        for (const papers::PaperText &text : papers::textsOf(letter))
            texts << text.text;
        const QString all = texts.join(u'\n');
        for (const QString &part : {u"✂ 沿此线撕下"_s, u"送达地点"_s, u"送达方式"_s, u"□留置送达"_s, u"□拒收"_s, u"拒收的理由"_s, u"代收（关系"_s, u"受送达人签名"_s, u"送达人签名"_s, u"见证人签名"_s})
            QVERIFY2(all.contains(part), qPrintable(part));
        QVERIFY(all.indexOf(u"（盖章）"_s) < all.indexOf(u'✂')); // nothing of it is under the seal
    }
};

QTEST_GUILESS_MAIN(FormFieldsTest)
#include "test_formfields.moc"
