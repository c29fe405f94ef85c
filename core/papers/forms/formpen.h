// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/format.h"
#include "papers/forms/forminput.h"
#include "papers/letter.h"

#include <functional>

namespace xieli::papers {

using FormRow = std::vector<FormCell>;

/// Writes one form: takes its words by key ("forms.KEY"), ticks choices, and leaves blank what is not known.
class FormPen {
public:
    FormPen(FormKind kind, const FormInput &input, const Wording &wording);
    /// For a paper that is no form, with the same hand.
    FormPen(const QString &titleKey, const FormInput &input, const Wording &wording);

    const FormInput &input;
    Paper paper;
    FormRows rows;

    QString word(const QString &key, const Arguments &arguments = {}) const { return m_wording.text(QStringLiteral("forms.") + key, arguments); }
    /// Said by another paper too, under its own key.
    QString wordOf(const QString &key, const Arguments &arguments = {}) const { return m_wording.text(key, arguments); }
    const Wording &wording() const { return m_wording; }
    FormCell label(const QString &key, int span) const { return {word(key), span}; }
    static FormCell value(const QString &text, int span) { return {text, span, Align::Left}; }
    static FormCell centred(const QString &text, int span) { return {text, span}; }
    static FormCell room(const QString &text, int span, int lines) { return {text, span, Align::Left, lines}; }
    /// Room for the pen, with where one signs below it.
    static FormCell room(const QString &text, int span, int lines, const QString &foot) { return {text, span, Align::Left, lines, foot}; }
    void section(const QString &key, const Arguments &arguments = {}) { row({{word(key, arguments), rows.units}}); }
    void row(FormRow cells) { (m_beside ? rows.beside : rows.rows).push_back(std::move(cells)); }
    bool isLarge() const { return input.sheet == Sheet::A3; }
    /// On the large sheet what follows stands at the right of what was written; on the small one below it.
    void goBeside() { m_beside = isLarge(); }
    void headers(const std::vector<std::pair<const char *, int>> &columns);
    /// Puts the rows written so far on the paper, and begins anew.
    void closeRows();
    void paragraph(const QString &text, int firstLineIndent = 2) { paper.blocks.push_back(Paragraph{text, Align::Left, false, firstLineIndent}); }
    /// A table with these heads, each "forms.KEY", and its share of the width; columns of texts to the left.
    Table table(const std::vector<std::pair<const char *, int>> &columns, const std::vector<int> &texts = {}) const;
    void heading(const QString &key) { paper.blocks.push_back(Paragraph{word(key), Align::Centre, true, 0, 0, true}); }
    void signatures(const std::vector<const char *> &keys);
    Paper finished();

    /// "☑是 □否"; a blank form ticks nothing.
    QString yesNo(std::optional<bool> said) const;
    template <class Enum>
    QString choice(const QString &key, std::optional<Enum> chosen) const
    {
        QStringList parts;
        for (const auto &code : Codes<Enum>::list)
            parts << box(chosen == code.value) + word(key + u'_' + code.text);
        return parts.join(u' ');
    }
    template <class Enum>
    QString name(const QString &key, std::optional<Enum> chosen) const { return chosen ? word(key + u'_' + toCode(*chosen)) : QString(); }
    /// What is applied for, ticked where the record says what the family receives.
    QString appliedFor() const;
    /// Boxes for the pen: none is ticked.
    QString open(const QString &key) const { return word(key); }
    static QString box(bool ticked) { return ticked ? QStringLiteral("☑") : QStringLiteral("□"); }

    bool isBlank() const { return !input.dossier; }
    const Member *head() const { return input.dossier ? input.dossier->head() : nullptr; }
    QString headName() const { return head() ? head()->name : QString(); }
    QString headIdentity() const { return head() ? head()->idNumberText : QString(); }
    QString address() const;
    QString phone() const { return input.dossier ? input.dossier->household.phone : QString(); }
    /// Alive and of the household, co-living first.
    std::vector<Member> members() const;
    std::optional<int> livingTogether() const;
    /// The card in force on the day; null: none.
    const BankAccount *account() const;
    /// With a word where the member lives elsewhere.
    QString nameOf(const Member &member) const { return member.name + (member.coLiving ? QString() : word(QStringLiteral("file_away"))); }
    QString sexOf(const Member &member) const;
    QString ageOf(const std::optional<Day> &birth) const;
    QString disabilityOf(const Member &member) const;
    /// 从业: what the record says; of children the school.
    QString workOf(const Member &member) const;
    /// 人均收入, with the number of people it is shared among.
    QString perCapitaLabel() const;
    static QString moneyOf(const std::optional<Money> &money) { return money ? amount(*money) : QString(); }
    static QString countOf(const std::optional<int> &count) { return count ? QString::number(*count) : QString(); }
    /// "____年__月__日" where no day is known.
    QString dayOrBlank(const std::optional<Day> &day) const { return day && day->isValid() ? dayWords(*day) : word(QStringLiteral("blank_day")); }
    QString lineOrBlank(const QString &text, int places = 10) const { return text.isEmpty() ? QString(places, u'_') : text; }
    /// Rows for every given member, and empty ones until there are `least`.
    void memberRows(const std::vector<Member> &all, std::size_t least, const std::vector<int> &spans,
                    const std::function<QStringList(const Member &)> &texts);

private:
    const Wording &m_wording;
    bool m_beside = false;
};

/// The line of the survey form that a kind of income or property of the ledger belongs in: "income_wages".
QString incomeLineOf(const QString &kind);
QString propertyLineOf(const QString &kind);

/// 自理能力, 供养方式 and 护理人员 of the member whose self-care was asked (特困入户核查表).
FormRow careRow(const FormPen &pen);

// one file each
void writeVisit(FormPen &pen);
void writeCard(FormPen &pen);
void writeApproval(FormPen &pen);
void writeApplication(FormPen &pen);
void writeSelfCare(FormPen &pen);
void writeCareAgreement(FormPen &pen);
void writeCareLog(FormPen &pen);
void writeNearRelatives(FormPen &pen);
void writeDeliberation(FormPen &pen);
void writeBlankLetter(FormPen &pen, LetterKind kind);
void writeBlankPosting(FormPen &pen);
void writeBlankRoster(FormPen &pen);

} // namespace xieli::papers
