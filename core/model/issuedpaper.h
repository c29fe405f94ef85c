// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/ids.h"

#include <QString>

#include <optional>

namespace xieli {

/// 文书台账: one line a paper that was given out on purpose, not merely looked at. The bytes stay as Paper in the office that gave
/// them out; what travels is this line with their digest.
struct IssuedPaper {
    IssuedPaperId id;
    QString paper;                          ///< id of the Paper with the bytes
    QString kind;                           ///< "letter_stop", "form_visit", "pay_roster", "posting"
    QString title;
    QString number;                         ///< 文号; empty: it bears none
    std::optional<HouseholdId> household;   ///< empty: about the whole village
    Month month = Month(2000, 1);           ///< whose figures it tells
    QString givenTo;
    Day issuedOn;
    QString issuedBy;
    QString digest;                         ///< hex over the bytes
    QString content;                        ///< hex over the texts: whether printing again would say the same
    int reprints = 0;
    std::optional<Day> reprintedOn;         ///< the last time
    bool awaitsSigned = false;              ///< a signed copy of this kind comes back
    std::optional<Day> signedOn;            ///< day on which the signed copy was taken in, or on which it was said why none comes
    QString signedNote;                     ///< why none comes
    std::optional<Day> voidedOn;
    QString voidReason;

    /// Given out to be signed, and nothing has come back.
    bool isOpen() const { return awaitsSigned && !signedOn && !voidedOn; }

    static constexpr auto table = "issued_paper";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("paper", self.paper);
        field("kind", self.kind);
        field("title", self.title);
        field("number", self.number);
        field("household_id", self.household);
        field("month", self.month);
        field("given_to", self.givenTo);
        field("issued_on", self.issuedOn);
        field("issued_by", self.issuedBy);
        field("digest", self.digest);
        field("content", self.content);
        field("reprints", self.reprints);
        field("reprinted_on", self.reprintedOn);
        field("awaits_signed", self.awaitsSigned);
        field("signed_on", self.signedOn);
        field("signed_note", self.signedNote);
        field("voided_on", self.voidedOn);
        field("void_reason", self.voidReason);
    }
};

/// 签字件: one page of a paper as it came back signed.
struct SignedScan {
    SignedScanId id;
    IssuedPaperId issued;
    QString picture;                        ///< Picture::digest
    QString caption;
    Day addedOn;

    static constexpr auto table = "signed_scan";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("issued_paper_id", self.issued);
        field("picture_digest", self.picture);
        field("caption", self.caption);
        field("added_on", self.addedOn);
    }
};

} // namespace xieli
