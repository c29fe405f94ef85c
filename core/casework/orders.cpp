// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/orders.h"

#include "base/digest.h"
#include "base/text.h"
#include "casework/assessing.h"
#include "casework/issueinside.h"
#include "casework/ledger.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using Lines = std::vector<const PaymentLine *>;

/// All that a line says but its formula.
QString textOfWhole(const PaymentLine &line)
{
    const QString persons = QString::number(line.persons);
    const QString grade = line.grade ? QString::number(*line.grade) : QString();
    const QString extras = line.extras ? QString::number(line.extras->fen()) : QString();
    return joined({whatItPays(line), line.coveredMembers, persons, line.decision ? line.decision->text() : QString(), grade, extras}, u'|');
}

QString digestOfAll(const Lines &lines)
{
    QStringList texts;
    texts.reserve(qsizetype(lines.size()));
    for (const PaymentLine *line : lines)
        texts << textOfWhole(*line);
    return digestOfTexts(std::move(texts));
}

bool isPayment(const PaymentLine &line) { return line.kind == PaymentKind::Regular || line.kind == PaymentKind::BackPay; }

bool isValidOn(const BankAccount &account, Day day)
{
    return !account.number.isEmpty() && (!account.validFrom || *account.validFrom <= day) && (!account.validUntil || day <= *account.validUntil);
}

const Member *memberNamed(const Dossier &dossier, const QString &name)
{
    const Member *found = nullptr;
    for (const Member &member : dossier.members)
        if (member.name == name) {
            if (found)
                return nullptr; // two of one name: which of them the account is of, it does not say
            found = &member;
        }
    return found;
}

/// One person may get two benefits (特困: the basic one and the place's own) and is one person.
int personsIn(const Lines &lines)
{
    QSet<QString> names;
    int nameless = 0;
    for (const PaymentLine *line : lines) {
        if (line->kind != PaymentKind::Regular)
            continue;
        QStringList covered = line->coveredMembers.split(u',', Qt::SkipEmptyParts);
        if (covered.isEmpty() && line->member)
            covered << line->member->text();
        if (int(covered.size()) == line->persons)
            names += QSet<QString>(covered.begin(), covered.end());
        else
            nameless += line->persons;
    }
    return int(names.size()) + nameless;
}

QString gradeOf(const Lines &lines, Month month, const Office &office)
{
    std::optional<int> grade;
    bool isTekun = false;
    for (const PaymentLine *line : lines) {
        if (line->kind == PaymentKind::Regular && line->grade)
            grade = line->grade;
        isTekun = isTekun || line->benefit.startsWith(u"tekun");
    }
    const QString words = gradeWords(grade, month, office);
    QStringList all;
    if (!words.isEmpty())
        all << words;
    if (isTekun) // in a household with 低保 too, the money is of both
        all << categoryText(Category::Tekun, office.wording);
    return all.join(office.wording.text(u"letters.separator"_s));
}

class Ordering {
public:
    Ordering(const PaymentBatch &batch, const Office &office, Day day) : m_batch(batch), m_office(office), m_day(day) {}

    void take(const Dossier &dossier, const Lines &lines)
    {
        std::vector<std::pair<const BankAccount *, Lines>> byAccount;
        for (const PaymentLine *line : lines) {
            if (!isPayment(*line))
                continue;
            const BankAccount *account = accountOn(dossier, line->member, m_day);
            auto known = std::find_if(byAccount.begin(), byAccount.end(), [&](const auto &some) { return some.first == account; });
            if (known == byAccount.end())
                known = byAccount.insert(known, {account, {}});
            known->second.push_back(line);
        }
        for (const auto &[account, own] : byAccount)
            orders.push_back(orderOf(dossier, account, own));
    }
    std::vector<PaymentOrder> orders;

private:
    PaymentOrder orderOf(const Dossier &dossier, const BankAccount *account, const Lines &lines) const
    {
        PaymentOrder order;
        order.id = PaymentOrderId::create();
        order.batch = m_batch.id;
        order.position = int(orders.size()) + 1;
        order.household = dossier.household.id;
        const bool isOnes = std::all_of(lines.begin(), lines.end(), [&](const PaymentLine *line) { return line->member && line->member == lines.front()->member; });
        if (isOnes)
            order.member = lines.front()->member;
        addPeople(order, dossier, account);
        order.village = dossier.household.village;
        order.group = dossier.household.group;
        order.grade = gradeOf(lines, m_batch.month, m_office);
        order.persons = personsIn(lines);
        QStringList ids;
        for (const PaymentLine *line : lines) {
            order.amount += line->amount;
            ids << line->id.text();
        }
        order.lines = ids.join(u',');
        order.linesDigest = digestOfAll(lines);
        return order;
    }

    static void addPeople(PaymentOrder &order, const Dossier &dossier, const BankAccount *account)
    {
        if (const Member *head = dossier.head()) {
            order.head = head->name;
            order.headIdentity = head->idNumberText;
        }
        if (account) {
            order.bankAccount = account->id.text();
            order.account = account->number;
            order.bank = account->bank;
            order.payee = account->holderName;
            order.payeeRelation = account->holderRelation;
        }
        if (order.payee.isEmpty())
            order.payee = order.head;
        if (const Member *payee = memberNamed(dossier, order.payee))
            order.identity = payee->idNumberText;
    }

    const PaymentBatch &m_batch;
    const Office &m_office;
    Day m_day;
};

QString textOf(const PaymentOrder &order)
{
    const QString persons = QString::number(order.persons);
    const QString amount = QString::number(order.amount.fen());
    return joined({order.household.text(), order.member ? order.member->text() : QString(), order.payee, order.identity, order.account, order.bank,
                   order.village, order.group, order.head, order.headIdentity, order.grade, persons, amount, order.linesDigest, order.reissueOf}, u'|');
}

} // namespace

const BankAccount *accountOn(const Dossier &dossier, const std::optional<MemberId> &member, Day day)
{
    const auto last = [&](const auto &fits) {
        const BankAccount *found = nullptr;
        for (const BankAccount &account : dossier.accounts)
            if (isValidOn(account, day) && fits(account))
                found = &account;
        return found;
    };
    for (const Member &own : dossier.members)
        if (member && own.id == *member)
            if (const BankAccount *account = last([&](const BankAccount &each) { return each.holderName == own.name; }))
                return account;
    const QString head = dossier.head() ? dossier.head()->name : QString();
    if (const BankAccount *account = last([&](const BankAccount &each) { return each.holderName.isEmpty() || each.holderName == head; }))
        return account;
    return last([](const BankAccount &) { return true; });
}

std::vector<PaymentOrder> ordersOf(const PaymentBatch &batch, const std::vector<PaymentLine> &lines, const std::vector<Dossier> &dossiers,
                                   const Office &office, Day day)
{
    QHash<HouseholdId, Lines> byHousehold;
    byHousehold.reserve(qsizetype(lines.size()));
    for (const PaymentLine &line : lines)
        byHousehold[line.household].push_back(&line);
    Ordering ordering(batch, office, day);
    for (const Dossier &dossier : dossiers)
        if (const auto own = byHousehold.constFind(dossier.household.id); own != byHousehold.cend())
            ordering.take(dossier, *own);
    return std::move(ordering.orders);
}

std::vector<PaymentOrder> frozenOrders(Reader &reader, const PaymentBatchId &batch)
{
    return reader.where<PaymentOrder>("batch_id", batch);
}

std::vector<PaymentOrder> ordersOf(Reader &reader, const PaymentBatch &batch, const std::vector<PaymentLine> &lines,
                                   const std::vector<Dossier> &dossiers, const Office &office)
{
    auto frozen = frozenOrders(reader, batch.id);
    return frozen.empty() ? ordersOf(batch, lines, dossiers, office, batch.approvedOn.value_or(office.today)) : frozen;
}

QString digestOf(const std::vector<PaymentOrder> &orders)
{
    QStringList texts;
    texts.reserve(qsizetype(orders.size()));
    for (const PaymentOrder &order : orders)
        texts << textOf(order);
    return digestOfTexts(std::move(texts));
}

QString digestOfWhole(const std::vector<PaymentLine> &lines)
{
    Lines all;
    all.reserve(lines.size());
    for (const PaymentLine &line : lines)
        all.push_back(&line);
    return digestOfAll(all);
}

bool sayTheSame(const std::vector<PaymentLine> &some, const std::vector<PaymentLine> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const PaymentLine &one, const PaymentLine &other) { return one.id == other.id && textOfWhole(one) == textOfWhole(other); });
}

Money sumOf(const std::vector<PaymentOrder> &orders)
{
    Money sum;
    for (const PaymentOrder &order : orders)
        sum += order.amount;
    return sum;
}

QStringList lineIds(const PaymentOrder &order) { return order.lines.split(u',', Qt::SkipEmptyParts); }

QHash<PaymentOrderId, PaymentOutcome> standings(Reader &reader)
{
    QHash<PaymentOrderId, PaymentOutcome> newest; // in the order in which they were written
    reader.forEach<PaymentOutcome>([&](PaymentOutcome outcome) {
        const PaymentOrderId order = outcome.order;
        newest.insert(order, std::move(outcome));
    });
    return newest;
}

QSet<QString> cancelledLines(Reader &reader)
{
    const auto days = cancelledOn(reader);
    return QSet<QString>(days.keyBegin(), days.keyEnd());
}

QHash<QString, Day> cancelledOn(Reader &reader)
{
    QHash<QString, Day> lines;
    const auto outcomes = standings(reader);
    const auto isPaid = [&outcomes](const QString &order) {
        const auto first = outcomes.constFind(PaymentOrderId(order));
        return first != outcomes.cend() && first->kind == OutcomeKind::Paid;
    };
    for (auto outcome = outcomes.cbegin(); outcome != outcomes.cend(); ++outcome)
        if (outcome->kind == OutcomeKind::Cancelled)
            if (const auto order = reader.find<PaymentOrder>(outcome.key()); order && !isPaid(order->reissueOf)) // else the first one came through after all
                for (const QString &line : lineIds(*order))
                    lines.insert(line, outcome->enteredOn);
    return lines;
}

std::vector<Error> orderFaults(const PaymentBatch &batch, const std::vector<PaymentOrder> &orders, const std::vector<PaymentLine> &lines, bool whole)
{
    const Error differs{u"casework.orders_differ"_s, {{u"month"_s, batch.month.toString()}}};
    if (batch.ordersDigest.isEmpty() || std::any_of(orders.begin(), orders.end(), [](const PaymentOrder &order) { return order.blankedOn; }))
        return {}; // a batch of before, or one whose retention ended
    if (whole && digestOf(orders) != batch.ordersDigest)
        return {differs};
    if (isReissue(batch))
        return {};
    QHash<QString, PaymentLine> byId;
    Money toPay;
    for (const PaymentLine &line : lines) {
        byId.insert(line.id.text(), line);
        if (isPayment(line))
            toPay += line.amount;
    }
    for (const PaymentOrder &order : orders) {
        std::vector<PaymentLine> own;
        for (const QString &id : lineIds(order))
            if (const auto line = byId.constFind(id); line != byId.cend())
                own.push_back(*line);
        if (digestOfWhole(own) != order.linesDigest)
            return {differs};
    }
    return toPay == sumOf(orders) ? std::vector<Error>() : std::vector<Error>{differs};
}

} // namespace xieli::casework
