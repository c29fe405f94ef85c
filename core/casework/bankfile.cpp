// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankfile.h"

#include "base/digest.h"
#include "casework/bankformats.h"
#include "casework/bankinside.h"
#include "casework/paysteps.h"
#include "intake/textbytes.h"
#include "intake/writesheet.h"

#include <QFileInfo>

#include <map>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

struct Sheet {
    QString part;                           ///< village or bank; empty: all
    std::vector<PaymentOrder> orders;
};

/// A sheet as it will stand on the disk.
struct SheetFile {
    QString path;
    QByteArray bytes;
    int orders = 0;
};

bool areSameOrders(const std::vector<PaymentOrder> &one, const std::vector<PaymentOrder> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const PaymentOrder &a, const PaymentOrder &b) { return a.id == b.id; });
}

class Writing {
public:
    Writing(const BankFormat &format, const QString &memo, const papers::Wording &wording) : m_format(format), m_memo(memo), m_wording(wording) {}

    Result<QByteArray> bytes(const Sheet &sheet, const QString &path) const { return m_format.isXlsx ? workbook(sheet, path) : text(sheet); }

private:
    QString cell(const PaymentOrder &order, const QString &field, int number) const
    {
        if (field == "amount"_L1)
            return m_format.amountInFen ? QString::number(order.amount.fen()) : order.amount.toString().remove(u',');
        const QMap<QString, QString> texts{{u"number"_s, QString::number(number)}, {u"reference"_s, referenceOf(order)}, {u"payee"_s, order.payee},
                                           {u"identity"_s, order.identity}, {u"account"_s, order.account}, {u"bank"_s, order.bank}, {u"memo"_s, m_memo},
                                           {u"remark"_s, order.remark}, {u"village"_s, order.village}, {u"group"_s, order.group}, {u"head"_s, order.head},
                                           {u"head_identity"_s, order.headIdentity}, {u"class"_s, order.grade}, {u"persons"_s, QString::number(order.persons)}};
        return texts.value(field);
    }

    QString quoted(QString value) const
    {
        if (!value.contains(m_format.separator) && !value.contains(u'"') && !value.contains(u'\n'))
            return value;
        return u'"' + value.replace(u'"', u"\"\""_s) + u'"';
    }

    Result<QByteArray> text(const Sheet &sheet) const
    {
        static const QStringList numbers{u"account"_s, u"identity"_s, u"head_identity"_s};
        QStringList lines;
        QStringList heads;
        for (const BankFormat::Column &column : m_format.columns)
            heads << quoted(column.head);
        if (m_format.heading)
            lines << heads.join(m_format.separator);
        for (std::size_t at = 0; at < sheet.orders.size(); ++at) {
            QStringList cells;
            for (const BankFormat::Column &column : m_format.columns) {
                const QString value = cell(sheet.orders[at], column.field, int(at) + 1);
                cells << quoted(value) + (m_format.textAccounts && numbers.contains(column.field) && !value.isEmpty() ? u"\t"_s : QString());
            }
            lines << cells.join(m_format.separator);
        }
        if (m_format.totalLine)
            lines << totalCells(sheet).join(m_format.separator);
        const QString whole = lines.join(u"\r\n"_s) + u"\r\n"_s;
        if (!m_format.isGb18030)
            return QByteArray("\xef\xbb\xbf") + whole.toUtf8();
        auto bytes = intake::gb18030Of(whole);
        return bytes ? Result<QByteArray>(std::move(*bytes)) : fail(u"casework.bank_characters"_s);
    }

    QStringList totalCells(const Sheet &sheet) const
    {
        QStringList cells;
        for (const BankFormat::Column &column : m_format.columns)
            cells << (column.field == "amount"_L1 ? (m_format.amountInFen ? QString::number(sumOf(sheet.orders).fen()) : sumOf(sheet.orders).toString().remove(u','))
                                                  : QString());
        cells.front() = cells.front().isEmpty() ? m_wording.text(u"casework.bank_total"_s, {{u"count"_s, QString::number(sheet.orders.size())}}) : cells.front();
        return cells;
    }

    Result<QByteArray> workbook(const Sheet &sheet, const QString &path) const
    {
        intake::SheetOut out;
        out.name = sheet.part.isEmpty() ? m_wording.text(u"casework.bank_sheet"_s) : sheet.part;
        for (const BankFormat::Column &column : m_format.columns) {
            const bool isMoney = column.field == "amount"_L1 && !m_format.amountInFen;
            out.columns.push_back({.header = column.head, .width = column.field == "account"_L1 || column.field.endsWith("identity"_L1) ? 22 : 12,
                                   .type = isMoney ? intake::ColumnType::Money : intake::ColumnType::Text, .total = isMoney && m_format.totalLine});
        }
        for (std::size_t at = 0; at < sheet.orders.size(); ++at) {
            std::vector<intake::CellOut> cells;
            for (const BankFormat::Column &column : m_format.columns)
                cells.push_back(column.field == "amount"_L1 && !m_format.amountInFen ? intake::CellOut::of(sheet.orders[at].amount)
                                                                                     : intake::CellOut::of(cell(sheet.orders[at], column.field, int(at) + 1)));
            out.rows.push_back(std::move(cells));
        }
        if (m_format.totalLine)
            out.totalLabel = m_wording.text(u"casework.bank_total"_s, {{u"count"_s, QString::number(sheet.orders.size())}});
        return intake::workbookBytes(path, {out});
    }

    const BankFormat &m_format;
    QString m_memo;
    const papers::Wording &m_wording;
};

std::vector<Sheet> sheetsOf(std::vector<PaymentOrder> orders, const BankFormat &format)
{
    if (format.order == "account"_L1)
        std::stable_sort(orders.begin(), orders.end(), [](const auto &a, const auto &b) { return a.account < b.account; });
    if (format.order == "village"_L1)
        std::stable_sort(orders.begin(), orders.end(), [](const auto &a, const auto &b) { return a.village < b.village; });
    std::map<QString, std::vector<PaymentOrder>> parts;
    for (PaymentOrder &order : orders)
        parts[format.split == "village"_L1 ? order.village : format.split == "bank"_L1 ? order.bank : QString()].push_back(std::move(order));
    std::vector<Sheet> sheets;
    for (auto &[part, own] : parts)
        sheets.push_back({part, std::move(own)});
    return sheets;
}

QString pathOf(const QString &path, const QString &part)
{
    if (part.isEmpty())
        return path;
    const QFileInfo file(path);
    QString name = part;
    for (QChar &c : name)
        if (QStringView(u"/\\:*?\"<>|").contains(c))
            c = u'_';
    return file.path() + u'/' + file.completeBaseName() + u'-' + name + u'.' + file.suffix();
}

} // namespace

QString referenceOf(const PaymentOrder &order) { return order.id.text().left(8).toUpper(); }

Result<BankFiles> writeBankFiles(Office &office, Month month, const QString &formatName, const ExportWish &wish, const QString &path, const BankChoice &choice)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    const auto format = bankFormat(office, formatName);
    if (!format)
        return tl::unexpected(format.error());
    auto bank = office.file->read([&](Reader &reader) { return ordersForBank(reader, month, choice, office.wording); });
    if (!bank)
        return tl::unexpected(bank.error());
    const QString list = office.wording.text(u"casework.bank_sheet"_s) + u' ' + month.toString();
    const Writing writing(*format, office.wording.text(u"casework.bank_memo"_s, {{u"month"_s, month.toString()}}), office.wording);
    std::vector<SheetFile> drawn;
    QByteArray all;
    for (const Sheet &sheet : sheetsOf(bank->orders, *format)) {
        const QString file = pathOf(path, sheet.part);
        auto bytes = writing.bytes(sheet, file);
        if (!bytes)
            return tl::unexpected(bytes.error());
        all += *bytes;
        drawn.push_back({file, std::move(*bytes), int(sheet.orders.size())});
    }
    QStringList numbers;
    for (const BankFormat::Column &column : format->columns)
        if (column.field == "account"_L1 || column.field.endsWith("identity"_L1))
            numbers << column.head;
    // before the first sheet has its name: a file of which nobody knows would be written once more, and the bank would pay twice
    const auto noteAll = [&](Writer &writer) -> Result<void> {
        const auto now = ordersForBank(writer, month, choice, office.wording);
        if (!now)
            return tl::unexpected(now.error());
        if (!areSameOrders(now->orders, bank->orders))
            return fail(u"casework.bank_meanwhile"_s, {{u"month"_s, month.toString()}});
        noteStep(writer, office, bank->batch, choice.followUp ? u"exported_again"_s : u"exported"_s, bank->files.sum, bank->files.orders, xieli::digestOf(all), format->name);
        noteSent(writer, office, bank->orders, format->name);
        return {};
    };
    ExportWish whole = wish;
    whole.whole = true;
    for (const SheetFile &sheet : drawn) {
        // no mark of who took it stands in it: the bank's program reads every row
        OutgoingFile out{list, numbers, sheet.orders, [&](const QString &) { return Result<QByteArray>(sheet.bytes); }};
        if (bank->files.paths.isEmpty()) {
            out.also = noteAll;
            out.title = {u"casework.change_bank_file"_s, {{u"month"_s, month.toString()}, {u"sum"_s, bank->files.sum.toString()}}};
        }
        if (const auto made = letOut(office, out, whole, sheet.path); !made) {
            const bool isNoted = !bank->files.paths.isEmpty() || made.error().key.startsWith(u"casework.export_not_made");
            return isNoted ? fail(u"casework.bank_file_not_made"_s, {{u"month"_s, month.toString()}, {u"file"_s, sheet.path}, {u"why"_s, office.wording.say(made.error())}}) : tl::unexpected(made.error());
        }
        bank->files.paths << sheet.path;
    }
    return std::move(bank->files);
}

} // namespace xieli::casework
