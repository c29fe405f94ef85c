// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/yearly.h"

#include "store/reader.h"
#include "store/writer.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(u' ');
}

template <class Row>
Result<void> put(Office &office, const Row &row, const QString &what)
{
    return office.file->change({u"yearly.change_"_s + what, {{u"what"_s, row.id}}}, [&](Writer &writer) { writer.put(row); });
}

} // namespace

std::vector<HouseholdId> YearTable::behindAt(int row, int column) const
{
    const bool isThere = row >= 0 && column >= 0 && std::size_t(row) < behind.size() && std::size_t(column) < behind[std::size_t(row)].size();
    return isThere ? behind[std::size_t(row)][std::size_t(column)] : std::vector<HouseholdId>();
}

Result<YearEntries> yearEntries(Office &office, int year)
{
    return office.file->read([&](Reader &reader) {
        YearEntries found{reader.where<StaffYear>("year", year), reader.where<InstitutionYear>("year", year), {}, reader.where<AppraisalMark>("year", year)};
        reader.forEach<Inspection>([&](const Inspection &inspection) {
            if (inspection.day.year() == year)
                found.inspections.push_back(inspection);
        });
        return found;
    });
}

Result<void> putStaff(Office &office, StaffYear staff)
{
    if (staff.residents.value_or(0) < 0 || staff.workers.value_or(0) < 0)
        return fail(u"yearly.not_negative"_s);
    staff.id = keyOf({QString::number(staff.year), staff.village});
    return put(office, staff, u"staff"_s);
}

Result<void> putInstitution(Office &office, InstitutionYear institution)
{
    for (const int count : {institution.residents, institution.partial, institution.lost, institution.staff, institution.carers})
        if (count < 0)
            return fail(u"yearly.not_negative"_s);
    institution.id = keyOf({QString::number(institution.year), institution.name});
    return put(office, institution, u"institution"_s);
}

Result<InspectionId> putInspection(Office &office, Inspection inspection)
{
    if (!inspection.day.isValid())
        return fail(u"yearly.day_needed"_s);
    if (inspection.inspectors.trimmed().isEmpty())
        return fail(u"yearly.inspectors_needed"_s);
    if (!inspection.found.trimmed().isEmpty() && inspection.handler.trimmed().isEmpty())
        return fail(u"yearly.mending_needed"_s);
    if (inspection.id.isEmpty())
        inspection.id = InspectionId::create();
    const auto done = office.file->change({u"yearly.change_inspection"_s, {{u"what"_s, inspection.day.toString(Qt::ISODate)}}}, [&](Writer &writer) { writer.put(inspection); });
    return done ? Result<InspectionId>(inspection.id) : tl::unexpected(done.error());
}

Result<void> putMark(Office &office, AppraisalMark mark)
{
    if (mark.mark.trimmed().isEmpty())
        return fail(u"yearly.mark_needed"_s);
    mark.id = keyOf({QString::number(mark.year), toCode(mark.head), mark.village});
    mark.markedOn = office.today;
    return put(office, mark, u"mark"_s);
}

} // namespace xieli::casework
