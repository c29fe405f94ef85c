// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/resultpanel.h"

#include "casework/assessing.h"
#include "fields/findinglabel.h"
#include "forms/aidwords.h"
#include "forms/foldingform.h"
#include "look.h"
#include "pages/assessmenttree.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

QLabel *valueLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

constexpr int mostFindings = 12;

/// What the figures and sentences need, and a line more: the grid of figures asks for less height than it takes, which would cut the
/// longest sentence.
class Inside : public QWidget {
public:
    using QWidget::QWidget;
    int heightForWidth(int width) const override { return layout()->totalHeightForWidth(width) + fontMetrics().height(); }
};

} // namespace

ResultPanel::ResultPanel(Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_category(new QLabel(this)), m_amount(new QLabel(this)), m_distance(new QLabel(this)),
      m_perCapita(valueLabel(this)), m_income(valueLabel(this)), m_line(valueLabel(this)), m_persons(valueLabel(this)),
      m_benefits(new QLabel(this)), m_aid(new QLabel(this)), m_why(new QPushButton(tr("&Why? (F2)"), this)), m_figures(new FoldingForm), m_findings(new QVBoxLayout),
      m_more(faintLabel({}, this))
{
    setProperty("role", u"panel"_s);
    setAccessibleName(tr("Provisional result"));
    setMinimumWidth(240);
    m_category->setProperty("role", u"name"_s);
    m_category->setWordWrap(true);
    m_amount->setProperty("role", u"figure"_s);
    m_amount->setWordWrap(true);
    m_distance->setWordWrap(true);
    m_benefits->setWordWrap(true);
    m_benefits->setProperty("role", u"faint"_s);
    m_aid->setWordWrap(true);
    m_why->setIcon(icon(QStringLiteral("why")));
    connect(m_why, &QPushButton::clicked, this, &ResultPanel::showWhy);

    FoldingForm *figures = m_figures;
    figures->setHorizontalSpacing(12);
    figures->setVerticalSpacing(4);
    figures->addRow(faintLabel(tr("Persons"), this), m_persons);
    figures->addRow(faintLabel(tr("Income a year"), this), m_income);
    for (const QString &part : {u"wages"_s, u"business"_s, u"property"_s, u"transfer"_s, u"other"_s, u"support"_s, u"imputed"_s, u"deducted"_s}) {
        auto *words = faintLabel(u"· "_s + partWords(part), this);
        m_parts.insert(part, valueLabel(this));
        m_parts[part]->setProperty("role", u"faint"_s);
        figures->addRow(words, m_parts[part]);
        figures->setRowShown(m_parts[part], false);
    }
    figures->addRow(faintLabel(tr("Income per person"), this), m_perCapita);
    figures->addRow(faintLabel(tr("Line"), this), m_line);

    auto *inside = new Inside(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(sectionLabel(tr("Provisional result"), this));
    column->addWidget(m_category);
    column->addWidget(m_amount);
    column->addWidget(m_distance);
    column->addLayout(figures);
    column->addWidget(m_aid);
    column->addWidget(m_benefits);
    column->addWidget(m_why);
    column->addSpacing(4);
    m_findings->setSpacing(5);
    column->addLayout(m_findings);
    column->addWidget(m_more);
    m_more->hide();
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(scroll);
}

void ResultPanel::show(const Result<policy::Assessment> &assessment, const Findings &dataFindings)
{
    m_assessment.reset();
    m_why->setEnabled(assessment.has_value());
    if (assessment) {
        showAssessment(*assessment);
    } else {
        m_category->setText(tr("No result"));
        for (QLabel *label : {m_amount, m_distance, m_perCapita, m_income, m_line, m_persons, m_benefits, m_aid})
            label->clear();
        m_distance->setText(m_desk.say(assessment.error()));
        setTone(m_distance, "bad");
    }
    Findings all = dataFindings;
    if (assessment)
        all.insert(all.end(), assessment->findings.begin(), assessment->findings.end());
    showFindings(all);
}

void ResultPanel::showFindings(const Findings &findings)
{
    const auto shown = std::min<std::size_t>(findings.size(), mostFindings);
    while (m_said.size() < static_cast<qsizetype>(shown)) {
        m_said << new FindingLabel(this);
        m_said.last()->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // as many lines as the narrow panel needs
        m_findings->addWidget(m_said.last());
    }
    for (qsizetype at = 0; at < m_said.size(); ++at) {
        if (at >= static_cast<qsizetype>(shown)) {
            m_said[at]->clear();
            continue;
        }
        const Finding &finding = findings[static_cast<std::size_t>(at)];
        const bool remark = finding.kind == FindingKind::Note || finding.kind == FindingKind::Assumed;
        m_said[at]->say(remark ? FindingKind::Note : FindingKind::Warning, m_desk.say(finding));
    }
    m_more->setVisible(findings.size() > mostFindings);
    if (findings.size() > mostFindings)
        m_more->setText(tr("… and %n more", nullptr, static_cast<int>(findings.size()) - mostFindings));
}

QString ResultPanel::partWords(const QString &key)
{
    return key == u"wages" ? tr("wages") : key == u"business" ? tr("farm and trade") : key == u"property" ? tr("from property") : key == u"transfer" ? tr("transfers")
        : key == u"support" ? tr("owed by obligors") : key == u"imputed" ? tr("imputed") : key == u"deducted" ? tr("job cost and such") : tr("other");
}

void ResultPanel::showParts(const casework::CountedIncome &counted)
{
    QMap<QString, QString> texts;
    for (const auto &part : counted.parts)
        texts.insert(part.key, part.amount ? moneyWords(part.amount) : u"?"_s);
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
        const QString text = texts.value(part.key());
        if (part.value()->text() == text)
            continue;
        part.value()->setText(text);
        m_figures->setRowShown(part.value(), !text.isEmpty());
    }
}

QString ResultPanel::partsShown() const
{
    QStringList lines;
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part)
        if (!part.value()->text().isEmpty())
            lines << partWords(part.key()) + u' ' + part.value()->text();
    return lines.join(u"; "_s);
}

void ResultPanel::showAssessment(const policy::Assessment &assessment)
{
    m_assessment = assessment;
    const auto &words = m_desk.wording();
    const bool isCounted = assessment.persons > 0; // a family that was founded in the month is counted from the next one on
    QString category = isCounted ? casework::categoryText(assessment.category, words) : tr("Nobody is counted this month");
    if (!assessment.gradeText.isEmpty())
        category += u' ' + casework::gradeText(assessment.gradeText, words);
    m_category->setText(category);
    m_amount->setText(!isCounted ? QString() : assessment.monthlyAmount ? tr("%1 yuan a month").arg(moneyWords(assessment.monthlyAmount)) : tr("Amount not known"));
    m_distance->setVisible(isCounted && assessment.distance.has_value());
    m_distance->setText(assessment.distance ? casework::distanceText(*assessment.distance, words) : QString());
    setTone(m_distance, !assessment.distance ? "" : assessment.distance->isNegative() ? "warn" : "good");
    const bool yearly = assessment.basis == policy::LineBasis::Year;
    const auto money = [](std::optional<Money> amount) { return amount ? moneyWords(amount) : QStringLiteral("—"); };
    m_persons->setText(QString::number(assessment.persons));
    m_income->setText(money(assessment.annualIncome));
    m_perCapita->setText(yearly ? tr("%1 a year").arg(money(assessment.perCapita)) : tr("%1 a month").arg(money(assessment.perCapita)));
    m_line->setText(yearly ? tr("%1 a year").arg(money(assessment.line)) : tr("%1 a month").arg(money(assessment.line)));
    QStringList aid = AidWords::requests(assessment, {});
    if (!aid.isEmpty())
        aid.prepend(tr("Temporary aid"));
    QStringList bills = AidWords::bills(assessment, {});
    if (!bills.isEmpty())
        bills.prepend(tr("Medical aid"));
    m_aid->setText((aid + bills).join(u'\n'));
    m_aid->setVisible(!m_aid->text().isEmpty());
    m_benefits->setText(tr("%1, law of %2").arg(monthWords(assessment.month), m_desk.wording().packs(assessment.pack)));
}

QString ResultPanel::inBrief() const
{
    QStringList parts{m_category->text(), m_amount->text()};
    if (m_assessment && m_assessment->distance)
        parts << m_distance->text();
    return parts.join(QStringLiteral("  "));
}
QString ResultPanel::amountShown() const { return m_amount->text(); }
QString ResultPanel::distanceShown() const { return m_distance->text(); }

void ResultPanel::showWhy()
{
    if (!m_assessment || !m_desk.office().law)
        return;
    auto *window = new QDialog(this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("Why: each figure down to its clause"));
    auto *tree = new AssessmentTree(window);
    auto explanation = casework::explanationOf(*m_assessment, m_desk.office());
    explanation.household = m_household;
    tree->show(explanation);
    auto *close = new QPushButton(tr("&Close"), window);
    connect(close, &QPushButton::clicked, window, &QDialog::close);
    auto *column = new QVBoxLayout(window);
    column->addWidget(tree, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    window->resize(std::min(980, this->window()->width() - 60), std::min(620, this->window()->height() - 60));
    window->open();
    tree->setFocus();
}

} // namespace xieli::ui
