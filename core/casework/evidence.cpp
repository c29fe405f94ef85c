// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/evidence.h"

#include "exchange/keys.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString kilobytes(qsizetype bytes) { return QString::number((bytes + 1023) / 1024); }

std::optional<Error> problemOf(const QByteArray &jpeg, int width, int height)
{
    if (!jpeg.startsWith("\xff\xd8\xff") || width <= 0 || height <= 0)
        return Error{u"casework.evidence_no_jpeg"_s};
    if (jpeg.size() > largestPicture)
        return Error{u"casework.evidence_too_large"_s, {{u"size"_s, kilobytes(jpeg.size())}, {u"most"_s, kilobytes(largestPicture)}}};
    if (hasHiddenData(jpeg))
        return Error{u"casework.evidence_hidden_data"_s};
    return std::nullopt;
}

/// Head's name and caption, for the journal.
Arguments titled(Reader &reader, const Evidence &evidence)
{
    const auto dossier = reader.dossier(evidence.household);
    return {{u"head"_s, dossier && dossier->head() ? dossier->head()->name : QString()}, {u"caption"_s, evidence.caption}};
}

Result<Evidence> known(Office &office, const EvidenceId &id)
{
    return office.file->read([&](Reader &reader) -> Result<Evidence> {
        auto found = reader.find<Evidence>(id);
        if (!found)
            return fail(u"casework.evidence_unknown"_s);
        return std::move(*found);
    });
}

Result<ChangeTitle> title(Office &office, const QString &key, const Evidence &evidence)
{
    return office.file->read([&](Reader &reader) { return ChangeTitle{key, titled(reader, evidence)}; });
}

} // namespace

bool hasHiddenData(const QByteArray &jpeg)
{
    const auto at = [&jpeg](qsizetype place) { return place < jpeg.size() ? static_cast<unsigned char>(jpeg[place]) : 0; };
    qsizetype place = 2;
    while (place + 4 <= jpeg.size()) {
        const int marker = at(place + 1);
        if (at(place) != 0xff || (marker >= 0xe1 && marker <= 0xef) || marker == 0xfe)
            return true; // an application's own segment, a comment, or no segment at all
        if (marker == 0xda)
            break; // the picture itself
        place += 2 + at(place + 2) * 256 + at(place + 3);
    }
    // within the picture 0xff stands before 0 or a restart mark only; its end must be the end of the file
    const qsizetype end = jpeg.indexOf("\xff\xd9", place);
    return end < 0 || end + 2 != jpeg.size();
}

Result<Picture> pictureFrom(const QByteArray &jpeg, int width, int height)
{
    if (const auto problem = problemOf(jpeg, width, height))
        return tl::unexpected(*problem);
    return Picture{QString::fromLatin1(exchange::digestOf(jpeg).toHex()), jpeg, width, height};
}

Result<EvidenceId> attachEvidence(Office &office, Evidence evidence, const QByteArray &jpeg, int width, int height)
{
    const auto picture = pictureFrom(jpeg, width, height);
    if (!picture)
        return tl::unexpected(picture.error());
    evidence.id = EvidenceId::create();
    evidence.addedOn = office.today;
    evidence.picture = picture->digest;
    const auto change = title(office, u"casework.change_evidence"_s, evidence);
    if (!change)
        return tl::unexpected(change.error());
    return office.file->change(*change, [&](Writer &writer) -> Result<EvidenceId> {
        if (!writer.find<Household>(evidence.household))
            return fail(u"casework.household_unknown"_s, {{u"id"_s, evidence.household.text()}});
        for (const Evidence &other : writer.where<Evidence>("household_id", evidence.household))
            if (other.picture == evidence.picture)
                return fail(u"casework.evidence_twice"_s, {{u"caption"_s, other.caption}});
        if (!writer.find<Picture>(evidence.picture))
            writer.insert(*picture);
        writer.insert(evidence);
        return evidence.id;
    });
}

Result<EvidenceId> keepProof(Office &office, const Evidence &evidence, const QByteArray &jpeg, int width, int height)
{
    const auto picture = pictureFrom(jpeg, width, height);
    if (!picture)
        return tl::unexpected(picture.error());
    const auto known = office.file->read([&](Reader &reader) -> std::optional<EvidenceId> {
        for (const Evidence &other : reader.where<Evidence>("household_id", evidence.household))
            if (other.picture == picture->digest)
                return other.id;
        return std::nullopt;
    });
    if (!known)
        return tl::unexpected(known.error());
    return *known ? Result<EvidenceId>(**known) : attachEvidence(office, evidence, jpeg, width, height);
}

Result<void> describeEvidence(Office &office, const Evidence &evidence)
{
    const auto before = known(office, evidence.id);
    if (!before)
        return tl::unexpected(before.error());
    Evidence after = evidence;
    after.household = before->household;
    after.picture = before->picture;
    after.addedOn = before->addedOn;
    const auto change = title(office, u"casework.change_evidence_described"_s, after);
    if (!change)
        return tl::unexpected(change.error());
    return office.file->change(*change, [&](Writer &writer) { writer.update(after); });
}

Result<void> removeEvidence(Office &office, const EvidenceId &id)
{
    const auto before = known(office, id);
    if (!before)
        return tl::unexpected(before.error());
    const auto change = title(office, u"casework.change_evidence_removed"_s, *before);
    if (!change)
        return tl::unexpected(change.error());
    return office.file->change(*change, [&](Writer &writer) { writer.remove<Evidence>(id); });
}

Result<std::vector<Evidence>> evidenceOf(Office &office, const HouseholdId &household)
{
    return office.file->read([&](Reader &reader) { return reader.where<Evidence>("household_id", household); });
}

Result<Picture> pictureOf(Office &office, const Evidence &evidence)
{
    return office.file->read([&](Reader &reader) -> Result<Picture> {
        auto found = reader.find<Picture>(evidence.picture);
        if (!found)
            return fail(u"casework.evidence_no_picture"_s, {{u"caption"_s, evidence.caption}});
        return std::move(*found);
    });
}

Result<EvidenceTotals> evidenceTotals(Office &office)
{
    return office.file->read([](Reader &reader) {
        EvidenceTotals totals;
        reader.forEach<Picture>([&totals](const Picture &picture) {
            ++totals.pictures;
            totals.bytes += picture.jpeg.size();
        });
        return totals;
    });
}

Result<papers::Paper> evidenceSheet(Office &office, const HouseholdId &household, const std::vector<EvidenceId> &chosen, int perPage,
                                    const papers::Wording &wording)
{
    return office.file->read([&](Reader &reader) -> Result<papers::Paper> {
        const auto dossier = reader.dossier(household);
        if (!dossier)
            return fail(u"casework.household_unknown"_s, {{u"id"_s, household.text()}});
        papers::Pictures pictures;
        pictures.perPage = perPage;
        for (const Evidence &evidence : reader.where<Evidence>("household_id", household)) {
            if (std::find(chosen.begin(), chosen.end(), evidence.id) == chosen.end())
                continue;
            const auto picture = reader.find<Picture>(evidence.picture);
            if (!picture)
                return fail(u"casework.evidence_no_picture"_s, {{u"caption"_s, evidence.caption}});
            const auto member = evidence.member ? reader.find<Member>(*evidence.member) : std::nullopt;
            QStringList said{wording.text(u"casework.proof_"_s + toCode(evidence.proves))};
            for (const QString &part : {member ? member->name : QString(), evidence.caption,
                                        evidence.takenOn ? papers::dayWords(*evidence.takenOn) : QString(), evidence.takenBy})
                if (!part.isEmpty())
                    said << part;
            pictures.pictures.push_back({picture->jpeg, picture->width, picture->height, said.join(u"  "_s)});
        }
        if (pictures.pictures.empty())
            return fail(u"casework.evidence_none_chosen"_s);
        papers::Paper paper;
        paper.title = wording.text(u"casework.evidence_sheet"_s);
        const Member *head = dossier->head();
        paper.placeLine = wording.text(u"casework.evidence_sheet_of"_s, {{u"head"_s, head ? head->name : QString()}, {u"village"_s, dossier->household.village},
                                                                         {u"group"_s, dossier->household.group}});
        paper.footerLeft = papers::dayWords(office.today);
        paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
        paper.blocks.push_back(std::move(pictures));
        return paper;
    });
}

} // namespace xieli::casework
