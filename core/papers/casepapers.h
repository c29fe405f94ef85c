// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "papers/wording.h"

namespace xieli::papers {

/// 一事一议会议记录.
struct MinutesInput {
    QString unit;
    Day day;
    QString place;
    QString chair;
    QString subject;                ///< whose matter; empty: nobody known
    QString matter;
    QString discussion;
    QStringList present;
    QStringList recused;            ///< name and reason
    int votesFor = 0;
    int votesAgainst = 0;
    int abstained = 0;
    bool isAgreed = false;
    std::optional<Money> amount;
    QString minutesBy;
};
Paper minutes(const MinutesInput &input, const Wording &wording);

/// 临时救助发放登记表: what was given in a month, each signed for. Names only, no numbers.
struct AidReceiptRow {
    Day day;
    QString name;
    QString group;
    QString kind;                   ///< 一般困难 …
    QString way;
    Money amount;
    QString goods;
    QString receivedBy;
    bool isVoided = false;
};
struct AidReceiptInput {
    QString unit;
    Month month = Month(2000, 1);
    std::vector<AidReceiptRow> rows;
    Day madeOn;
};
Paper aidReceipts(const AidReceiptInput &input, const Wording &wording);

/// 予以确认告知书: what the family gets from when on, and what it must report; with the receipt below.
struct GrantInput {
    QString number;
    QString head;
    QString programme;
    QString grade;
    int persons = 0;
    std::optional<Money> monthly;
    Month from = Month(2000, 1);
    QStringList covered;            ///< names of those whom it covers
    QString note;                   ///< what makes it a draft
    QString issuer;
    Day decidedOn;
};
Paper grantNotice(const GrantInput &input, const Wording &wording);

/// 补正材料告知书: what the family is to bring, told once, and why; with the receipt below.
struct SupplementInput {
    QString number;
    QString head;
    QString applicant;              ///< empty: the head
    QString programme;
    Day acceptedOn;
    QString reason;                 ///< why the case was sent back; empty: told at acceptance
    QStringList missing;
    QString issuer;
    Day day;
};
Paper supplementSlip(const SupplementInput &input, const Wording &wording);

/// 申请材料接收回执: what was handed over and what is still missing; stays with the family.
struct MaterialsInput {
    QString number;
    QString head;
    QString applicant;
    QString programme;
    Day acceptedOn;
    std::vector<std::pair<QString, Day>> handed; ///< paper and day
    QStringList missing;
    QString receivedBy;
    QString issuer;
    Day day;
};
Paper materialsReceipt(const MaterialsInput &input, const Wording &wording);

/// 临时救助不予救助告知书: refused in writing with the reason, and the receipt below.
struct AidRefusalInput {
    QString number;
    QString name;
    QString kind;                   ///< 一般困难 …
    std::optional<Day> askedOn;
    std::optional<Day> conferenceOn;///< 一事一议 that did not agree
    QString reason;
    QString issuer;
    Day decidedOn;
};
Paper aidRefusal(const AidRefusalInput &input, const Wording &wording);

} // namespace xieli::papers
