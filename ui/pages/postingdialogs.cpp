// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingdialogs.h"

#include "casework/evidence.h"
#include "casework/register.h"
#include "desk.h"
#include "fields/fields.h"
#include "fields/findinglabel.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "look.h"
#include "print/picture.h"
#include "words.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int postingWidth = 560;
constexpr int noteHeight = 96;
constexpr int photographHeight = 150;

QPlainTextEdit *textField(const QString &name, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(noteHeight);
    field->setAccessibleName(name);
    return field;
}

QHash<HouseholdId, QString> headsOf(Desk &desk)
{
    QHash<HouseholdId, QString> heads;
    if (const auto rows = casework::households(desk.office()))
        for (const auto &row : *rows)
            heads.insert(row.id, row.group.isEmpty() ? row.headName : row.headName + u"  "_s + row.group);
    return heads;
}

/// True: stored, and the dialog closes.
template <class T>
bool ends(Desk &desk, const Result<T> &result, FindingLabel *finding, const QString &told)
{
    if (!result) {
        finding->say(FindingKind::Warning, desk.say(result.error()));
        return false;
    }
    desk.tellChanged(told);
    return true;
}

} // namespace

ObjectionDialog::ObjectionDialog(Desk &desk, const casework::PostingRow &posting, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_posting(posting.posting.id), m_day(new DayField(this)), m_household(new QComboBox(this)), m_objector(new QLineEdit(this)),
      m_what(textField(tr("What it says"), this)), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Objection to the posting"));
    setMinimumWidth(postingWidth);
    m_day->setDay(desk.today());
    explain({{this, "posting_objection.what"}, {m_day, "posting_objection.day"}, {m_household, "posting_objection.household_id"},
             {m_objector, "posting_objection.objector"}, {m_what, "posting_objection.what"}});
    m_objector->setPlaceholderText(tr("empty: anonymous"));
    m_household->addItem(tr("The list as a whole"), QString());
    const auto heads = headsOf(desk);
    QSet<HouseholdId> named;
    for (const PostingEntry &entry : posting.entries)
        if (!named.contains(entry.household)) {
            m_household->addItem(heads.value(entry.household, entry.shownAs), entry.household.text());
            named.insert(entry.household);
        }
    auto *form = roomyForm();
    form->addRow(tr("&Day"), m_day);
    form->addRow(tr("A&bout"), m_household);
    form->addRow(tr("&Who objects"), m_objector);
    form->addRow(tr("&What it says"), m_what);
    auto *act = primaryButton(tr("&Register"), this);
    layOutDialog(this, form, m_finding, act, tr("The days of the posting stand still until it is answered."));
    keepTyped(this);
    connect(act, &QPushButton::clicked, this, &ObjectionDialog::store);
    m_what->setFocus();
}

void ObjectionDialog::store()
{
    const QString household = m_household->currentData().toString();
    const casework::ObjectionNote note{m_posting, household.isEmpty() ? std::nullopt : std::optional(HouseholdId(household)), m_day->day().value_or(Day()),
                                       m_objector->text(), m_what->toPlainText()};
    if (!ends(m_desk, casework::objectToPosting(m_desk.office(), note), m_finding, tr("Objection registered")))
        return;
    emit stored();
    accept();
}

AnswerDialog::AnswerDialog(Desk &desk, const PostingObjection &objection, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_objection(objection.id), m_day(new DayField(this)), m_answer(textField(tr("Answer and result"), this)),
      m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Answer the objection"));
    setMinimumWidth(postingWidth);
    m_day->setDay(desk.today());
    explain({{this, "posting_objection.answer"}, {m_day, "posting_objection.settled_on"}, {m_answer, "posting_objection.answer"}});
    auto *what = new QLabel(objection.what, this);
    what->setWordWrap(true);
    auto *form = roomyForm();
    form->addRow(tr("Objection of %1").arg(dayWords(objection.day)), what);
    form->addRow(tr("&Answered on"), m_day);
    form->addRow(tr("Answer and &result"), m_answer);
    auto *act = primaryButton(tr("&Store the answer"), this);
    layOutDialog(this, form, m_finding, act, tr("Where it leads to a re-survey, post the new result for three days."));
    keepTyped(this);
    connect(act, &QPushButton::clicked, this, &AnswerDialog::store);
    m_answer->setFocus();
}

void AnswerDialog::store()
{
    if (!ends(m_desk, casework::settleObjection(m_desk.office(), m_objection, m_answer->toPlainText(), m_day->day().value_or(Day())), m_finding, tr("Objection answered")))
        return;
    emit stored();
    accept();
}

ClosingDialog::ClosingDialog(Desk &desk, const casework::PostingRow &posting, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_posting(posting.posting.id), m_day(new DayField(this)), m_photograph(faintLabel(tr("none yet"), this)),
      m_note(new QLineEdit(this)), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The posting is over"));
    setMinimumWidth(postingWidth);
    m_day->setDay(desk.today());
    explain({{this, "dialog.posting_closing"}, {m_day, "posting.closed_on"}, {m_note, "posting.photograph_note"}});
    m_note->setPlaceholderText(tr("about the photograph, or why there is none"));
    auto *choose = new QPushButton(tr("&Choose…"), this);
    auto *photograph = new QHBoxLayout;
    photograph->addWidget(m_photograph, 1);
    photograph->addWidget(choose);
    auto *form = roomyForm();
    form->addRow(tr("&Taken down on"), m_day);
    form->addRow(tr("Photograph of the board"), photograph);
    form->addRow(tr("&Note"), m_note);
    auto *act = primaryButton(tr("Cl&ose the posting"), this);
    layOutDialog(this, form, m_finding, act);
    keepTyped(this);
    connect(choose, &QPushButton::clicked, this, [this] {
        askToOpen(this, tr("Photograph of the board"), tr("Pictures (*.jpg *.jpeg *.png)"), [this](const QString &path) { takePhotograph(path); });
    });
    connect(act, &QPushButton::clicked, this, &ClosingDialog::store);
}

void ClosingDialog::takePhotograph(const QString &path)
{
    const auto file = print::readPictureFile(path);
    const auto shrunk = file ? print::shrinkPicture(*file, QFileInfo(path).fileName()) : tl::unexpected(file.error());
    auto picture = shrunk ? casework::pictureFrom(shrunk->jpeg, shrunk->width, shrunk->height) : tl::unexpected(shrunk.error());
    if (!picture)
        return m_finding->say(FindingKind::Warning, m_desk.say(picture.error()));
    m_picture = std::move(*picture);
    m_photograph->setPixmap(QPixmap::fromImage(QImage::fromData(m_picture->jpeg)).scaledToHeight(photographHeight, Qt::SmoothTransformation));
    m_photograph->setMinimumHeight(photographHeight); // the form would cut it to a line of text
    m_photograph->setAccessibleName(QFileInfo(path).fileName());
    m_finding->clear();
}

void ClosingDialog::store()
{
    const casework::ClosingNote note{m_posting, m_day->day().value_or(Day()), m_picture, m_note->text()};
    if (!ends(m_desk, casework::closePosting(m_desk.office(), note), m_finding, tr("Posting closed")))
        return;
    emit stored();
    accept();
}

} // namespace xieli::ui
