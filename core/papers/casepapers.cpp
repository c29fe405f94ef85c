// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/casepapers.h"

#include "papers/format.h"
#include "papers/letter.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// Who led it and who wrote it answer for the minutes; then each who took part. A long name leaves room for its line.
void addSigners(Paper &paper, const MinutesInput &input, const Wording &wording)
{
    constexpr int inARow = 3;
    constexpr qsizetype longName = 9;
    QStringList signers{wording.text(u"casepapers.chair"_s) + u' ' + input.chair + u'：'};
    if (!input.minutesBy.isEmpty())
        signers << wording.text(u"casepapers.minutes_by"_s) + u' ' + input.minutesBy + u'：';
    for (const QString &name : input.present)
        if (name != input.chair && name != input.minutesBy)
            signers << name + u'：';
    QStringList row;
    const auto end = [&] {
        if (!row.isEmpty())
            paper.blocks.push_back(Signatures{row});
        row.clear();
    };
    for (const QString &signer : signers) {
        const bool isLong = signer.size() > longName;
        if (isLong)
            end();
        row << signer;
        if (isLong || row.size() == inARow)
            end();
    }
    end();
}

} // namespace

Paper minutes(const MinutesInput &input, const Wording &wording)
{
    const auto say = [&wording](const char *key) { return wording.text(QString::fromLatin1(key)); };
    Paper paper;
    paper.title = say("casepapers.minutes_title");
    paper.placeLine = input.unit;
    paper.blocks.push_back(Grid{{{say("casepapers.day"), dayWords(input.day)}, {say("casepapers.place"), input.place}, {say("casepapers.chair"), input.chair},
                                 {say("casepapers.minutes_by"), input.minutesBy}, {say("casepapers.subject"), input.subject.isEmpty() ? say("casepapers.unknown") : input.subject},
                                 {say("casepapers.matter"), input.matter}}, 2});
    paper.blocks.push_back(Grid{{{say("casepapers.present"), input.present.join(u'、')},
                                 {say("casepapers.recused"), input.recused.isEmpty() ? say("casepapers.nobody") : input.recused.join(u'；')}}, 1});
    paper.blocks.push_back(Paragraph{say("casepapers.discussion"), Align::Left, true});
    paper.blocks.push_back(Paragraph{input.discussion.isEmpty() ? say("casepapers.nothing_noted") : input.discussion, Align::Left, false, 2});
    paper.blocks.push_back(Paragraph{say("casepapers.result"), Align::Left, true});
    paper.blocks.push_back(Grid{{{say("casepapers.votes_for"), QString::number(input.votesFor)}, {say("casepapers.votes_against"), QString::number(input.votesAgainst)},
                                 {say("casepapers.abstained"), QString::number(input.abstained)}, {say("casepapers.result"), say(input.isAgreed ? "casepapers.agreed" : "casepapers.not_agreed")}}, 2});
    if (input.amount)
        paper.blocks.push_back(Grid{{{say("casepapers.amount"), yuan(*input.amount)}, {say("casepapers.capitals"), capitals(*input.amount)}}, 2});
    addSigners(paper, input, wording);
    paper.footerLeft = wording.text(u"papers.made_on"_s, {{u"day"_s, dayWords(input.day)}});
    paper.pageFooter = say("papers.page_of_pages");
    return paper;
}

Paper aidReceipts(const AidReceiptInput &input, const Wording &wording)
{
    const auto say = [&wording](const char *key) { return wording.text(QString::fromLatin1(key)); };
    Paper paper;
    paper.title = wording.text(u"casepapers.receipts_title"_s, {{u"month"_s, monthWords(input.month)}});
    paper.placeLine = input.unit;
    paper.orientation = Orientation::Landscape;
    Table table;
    table.columns = {{say("casepapers.position"), {}, 0}, {say("casepapers.day"), {}, 0}, {say("casepapers.name"), {}, 0, Align::Centre, true}, {say("casepapers.group"), {}, 0},
                     {say("casepapers.kind"), {}, 0}, {say("casepapers.way"), {}, 0}, {say("casepapers.amount"), {}, 0, Align::Right}, {say("casepapers.goods"), {}, 2},
                     {say("casepapers.received_by"), {}, 1, Align::Centre, true}, {say("casepapers.signature"), {}, 2}, {say("casepapers.remark"), {}, 1}};
    Money sum;
    int position = 0;
    for (const AidReceiptRow &row : input.rows) {
        sum += row.isVoided ? Money() : row.amount;
        table.rows.push_back({QString::number(++position), dayWords(row.day), row.name.isEmpty() ? say("casepapers.unknown") : row.name, row.group, row.kind, row.way, row.amount.toString(),
                              row.goods, row.receivedBy, {}, row.isVoided ? say("casepapers.voided") : QString()});
    }
    table.totals = {say("casepapers.total"), {}, {}, {}, {}, {}, sum.toString(), capitals(sum)};
    paper.blocks.push_back(std::move(table));
    paper.blocks.push_back(Signatures{{say("casepapers.paid_by"), say("casepapers.checked_by"), say("casepapers.approved_by")}});
    paper.footerLeft = wording.text(u"papers.made_on"_s, {{u"day"_s, dayWords(input.madeOn)}});
    paper.pageFooter = say("papers.page_of_pages");
    return paper;
}

namespace {

/// Title, number and addressee, as every notice to one family begins.
Paper noticeTo(const QString &title, const QString &number, const QString &name, const Wording &wording)
{
    Paper paper;
    paper.title = title;
    if (!number.isEmpty())
        paper.subtitles << number;
    paper.blocks.push_back(Paragraph{wording.text(u"casepapers.grant_to"_s, {{u"head"_s, name}})});
    paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
    return paper;
}

Table listOf(const QStringList &papers, const Wording &wording)
{
    Table table;
    table.columns = {{wording.text(u"casepapers.position"_s), {}, 0}, {wording.text(u"casepapers.paper"_s), {}, 1, Align::Left}};
    int position = 0;
    for (const QString &paper : papers)
        table.rows.push_back({QString::number(++position), paper});
    return table;
}

} // namespace

Paper grantNotice(const GrantInput &input, const Wording &wording)
{
    const auto say = [&wording](const char *key) { return wording.text(QString::fromLatin1(key)); };
    Paper paper = noticeTo(wording.text(u"casepapers.grant_title"_s, {{u"programme"_s, input.programme}}), input.number, input.head, wording);
    if (!input.note.isEmpty()) {
        paper.subtitles << input.note;
        paper.isDraft = true;
    }
    paper.blocks.push_back(Paragraph{wording.text(u"casepapers.grant_what"_s, {{u"programme"_s, input.programme}, {u"from"_s, monthWords(input.from)}}), Align::Left, false, 2});
    Grid grid;
    if (!input.grade.isEmpty())
        grid.pairs.emplace_back(say("casepapers.class"), input.grade);
    grid.pairs.emplace_back(say("casepapers.persons"), QString::number(input.persons));
    if (input.monthly)
        grid.pairs.emplace_back(say("casepapers.monthly"), yuan(*input.monthly));
    grid.pairs.emplace_back(say("casepapers.from"), monthWords(input.from));
    paper.blocks.push_back(std::move(grid));
    if (!input.covered.isEmpty())
        paper.blocks.push_back(Grid{{{say("casepapers.covered"), input.covered.join(u'、')}}, 1});
    paper.blocks.push_back(Paragraph{say("casepapers.grant_duty"), Align::Left, false, 2});
    paper.blocks.push_back(Seal{input.issuer, say("casepapers.seal"), dayWords(input.decidedOn)});
    addReceipt(paper, input.number, input.head, wording);
    return paper;
}

Paper supplementSlip(const SupplementInput &input, const Wording &wording)
{
    const QString name = input.applicant.isEmpty() ? input.head : input.applicant;
    Paper paper = noticeTo(wording.text(u"casepapers.supplement_title"_s), input.number, name, wording);
    paper.blocks.push_back(Paragraph{wording.text(u"casepapers.supplement_what"_s, {{u"programme"_s, input.programme}, {u"day"_s, dayWords(input.acceptedOn)}}), Align::Left, false, 2});
    if (!input.reason.isEmpty())
        paper.blocks.push_back(Grid{{{wording.text(u"casepapers.supplement_reason"_s), input.reason}}, 1});
    if (!input.missing.isEmpty())
        paper.blocks.push_back(listOf(input.missing, wording));
    paper.blocks.push_back(Paragraph{wording.text(u"casepapers.supplement_then"_s), Align::Left, false, 2});
    paper.blocks.push_back(Seal{input.issuer, wording.text(u"casepapers.seal"_s), dayWords(input.day)});
    addReceipt(paper, input.number, name, wording);
    return paper;
}

Paper materialsReceipt(const MaterialsInput &input, const Wording &wording)
{
    const auto say = [&wording](const char *key) { return wording.text(QString::fromLatin1(key)); };
    Paper paper = noticeTo(say("casepapers.materials_title"), input.number, input.applicant.isEmpty() ? input.head : input.applicant, wording);
    paper.blocks.push_back(Paragraph{wording.text(u"casepapers.materials_what"_s, {{u"programme"_s, input.programme}, {u"day"_s, dayWords(input.acceptedOn)}}), Align::Left, false, 2});
    Table table;
    table.columns = {{say("casepapers.position"), {}, 0}, {say("casepapers.paper"), {}, 2, Align::Left}, {say("casepapers.handed_on"), {}, 0}};
    int position = 0;
    for (const auto &[what, day] : input.handed)
        table.rows.push_back({QString::number(++position), what, dayWords(day)});
    for (const QString &what : input.missing)
        table.rows.push_back({QString::number(++position), what, say("casepapers.not_handed")});
    paper.blocks.push_back(std::move(table));
    paper.blocks.push_back(Paragraph{say(input.missing.isEmpty() ? "casepapers.materials_whole" : "casepapers.materials_lacking"), Align::Left, false, 2});
    paper.blocks.push_back(Signatures{{say("casepapers.received_by_office") + input.receivedBy, say("casepapers.handed_by")}});
    paper.blocks.push_back(Seal{input.issuer, say("casepapers.seal"), dayWords(input.day)});
    return paper;
}

Paper aidRefusal(const AidRefusalInput &input, const Wording &wording)
{
    Paper paper = noticeTo(wording.text(u"casepapers.aid_refusal_title"_s), input.number, input.name.isEmpty() ? wording.text(u"casepapers.unknown"_s) : input.name, wording);
    paper.blocks.push_back(Paragraph{wording.text(input.askedOn ? u"casepapers.aid_refusal_what"_s : u"casepapers.aid_refusal_found"_s,
                                                  {{u"day"_s, input.askedOn ? dayWords(*input.askedOn) : QString()}, {u"kind"_s, input.kind}}), Align::Left, false, 2});
    if (input.conferenceOn)
        paper.blocks.push_back(Paragraph{wording.text(u"casepapers.aid_refusal_conference"_s, {{u"day"_s, dayWords(*input.conferenceOn)}}), Align::Left, false, 2});
    paper.blocks.push_back(Grid{{{wording.text(u"casepapers.aid_refusal_reason"_s), input.reason}}, 1});
    paper.blocks.push_back(Paragraph{wording.text(u"casepapers.aid_refusal_remedy"_s), Align::Left, false, 2});
    paper.blocks.push_back(Seal{input.issuer, wording.text(u"casepapers.seal"_s), dayWords(input.decidedOn)});
    addReceipt(paper, input.number, input.name, wording);
    return paper;
}

} // namespace xieli::papers
