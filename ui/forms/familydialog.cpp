// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/familydialog.h"

#include "casework/familychecks.h"
#include "casework/notdead.h"
#include "casework/register.h"
#include "desk.h"
#include "fields/codebox.h"
#include "fields/enterpresses.h"
#include "fields/fields.h"
#include "fields/taborder.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "forms/foldingform.h"
#include "forms/personfinder.h"
#include "forms/relationtable.h"
#include "help/explained.h"
#include "look.h"
#include "model/relationto.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Kind = FamilyEventKind;

namespace {

/// What one chooses from; the other ends of a split or a merge are not chosen.
constexpr Kind offered[] = {Kind::Birth, Kind::MarriageIn, Kind::MoveIn, Kind::Death, Kind::MarriageOut, Kind::MoveOut, Kind::Split, Kind::Merged, Kind::NewHead, Kind::NewAddress, Kind::Closed, Kind::NotDead};

bool isJoining(Kind kind) { return kind == Kind::Birth || kind == Kind::MarriageIn || kind == Kind::MoveIn; }

/// Who would be the head: the spouse of the one before, else the oldest.
MemberId likelyHead(const std::vector<Member> &people)
{
    const Member *best = nullptr;
    for (const Member &member : people) {
        if (member.relation >= 10 && member.relation <= 12)
            return member.id;
        if (!best || (member.birthDate() && (!best->birthDate() || *member.birthDate() < *best->birthDate())))
            best = &member;
    }
    return best ? best->id : MemberId();
}

void fillPeople(QComboBox *box, const std::vector<Member> &people)
{
    const QString before = box->currentData().toString();
    const QSignalBlocker quiet(box);
    box->clear();
    for (const Member &member : people)
        box->addItem(member.name + u"  "_s + relationWords(member.relation) + u"  "_s + dayWords(member.birthDate()), member.id.text());
    const int at = box->findData(before);
    box->setCurrentIndex(at >= 0 ? at : box->findData(likelyHead(people).text()));
}

} // namespace

FamilyDialog::FamilyDialog(Desk &desk, const Dossier &dossier, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_dossier(dossier), m_form(new FoldingForm), m_kind(new QComboBox(this)), m_day(new DayField(this)), m_people(new QListWidget(this)),
      m_from(new PersonFinder(desk, dossier.household.id, tr("from outside the register"), this)), m_name(new QLineEdit(this)), m_number(new IdNumberField(this)),
      m_born(new DayField(this)), m_sex(new CodeBox<Sex>(this)), m_relation(new RelationBox(this)), m_foundedHead(new QComboBox(this)),
      m_into(new PersonFinder(desk, dossier.household.id, tr("(choose anybody of that household)"), this)), m_head(new QComboBox(this)), m_relations(new RelationTable(this)),
      m_destination(new QLineEdit(this)), m_address(new QLineEdit(this)), m_group(new QLineEdit(this)), m_reason(new QLineEdit(this)), m_paper(new QLineEdit(this)), m_evidence(new QComboBox(this)), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change in the family: %1").arg(dossier.head() ? dossier.head()->name : QString()));
    for (const Kind offer : offered)
        if (!dossier.household.closedOn || offer == Kind::NotDead)
            m_kind->addItem(desk.wording().text(u"casework.family_kind_"_s + toCode(offer)), toCode(offer));
    m_day->setDay(desk.today());
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        listPeople();
        showFields();
    });
    connect(m_day, &TypedField::changed, this, [this] {
        m_from->setDay(m_day->day().value_or(m_desk.today()));
        m_into->setDay(m_day->day().value_or(m_desk.today()));
        listPeople();
        showFields();
    });
    connect(m_people, &QListWidget::itemChanged, this, &FamilyDialog::showFields);
    connect(m_from, &PersonFinder::changed, this, &FamilyDialog::takeFound);
    connect(m_into, &PersonFinder::changed, this, &FamilyDialog::fillRelations);
    connect(m_head, &QComboBox::currentIndexChanged, this, &FamilyDialog::fillRelations);
    connect(m_foundedHead, &QComboBox::currentIndexChanged, this, &FamilyDialog::fillRelations);
    listPeople();
    listEvidence();
    showFields();
}

void FamilyDialog::layOut()
{
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(10);
    offerNoHead(m_relation);
    m_relation->setObjectName(u"newcomersRelation"_s);
    m_people->setObjectName(u"whoGoes"_s);
    m_people->setFixedHeight(116);
    m_people->setAccessibleName(tr("Who"));
    m_address->setText(m_dossier.household.address);
    m_group->setText(m_dossier.household.group);
    m_destination->setObjectName(u"destination"_s);
    m_destination->setPlaceholderText(tr("village or township; their file goes after them"));
    m_paper->setPlaceholderText(tr("certificate, judgment … and its number"));
    m_form->addRow(tr("&What happened"), m_kind);
    m_form->addRow(tr("&Day"), m_day);
    m_form->addRow(tr("Wh&o (Space)"), m_people);
    m_form->addRow(tr("&Comes from"), m_from);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Identity number"), m_number);
    m_form->addRow(tr("&Birth date"), m_born);
    m_form->addRow(tr("Se&x"), m_sex);
    m_form->addRow(tr("Re&lation to the head"), m_relation);
    m_form->addRow(tr("Head of the new ho&usehold"), m_foundedHead);
    m_form->addRow(tr("In&to the household of"), m_into);
    m_form->addRow(tr("New &head here"), m_head);
    m_form->addRow(tr("R&elations"), m_relations);
    m_form->addRow(tr("All of them &move to"), m_destination);
    m_form->addRow(tr("&Address"), m_address);
    m_form->addRow(tr("&Group"), m_group);
    m_form->addRow(tr("&Reason"), m_reason);
    m_form->addRow(tr("Rests on &paper"), m_paper);
    m_form->addRow(tr("Proved by the p&icture"), m_evidence);
    explain({{this, "dialog.family_event"}, {m_kind, "family_event.kind"}, {m_day, "family_event.day"}, {m_people, "family_event.people"},
             {m_from, "family_event.from"}, {m_name, "member.name"}, {m_number, "member.id_number_text"}, {m_born, "member.birth_date"},
             {m_sex, "member.sex"}, {m_relation, "member.relation"}, {m_foundedHead, "family_event.founded_head"}, {m_into, "family_event.into"},
             {m_head, "family_event.new_head"}, {m_relations, "family_event.relations"}, {m_address, "family_event.address_after"},
             {m_destination, "family_event.destination"}, {m_group, "family_event.group_after"}, {m_reason, "family_event.reason"}, {m_paper, "family_event.paper"}, {m_evidence, "family_event.evidence"}});
    auto *act = primaryButton(tr("&Store"), this);
    act->setObjectName(u"record"_s);
    layOutDialog(this, m_form, m_finding, act, tr("What was true before the day stays to be seen."));
    letEnterWalk(this);
    keepTyped(this);
    connect(act, &QPushButton::clicked, this, &FamilyDialog::record);
    setMinimumWidth(680);
}

void FamilyDialog::choose(FamilyEventKind kind) { m_kind->setCurrentIndex(m_kind->findData(toCode(kind))); }

FamilyEventKind FamilyDialog::kind() const { return fromCode<FamilyEventKind>(m_kind->currentData().toString()).value_or(Kind::Birth); }

bool FamilyDialog::takesMembers() const
{
    const Kind chosen = kind();
    return chosen == Kind::Death || chosen == Kind::MarriageOut || chosen == Kind::MoveOut || chosen == Kind::Split || chosen == Kind::NotDead;
}

std::vector<MemberId> FamilyDialog::ticked() const
{
    std::vector<MemberId> ids;
    for (int row = 0; row < m_people->count(); ++row)
        if (m_people->item(row)->checkState() == Qt::Checked)
            ids.push_back(MemberId(m_people->item(row)->data(Qt::UserRole).toString()));
    return ids;
}

std::vector<Member> FamilyDialog::membersOf(const std::vector<MemberId> &ids, bool others) const
{
    std::vector<Member> found;
    for (const Member &member : m_present)
        if ((std::find(ids.begin(), ids.end(), member.id) != ids.end()) != others)
            found.push_back(member);
    return found;
}

bool FamilyDialog::headGoes() const
{
    const auto going = membersOf(ticked(), false);
    return takesMembers() && kind() != Kind::NotDead && going.size() < m_present.size() && std::any_of(going.begin(), going.end(), [](const Member &member) { return member.isHead(); });
}

/// Then the file can go after them.
bool FamilyDialog::allMoveOut() const { return kind() == Kind::MoveOut && !m_present.empty() && ticked().size() == m_present.size(); }

void FamilyDialog::listPeople()
{
    m_present = casework::presentOn(m_dossier.members, m_day->day().value_or(m_desk.today()));
    if (kind() == Kind::NotDead) {
        m_present = m_dossier.members;
        std::erase_if(m_present, [](const Member &member) { return !member.diedOn; });
    }
    const auto kept = ticked();
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    for (const Member &member : m_present) {
        auto *item = new QListWidgetItem(member.name + u"  "_s + relationWords(member.relation) + u"  "_s + dayWords(member.birthDate()), m_people);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, member.id.text());
        item->setCheckState(std::find(kept.begin(), kept.end(), member.id) != kept.end() ? Qt::Checked : Qt::Unchecked);
    }
    if (m_people->count() > 0)
        m_people->setCurrentRow(0);
}

/// Pictures that prove no other event; somebody is not taken for alive without one.
void FamilyDialog::listEvidence()
{
    m_evidence->setObjectName(u"evidence"_s);
    m_evidence->addItem(tr("(choose a picture; there must be one under evidence)"), QString());
    if (const auto pictures = casework::freeEvidence(m_desk.office(), m_dossier.household.id))
        for (const Evidence &evidence : *pictures)
            m_evidence->addItem(dayWords(evidence.takenOn ? evidence.takenOn : evidence.addedOn) + u' ' + m_desk.wording().text(u"casework.proof_"_s + toCode(evidence.proves))
                                    + u' ' + evidence.caption, evidence.id.text());
}

void FamilyDialog::showFields()
{
    const Kind chosen = kind();
    const bool joining = isJoining(chosen);
    const bool split = chosen == Kind::Split;
    const bool newHead = chosen == Kind::NewHead || headGoes();
    m_finding->clear();
    m_form->setRowShown(m_people, takesMembers());
    m_form->setRowShown(m_from, joining && chosen != Kind::Birth);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_number, m_born, m_sex, m_relation})
        m_form->setRowShown(field, joining);
    m_form->setRowShown(m_foundedHead, split);
    m_form->setRowShown(m_into, chosen == Kind::Merged);
    m_form->setRowShown(m_head, newHead);
    m_form->setRowShown(m_destination, allMoveOut());
    m_form->setRowShown(m_address, split || chosen == Kind::NewAddress);
    m_form->setRowShown(m_group, chosen == Kind::NewAddress);
    m_form->setRowShown(m_evidence, chosen == Kind::NotDead);
    fillHeads();
    fillRelations();
    m_form->setRowShown(m_relations, m_relations->rowCount() > 0 && (split || newHead || chosen == Kind::Merged));
    QMetaObject::invokeMethod(this, [this] { fitToContents(this); }, Qt::QueuedConnection);
}

void FamilyDialog::fillHeads()
{
    fillPeople(m_foundedHead, membersOf(ticked(), false));
    auto staying = membersOf(ticked(), true);
    if (kind() == Kind::NewHead)
        std::erase_if(staying, [](const Member &member) { return member.isHead(); });
    fillPeople(m_head, kind() == Kind::NewHead || takesMembers() ? staying : std::vector<Member>());
}

/// Of those whose relation to some head turns: the new household's in a split, else those who stay.
void FamilyDialog::fillRelations()
{
    if (kind() == Kind::Merged) {
        m_relations->setPeople(m_present, {});
        tabAsLaidOut(m_form);
        return;
    }
    const bool split = kind() == Kind::Split;
    const MemberId head(split ? m_foundedHead->currentData().toString() : m_head->currentData().toString());
    auto people = split ? membersOf(ticked(), false) : membersOf(takesMembers() ? ticked() : std::vector<MemberId>(), true);
    const auto relations = relationsTo(head, split ? people : m_dossier.members);
    std::erase_if(people, [&](const Member &member) { return member.id == head; });
    m_relations->setPeople(people, relations);
    tabAsLaidOut(m_form); // lines that were made just now stand last in the ring
}

void FamilyDialog::takeFound()
{
    const auto *person = m_from->chosen();
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_number, m_born, m_sex})
        field->setEnabled(!person);
    if (!person)
        return;
    m_name->setText(person->member.name);
    m_number->setText(person->member.idNumberText);
    m_born->setDay(person->member.birthDate());
    static_cast<CodeBox<Sex> *>(m_sex)->setValue(person->member.sex());
}

casework::EventNote FamilyDialog::note() const { return {m_day->day().value_or(Day()), m_reason->text(), m_paper->text()}; }

casework::HeadChoice FamilyDialog::headChoice() const
{
    if (!headGoes() && kind() != Kind::NewHead)
        return {};
    return {MemberId(m_head->currentData().toString()), kind() == Kind::Split ? QMap<MemberId, int>() : m_relations->relations()};
}

Result<HouseholdId> FamilyDialog::writeJoining()
{
    casework::Joining joining;
    joining.kind = kind();
    joining.household = m_dossier.household.id;
    joining.member.name = m_name->text().trimmed();
    joining.member.idNumberText = m_number->recorded();
    joining.member.relation = m_relation->relation();
    if (!joining.member.idNumber()) {
        joining.member.typedBirthDate = m_born->day();
        joining.member.typedSex = static_cast<CodeBox<Sex> *>(m_sex)->value();
    }
    joining.note = note();
    if (const auto *person = joining.kind == Kind::Birth ? nullptr : m_from->chosen()) {
        joining.from = person->member.id;
        if (person->member.isHead()) {
            // whoever is most likely there becomes the head of those who stay; people may change it there
            const auto there = casework::dossier(m_desk.office(), person->household);
            auto staying = there ? casework::presentOn(there->members, joining.note.day.isValid() ? joining.note.day : m_desk.today()) : std::vector<Member>();
            std::erase_if(staying, [&](const Member &member) { return member.id == person->member.id; });
            if (!staying.empty())
                joining.headLeft.head = likelyHead(staying);
        }
    }
    const auto joined = casework::recordJoining(m_desk.office(), joining);
    if (!joined)
        return tl::unexpected(joined.error());
    return HouseholdId();
}

Result<HouseholdId> FamilyDialog::write()
{
    auto &office = m_desk.office();
    const HouseholdId &id = m_dossier.household.id;
    const auto done = [](const Result<void> &result) -> Result<HouseholdId> {
        if (!result)
            return tl::unexpected(result.error());
        return HouseholdId();
    };
    switch (kind()) {
    case Kind::Death: case Kind::MarriageOut: case Kind::MoveOut:
        return done(casework::recordLeaving(office, {kind(), id, ticked(), headChoice(), note(), allMoveOut() ? m_destination->text() : QString()}));
    case Kind::Split: {
        const QString head = m_foundedHead->currentData().toString();
        const casework::HeadChoice founded{head.isEmpty() ? std::nullopt : std::optional(MemberId(head)), m_relations->relations()};
        return casework::splitHousehold(office, {id, ticked(), founded, headChoice(), m_address->text(), note()});
    }
    case Kind::Merged: {
        const auto *person = m_into->chosen();
        const HouseholdId into = person ? person->household : HouseholdId();
        if (const auto merged = casework::mergeHouseholds(office, {id, into, m_relations->relations(), note()}); !merged)
            return tl::unexpected(merged.error());
        return into;
    }
    case Kind::NewHead:
        return done(casework::changeHead(office, {id, headChoice(), note()}));
    case Kind::NewAddress:
        return done(casework::changeAddress(office, {id, m_address->text(), m_group->text(), note()}));
    case Kind::Closed:
        return done(casework::closeHousehold(office, id, note()));
    case Kind::NotDead: {
        const auto persons = ticked();
        return done(casework::recordNotDead(office, {id, persons.size() == 1 ? persons.front() : MemberId(), EvidenceId(m_evidence->currentData().toString()), note()}));
    }
    default:
        return writeJoining();
    }
}

/// What is typed and is no day, or is not chosen yet.
QString FamilyDialog::nonsense() const
{
    if (m_day->isNonsense() || (isJoining(kind()) && m_born->isNonsense()))
        return tr("“%1” is no day. Nothing was written.").arg(m_day->isNonsense() ? m_day->typed() : m_born->typed());
    if (kind() == Kind::Merged && !m_into->chosen())
        return tr("Find somebody of the household that takes them in. Nothing was written.");
    return {};
}

void FamilyDialog::record()
{
    if (const QString sentence = nonsense(); !sentence.isEmpty())
        return m_finding->say(FindingKind::NotDetermined, sentence);
    const QString what = m_kind->currentText();
    const auto written = write();
    if (!written)
        return m_finding->say(FindingKind::NotDetermined, m_desk.say(written.error()));
    emit recorded(what, *written);
    accept();
}

} // namespace xieli::ui
