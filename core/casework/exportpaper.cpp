// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exportpaper.h"

#include "papers/masking.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What stands in the register beside the title of a list as its columns.
QStringList kindsOf(const papers::WholeNumbers &numbers, const papers::Wording &wording)
{
    QStringList kinds;
    if (numbers.identities > 0)
        kinds << wording.text(u"casework.export_identities"_s);
    if (numbers.accounts > 0)
        kinds << wording.text(u"casework.export_accounts"_s);
    return kinds;
}

/// `drawn` is the paper as it leaves.
template <class Printed, class Maker>
OutgoingFile outgoing(const Office &office, const Printed &paper, const ExportWish &wish, const Maker &pdf, Printed &drawn)
{
    const papers::WholeNumbers numbers = wish.whole ? papers::wholeNumbers(paper) : papers::WholeNumbers();
    drawn = numbers.count() > 0 ? paper : papers::masked(paper);
    return {paper.title, kindsOf(numbers, office.wording), numbers.count(), [&pdf, &drawn](const QString &mark) {
        drawn = papers::marked(std::move(drawn), mark);
        return pdf(drawn);
    }};
}

template <class Printed, class Maker>
Result<ForPrinter<Printed>> forPrinter(Office &office, const Printed &paper, const ExportWish &wish, const Maker &pdf)
{
    ForPrinter<Printed> out;
    auto left = letOutOnPaper(office, outgoing(office, paper, wish, pdf, out.paper), wish);
    if (!left)
        return tl::unexpected(left.error());
    out.entry = std::move(left->entry);
    return out;
}

} // namespace

Result<Exported> exportPaper(Office &office, const papers::Paper &paper, const ExportWish &wish, const QString &path, const PdfMaker &pdf)
{
    papers::Paper drawn;
    return letOut(office, outgoing(office, paper, wish, pdf, drawn), wish, path);
}

Result<Exported> exportPaper(Office &office, const papers::Booklet &booklet, const ExportWish &wish, const QString &path, const BookletMaker &pdf)
{
    papers::Booklet drawn;
    return letOut(office, outgoing(office, booklet, wish, pdf, drawn), wish, path);
}

Result<ForPrinter<papers::Paper>> paperForPrinter(Office &office, const papers::Paper &paper, const ExportWish &wish, const PdfMaker &pdf)
{
    return forPrinter(office, paper, wish, pdf);
}

Result<ForPrinter<papers::Booklet>> paperForPrinter(Office &office, const papers::Booklet &booklet, const ExportWish &wish, const BookletMaker &pdf)
{
    return forPrinter(office, booklet, wish, pdf);
}

} // namespace xieli::casework
