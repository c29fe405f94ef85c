// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuing.h"

#include "base/digest.h"
#include "casework/assessing.h"
#include "casework/funding.h"
#include "casework/issueinside.h"
#include "casework/ledger.h"
#include "casework/orders.h"
#include "casework/postinglist.h"
#include "casework/tablefile.h"
#include "papers/masking.h"
#include "papers/payroster.h"

#include <QHash>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

bool isTekun(const std::vector<PaymentLine> &lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const PaymentLine &line) { return line.benefit.startsWith(u"tekun"); });
}

/// 分类施保金 within the month's own amount. Empty where one of its 低保 lines does not say it, or there is none.
std::optional<Money> extrasOf(const std::vector<PaymentLine> &lines)
{
    std::optional<Money> sum;
    for (const PaymentLine &line : lines) {
        if (line.kind != PaymentKind::Regular || !line.benefit.startsWith(u"dibao"))
            continue;
        if (!line.extras)
            return std::nullopt;
        sum = sum.value_or(Money()) + *line.extras;
    }
    return sum;
}

QString remarkOf(const PaymentOrder &order, Money receivable, const papers::Wording &wording)
{
    QStringList remarks;
    if (order.account.isEmpty())
        remarks << wording.text(u"casework.remark_no_account"_s);
    if (order.headIdentity.isEmpty())
        remarks << wording.text(u"casework.remark_no_identity"_s);
    else if (!IdNumber::parse(order.headIdentity))
        remarks << wording.text(u"casework.remark_bad_identity"_s);
    if (order.payee != order.head)
        remarks << wording.text(u"casework.remark_payee"_s, {{u"payee"_s, order.payee}});
    if (receivable.isNegative())
        remarks << wording.text(u"casework.receivable_remark"_s, {{u"amount"_s, (-receivable).toString()}});
    return remarks.join(u'；');
}

/// As the order says it, not today's register.
papers::PayRow payRow(const PaymentOrder &order, const std::vector<PaymentLine> &lines, Money receivable, const Office &office)
{
    papers::PayRow pay;
    pay.group = order.group;
    pay.head = order.head;
    pay.identity = order.headIdentity;
    pay.account = order.account;
    pay.category = order.grade;
    pay.persons = order.persons;
    pay.extras = extrasOf(lines);
    if (!order.account.isEmpty())
        pay.paidBy = office.wording.text(u"casework.paid_by_account"_s);
    for (const PaymentLine &line : lines) {
        if (line.kind == PaymentKind::BackPay)
            pay.backPay[line.forMonth] += line.amount;
        else
            pay.regular += line.amount;
    }
    pay.remark = remarkOf(order, receivable, office.wording);
    return pay;
}

/// The village of all orders; of several, the office's name.
QString placeOf(const std::vector<PaymentOrder> &orders, const Office &office)
{
    QSet<QString> villages;
    for (const PaymentOrder &order : orders)
        if (!order.village.isEmpty())
            villages.insert(order.village);
    return villages.size() == 1 ? *villages.cbegin() : office.name;
}

QStringList villagesOf(const std::vector<PaymentOrder> &orders)
{
    QStringList villages;
    for (const PaymentOrder &order : orders)
        if (!order.village.isEmpty() && !villages.contains(order.village))
            villages << order.village;
    return villages;
}

void addRows(const std::vector<PaymentOrder> &orders, const std::vector<PaymentLine> &lines, const Office &office, papers::PayRosterInput &input)
{
    const bool isOfSeveral = villagesOf(orders).size() > 1; // "1组" alone would be of each of them
    QHash<QString, const PaymentLine *> byId;
    QHash<HouseholdId, Money> receivable;
    for (const PaymentLine &line : lines) {
        byId.insert(line.id.text(), &line);
        if (line.kind == PaymentKind::Receivable)
            receivable[line.household] += line.amount;
    }
    for (const PaymentOrder &order : orders) {
        std::vector<PaymentLine> own;
        for (const QString &id : lineIds(order))
            if (const PaymentLine *line = byId.value(id))
                own.push_back(*line);
        input.rows.push_back(payRow(order, own, receivable.take(order.household), office)); // once a household
        if (isOfSeveral)
            input.rows.back().group.prepend(order.village);
    }
}

Result<papers::PayRosterInput> rosterInput(Office &office, Month month, const QString &village)
{
    return office.file->read([&](Reader &reader) -> Result<papers::PayRosterInput> {
        const auto batch = monthBatch(reader, month);
        if (!batch)
            return fail(u"casework.month_not_drafted"_s, {{u"month"_s, month.toString()}});
        const auto lines = reader.where<PaymentLine>("batch_id", batch->id);
        auto orders = ordersOf(reader, *batch, lines, *reader.wholeRegister(), office);
        if (const QStringList known = villagesOf(orders); !village.isEmpty() && !known.contains(village))
            return fail(u"casework.roster_village"_s, {{u"village"_s, village}, {u"known"_s, known.join(office.wording.text(u"parcels.name_comma"_s))}});
        if (!village.isEmpty())
            std::erase_if(orders, [&village](const PaymentOrder &order) { return order.village != village; });
        papers::PayRosterInput input;
        input.place = placeOf(orders, office);
        input.programme = office.wording.text(isTekun(lines) ? u"casework.programme_all_money"_s : u"casework.programme_dibao_money"_s);
        input.month = month;
        input.draft = batch->state == BatchState::Draft;
        input.issuer = office.name;
        input.caution = cautionOf(office);
        input.draftedOn = office.today;
        input.funding = village.isEmpty() ? fundingText(reader, batch->id, office.wording) : QString(); // what it adds up to is the whole month
        addRows(orders, lines, office, input);
        return input;
    });
}

intake::CellOut carried(const papers::CellOut &cell)
{
    struct Carrier {
        intake::CellOut operator()(std::monostate) const { return {}; }
        intake::CellOut operator()(const QString &text) const { return intake::CellOut::of(text); }
        intake::CellOut operator()(Money money) const { return intake::CellOut::of(money); }
        intake::CellOut operator()(int count) const { return intake::CellOut::of(std::int64_t(count)); }
    };
    return std::visit(Carrier{}, cell);
}

intake::ColumnType carried(papers::CellKind kind)
{
    return kind == papers::CellKind::Money ? intake::ColumnType::Money
         : kind == papers::CellKind::Count ? intake::ColumnType::Count : intake::ColumnType::Text;
}

intake::ChartOut carried(const papers::Bars &bars)
{
    intake::ChartOut chart{bars.question, intake::ChartOut::Unit(bars.unit), {}};
    for (const papers::Bars::One &bar : bars.bars)
        chart.bars.push_back({bar.label, bar.amount});
    return chart;
}

} // namespace

QString gradeWords(const std::optional<int> &grade, Month month, const Office &office)
{
    if (!grade)
        return {};
    const bool letters = office.law && office.law->value(policy::Figure::ClassLetters, month).isOn();
    return gradeText(letters ? QString(QChar(u'A' + *grade - 1)) : QString::number(*grade), office.wording);
}

QString cautionOf(const Office &office)
{
    return office.law && office.law->isDraft() ? office.wording.text(u"casework.draft_law"_s) : QString();
}

intake::SheetOut sheetOf(const papers::TableOut &table, const QString &name, const QString &totalLabel)
{
    intake::SheetOut sheet;
    sheet.name = name;
    sheet.title = table.title;
    sheet.subtitles = table.subtitles;
    sheet.footers = table.footers;
    sheet.landscape = true;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const papers::ColumnOut &column = table.columns[i];
        const bool summed = i < table.totals.size() && column.kind != papers::CellKind::Text
            && !std::holds_alternative<std::monostate>(table.totals[i]) && !std::holds_alternative<QString>(table.totals[i]); // a word stands there
        sheet.columns.push_back({column.header, column.width, carried(column.kind), column.group, summed});
    }
    for (const auto &row : table.rows) {
        std::vector<intake::CellOut> cells;
        for (const papers::CellOut &cell : row)
            cells.push_back(carried(cell));
        sheet.rows.push_back(std::move(cells));
    }
    for (const papers::Bars &bars : table.charts)
        sheet.charts.push_back(carried(bars));
    if (!table.totals.empty())
        sheet.totalLabel = totalLabel;
    return sheet;
}

Result<papers::Paper> postingList(Office &office, Month month, const PostingOptions &options)
{
    PostingWish wish;
    wish.month = month;
    wish.postedOn = options.postedOn;
    wish.rule.maskNames = options.maskNames;
    wish.rule.hotlineTownship = options.hotlineTownship;
    wish.rule.hotlineCounty = options.hotlineCounty;
    if (options.showAmount)
        wish.rule.columns.insert(wish.rule.columns.end() - 1, papers::PostingColumn::Amount);
    auto draft = draftPosting(office, wish);
    return draft ? std::move(draft->paper) : tl::unexpected(draft.error());
}

Result<QStringList> rosterVillages(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<QStringList> {
        const auto batch = monthBatch(reader, month);
        if (!batch)
            return QStringList();
        return villagesOf(ordersOf(reader, *batch, reader.where<PaymentLine>("batch_id", batch->id), *reader.wholeRegister(), office));
    });
}

Result<papers::TableOut> payRosterTable(Office &office, Month month, const QString &village)
{
    const auto input = rosterInput(office, month, village);
    return input ? papers::payRosterTable(*input, office.wording) : tl::unexpected(input.error());
}

Result<papers::Paper> payRosterPaper(Office &office, Month month, const RosterOptions &options)
{
    auto input = rosterInput(office, month, options.village);
    if (!input)
        return tl::unexpected(input.error());
    input->purpose = papers::RosterPurpose::Copy; // whole numbers leave by the export alone, which says who took them
    if (options.day.isValid())
        input->draftedOn = options.day;
    auto paper = papers::payRoster(*input, office.wording);
    if (!paper)
        return paper;
    paper->sheet = options.sheet;
    if (!options.number.isEmpty())
        paper->placeLine += office.wording.text(u"forms.number_of"_s, {{u"number"_s, options.number}});
    return paper;
}

Result<Exported> exportPayRoster(Office &office, Month month, const ExportWish &wish, const QString &path, const PdfMaker &pdf, const QString &village)
{
    auto input = rosterInput(office, month, village);
    if (!input)
        return tl::unexpected(input.error());
    input->purpose = wish.whole ? papers::RosterPurpose::Payment : papers::RosterPurpose::Copy;
    const auto table = papers::payRosterTable(*input, office.wording);
    if (!table)
        return tl::unexpected(table.error());
    const QString list = office.wording.text(u"casework.pay_roster_sheet"_s);
    QByteArray printed;
    QString title;
    const OutgoingFile file{QStringList{list, month.toString(), village}.join(u' ').trimmed(), numberColumns(*table), int(table->rows.size()), [&](const QString &mark) -> Result<QByteArray> {
        if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
            return tableBytes(office, *table, list, path, mark);
        auto paper = papers::payRoster(*input, office.wording);
        if (!paper)
            return tl::unexpected(paper.error());
        if (!mark.isEmpty())
            paper->subtitles << mark;
        title = paper->title;
        const auto bytes = pdf(papers::marked(std::move(*paper), mark));
        if (bytes)
            printed = *bytes;
        return bytes;
    }};
    auto exported = letOut(office, file, wish, path);
    if (exported && !printed.isEmpty())
        if (const auto kept = registerPaper(office, u"pay_roster"_s, title, printed); !kept)
            return tl::unexpected(kept.error());
    return exported;
}

Result<PaperId> keepPaper(Office &office, const QString &kind, const QString &title, const QByteArray &bytes)
{
    Paper paper;
    paper.id = PaperId::create();
    paper.kind = kind;
    paper.title = title;
    paper.issuedOn = office.today;
    paper.digest = xieli::digestOf(bytes);
    paper.bytes = bytes;
    return office.file->change({u"casework.change_paper"_s, {{u"title"_s, title}}}, [&](Writer &writer) {
        writer.insert(paper);
        return paper.id;
    });
}

Result<void> registerPaper(Office &office, const QString &kind, const QString &title, const QByteArray &bytes)
{
    const auto kept = keepPaper(office, kind, title, bytes);
    return kept ? Result<void>() : tl::unexpected(kept.error());
}

} // namespace xieli::casework
