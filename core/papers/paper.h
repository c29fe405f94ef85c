// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "papers/bars.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

namespace xieli::papers {

enum class Sheet { A4, A3 };
enum class Orientation { Portrait, Landscape };
enum class Align { Left, Centre, Right };

/// Running text, wrapped. `firstLineIndent` and `indent` in characters of the text's own size.
struct Paragraph {
    QString text;
    Align align = Align::Left;
    bool strong = false;            ///< one size larger
    int firstLineIndent = 0;
    int indent = 0;
    bool keepsNext = false;         ///< stays whole on one page with the blocks up to the next paragraph
};

/// 键值表: label and value side by side, `pairsPerRow` pairs in a row, in thin borders.
struct Grid {
    std::vector<std::pair<QString, QString>> pairs;
    int pairsPerRow = 2;
};

struct Column {
    QString header;
    QString group = {};             ///< header above it; neighbours with the same group share one cell; empty: header takes both levels
    int weight = 1;                 ///< share of the width that is left over; 0: as narrow as its texts
    Align align = Align::Centre;
    bool holdsNames = false;        ///< names of people or places: the posting's lint does not look for single characters in them
};

/// A bordered table; its header comes again on each page; a row is never split between pages (unless taller than a page).
struct Table {
    std::vector<Column> columns;
    std::vector<QStringList> rows;  ///< one text a column; a short row is filled with empty cells
    QStringList totals = {};        ///< last row, empty: none
};

/// One cell of a form: as wide as `span` of its units, at least `lines` lines tall so that a pen finds room.
struct FormCell {
    QString text = {};
    int span = 1;
    Align align = Align::Centre;
    int lines = 1;
    QString foot = {};              ///< at the right of its lower edge: where one signs
};

/// The bordered sheet of an official form: rows of cells, each row cut into the same number of units, merged as it likes.
struct FormRows {
    int units = 24;
    std::vector<std::vector<FormCell>> rows = {};
    /// A second sheet at the right of the first, each half as wide and down to the foot of the page, as on an open A3 sheet; empty: none. Where both
    /// do not fit on one page, they stand one under the other.
    std::vector<std::vector<FormCell>> beside = {};
};

/// One step of an explanation, `depth` 0 … n.
struct TreeLine {
    int depth = 0;
    QString text;
    QString value = {};             ///< at the right edge
    QString because = {};           ///< on lines of its own, smaller
    QStringList cites = {};         ///< one line each, smaller
};
struct Tree {
    std::vector<TreeLine> lines;
};

/// A key to be typed off paper: groups of characters, wide apart, large, `perLine` groups on a line.
struct KeyGroups {
    QStringList groups;
    int perLine = 4;
};

/// Places to sign, side by side: "经办人：________".
struct Signatures {
    QStringList labels;
};

/// Seal line at the right: the unit, "(盖章)", the day as words (may be empty).
struct Seal {
    QString unit;
    QString note;
    QString day;
};

/// Photographs and scans, `perPage` (2: one above the other; 4: two by two) on a page, each with its caption below.
struct Pictures {
    struct One {
        QByteArray jpeg;
        int width = 1;              ///< in pixels
        int height = 1;
        QString caption = {};
    };
    std::vector<One> pictures = {};
    int perPage = 4;
};

/// A square of dark and light modules that a camera reads, with words beside it.
struct Code {
    int width = 0;                  ///< modules in a row, and rows
    std::vector<bool> dark = {};    ///< row by row
    QString caption = {};
};

using Block = std::variant<Paragraph, Grid, Table, Tree, KeyGroups, Signatures, Seal, Pictures, FormRows, Code, Bars>;

/// A paged description as plain values; ui/print draws it on screen, printer and PDF alike. All texts are final: whoever
/// draws adds no word. (The row of an issued paper in the office file is xieli::Paper, model/casefile.h.)
struct Paper {
    QString title;
    QString placeLine = {};
    QStringList subtitles = {};
    Sheet sheet = Sheet::A4;
    Orientation orientation = Orientation::Portrait;
    std::vector<Block> blocks = {};
    QString runningHead = {};       ///< above the second and each further page: whose paper it is; empty: nothing
    QString footerLeft = {};        ///< "制表日期：2018年6月1日"; the caller gives the day, papers have no clock
    bool isDraft = false;           ///< not decided yet: it may be printed for those who decide, and is not given out under a number
    QString pageFooter = {};        ///< with {page} and {pages}: "第{page}页 共{pages}页"
};

/// Several papers in one: each keeps its own sheet, the pages are numbered through where it is bound.
struct Booklet {
    QString title;
    std::vector<Paper> papers = {};
    QString pageFooter = {};        ///< stands instead of the papers' own
    bool numbersThrough = true;     ///< false: letters to several families, each with its own pages and foot
};
/// In a table's cell of a booklet stands for the page on which its paper `at` begins.
QString pageOf(std::size_t at);

/// All texts of a paper with where they stand, for lints and tests: title, headers, cells, footers …
struct PaperText {
    QString text;
    int row = 0;                    ///< table row from 1; 0: not in a table's row
    int column = -1;                ///< table column from 0; −1: not in a table
    QString place;                  ///< column header, or empty
    bool isName = false;            ///< in a column that holds names, or title, place and seal
};
std::vector<PaperText> textsOf(const Paper &paper);

} // namespace xieli::papers
