// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/file/householdfile.h"

#include "papers/forms/formpen.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

Paper fileCover(const HouseholdFileInput &input, const std::vector<FileItem> &items, const Wording &wording)
{
    FormPen pen(u"file_title"_s, input.form, wording);
    const FormInput &form = input.form;
    pen.paper.title = pen.word(u"file_title_of"_s, {{u"head"_s, pen.headName()}});
    pen.paper.subtitles << pen.word(u"file_subtitle"_s);
    pen.row({pen.label(u"head"_s, 4), pen.value(pen.headName(), 8), pen.label(u"identity"_s, 4), pen.value(pen.headIdentity(), 8)});
    pen.row({pen.label(u"address"_s, 4), pen.value(pen.address(), 8), pen.label(u"phone"_s, 4), pen.value(pen.phone(), 8)});
    pen.row({pen.label(u"family_size"_s, 4), pen.value(pen.countOf(pen.livingTogether()), 8), pen.label(u"receives"_s, 4), pen.value(form.category + form.grade, 8)});
    pen.row({pen.label(u"file_opened"_s, 4), pen.value(form.dossier->household.openedOn ? dayWords(*form.dossier->household.openedOn) : QString(), 8),
             pen.label(u"monthly_amount"_s, 4), pen.value(pen.moneyOf(form.monthlyAmount), 8)});
    pen.row({pen.label(u"file_made"_s, 4), pen.value(dayWords(form.day), 8), pen.label(u"file_worker"_s, 4), pen.value(form.worker, 8)});
    pen.closeRows();
    pen.heading(u"file_contents"_s);
    Table contents = pen.table({{"serial", 1}, {"file_paper", 6}, {"file_responsible", 3}, {"file_date", 3}, {"file_page", 1}}, {1, 2});
    for (std::size_t at = 0; at < items.size(); ++at)
        contents.rows.push_back({QString::number(at + 1), items[at].title, items[at].responsible, items[at].day ? dayWords(*items[at].day) : QString(), pageOf(at + 1)});
    pen.paper.blocks.push_back(std::move(contents));
    pen.paragraph(pen.word(u"file_secret"_s), 0);
    return pen.finished();
}

} // namespace xieli::papers
