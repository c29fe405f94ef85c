// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankmatch.h"

#include "base/text.h"
#include "casework/bankfile.h"
#include "intake/columns.h"
#include "intake/lists.h"

#include <QRegularExpression>

#include <array>
#include <map>
#include <set>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t fenOfYuan = 100;

/// What a bank's word for a row means: the office's own settings first, then what banks commonly say. Whatever may mean something else stays unclear.
BankResult meaningOf(const QString &said, const ReturnWords &own)
{
    static const QRegularExpression brackets(u"\\([^()]*\\)$"_s), marks(u"[。.!,，;；]+$"_s);
    static const QRegularExpression paid(u"^(已|全部)?(代发|发放|交易|处理|入账|转账|付款|支付|划款|记账)?成功$|^已(入账|发放|代发|到账|支付|付款|处理成功)$"_s);
    static const QRegularExpression bounced(u"^(代发|发放|交易|处理|入账|转账|付款|支付|划款|记账)?失败$|^已?(退回|退票|退汇|退款)$|^[未不]成功$|^未(入账|到账)$|"
                                            "^((账号|账户|卡号|户名)(与?(账号|账户|户名))?(不符|不存在|错误|有误)|(账户|账号|卡)?已?(销户|注销)|(账户|账号)(已|被)?冻结|(账户|账号)?(状态异常|已挂失))$"_s);
    const QString word = withoutBlanks(said).remove(marks);
    if (own.paid.contains(word) || own.bounced.contains(word))
        return own.paid.contains(word) ? BankResult::Paid : BankResult::Bounced;
    static const QRegularExpression code(u"\\([0-9A-Za-z]*\\)$"_s); // "成功(0000)"; of "成功(待复核)" nobody knows
    if (paid.match(QString(word).remove(code)).hasMatch())
        return BankResult::Paid;
    return bounced.match(QString(word).remove(brackets)).hasMatch() ? BankResult::Bounced : BankResult::Unclear;
}

/// "户名不符" in the column of results tells why by itself; "失败" does not.
bool tellsWhy(const QString &result)
{
    static const QRegularExpression bare(u"^(代发|发放|交易|处理|入账|转账|付款|支付|划款|记账)?(失败|已?退回|已?退票|已?退汇|已?退款|[未不]成功|未入账|未到账)$"_s);
    return !bare.match(withoutBlanks(result)).hasMatch();
}

/// The column in which a bank gives back our reference.
std::optional<int> referenceColumn(const intake::Sheet &sheet)
{
    static const QStringList words{u"代发编号"_s, u"业务编号"_s, u"参考号"_s, u"商户流水号"_s, u"客户流水号"_s};
    const auto header = intake::findHeader(sheet, intake::TableKind::List);
    if (!header)
        return std::nullopt;
    for (int column = 0; column < sheet.width(header->lastRow); ++column)
        if (words.contains(intake::bareHeading(sheet.at(header->lastRow, column).text)))
            return column;
    return std::nullopt;
}

/// Where a bank says why, the surest column first: its own words for it, a remark, and last the 摘要, which mostly is ours given back.
class ReasonColumns {
public:
    explicit ReasonColumns(const intake::Sheet &sheet) : m_sheet(sheet)
    {
        static const std::array tiers{QRegularExpression(u"^((失败|退回|退票|退款|错误|返回|未成功|返盘)?(原因|信息|说明)|失败(?!.*(金额|数|日期|时间|标志|标识|代码|码)).*)$"_s), QRegularExpression(u"^备注$"_s),
                                      QRegularExpression(u"^(摘要|附言)$"_s)};
        const auto header = intake::findHeader(sheet, intake::TableKind::List);
        for (const QRegularExpression &tier : tiers)
            for (int column = 0; header && column < sheet.width(header->lastRow); ++column)
                if (tier.match(intake::bareHeading(sheet.at(header->lastRow, column).text)).hasMatch())
                    m_columns.push_back(column);
    }
    bool isEmpty() const { return m_columns.empty(); }
    /// `row` counts from 0; what is `memo` is no reason.
    QString in(int row, const QString &memo) const
    {
        for (const int column : m_columns)
            if (const QString said = m_sheet.at(row, column).text.simplified(); !said.isEmpty() && said != memo)
                return said;
        return {};
    }

private:
    const intake::Sheet &m_sheet;
    std::vector<int> m_columns;
};

const intake::Sheet *sheetNamed(const intake::Workbook &workbook, const QString &name)
{
    for (const intake::Sheet &sheet : workbook.sheets)
        if (sheet.name == name)
            return &sheet;
    return workbook.sheets.empty() ? nullptr : &workbook.sheets.front();
}

/// Whether something is odd about the amount as it was written: rounded, in words, a guess.
bool isDoubtful(const intake::ListResult &list, const intake::ListRow &row)
{
    return std::any_of(list.listed.begin(), list.listed.end(), [&](const intake::Listed &remark) {
        return remark.row == row.row && remark.sheet == row.sheet && remark.key.contains("amount"_L1);
    });
}

/// A bank writes the middle dot in its own way or not at all, masks a name or cuts a long one: that is the same name. Account and amount fit already.
bool fitsName(const QString &said, const QString &payee)
{
    constexpr qsizetype shortestCut = 4; // of a name that may have been cut
    static const QRegularExpression dots(u"[·•．.・‧∙●]|…+$"_s), stars(u"[*＊]+"_s);
    const QString one = withoutBlanks(said).remove(dots), other = withoutBlanks(payee).remove(dots);
    if (one == other)
        return true;
    const QStringList parts = one.split(stars);
    if (parts.size() > 1) {
        QStringList escaped;
        for (const QString &part : parts)
            escaped << QRegularExpression::escape(part);
        return !parts.join(QString()).isEmpty() && QRegularExpression(u'^' + escaped.join(u".+"_s) + u'$').match(other).hasMatch();
    }
    return one.size() >= shortestCut && other.startsWith(one);
}

class Matching {
public:
    explicit Matching(const std::vector<OrderRow> &orders)
    {
        for (const OrderRow &order : orders) {
            const bool isOpen = !order.outcome || order.outcome->kind == OutcomeKind::Sent;
            m_byAccount.insert(order.order.account, &order);
            if (isOpen)
                m_open.insert(order.order.id);
        }
    }

    ReturnRow match(BankRow row)
    {
        ReturnRow found{std::move(row), {}, {}, false};
        if (found.row.outcome == BankResult::Unclear || !found.row.amount)
            found.row.doubt = u"unclear"_s;
        const PaymentOrder *order = orderOf(found);
        if (order && found.row.doubt.isEmpty()) {
            found.isRepeated = !m_open.remove(order->id);
            found.row.order = order->id.text();
            found.payee = order->payee;
            found.candidates.clear();
        }
        return found;
    }

private:
    /// Account and amount, with the reference where the bank gives it back; a name decides nothing.
    const PaymentOrder *orderOf(ReturnRow &found)
    {
        const BankRow &row = found.row;
        std::vector<const PaymentOrder *> sameAccount, sure;
        std::vector<const PaymentOrder *> said; // what the row says of them is known already
        std::vector<PaymentOrderId> afterAll; // that bounced or were cancelled, by our reference: a person may say that they came through
        bool wasAnswered = false, isOther = false; // isOther: our reference of another order of the same money
        for (const OrderRow *order : m_byAccount.values(row.account)) {
            if (row.account.isEmpty())
                break;
            const bool isAmount = row.amount == order->order.amount;
            if (!m_open.contains(order->order.id)) {
                wasAnswered = wasAnswered || isAmount;
                if (isAmount && isSaid(*order, row))
                    said.push_back(&order->order);
                else if (isAmount && row.outcome == BankResult::Paid && order->outcome && order->outcome->kind != OutcomeKind::Paid)
                    (row.reference == referenceOf(order->order) ? afterAll : found.candidates).push_back(order->order.id);
                continue;
            }
            sameAccount.push_back(&order->order);
            const bool isOurs = row.reference.isEmpty() || row.reference == referenceOf(order->order);
            if (isAmount && isOurs)
                sure.push_back(&order->order);
            isOther = isOther || (isAmount && !isOurs);
        }
        for (const PaymentOrder *order : sameAccount)
            found.candidates.push_back(order->id);
        if (sure.size() == 1) {
            if (const PaymentOrder *order = sure.front(); !row.name.isEmpty() && !fitsName(row.name, order->payee))
                doubt(found, u"name_differs"_s);
            return sure.front();
        }
        if (sure.empty() && said.size() == 1)
            return said.front();
        found.candidates.insert(found.candidates.begin(), afterAll.begin(), afterAll.end());
        doubt(found, sure.size() > 1 ? u"several_orders"_s : isOther ? u"other_reference"_s : !sameAccount.empty() ? u"amount_differs"_s : wasAnswered ? u"already_answered"_s : u"unknown_account"_s);
        if (sameAccount.empty())
            for (const OrderRow *order : m_byAccount)
                if (m_open.contains(order->order.id) && order->order.payee == row.name)
                    found.candidates.push_back(order->order.id);
        return nullptr;
    }

    /// By our reference, where the bank gives it back, the order has this very outcome.
    static bool isSaid(const OrderRow &order, const BankRow &row)
    {
        const bool isOurs = row.reference.isEmpty() || row.reference == referenceOf(order.order);
        return isOurs && order.outcome && ((order.outcome->kind == OutcomeKind::Paid && row.outcome == BankResult::Paid)
                                           || (order.outcome->kind == OutcomeKind::Bounced && row.outcome == BankResult::Bounced));
    }

    static void doubt(ReturnRow &found, const QString &what)
    {
        if (found.row.doubt.isEmpty())
            found.row.doubt = what;
    }

    QMultiHash<QString, const OrderRow *> m_byAccount;
    QSet<PaymentOrderId> m_open;
};

} // namespace

Result<std::vector<BankRow>> bankRowsIn(const intake::Workbook &workbook, const QString &memo, const ReturnWords &words)
{
    const auto list = intake::takeList(workbook);
    if (!list)
        return tl::unexpected(list.error());
    const auto hasAny = [&](const auto &holds) { return std::any_of(list->rows.begin(), list->rows.end(), holds); };
    QStringList missing;
    if (!hasAny([](const intake::ListRow &row) { return !row.account.isEmpty(); }))
        missing << u"账号"_s;
    if (!hasAny([](const intake::ListRow &row) { return row.amount.has_value(); }))
        missing << u"金额"_s;
    if (!hasAny([](const intake::ListRow &row) { return !row.result.isEmpty(); }))
        missing << u"处理结果"_s;
    if (!missing.isEmpty())
        return fail(u"casework.return_without_columns"_s, {{u"missing"_s, missing.join(u'、')}});
    const bool isInFen = words.isInFen && !hasAny([](const intake::ListRow &row) { return row.amount && row.amount->fen() % fenOfYuan != 0; });
    std::vector<BankRow> rows;
    QHash<QString, std::optional<int>> references;
    std::map<QString, ReasonColumns> reasons;
    for (const intake::ListRow &listed : list->rows) {
        BankRow row;
        row.id = BankRowId::create();
        row.number = listed.row;
        row.name = listed.name;
        row.account = listed.account;
        row.amount = listed.amount && isInFen ? std::optional(Money::fromFen(listed.amount->fen() / fenOfYuan)) : listed.amount;
        row.result = listed.result;
        row.reason = listed.reason;
        row.outcome = isDoubtful(*list, listed) ? BankResult::Unclear : meaningOf(listed.result, words);
        if (const intake::Sheet *sheet = sheetNamed(workbook, listed.sheet)) {
            if (!references.contains(sheet->name))
                references.insert(sheet->name, referenceColumn(*sheet));
            if (const auto &why = reasons.try_emplace(sheet->name, *sheet).first->second; !why.isEmpty())
                row.reason = why.in(listed.row - 1, memo);
            if (row.outcome == BankResult::Bounced && row.reason.isEmpty() && tellsWhy(row.result))
                row.reason = row.result;
            if (const auto column = references.value(sheet->name))
                row.reference = sheet->at(listed.row - 1, *column).text.trimmed().toUpper();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ReturnRow> matched(std::vector<BankRow> rows, const std::vector<OrderRow> &orders)
{
    // One money of one account that the bank calls paid and bounced in the same file is neither until somebody has asked it.
    const auto whose = [](const BankRow &row) { return std::tuple(row.account, row.amount.value_or(Money()), row.reference); };
    std::map<std::tuple<QString, Money, QString>, std::set<BankResult>> said;
    for (const BankRow &row : rows)
        if (!row.account.isEmpty() && row.outcome != BankResult::Unclear)
            said[whose(row)].insert(row.outcome);
    for (BankRow &row : rows)
        if (const auto known = said.find(whose(row)); known != said.end() && known->second.size() > 1)
            row.doubt = u"rows_contradict"_s;
    Matching matching(orders);
    std::vector<ReturnRow> found;
    for (BankRow &row : rows)
        found.push_back(matching.match(std::move(row)));
    return found;
}

} // namespace xieli::casework
