// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/letter.h"

#include "papers/chinese.h"
#include "papers/format.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

const QString blankToFill = QStringLiteral("____________________");

QString orBlank(const QString &text) { return text.isEmpty() ? blankToFill : text; }

class LetterWriting {
public:
    LetterWriting(const LetterInput &input, const Wording &wording) : m_input(input), m_wording(wording) {}

    Paper paper()
    {
        const QString kind = toCode(m_input.kind) + (m_input.isTekun ? u"_tekun"_s : QString());
        m_paper.title = text(u"title_"_s + kind);
        m_paper.isDraft = !m_input.note.isEmpty();
        m_paper.subtitles << text(u"number"_s);
        if (!m_input.note.isEmpty())
            m_paper.subtitles << m_input.note;
        if (!m_input.lawCaution.isEmpty())
            m_paper.subtitles << m_input.lawCaution;
        add(text(u"to"_s), 0);
        if (const QString who = text(u"identity"_s); !m_input.identity.isEmpty())
            add(who, 2);
        // 特困人员认定办法 is of 2021: what an earlier month rests on the county knows, our sources do not
        const bool isBefore = m_input.isTekun && m_input.kind == LetterKind::Stop && m_input.month < Month(2021, 7);
        add(text(u"opening_"_s + kind + (isBefore ? u"_before"_s : QString())), 2);
        addSentences(m_input.reasons);
        addChange();
        addSentences(m_input.consequences);
        addFigures();
        addClauses();
        addCautions();
        // the seal goes with what it seals
        m_paper.blocks.push_back(Paragraph{text(u"remedy"_s), Align::Left, false, 2, 0, true});
        m_paper.blocks.push_back(Seal{orBlank(m_input.issuer), m_wording.text(u"papers.seal"_s), dayWords(m_input.issuedOn)});
        addReceipt(m_paper, m_input.number, m_input.head, m_wording);
        m_paper.pageFooter = m_wording.text(u"papers.page_of_pages"_s);
        if (m_wording.language().startsWith(u"zh"))
            setChinesePunctuation(m_paper);
        return std::move(m_paper);
    }

private:
    QString text(const QString &key) const
    {
        return m_wording.text(u"letters."_s + key,
                              {{u"number"_s, orBlank(m_input.number)}, {u"head"_s, m_input.head}, {u"identity"_s, m_input.identity},
                               {u"address"_s, m_input.address}, {u"programme"_s, m_input.programme}, {u"policy"_s, m_input.policy},
                               {u"month"_s, monthWords(m_input.month)}});
    }

    void add(const QString &sentence, int indent, bool strong = false)
    {
        m_paper.blocks.push_back(Paragraph{sentence, Align::Left, strong, indent});
    }
    void addSentences(const QStringList &sentences)
    {
        for (const QString &sentence : sentences)
            add(sentence, 2);
    }

    void addChange()
    {
        if (!m_input.change)
            return;
        const AmountChange &change = *m_input.change;
        add(m_wording.text(m_input.kind == LetterKind::Increase ? u"letters.change_more"_s : u"letters.change"_s,
                           {{u"from"_s, monthWords(change.from)}, {u"before"_s, yuan(change.before)}, {u"after"_s, yuan(change.after)},
                            {u"less"_s, yuan(change.before - change.after)}, {u"more"_s, yuan(change.after - change.before)}}), 2);
    }

    void addFigures()
    {
        if (m_input.figures.empty())
            return;
        add(text(u"figures"_s), 2);
        m_paper.blocks.push_back(Grid{m_input.figures, 2});
    }

    void addClauses()
    {
        if (m_input.clauses.empty())
            return;
        add(text(u"clauses"_s), 2);
        Table table;
        table.columns = {{m_wording.text(u"letters.column_rule"_s), {}, 0}, {m_wording.text(u"letters.column_outcome"_s), {}, 0},
                         {m_wording.text(u"letters.column_because"_s), {}, 3, Align::Left},
                         {m_wording.text(u"letters.column_clause"_s), {}, 2, Align::Left}};
        for (const LetterClause &clause : m_input.clauses)
            table.rows.push_back({clause.rule, clause.outcome, clause.because, clause.cites.join(u'\n')});
        m_paper.blocks.push_back(std::move(table));
    }

    void addCautions()
    {
        if (m_input.cautions.isEmpty())
            return;
        add(text(u"cautions"_s), 2);
        int number = 0;
        for (const QString &caution : m_input.cautions)
            m_paper.blocks.push_back(Paragraph{QString::number(++number) + u". "_s + caution, Align::Left, false, 0, 2});
    }

    const LetterInput &m_input;
    const Wording &m_wording;
    Paper m_paper;
};

} // namespace

void addReceipt(Paper &paper, const QString &number, const QString &head, const Wording &wording)
{
    const auto word = [&wording](const QString &key) { return wording.text(u"letters.receipt_"_s + key); };
    const auto label = [&word](const QString &key) { return FormCell{word(key), 5}; };
    const auto value = [](const QString &text, int span) { return FormCell{text, span, Align::Left}; };
    const QString cut(12, u'\u2504');
    // the seal covers what is close below it; the part that is torn off begins where no seal reaches
    paper.blocks.push_back(Paragraph{u"\n\n"_s + cut + u' ' + word(u"cut"_s) + u' ' + cut, Align::Centre, false, 0, 0, true});
    paper.blocks.push_back(Paragraph{wording.text(u"letters.receipt"_s), Align::Centre, true, 0, 0, true});
    FormRows rows;
    rows.rows = {{label(u"paper"_s), value(paper.title, 7), label(u"number"_s), value(number, 7)},
                 {label(u"to"_s), value(head, 7), label(u"place"_s), value({}, 7)},
                 {label(u"manner"_s), value(word(u"manner_boxes"_s), 19)},
                 {label(u"result"_s), value(word(u"result_boxes"_s), 19)},
                 {label(u"signed"_s), value({}, 7), label(u"at"_s), value(wording.text(u"forms.blank_day"_s), 7)},
                 {label(u"bearer"_s), value({}, 7), label(u"witness"_s), value({}, 7)}};
    paper.blocks.push_back(std::move(rows));
}

Paper letter(const LetterInput &input, const Wording &wording) { return LetterWriting(input, wording).paper(); }

} // namespace xieli::papers
