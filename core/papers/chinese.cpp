// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/chinese.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

bool isChinese(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef)
        || character.isHighSurrogate() || character.isLowSurrogate() || code == u'“' || code == u'”';
}

bool standsBesideChinese(const QString &text, qsizetype at)
{
    return (at > 0 && isChinese(text[at - 1])) || (at + 1 < text.size() && isChinese(text[at + 1]));
}

constexpr QStringView narrow = u",;:?!";
constexpr QStringView wide = u"，；：？！";

/// Both brackets of a pair change, or neither.
void widenBrackets(QString &text)
{
    std::vector<qsizetype> open;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'(')
            open.push_back(at);
        if (text[at] != u')' || open.empty())
            continue;
        const qsizetype first = open.back();
        open.pop_back();
        if (!standsBesideChinese(text, first) && !standsBesideChinese(text, at))
            continue;
        text[first] = u'（';
        text[at] = u'）';
    }
}

} // namespace

QString chinesePunctuation(const QString &text)
{
    QString changed = text;
    widenBrackets(changed);
    for (qsizetype at = 0; at < changed.size(); ++at)
        if (const qsizetype sign = narrow.indexOf(changed[at]); sign >= 0 && standsBesideChinese(changed, at))
            changed[at] = wide[sign];
    return changed;
}

void setChinesePunctuation(Paper &paper)
{
    const auto change = [](QString &text) { text = chinesePunctuation(text); };
    const auto changeAll = [&](QStringList &texts) { std::for_each(texts.begin(), texts.end(), change); };
    const auto changeCells = [&](std::vector<std::vector<FormCell>> &rows) {
        for (auto &row : rows)
            for (FormCell &cell : row)
                change(cell.text);
    };
    change(paper.title);
    changeAll(paper.subtitles);
    for (Block &block : paper.blocks) {
        if (auto *paragraph = std::get_if<Paragraph>(&block))
            change(paragraph->text);
        if (auto *grid = std::get_if<Grid>(&block))
            for (auto &[label, value] : grid->pairs) {
                change(label);
                change(value);
            }
        if (auto *table = std::get_if<Table>(&block))
            std::for_each(table->rows.begin(), table->rows.end(), changeAll);
        if (auto *form = std::get_if<FormRows>(&block)) {
            changeCells(form->rows);
            changeCells(form->beside);
        }
        if (auto *tree = std::get_if<Tree>(&block))
            for (TreeLine &line : tree->lines) {
                change(line.text);
                change(line.value);
                change(line.because);
                changeAll(line.cites);
            }
        if (auto *seal = std::get_if<Seal>(&block))
            change(seal->note);
    }
}

} // namespace xieli::papers
