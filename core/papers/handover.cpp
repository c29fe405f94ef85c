// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/handover.h"

#include "papers/format.h"
#include "papers/qrcode.h"

#include <QRegularExpression>

namespace xieli::papers {

using namespace Qt::StringLiterals;

QString inEights(const QString &hex, int most)
{
    QStringList groups;
    for (qsizetype at = 0; at < hex.size() && groups.size() < most; at += 8)
        groups << hex.mid(at, 8);
    return groups.join(u' ');
}

QString slipText(const SlipCode &code)
{
    return u"XL2 %1 %2 %3 %4 %5"_s.arg(code.sequence).arg(code.households).arg(code.persons).arg(code.fen).arg(code.digest);
}

std::optional<SlipCode> slipFrom(const QString &text)
{
    static const QRegularExpression form(u"^XL2\\s+(\\d{1,15})\\s+(\\d{1,15})\\s+(\\d{1,15})\\s+(-?\\d{1,17})\\s+([0-9a-f]{64})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.normalized(QString::NormalizationForm_KC).trimmed()); // an input method may make signs wide
    if (!match.hasMatch())
        return std::nullopt;
    return SlipCode{match.captured(1).toLongLong(), match.captured(2).toLongLong(), match.captured(3).toLongLong(), match.captured(4).toLongLong(),
                    match.captured(5).toLower()};
}

Result<Paper> handoverSlip(const HandoverInput &input, const Wording &wording)
{
    const auto label = [&wording](const QString &key) { return wording.text(key); };
    auto code = qrCode(slipText({input.sequence, input.households, input.persons, qint64(input.money.fen()), input.digest}).toLatin1());
    if (!code)
        return tl::unexpected(code.error());
    code->caption = label(u"papers.handover_code"_s);
    Paper paper;
    paper.title = label(u"papers.handover_title"_s);
    paper.blocks.push_back(Paragraph{label(u"papers.handover_what"_s), Align::Left, false, 2});
    paper.blocks.push_back(Grid{{{label(u"papers.handover_from"_s), input.from},
                                 {label(u"papers.handover_to"_s), input.to},
                                 {label(u"papers.handover_sequence"_s), QString::number(input.sequence)},
                                 {label(u"papers.handover_day"_s), dayWords(input.packedOn)},
                                 {label(u"papers.handover_by"_s), input.packedBy},
                                 {label(u"papers.handover_changes"_s), QString::number(input.changes)},
                                 {label(u"papers.handover_households"_s), QString::number(input.households)},
                                 {label(u"papers.handover_persons"_s), QString::number(input.persons)}}, 2});
    paper.blocks.push_back(Grid{{{label(u"papers.handover_money"_s), yuan(input.money)},
                                 {label(u"papers.handover_capitals"_s), capitals(input.money)},
                                 {label(u"papers.handover_file"_s), input.fileName},
                                 {label(u"papers.handover_digest"_s), inEights(input.digest)}}, 1});
    paper.blocks.push_back(std::move(*code));
    paper.blocks.push_back(Paragraph{label(u"papers.handover_compare"_s), Align::Left, false, 2});
    paper.blocks.push_back(Signatures{{label(u"papers.handover_given_by"_s), label(u"papers.handover_taken_by"_s), label(u"papers.handover_taken_on"_s)}});
    paper.footerLeft = wording.text(u"papers.made_on"_s, {{u"day"_s, dayWords(input.packedOn)}});
    paper.pageFooter = label(u"papers.page_of_pages"_s);
    return paper;
}

} // namespace xieli::papers
