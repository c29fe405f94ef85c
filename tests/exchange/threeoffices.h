// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/clashbook.h"
#include "exchange/pair.h"
#include "model/evidence.h"
#include "model/familyevent.h"

namespace xieli::test {

using namespace exchange;

/// Two villages and their township.
class Three {
public:
    explicit Three(const Offices &offices)
        : m_folder(offices.copies()), village(offices.open(*m_folder, u"village"_s)), other(offices.open(*m_folder, u"other"_s)),
          township(offices.open(*m_folder, u"township"_s)), villageId(idOf(village)), otherId(idOf(other)), townshipId(idOf(township))
    {
    }
    TakeInReport up(OfficeFile &from) { return must(takeIn(township, must(packParcel(from, townshipId)).bytes)); }
    TakeInReport down(OfficeFile &to) { return must(takeIn(to, must(packParcel(township, idOf(to))).bytes)); }
    void settle()
    {
        for (int round = 0; round < 3; ++round)
            for (OfficeFile *desk : {&village, &other}) {
                up(*desk);
                down(*desk);
            }
    }
    std::vector<Clash> clashes(OfficeFile &file, ClashKind kind)
    {
        return must(file.read([&](Reader &reader) { return reader.where<Clash>("kind", kind); }));
    }
    Member member(OfficeFile &file, const MemberId &id) { return *rowOf<Member>(file, id); }
    static void edit(OfficeFile &file, const MemberId &id, const std::function<void(Member &)> &change)
    {
        Member member = *rowOf<Member>(file, id);
        change(member);
        save(file, member);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;

public:
    OfficeFile village, other, township;
    OfficeId villageId, otherId, townshipId;
};

} // namespace xieli::test
