// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/exportlist.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "jobs/wholenumbers.h"
#include "look.h"
#include "pages/tablepane.h"
#include "print/render.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 40;
constexpr int fieldWidth = 320;

Result<QByteArray> drawnPdf(const papers::Paper &paper) { return print::pdfBytes(paper); }

int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() > 0xff ? 2 : 1;
    return width;
}

/// Set to the right and readable as amounts or counts: then a spreadsheet may sum it.
papers::CellKind kindOf(const std::vector<QStringList> &rows, int column, bool right)
{
    static const QRegularExpression money(u"^-?[\\d,]+\\.\\d{2}$"_s), count(u"^-?\\d{1,9}$"_s);
    const auto all = [&](const QRegularExpression &shape) {
        bool some = false;
        for (const QStringList &row : rows) {
            some = some || !row[column].isEmpty();
            if (!row[column].isEmpty() && !shape.match(row[column]).hasMatch())
                return false;
        }
        return some;
    };
    if (right && all(money))
        return papers::CellKind::Money;
    return right && all(count) ? papers::CellKind::Count : papers::CellKind::Text;
}

papers::CellOut cellOf(const QString &text, papers::CellKind kind)
{
    if (text.isEmpty())
        return {};
    if (kind == papers::CellKind::Money)
        return Money::parse(QString(text).remove(u',')).value_or(Money());
    if (kind == papers::CellKind::Count)
        return text.toInt();
    return text;
}

QString fileName(const QString &title)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|]"_s);
    return QString(title).replace(forbidden, u"-"_s);
}

} // namespace

papers::TableOut tableShown(const QTableView *view, const QString &title)
{
    papers::TableOut table;
    table.title = title;
    const QAbstractItemModel *model = view->model();
    QList<int> columns;
    const QHeaderView *head = view->horizontalHeader();
    for (int place = 0; place < model->columnCount(); ++place)
        if (const int column = head->logicalIndex(place); !view->isColumnHidden(column))
            columns << column;
    std::vector<QStringList> rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns) {
            const QModelIndex index = model->index(row, column);
            const QString whole = index.data(WholeRole).toString();
            cells << (whole.isEmpty() ? index.data().toString().simplified() : whole);
        }
        rows.push_back(std::move(cells));
    }
    for (int at = 0; at < columns.size(); ++at) {
        const QString header = model->headerData(columns[at], Qt::Horizontal).toString();
        int width = widthOf(header);
        for (const QStringList &row : rows)
            width = std::max(width, widthOf(row[at]));
        const auto alignment = rows.empty() ? QVariant() : model->index(0, columns[at]).data(Qt::TextAlignmentRole);
        const bool right = alignment.isValid() && alignment.value<Qt::Alignment>() & Qt::AlignRight;
        table.columns.push_back({header, {}, kindOf(rows, at, right), std::clamp(width + 2, 6, widestColumn)});
    }
    for (const QStringList &row : rows) {
        std::vector<papers::CellOut> cells;
        for (int at = 0; at < columns.size(); ++at)
            cells.push_back(cellOf(row[at], table.columns[static_cast<std::size_t>(at)].kind));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ExportButton::ExportButton(Desk &desk, std::function<OutgoingList()> list, QWidget *parent)
    : QPushButton(tr("E&xport…"), parent), m_desk(desk), m_list(std::move(list))
{
    setObjectName(u"export"_s);
    setToolTip(tr("As a spreadsheet (xlsx), CSV or PDF"));
    connect(this, &QPushButton::clicked, this, &ExportButton::ask);
}

ExportButton *ExportButton::of(Desk &desk, TablePane *pane, QWidget *parent)
{
    ExportButton *button = beside(desk, pane->table(), parent);
    button->setText(tr("E&xport…"));
    return button;
}

ExportButton *ExportButton::beside(Desk &desk, QTableView *table, QWidget *parent)
{
    auto *button = new ExportButton(desk, [table, &desk] {
        const QString title = table->accessibleName();
        return OutgoingList{title, [table, title, &desk]() -> Result<papers::TableOut> {
            papers::TableOut out = tableShown(table, title);
            out.subtitles << desk.office().name + u"  "_s + isoText(desk.today());
            return out;
        }};
    }, parent);
    button->setText(tr("Export…"));
    button->m_table = table;
    const auto follow = [button, table] { button->setEnabled(table->model()->rowCount() > 0); };
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(table->model(), change, button, follow);
    connect(table->model(), &QAbstractItemModel::modelReset, button, follow);
    follow();
    return button;
}

QWidget *withExport(Desk &desk, TablePane *pane, QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(ExportButton::beside(desk, pane->table(), part));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(bar);
    column->addWidget(pane, 1);
    part->setFocusProxy(pane->table());
    return part;
}

void ExportButton::ask()
{
    OutgoingList list = m_list();
    auto table = list.read();
    if (!table)
        return m_desk.tellError(table.error());
    auto *dialog = new ExportDialog(m_desk, std::move(list), std::move(*table), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ExportDialog::ExportDialog(Desk &desk, OutgoingList list, papers::TableOut table, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_list(std::move(list))
    , m_table(std::move(table))
    , m_numbers(casework::numberColumns(m_table))
    , m_kind(new QComboBox(this))
    , m_whole(new WholeNumberFields(desk, this))
    , m_says(faintLabel({}, this))
    , m_notice(new Notice(this))
    , m_save(primaryButton(tr("&Save as…"), this))
{
    setWindowTitle(tr("Export: %1").arg(m_list.title));
    m_kind->addItem(tr("Spreadsheet (xlsx)"), u"xlsx"_s);
    m_kind->addItem(tr("Text table (CSV)"), u"csv"_s);
    m_kind->addItem(tr("For printing (PDF)"), u"pdf"_s);
    if (m_list.hasLines)
        m_kind->addItem(tr("To be checked by another program (JSON lines)"), u"jsonl"_s);
    m_kind->setObjectName(u"exportKind"_s);
    explain({{m_kind, "export.kind"}});
    layOut();
    connect(m_whole, &WholeNumberFields::changed, this, &ExportDialog::updateFields);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::updateFields);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askWhere);
    updateFields();
    m_kind->setFocus();
}

void ExportDialog::layOut()
{
    auto *form = roomyForm();
    form->addRow(tr("List"), new QLabel(tr("%1, %2 rows as they stand").arg(m_list.title).arg(m_table.rows.size()), this));
    form->addRow(tr("&As"), m_kind);
    if (!m_numbers.isEmpty() || m_list.hasLines)
        form->addRow(tr("Numbers"), m_whole);
    m_whole->setVisible(!m_numbers.isEmpty());
    m_kind->setMinimumWidth(fieldWidth);
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(4 * fontMetrics().lineSpacing());
    auto *body = new QVBoxLayout;
    body->setSpacing(12);
    body->addLayout(form);
    body->addWidget(m_says);
    layOutDialog(this, body, m_notice, m_save);
    sizeWithin(this, {560, 0});
}

QString ExportDialog::saysOfLines() const
{
    if (m_whole->wish().whole)
        return tr("All old and new values stand whole in the file, identity and bank numbers too. It is written down in the register “Exports” with day, name and reason.");
    return tr("All of it, not only what is in view, with all that is needed to compute each digest again. Values with identity or bank numbers stand in it by their digest alone.");
}

void ExportDialog::updateFields()
{
    const bool isLines = suffix() == u"jsonl";
    if (m_list.hasLines)
        m_whole->setVisible(isLines || !m_numbers.isEmpty());
    const bool whole = m_whole->wish().whole;
    m_save->setEnabled((!isLines && m_numbers.isEmpty()) || m_whole->isSaid());
    if (isLines)
        return m_says->setText(saysOfLines());
    const QString numbers = m_numbers.join(m_desk.language() == u"en" ? u", "_s : u"、"_s);
    if (m_numbers.isEmpty())
        m_says->setText(tr("There is no identity or bank number in this list."));
    else if (!whole)
        m_says->setText(tr("Numbers leave masked (6299********1234): %1.").arg(numbers));
    else
        m_says->setText(tr("Whole in the file: %1. It is written down in the register “Exports” with day, name and reason, and the file bears a mark that says so.")
                            .arg(numbers)
                        + (suffix() == u"csv" ? u' ' + tr("Excel rounds long numbers of a CSV file when it opens it: for Excel choose the spreadsheet (xlsx).") : QString()));
}

QString ExportDialog::suffix() const { return m_kind->currentData().toString(); }

void ExportDialog::askWhere()
{
    const QString filter = suffix() == u"jsonl" ? tr("JSON lines (*.jsonl)") : suffix() == u"xlsx" ? tr("Spreadsheets (*.xlsx)") : suffix() == u"csv" ? tr("Text tables (*.csv)") : tr("PDF (*.pdf)");
    askToSave(this, tr("Export: %1").arg(m_list.title), fileName(m_list.title) + u'.' + suffix(), filter, [this](const QString &path) { saveTo(path); });
}

void ExportDialog::saveTo(const QString &path)
{
    const casework::ExportWish wish = m_whole->isVisibleTo(this) ? m_whole->wish() : casework::ExportWish();
    const auto written = m_list.write ? m_list.write(wish, path, drawnPdf) : casework::exportTable(m_desk.office(), m_table, m_list.title, wish, path, drawnPdf);
    if (!written)
        return m_notice->bad(m_desk, written.error());
    const QString said = written->entry ? tr("Saved: %1. Export register no. %2.").arg(path).arg(written->entry->number) : tr("Saved: %1").arg(path);
    if (written->entry)
        m_desk.tellChanged(said);
    else
        m_desk.tell(said);
    accept();
}

} // namespace xieli::ui
