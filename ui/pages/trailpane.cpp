// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/trailpane.h"

#include "changenames.h"
#include "desk.h"
#include "fields/searchedchoice.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "wraprow.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::TrailSubject;

namespace {

constexpr int leastWhat = 220;
constexpr int linesOfAnchors = 3;
constexpr int linesOfWords = 6;

class TrailModel : public RowTable<TrailShown> {
public:
    using RowTable::RowTable;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::ForegroundRole && checkIndex(index, CheckIndexOption::IndexIsValid) && row(index.row()).isBad)
            return colours().bad;
        return RowTable::data(index, role);
    }

protected:
    QString code(const TrailShown &row) const override { return row.kind; }
};

std::vector<RowColumn<TrailShown>> trailColumns()
{
    using Row = TrailShown;
    const auto number = [](const Row &row) { return row.sequence > 0 ? QString::number(row.sequence) : QString(); };
    return {
        {TrailPane::tr("No."), number, [](const Row &row) { return QVariant(qlonglong(row.sequence)); }, true},
        {TrailPane::tr("Time"), [](const Row &row) { return row.at; }},
        {TrailPane::tr("Who"), [](const Row &row) { return row.who; }},
        {TrailPane::tr("What was done"), [](const Row &row) { return row.title; }},
        {TrailPane::tr("What changed"), [](const Row &row) { return row.words.join(u" · "_s); }},
        {TrailPane::tr("Check"), [](const Row &row) { return row.proof; }},
    };
}

TrailShown lineShown(const casework::TrailLine &line, const papers::Wording &wording)
{
    const QString who = line.role.isEmpty() ? line.author : wording.text(u"trail.who"_s, {{u"name"_s, line.author}, {u"role"_s, line.role}});
    return {u"change"_s, line.sequence, line.at, QStringList{who, line.office}.join(u' ').simplified(), line.title, line.words, QString::fromLatin1(line.digest.toHex()),
            casework::proofText(line.proof, wording), line.proof == ChainProof::Altered};
}

TrailShown noteShown(const casework::TrailNote &note)
{
    using Kind = casework::TrailNote::Kind;
    const QString kind = note.kind == Kind::Export ? u"export"_s : note.kind == Kind::Paper ? u"paper"_s : u"parcel"_s;
    const QString title = note.kind == Kind::Export ? TrailPane::tr("List let out") : note.kind == Kind::Paper ? TrailPane::tr("Paper issued") : TrailPane::tr("Parcel sent");
    return {kind, 0, note.day.toString(Qt::ISODate), {}, title, {note.words}, {}, {}, false};
}

} // namespace

TrailPane::TrailPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_kind(new QComboBox(this)), m_what(new QComboBox(this)), m_look(primaryButton(tr("&Look up"), this)), m_find(new QLineEdit(this)),
      m_only(new QComboBox(this)), m_compare(new QPushButton(tr("Co&mpare with another office…"), this)), m_export(new ExportButton(desk, [this] { return outgoing(); }, this)),
      m_notice(new Notice(this)), m_job(new JobBar(this)), m_title(sectionLabel({}, this)), m_chain(new QLabel(this)), m_anchors(new QListWidget(this)),
      m_model(new TrailModel(trailColumns(), this)), m_table(new TablePane(m_model, tr("All that happened"), nullptr, this)), m_words(new QPlainTextEdit(this))
{
    m_kind->addItem(tr("Household"), int(TrailSubject::Kind::Household));
    m_kind->addItem(tr("Payments"), int(TrailSubject::Kind::Payment));
    m_kind->addItem(tr("Rule"), int(TrailSubject::Kind::Rule));
    m_kind->setAccessibleName(tr("Kind of what is looked up"));
    m_what->setAccessibleName(tr("What is looked up"));
    letSearch(m_what);
    m_what->setMinimumWidth(leastWhat);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto &[words, code] : {std::pair(tr("everything"), QString()), {tr("changes"), u"change"_s}, {tr("lists let out"), u"export"_s}, {tr("papers issued"), u"paper"_s},
                                      {tr("parcels"), u"parcel"_s}, {tr("what does not fit the journal"), u"altered"_s}})
        m_only->addItem(words, code);
    m_only->setAccessibleName(tr("Which lines"));
    m_find->setPlaceholderText(tr("Find by who, what or day"));
    m_find->setAccessibleName(tr("Find in what happened"));
    m_find->setClearButtonEnabled(true);
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(tr("What the change touched"));
    m_anchors->setAccessibleName(tr("Heads of the journal that others hold"));
    for (const auto &[widget, name] : {std::pair<QWidget *, QString>(m_kind, u"trailKind"_s), {m_what, u"trailWhat"_s}, {m_look, u"trailLook"_s}, {m_only, u"trailOnly"_s}, {m_chain, u"trailChain"_s},
                                       {m_words, u"trailWords"_s}, {m_compare, u"trailCompare"_s}, {m_anchors, u"trailAnchors"_s}, {m_find, u"trailFind"_s}})
        widget->setObjectName(name);
    explain({{m_kind, "trail.kind"}, {m_what, "trail.what"}, {m_find, "list.find"}, {m_only, "list.filter"}, {m_words, "trail.words"}, {m_anchors, "trail.anchors"}, {m_compare, "trail.compare"}});
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TrailPane::fillChoices);
    connect(m_what->lineEdit(), &QLineEdit::returnPressed, this, &TrailPane::lookUpChosen);
    connect(m_look, &QPushButton::clicked, this, &TrailPane::lookUpChosen);
    connect(m_find, &QLineEdit::textChanged, m_table->filter(), &RowFilter::setText);
    connect(m_only, &QComboBox::currentIndexChanged, this, [this] { m_table->filter()->setCode(m_only->currentData().toString()); });
    connect(m_table, &TablePane::currentChanged, this, &TrailPane::showLine);
    connect(m_compare, &QPushButton::clicked, this, &TrailPane::askForCompared);
    showLine(-1);
}

void TrailPane::layOut()
{
    m_table->setEmptyText(tr("Choose a household, a month of payments or a rule, and look it up: everything that ever happened to it stands here, what was removed included."));
    m_table->setWidths({5, 17, 14, 16, 0, 8});
    m_chain->setWordWrap(true);
    m_chain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_chain->hide();
    m_anchors->setWordWrap(true);
    m_anchors->setSelectionMode(QAbstractItemView::SingleSelection);
    m_anchors->hide();
    m_words->setFixedHeight(linesOfWords * fontMetrics().lineSpacing());
    m_export->standFor(m_table->table());
    m_export->setEnabled(false);
    auto *subject = new WrapRow;
    subject->addWidget(m_kind);
    subject->addGrowing(m_what);
    subject->addWidget(m_look);
    subject->addWidget(m_compare);
    auto *narrow = new WrapRow;
    narrow->addWidget(m_title);
    narrow->addStretch();
    narrow->addWidget(m_only);
    narrow->addWidget(m_find);
    narrow->addWidget(m_export);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 10, 0, 0);
    page->addLayout(subject);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_chain);
    page->addWidget(m_anchors);
    page->addLayout(narrow);
    page->addWidget(m_table, 1);
    page->addWidget(m_words);
}

QWidget *TrailPane::choice() const { return m_what; }

void TrailPane::refresh() { fillChoices(); }

/// What is chosen stays, where it is still there.
void TrailPane::fillChoices()
{
    const auto kind = TrailSubject::Kind(m_kind->currentData().toInt());
    const auto choices = casework::trailChoices(m_desk.office(), kind);
    if (!choices)
        return m_notice->bad(m_desk, choices.error());
    const bool isOfKind = m_trail && m_trail->subject.kind == kind;
    const QString before = isOfKind ? m_trail->subject.key : QString();
    const QSignalBlocker quiet(m_what);
    m_what->clear();
    for (const casework::TrailChoice &choice : *choices)
        m_what->addItem(choice.words, choice.key);
    if (isOfKind && m_what->findData(before) < 0)
        m_what->addItem(m_trail->title, before); // one household's part of a month, a line, a figure that was never changed here
    m_what->setCurrentIndex(before.isEmpty() ? -1 : m_what->findData(before));
    m_what->lineEdit()->setPlaceholderText(m_what->count() == 0 ? tr("there is none yet") : tr("type some of its name"));
}

std::optional<TrailSubject> TrailPane::chosen() const
{
    const int at = meantIn(*m_what);
    const auto kind = TrailSubject::Kind(m_kind->currentData().toInt());
    if (at >= 0)
        return TrailSubject{kind, m_what->itemData(at).toString()};
    const QString typed = m_what->currentText().trimmed(); // a key, from a paper
    return typed.isEmpty() ? std::nullopt : std::optional(TrailSubject{kind, typed});
}

void TrailPane::lookUpChosen()
{
    if (const auto subject = chosen())
        return lookUp(*subject);
    m_notice->note(tr("Choose first what is to be looked up."));
    m_what->setFocus();
}

void TrailPane::lookUp(const TrailSubject &subject, const QByteArray &told)
{
    m_notice->clear();
    m_job->run<casework::Trail>(
        m_desk.office(), tr("Checking the journal and gathering what happened…"),
        [subject, told, wording = m_desk.wording(), codes = tellingOf(m_desk).codes](casework::Office &own, Progress &progress) {
            own.wording = wording;
            return casework::trail(own, subject, told, codes, &progress);
        },
        [this](Result<casework::Trail> found) {
            if (found)
                tell(std::move(*found));
            else
                m_notice->bad(m_desk, found.error());
        });
}

void TrailPane::tell(casework::Trail trail)
{
    const papers::Wording &wording = m_desk.wording();
    std::vector<TrailShown> rows;
    for (const casework::TrailLine &line : trail.lines)
        rows.push_back(lineShown(line, wording));
    for (const casework::TrailNote &note : trail.notes)
        rows.push_back(noteShown(note));
    for (const QString &row : trail.altered)
        rows.push_back({u"altered"_s, 0, {}, {}, tr("Does not fit the journal"), {wording.text(u"trail.row_altered"_s, {{u"row"_s, row}})}, {}, casework::proofText(ChainProof::Altered, wording), true});
    QStringList head = casework::headLines(trail.head, wording);
    m_chain->setText(head.takeFirst());
    setTone(m_chain, trail.head.chainHolds && trail.altered.isEmpty() ? "good" : "bad");
    m_chain->show();
    m_anchors->clear();
    m_anchors->addItems(head);
    m_anchors->setFixedHeight(std::min(linesOfAnchors, int(head.size())) * (fontMetrics().lineSpacing() + 4) + 8);
    m_anchors->setVisible(!head.isEmpty());
    const bool differs = std::any_of(trail.head.anchors.begin(), trail.head.anchors.end(), [](const casework::TrailAnchor &anchor) { return anchor.equal && !*anchor.equal; });
    if (differs)
        m_notice->bad(tr("A head that somebody else holds differs from this journal: see the list."));
    m_title->setText(tr("%1: %n change(s)", nullptr, int(trail.lines.size())).arg(trail.title));
    m_trail = std::move(trail);
    const int kind = m_kind->findData(int(m_trail->subject.kind));
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(kind);
    fillChoices();
    m_only->setCurrentIndex(0);
    m_find->clear();
    m_model->setRows(std::move(rows));
    m_export->setEnabled(m_model->rowCount() > 0);
    m_table->selectRow(m_model->rowCount() > 0 ? 0 : -1);
    showLine(m_table->currentRow());
    m_table->table()->setFocus();
}

void TrailPane::showLine(int row)
{
    const bool isOne = row >= 0 && row < m_model->rowCount();
    QStringList lines = isOne ? m_model->row(row).words : QStringList();
    if (isOne && !m_model->row(row).digest.isEmpty())
        lines << tr("Digest of the change: %1").arg(m_model->row(row).digest) + u"  "_s + m_model->row(row).proof;
    m_words->setPlainText(lines.join(u'\n'));
    m_words->setVisible(isOne);
}

void TrailPane::askForCompared()
{
    if (!chosen())
        return lookUpChosen();
    askToOpen(this, tr("Audit file of another office"), tr("Audit files (*.jsonl)"), [this](const QString &path) { compareWith(path); });
}

void TrailPane::compareWith(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_notice->bad(m_desk, Error{u"trail.unreadable"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}}});
    if (const auto subject = chosen())
        lookUp(*subject, file.readAll());
}

papers::TableOut TrailPane::tableInView() const
{
    casework::Trail inView = *m_trail;
    QSet<std::int64_t> sequences;
    QSet<QString> notes;
    const QAbstractItemModel *filter = m_table->filter();
    for (int row = 0; row < filter->rowCount(); ++row) {
        const TrailShown &shown = m_model->row(m_table->filter()->mapToSource(filter->index(row, 0)).row());
        shown.kind == u"change" ? void(sequences.insert(shown.sequence)) : void(notes.insert(shown.at + shown.words.value(0)));
    }
    std::erase_if(inView.lines, [&](const casework::TrailLine &line) { return !sequences.contains(line.sequence); });
    std::erase_if(inView.notes, [&](const casework::TrailNote &note) { return !notes.contains(note.day.toString(Qt::ISODate) + note.words); });
    papers::TableOut table = casework::trailTable(inView, m_desk.wording());
    if (filter->rowCount() < m_model->rowCount()) {
        QStringList by{m_only->currentData().toString().isEmpty() ? QString() : m_only->currentText(), m_find->text().trimmed()};
        by.removeAll(QString());
        table.subtitles << tr("Narrowed down (%1): %2 of %3 lines").arg(by.join(u" · "_s)).arg(filter->rowCount()).arg(m_model->rowCount());
    }
    return table;
}

OutgoingList TrailPane::outgoing()
{
    if (!m_trail)
        return {};
    OutgoingList list{m_desk.wording().text(u"trail.title"_s, {{u"subject"_s, m_trail->title}}), [this] { return Result<papers::TableOut>(tableInView()); }};
    list.hasLines = true;
    list.write = [this](const casework::ExportWish &wish, const QString &path, const casework::PdfMaker &pdf) {
        if (path.endsWith(u".jsonl"_s, Qt::CaseInsensitive))
            return casework::writeTrail(m_desk.office(), *m_trail, wish, path, pdf); // always all of it: each digest can be computed again
        const papers::TableOut table = tableInView();
        return casework::exportTable(m_desk.office(), table, table.title, wish, path, pdf);
    };
    return list;
}

} // namespace xieli::ui
