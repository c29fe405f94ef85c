// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/paper.h"

namespace xieli::papers {

namespace {

class TextCollector {
public:
    std::vector<PaperText> texts;

    void add(const QString &text, bool isName = false)
    {
        if (!text.isEmpty())
            texts.push_back({text, 0, -1, QString(), isName});
    }
    void add(const QStringList &all)
    {
        for (const QString &text : all)
            add(text);
    }
    void operator()(const Paragraph &block) { add(block.text); }
    void operator()(const Grid &block)
    {
        for (const auto &[label, value] : block.pairs)
            add({label, value});
    }
    void operator()(const Table &block)
    {
        for (const Column &column : block.columns)
            add({column.group, column.header});
        for (std::size_t row = 0; row < block.rows.size(); ++row)
            addRow(block, block.rows[row], static_cast<int>(row) + 1);
        addRow(block, block.totals, 0);
    }
    void operator()(const Tree &block)
    {
        for (const TreeLine &line : block.lines) {
            add({line.text, line.value, line.because});
            add(line.cites);
        }
    }
    void operator()(const KeyGroups &block) { add(block.groups); }
    void operator()(const Signatures &block) { add(block.labels); }
    void operator()(const Pictures &block)
    {
        for (const Pictures::One &picture : block.pictures)
            add(picture.caption);
    }
    void operator()(const Code &block) { add(block.caption); }
    void operator()(const Bars &block)
    {
        add(block.question);
        for (const Bars::One &bar : block.bars) {
            add(bar.label);
            add(bar.value);
        }
    }
    void operator()(const FormRows &block)
    {
        for (const auto &side : {block.rows, block.beside})
            for (const std::vector<FormCell> &row : side)
                for (const FormCell &cell : row)
                    add({cell.text, cell.foot});
    }
    void operator()(const Seal &block)
    {
        add(block.unit, true);
        add({block.note, block.day});
    }

private:
    void addRow(const Table &table, const QStringList &cells, int row)
    {
        static const Column nameless;
        for (qsizetype at = 0; at < cells.size(); ++at) {
            const auto index = static_cast<std::size_t>(at);
            const Column &column = index < table.columns.size() ? table.columns[index] : nameless;
            if (!cells[at].isEmpty())
                texts.push_back({cells[at], row, static_cast<int>(at), column.header, column.holdsNames});
        }
    }
};

} // namespace

QString pageOf(std::size_t at) { return QStringLiteral("{page_of:%1}").arg(at); }

std::vector<PaperText> textsOf(const Paper &paper)
{
    TextCollector collector;
    collector.add(paper.title, true);
    collector.add(paper.placeLine, true);
    collector.add(paper.subtitles);
    for (const Block &block : paper.blocks)
        std::visit(collector, block);
    collector.add(paper.runningHead, true);
    collector.add({paper.footerLeft, paper.pageFooter});
    return std::move(collector.texts);
}

} // namespace xieli::papers
