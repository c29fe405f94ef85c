// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "papers/paper.h"
#include "papers/wording.h"

#include <optional>

namespace xieli::papers {

/// 不予确认, 减发, 停发: what the law has an office tell a family in writing, with reasons (社会救助暂行办法 11, 13; 特困人员认定办法 24); 渐退, which is
/// no stop yet; and 增发, which no article asks for: it is given where a round's increase was accepted, or somebody wants it.
enum class LetterKind { Refuse, Reduce, GradualExit, Stop, Increase };

/// One layer or check of the assessment that the letter rests on.
struct LetterClause {
    QString rule;                       ///< "低保认定"
    QString outcome;                    ///< "不符合"
    QString because;                    ///< the step's own sentence, with its figures
    QStringList cites;                  ///< "《社会救助暂行办法》(国务院令第649号)第九条"
};

/// What the monthly amount was and becomes. Only for Reduce and Increase.
struct AmountChange {
    Money before;
    Money after;
    Month from = Month(2000, 1);        ///< first month of the new amount
};

struct LetterInput {
    LetterKind kind = LetterKind::Refuse;
    QString note = {};                  ///< beneath the title: that it is only drawn up, or not decided yet; it is then a draft
    QString lawCaution = {};            ///< beneath it: the law is a draft
    QString number = {};                ///< 文号; empty: a blank to be filled in by hand
    QString head;                       ///< name of the head, to whom the letter is addressed
    QString identity = {};              ///< masked by the caller
    QString address = {};
    QString programme;                  ///< "最低生活保障"
    bool isTekun = false;               ///< of 特困: another article has it told
    Month month = Month(2000, 1);       ///< that was assessed
    QString policy = {};                ///< packs, in words
    QStringList reasons;                ///< plain words for the family, one sentence each
    std::vector<std::pair<QString, QString>> figures; ///< label and value: persons, income, line
    std::vector<LetterClause> clauses;
    std::optional<AmountChange> change = {};
    QStringList consequences = {};      ///< last month paid, gradual exit, what was paid too much
    QStringList cautions = {};          ///< assumed figures, draft policy …
    QString issuer = {};                ///< empty: a blank, to be filled in by the office that gives it out
    Day issuedOn;
};

/// The letter and, beneath it, the receipt (送达回证) to be signed. Nothing of other families stands in it, of the family only
/// the head's name, the masked number and what was computed.
Paper letter(const LetterInput &input, const Wording &wording);
/// 送达回证 below a line at which it is torn off: where and how the paper was handed over, who got it or refused it, witnessed.
void addReceipt(Paper &paper, const QString &number, const QString &head, const Wording &wording);

} // namespace xieli::papers

namespace xieli {
template <> struct Codes<papers::LetterKind> {
    static constexpr std::array<Code<papers::LetterKind>, 5> list{{{papers::LetterKind::Refuse, QLatin1String("refuse")},
                                                                   {papers::LetterKind::Reduce, QLatin1String("reduce")},
                                                                   {papers::LetterKind::GradualExit, QLatin1String("exit")},
                                                                   {papers::LetterKind::Stop, QLatin1String("stop")},
                                                                   {papers::LetterKind::Increase, QLatin1String("increase")}}};
};
} // namespace xieli
