// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheetinside.h"
#include "intake/peoplelist.h"
#include "intake/roster.h"
#include "intake/survey.h"
#include "model/relation.h"
#include "papers/wording.h"

#include <QTextStream>

namespace xieli::test {

using namespace Qt::StringLiterals;

/// What a sheet is taken for, in lines that a clerk can read and compare with the sheet.
class SheetSaid {
public:
    explicit SheetSaid(const papers::Wording &wording) : m_wording(wording) {}

    QString roster(const intake::RosterResult &result)
    {
        for (const intake::RosterHousehold &one : result.households) {
            const Household &h = one.household;
            QStringList words{one.headName + u"户"_s, h.village == u"柳树湾村" ? QString() : h.village, h.group, h.claimedClass ? QString::number(*h.claimedClass) + u"类"_s : h.claimedClassText,
                              h.claimedPersons ? u"保障%1人"_s.arg(*h.claimedPersons) : QString(),
                              h.claimedMonthlyAmount ? h.claimedMonthlyAmount->toString() + u"元"_s : u"金额空"_s,
                              one.account ? u"账号"_s + one.account->number : QString(), h.phone, h.note.isEmpty() ? QString() : u"备注:"_s + h.note};
            line(words);
            for (const Member &member : one.members)
                line({u"  "_s + member.name, relationName(member.relation), member.idNumberText, disability(member.disabilityKind, member.disabilityGrade)});
        }
        return ended(result.counts, result.listed);
    }

    QString survey(const intake::SurveyResult &result)
    {
        line({u"%1 至 %2"_s.arg(result.from.toString(), result.to.toString())});
        for (const intake::HouseholdSurvey &one : result.surveys) {
            line({one.headName + u"户"_s});
            for (const IncomeItem &item : one.items)
                line({u"  "_s + item.kind, item.label, item.gross.toString() + u"元"_s, item.cost.isZero() ? QString() : u"成本"_s + item.cost.toString(),
                      item.months ? QString::number(*item.months) + u"个月"_s : QString(), item.earner ? u"有收入人"_s : QString()});
        }
        return ended(result.counts, result.listed);
    }

    QString people(const intake::PeopleList &list)
    {
        for (const intake::PersonOnList &one : list.people)
            line({one.name, one.idNumberText, one.headName.isEmpty() || one.headName == one.name ? QString() : u"户主"_s + one.headName, one.village, one.group,
                  one.day ? isoText(*one.day) : one.dayText.isEmpty() ? QString() : u"“%1”"_s.arg(one.dayText), one.status,
                  disability(one.disabilityKind, one.disabilityGrade), one.certificate, one.validUntil ? u"至"_s + isoText(*one.validUntil) : QString(), one.note});
        return ended(list.counts, list.listed);
    }

private:
    static QString disability(const std::optional<DisabilityKind> &kind, const std::optional<int> &grade)
    {
        static const QStringList kinds{u"视力"_s, u"听力"_s, u"言语"_s, u"肢体"_s, u"智力"_s, u"精神"_s, u"多重"_s};
        if (!kind && !grade)
            return {};
        return (kind ? kinds[int(*kind) - 1] : u"类别空"_s) + (grade ? QString::number(*grade) + u"级"_s : u"等级空"_s);
    }

    void line(QStringList words)
    {
        words.removeAll(QString());
        m_text += words.join(u' ') + u'\n';
    }

    QString ended(const intake::Counts &counts, const std::vector<intake::Listed> &listed)
    {
        line({u"%1 行 = 读入 %2 + 拒收 %3 + 跳过 %4"_s.arg(counts.rows).arg(counts.taken).arg(counts.refused).arg(counts.skipped)});
        for (const casework::ListedRow &row : casework::inWords(listed, m_wording))
            line({u"  第%1行"_s.arg(row.row) + row.column, m_wording.text(u"cli.fate_"_s + row.fate), row.reason});
        return std::exchange(m_text, {});
    }

    const papers::Wording &m_wording;
    QString m_text;
};

} // namespace xieli::test
