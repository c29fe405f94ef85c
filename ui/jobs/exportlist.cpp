// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/exportlist.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "print/render.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 40;
constexpr int fieldWidth = 320;

Result<QByteArray> drawn(const papers::Paper &paper) { return print::pdfBytes(paper); }

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

papers::TableOut tableShown(TablePane *pane, const QString &title)
{
    papers::TableOut table;
    table.title = title;
    const QAbstractItemModel *model = pane->table()->model();
    QList<int> columns;
    const QHeaderView *head = pane->table()->horizontalHeader();
    for (int place = 0; place < model->columnCount(); ++place)
        if (const int column = head->logicalIndex(place); !pane->table()->isColumnHidden(column))
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
    auto *button = new ExportButton(desk, [pane, &desk] {
        const QString title = pane->table()->accessibleName();
        return OutgoingList{title, [pane, title, &desk]() -> Result<papers::TableOut> {
            papers::TableOut table = tableShown(pane, title);
            table.subtitles << desk.office().name + u"  "_s + isoText(desk.today());
            return table;
        }};
    }, parent);
    const auto follow = [button, pane] { button->setEnabled(pane->table()->model()->rowCount() > 0); };
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(pane->table()->model(), change, button, follow);
    for (const auto change : {&QAbstractItemModel::modelReset})
        connect(pane->table()->model(), change, button, follow);
    follow();
    return button;
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
    , m_whole(new QCheckBox(tr("&Whole identity and bank numbers"), this))
    , m_takenBy(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_says(faintLabel({}, this))
    , m_notice(new Notice(this))
    , m_save(primaryButton(tr("&Save as…"), this))
{
    setWindowTitle(tr("Export: %1").arg(m_list.title));
    m_kind->addItem(tr("Spreadsheet (xlsx)"), u"xlsx"_s);
    m_kind->addItem(tr("Text table (CSV)"), u"csv"_s);
    m_kind->addItem(tr("For printing (PDF)"), u"pdf"_s);
    m_reason->setEditable(true);
    m_reason->addItems(casework::exportReasons(m_desk.office()));
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("choose or write"));
    m_takenBy->setPlaceholderText(tr("who takes the file along"));
    m_kind->setObjectName(u"exportKind"_s);
    m_whole->setObjectName(u"exportWhole"_s);
    m_takenBy->setObjectName(u"exportTakenBy"_s);
    m_reason->setObjectName(u"exportReason"_s);
    explain({{m_kind, "export.kind"}, {m_whole, "export.whole"}, {m_takenBy, "export.taken_by"}, {m_reason, "export.reason"}});
    layOut();
    connect(m_whole, &QCheckBox::toggled, this, [this] {
        updateFields();
        if (m_whole->isChecked())
            m_takenBy->setFocus();
    });
    connect(m_takenBy, &QLineEdit::textChanged, this, &ExportDialog::updateFields);
    connect(m_reason, &QComboBox::editTextChanged, this, &ExportDialog::updateFields);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askWhere);
    updateFields();
    m_kind->setFocus();
}

void ExportDialog::layOut()
{
    auto *form = roomyForm();
    form->addRow(tr("List"), new QLabel(tr("%1, %2 rows as they stand").arg(m_list.title).arg(m_table.rows.size()), this));
    form->addRow(tr("&As"), m_kind);
    if (!m_numbers.isEmpty()) {
        form->addRow(tr("Numbers"), m_whole);
        form->addRow(tr("&Taken by"), m_takenBy);
        form->addRow(tr("Wh&y"), m_reason);
    }
    for (QWidget *field : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_takenBy), static_cast<QWidget *>(m_reason)})
        field->setMinimumWidth(fieldWidth);
    for (QWidget *field : {static_cast<QWidget *>(m_whole), static_cast<QWidget *>(m_takenBy), static_cast<QWidget *>(m_reason)})
        field->setVisible(!m_numbers.isEmpty());
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(3 * fontMetrics().lineSpacing());
    auto *body = new QVBoxLayout;
    body->setSpacing(12);
    body->addLayout(form);
    body->addWidget(m_says);
    layOutDialog(this, body, m_notice, m_save);
    sizeWithin(this, {560, 0});
}

void ExportDialog::updateFields()
{
    const bool whole = m_whole->isChecked();
    m_takenBy->setEnabled(whole);
    m_reason->setEnabled(whole);
    const casework::ExportWish said = wish();
    m_save->setEnabled(!whole || (!said.takenBy.isEmpty() && !said.reason.isEmpty()));
    const QString numbers = m_numbers.join(m_desk.language() == u"en" ? u", "_s : u"、"_s);
    if (m_numbers.isEmpty())
        m_says->setText(tr("There is no identity or bank number in this list."));
    else if (!whole)
        m_says->setText(tr("Numbers leave masked (6299********1234): %1.").arg(numbers));
    else
        m_says->setText(tr("Whole in the file: %1. It is written down in the register “Exports” with day, name and reason, and the file bears a mark that says so.")
                            .arg(numbers));
}

QString ExportDialog::suffix() const { return m_kind->currentData().toString(); }

casework::ExportWish ExportDialog::wish() const { return {m_whole->isChecked(), m_takenBy->text().trimmed(), m_reason->currentText().trimmed()}; }

void ExportDialog::askWhere()
{
    const QString filter = suffix() == u"xlsx" ? tr("Spreadsheets (*.xlsx)") : suffix() == u"csv" ? tr("Text tables (*.csv)") : tr("PDF (*.pdf)");
    askToSave(this, tr("Export: %1").arg(m_list.title), fileName(m_list.title) + u'.' + suffix(), filter, [this](const QString &path) { saveTo(path); });
}

void ExportDialog::saveTo(const QString &path)
{
    const auto written = m_list.write ? m_list.write(wish(), path, drawn) : casework::exportTable(m_desk.office(), m_table, m_list.title, wish(), path, drawn);
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
