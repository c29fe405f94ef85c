// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/codelists.h"
#include "model/ids.h"

#include <QByteArray>

// Rows of the office file about the law: the office's own figures and tests, and the packs as they were when something was computed.

namespace xieli {

/// A county's own figures on top of a pack.
struct PolicyOverlay {
    QString id;                     ///< the overlay's name, "training-629901"
    QByteArray json;
    QString digest;                 ///< hex

    static constexpr auto table = "policy_overlay";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("json", self.json);
        field("digest", self.digest);
    }
};

/// A pack as it was when something was computed under it: an old assessment recomputes from it for ever.
struct PolicyEdition {
    QString id;                     ///< SHA-256 of `json`, hexadecimal
    QString name;
    QString edition;
    QByteArray json;                ///< the pack's canonical bytes

    static constexpr auto table = "policy_edition";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("edition", self.edition);
        field("json", self.json);
    }
};

/// A law as it was used: which editions it was composed of. An assessment's pack_digest names it.
struct LawEdition {
    QString id;                     ///< policy::Law::digest()
    QString name;                   ///< "gannan-2018,training-629901"
    QString editions;               ///< ids of PolicyEdition, lowest pack first, separated by blanks

    static constexpr auto table = "law_edition";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("editions", self.editions);
    }
};

/// 规则测试: an office's own. Retired ones stay.
struct OfficeTest {
    QString id;                     ///< the file's name
    QByteArray json;
    QString addedBy;
    std::optional<Day> addedOn;
    std::optional<Day> retiredOn;

    static constexpr auto table = "policy_test";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("json", self.json);
        field("added_by", self.addedBy);
        field("added_on", self.addedOn);
        field("retired_on", self.retiredOn);
    }
};

/// A proposal waits for a second person, then counts; or it was withdrawn. Nothing is deleted.
enum class AmendmentState { Proposed, Confirmed, Withdrawn };
template <> struct Codes<AmendmentState> {
    static constexpr std::array<Code<AmendmentState>, 3> list{{{AmendmentState::Proposed, QLatin1String("proposed")},
                                                               {AmendmentState::Confirmed, QLatin1String("confirmed")},
                                                               {AmendmentState::Withdrawn, QLatin1String("withdrawn")}}};
};
using AmendmentId = Id<struct AmendmentTag>;

/// 政策修订: one change of one figure of the office's own overlay.
struct PolicyAmendment {
    AmendmentId id;
    QString figure;                 ///< key, "dibao.line.rural.yearly"
    Month from = Month(2000, 1);
    std::optional<Month> to;        ///< empty: until further notice
    QString status;                 ///< "stated", "assumed", "empty"
    QString value;                  ///< JSON as a pack writes it: 372000, "1.3", true, ["E01"]; empty for status "empty"
    QString documentTitle;
    QString documentNumber;
    QString documentIssuer;
    std::optional<Day> documentDate;
    QString article;
    QString note;
    AmendmentState state = AmendmentState::Proposed;
    QString proposedBy;
    std::optional<Day> proposedOn;
    QString settledBy;              ///< who confirmed or withdrew it
    std::optional<Day> settledOn;
    QString settledWhy;             ///< reason of a withdrawal
    QString overlay;                ///< name of the overlay that it went into
    QString overlayEdition;         ///< that overlay's edition with it

    static constexpr auto table = "policy_amendment";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("figure", self.figure);
        field("from_month", self.from);
        field("to_month", self.to);
        field("status", self.status);
        field("value", self.value);
        field("document_title", self.documentTitle);
        field("document_number", self.documentNumber);
        field("document_issuer", self.documentIssuer);
        field("document_date", self.documentDate);
        field("article", self.article);
        field("note", self.note);
        field("state", self.state);
        field("proposed_by", self.proposedBy);
        field("proposed_on", self.proposedOn);
        field("settled_by", self.settledBy);
        field("settled_on", self.settledOn);
        field("settled_why", self.settledWhy);
        field("overlay", self.overlay);
        field("overlay_edition", self.overlayEdition);
    }
};

} // namespace xieli
