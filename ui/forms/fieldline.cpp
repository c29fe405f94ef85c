// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldline.h"

#include "base/text.h"
#include "fields/ledgertable.h"
#include "look.h"
#include "papers/format.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

FieldWords wordsOf(const LedgerTable &table, const QModelIndex &cell)
{
    FieldWords words;
    if (!cell.isValid())
        return words;
    const LedgerModel &ledger = *table.ledger();
    const QString what = cell.siblingAtColumn(1).data().toString(); // says more than a line's kind does
    const QString line = ledger.field(0) == u"kind" && !what.isEmpty() ? what : cell.siblingAtColumn(0).data().toString();
    QStringList title{table.accessibleName(), line, ledger.headerData(cell.column(), Qt::Horizontal).toString()};
    title.removeAll(QString());
    words.title = title.join(u" · "_s);
    words.before = ledger.begun(cell).value_or(QString());
    if (ledger.field(cell.column()).endsWith(u"_fen"))
        if (const auto money = Money::parse(cleaned(cell.data(Qt::EditRole).toString())))
            words.capitals = papers::capitals(*money);
    words.remark = cell.data(Qt::ToolTipRole).toString();
    words.amiss = !words.remark.isEmpty();
    if (!words.amiss)
        words.remark = ledger.headerData(cell.column(), Qt::Horizontal, Qt::ToolTipRole).toString();
    return words;
}

FieldLine::FieldLine(QWidget *parent)
    : QFrame(parent), m_title(sectionLabel({}, this)), m_before(faintLabel({}, this)), m_capitals(new QLabel(this)), m_remark(new QLabel(this))
{
    setProperty("role", u"line"_s);
    setAccessibleName(tr("The field at hand"));
    for (QLabel *label : {m_title, m_before, m_capitals, m_remark}) {
        label->setWordWrap(false);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(1); // long sentences never widen the form
        label->setTextInteractionFlags(Qt::NoTextInteraction);
    }
    m_remark->setWordWrap(true);
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setLines(2);
    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(m_title);
    top->addWidget(m_before);
    top->addWidget(m_capitals, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 6);
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_remark);
}

void FieldLine::setLines(int lines) { m_remark->setFixedHeight(lines * m_remark->fontMetrics().lineSpacing() + 2); }

void FieldLine::say(const FieldWords &words)
{
    m_said = words;
    m_title->setText(words.title);
    m_before->setText(words.before.isEmpty() ? QString() : tr("Last time: %1").arg(words.before));
    m_capitals->setText(words.capitals);
    if (m_remark->text() != words.remark) {
        m_remark->setText(words.remark);
        m_remark->setToolTip(words.remark);
    }
    QPalette palette = m_remark->palette();
    palette.setColor(QPalette::WindowText, words.amiss ? colours().warn : colours().faint); // a style sheet would take longer than a key may
    if (palette != m_remark->palette())
        m_remark->setPalette(palette);
}

} // namespace xieli::ui
