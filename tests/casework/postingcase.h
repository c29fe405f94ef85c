// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/postings.h"
#include "support/families.h"

#include <QTemporaryDir>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// What the tests of postings share: fresh offices, and the two kinds of list.
class PostingCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_files = 0;
    static inline const Month june = Month(2018, 6);

    Office fresh(OfficeRole role = OfficeRole::Township) { return newOffice(m_folder.path(), u"posting%1"_s.arg(++m_files), role); }

    static PostingWish first(int days = 7)
    {
        PostingWish wish;
        wish.kind = PostingKind::First;
        wish.month = june;
        wish.postedOn = Day(2018, 6, 20);
        wish.days = days;
        return wish;
    }
    static PostingWish standing(Month month, Day day = Day(2018, 7, 1))
    {
        PostingWish wish;
        wish.month = month;
        wish.postedOn = day;
        wish.days = 0;
        return wish;
    }
    static PostingDraft draftOf(Office &office, const PostingWish &wish) { return must(draftPosting(office, wish)); }
    static QStringList shown(const PostingDraft &draft)
    {
        QStringList list;
        for (const PostingCandidate &candidate : draft.candidates)
            list << candidate.name + u' ' + (candidate.gap ? toCode(*candidate.gap) : candidate.shownAs);
        return list;
    }
    static PostingRow rowOf(Office &office, const PostingId &id)
    {
        for (PostingRow &row : must(postings(office)))
            if (row.posting.id == id)
                return row;
        qFatal("no such posting");
        return {};
    }
};

} // namespace xieli::test
