// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsxsheet.h"

#include "intake/numbers.h"
#include "intake/xmltext.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr int maximumRow = 1'048'576;
constexpr qsizetype maximumText = 32'767; // a spreadsheet's own limit

/// Row and column (from 0) of "B12"; −1 where a part is missing or nonsense.
struct CellPlace {
    int row = -1;
    int column = -1;
};

CellPlace placeOf(QStringView reference)
{
    CellPlace place;
    qint64 column = 0;
    qsizetype i = 0;
    for (; i < reference.size(); ++i) {
        if (reference[i] == u'$')
            continue;
        const QChar letter = reference[i].toUpper();
        if (letter < u'A' || letter > u'Z' || column > maximumRow)
            break;
        column = column * 26 + (letter.unicode() - u'A' + 1);
    }
    QString digits = reference.mid(i).toString();
    digits.remove(u'$');
    bool ok = false;
    const int row = digits.toInt(&ok);
    place.row = ok && row >= 1 && row <= maximumRow ? row - 1 : -1;
    place.column = column >= 1 && column <= maximumRow ? int(column) - 1 : -1;
    return place;
}

/// Serial day of a spreadsheet to "2018-01-05"; empty where it is no day. Day 60 of the 1900 count never was.
QString dayOf(QStringView serial, bool from1904)
{
    const auto decimal = plainDecimal(serial);
    if (!decimal || decimal->startsWith(u'-'))
        return {};
    const qint64 days = decimal->section(u'.', 0, 0).left(8).toLongLong();
    if (days < 1 || days > 2'958'465)
        return {};
    const QDate base = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, days < 60 ? 31 : 30);
    return base.addDays(days).toString(Qt::ISODate);
}

class SheetReader {
public:
    SheetReader(const QByteArray &bytes, const XlsxParts &parts, CellBudget &budget, Progress *progress)
        : m_xml(bytes), m_parts(parts), m_budget(budget), m_progress(progress)
    {
    }

    Result<Sheet> read()
    {
        while (!m_xml.atEnd() && m_error.isEmpty()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return fail(u"intake.damaged"_s);
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"row")
                beginRow();
            else if (m_xml.name() == u"c")
                readCell();
            else if (m_xml.name() == u"col")
                readColumn();
            else if (m_xml.name() == u"mergeCell")
                readMerge();
        }
        if (!m_error.isEmpty())
            return fail(m_error);
        if (m_xml.hasError())
            return fail(u"intake.damaged"_s);
        finish();
        return std::move(m_sheet);
    }

private:
    void beginRow()
    {
        bool ok = false;
        const int number = m_xml.attributes().value(u"r"_s).toInt(&ok);
        m_row = ok && number >= 1 && number <= maximumRow ? number - 1 : m_row + 1;
        m_column = -1;
        const auto hidden = m_xml.attributes().value(u"hidden"_s);
        m_hidden = hidden == u"1" || hidden == u"true";
        if (m_row % 512 == 0 && m_progress && m_progress->cancelled())
            m_error = u"intake.cancelled"_s;
    }

    void readColumn()
    {
        const auto attributes = m_xml.attributes();
        if (const auto hidden = attributes.value(u"hidden"_s); hidden != u"1" && hidden != u"true")
            return;
        const int last = std::min(attributes.value(u"max"_s).toInt(), Sheet::maximumColumns);
        for (int column = std::max(attributes.value(u"min"_s).toInt(), 1); column <= last; ++column)
            m_sheet.hiddenColumns.insert(column - 1);
    }

    void readCell()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const CellPlace place = placeOf(attributes.value(u"r"_s));
        m_column = place.column >= 0 ? place.column : m_column + 1;
        const int row = place.row >= 0 ? place.row : std::max(m_row, 0);
        const QString type = attributes.value(u"t"_s).toString();
        const int style = attributes.value(u"s"_s).toInt();
        Cell cell = content(type, style);
        if (cell.isBlank() || m_column >= Sheet::maximumColumns)
            return;
        if (m_sheet.rows.empty() || m_sheet.rows.back().number != row) {
            m_sorted = m_sorted && (m_sheet.rows.empty() || m_sheet.rows.back().number < row);
            m_sheet.rows.push_back({row, m_hidden, {}});
        }
        std::vector<Cell> &cells = m_sheet.rows.back().cells;
        if (int(cells.size()) <= m_column) {
            m_budget.cells -= m_column + 1 - int(cells.size());
            if (m_budget.cells < 0) {
                m_error = u"intake.too_large"_s;
                return;
            }
            cells.resize(size_t(m_column) + 1);
        }
        cells[size_t(m_column)] = std::move(cell);
    }

    Cell content(const QString &type, int style)
    {
        Cell cell;
        QString value;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"c")
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"v")
                value = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (m_xml.name() == u"f")
                cell.formula = true;
            else if (m_xml.name() == u"is")
                value = richText(m_xml);
        }
        fill(cell, type, value, style);
        cell.text.truncate(maximumText);
        return cell;
    }

    void fill(Cell &cell, const QString &type, const QString &value, int style) const
    {
        if (value.isEmpty())
            return;
        cell.kind = CellKind::Text;
        if (type == u"s") {
            bool ok = false;
            const size_t index = value.toULongLong(&ok);
            cell.text = ok && index < m_parts.sharedStrings.size() ? m_parts.sharedStrings[index] : QString();
        } else if (type == u"str" || type == u"inlineStr") {
            cell.text = type == u"str" ? unescaped(value) : value;
        } else if (type == u"b") {
            cell.kind = CellKind::Boolean;
            cell.text = value == u"1" || value == u"true" ? u"TRUE"_s : u"FALSE"_s;
        } else if (type == u"e") {
            cell.kind = CellKind::Error;
            cell.text = value;
        } else if (type == u"d") {
            cell.kind = CellKind::Date;
            cell.text = value.left(10);
        } else {
            const bool dated = style >= 0 && style < int(m_parts.dateStyles.size()) && m_parts.dateStyles[size_t(style)];
            const QString day = dated ? dayOf(value, m_parts.countsFrom1904) : QString();
            cell.kind = day.isEmpty() ? CellKind::Number : CellKind::Date;
            cell.text = day.isEmpty() ? value.trimmed() : day;
        }
    }

    void readMerge()
    {
        const QString reference = m_xml.attributes().value(u"ref"_s).toString();
        const CellPlace first = placeOf(reference.section(u':', 0, 0));
        const CellPlace last = placeOf(reference.section(u':', -1));
        if (first.row < 0 || first.column < 0 || last.row < 0 || last.column < 0)
            return;
        m_budget.mergedColumns -= std::min(last.column, Sheet::maximumColumns) - first.column + 1;
        if (m_budget.mergedColumns < 0)
            m_error = u"intake.too_large"_s;
        else
            m_merged.push_back({first.row, first.column, last.row, last.column});
    }

    void finish()
    {
        if (!m_sorted)
            std::stable_sort(m_sheet.rows.begin(), m_sheet.rows.end(),
                             [](const Row &a, const Row &b) { return a.number < b.number; });
        m_sheet.setMerged(std::move(m_merged));
    }

    QXmlStreamReader m_xml;
    const XlsxParts &m_parts;
    CellBudget &m_budget;
    Progress *m_progress;
    Sheet m_sheet;
    std::vector<MergedRange> m_merged;
    QString m_error;
    int m_row = -1;
    int m_column = -1;
    bool m_hidden = false;
    bool m_sorted = true;
};

} // namespace

Result<Sheet> readXlsxSheet(const QByteArray &xml, const XlsxParts &parts, CellBudget &budget, Progress *progress)
{
    return SheetReader(xml, parts, budget, progress).read();
}

} // namespace xieli::intake
