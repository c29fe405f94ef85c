// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/masking.h"

#include "papers/format.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// Does the same to every text that a paper shows.
template <class Act>
class EachText {
public:
    explicit EachText(Act act) : m_act(std::move(act)) {}

    void operator()(Paper &paper)
    {
        all(paper.title, paper.placeLine, paper.subtitles, paper.runningHead, paper.footerLeft, paper.pageFooter);
        for (Block &block : paper.blocks)
            std::visit(*this, block);
    }
    void operator()(Paragraph &block) { all(block.text); }
    void operator()(Grid &block)
    {
        for (auto &[label, value] : block.pairs)
            all(label, value);
    }
    void operator()(Table &block)
    {
        for (QStringList &row : block.rows)
            all(row);
        all(block.totals);
    }
    void operator()(Tree &block)
    {
        for (TreeLine &line : block.lines)
            all(line.text, line.value, line.because, line.cites);
    }
    void operator()(KeyGroups &block) { all(block.groups); }
    void operator()(Signatures &block) { all(block.labels); }
    void operator()(Seal &block) { all(block.unit, block.note, block.day); }
    void operator()(Pictures &block)
    {
        for (Pictures::One &picture : block.pictures)
            all(picture.caption);
    }
    void operator()(Code &block) { all(block.caption); }
    void operator()(Bars &block)
    {
        all(block.question);
        for (Bars::One &bar : block.bars) {
            all(bar.label);
            all(bar.value);
        }
    }
    void operator()(FormRows &block)
    {
        for (auto *side : {&block.rows, &block.beside})
            for (std::vector<FormCell> &row : *side)
                for (FormCell &cell : row)
                    all(cell.text, cell.foot);
    }

private:
    template <class... Texts>
    void all(Texts &...texts)
    {
        (one(texts), ...);
    }
    void one(QString &text) { m_act(text); }
    void one(QStringList &texts)
    {
        for (QString &text : texts)
            m_act(text);
    }

    Act m_act;
};

/// Also where it was typed wrong.
bool isIdentity(const QString &number)
{
    constexpr qsizetype places = 18;
    return number.size() == places || number.endsWith(u'X');
}

QString markedFooter(const QString &footer, const QString &mark) { return footer.isEmpty() ? mark : mark + u"  "_s + footer; }

} // namespace

WholeNumbers wholeNumbers(const Paper &paper)
{
    WholeNumbers found;
    for (const PaperText &text : textsOf(paper))
        for (const QString &number : wholeNumbersIn(text.text))
            ++(isIdentity(number) ? found.identities : found.accounts);
    return found;
}

WholeNumbers wholeNumbers(const Booklet &booklet)
{
    WholeNumbers found;
    for (const Paper &paper : booklet.papers) {
        const WholeNumbers own = wholeNumbers(paper);
        found.identities += own.identities;
        found.accounts += own.accounts;
    }
    return found;
}

Paper masked(Paper paper)
{
    EachText([](QString &text) { text = numbersMasked(text); })(paper);
    return paper;
}

Booklet masked(Booklet booklet)
{
    booklet.title = numbersMasked(booklet.title);
    for (Paper &paper : booklet.papers)
        paper = masked(std::move(paper));
    return booklet;
}

Paper marked(Paper paper, const QString &mark)
{
    if (!mark.isEmpty())
        paper.pageFooter = markedFooter(paper.pageFooter, mark);
    return paper;
}

Booklet marked(Booklet booklet, const QString &mark)
{
    if (!mark.isEmpty())
        booklet.pageFooter = markedFooter(booklet.pageFooter, mark);
    return booklet;
}

} // namespace xieli::papers
