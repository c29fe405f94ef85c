// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/training.h"

#include "base/savefile.h"
#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/exchanging.h"
#include "casework/issuing.h"
#include "casework/paying.h"
#include "casework/sheets.h"
#include "casework/trainingplan.h"
#include "intake/training.h"
#include "papers/format.h"
#include "papers/recoverysheet.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The invented village of 2018: its roster was paid January to May by the old classes; June is drafted by the new ones.
struct Setting2018 {
    static constexpr quint32 seed = 2018;
    static constexpr int households = 64;
    Month paidFrom{2018, 1};
    Month paidTo{2018, 5};
    Month month{2018, 6};
    Day decidedOn{2018, 6, 8};
    Day postedOn{2018, 6, 11};
    Day today{2018, 6, 20}; ///< on which somebody practises
    QString packs = u"gannan-2018,training-629901"_s;
    QString township = u"青禾乡人民政府(练习)"_s;
    QString townshipPassphrase = u"lianxi-xiang-2018"_s;
    QString villagePassphrase = u"lianxi-cun-2018"_s;
};

const QString indexFile = u"demo.json"_s; ///< names the files of the run, the passphrases of its offices too

QString number(int n) { return QString::number(n); }

/// One run over the folder: each step says what it did, and throws its Error to stop the rest.
class Run2018 {
public:
    Run2018(const QString &folder, const PdfWriter &pdf, const std::function<void(const QString &)> &say)
        : m_folder(folder), m_pdf(pdf), m_say(say), m_wording(papers::Wording::load())
    {
    }

    Result<TrainingRun> run()
    {
        try {
            makeFolder();
            makeOffices();
            takeSheets();
            pay();
            plan();
            print();
            exchange();
            writeIndex();
        } catch (const Error &error) {
            return tl::unexpected(error);
        }
        return std::move(m_run);
    }

private:
    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            throw Error(result.error());
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    void say(const QString &key, const Arguments &arguments)
    {
        const QString line = m_wording.text(key, arguments);
        m_run.lines << line;
        m_say(line);
    }
    QString at(const QString &name) const { return m_folder.filePath(name); }
    void add(const QString &file, const QString &kind, const QString &titleKey, const QString &role = {}, const QString &passphrase = {})
    {
        m_run.files.push_back({file, kind, role, passphrase, m_wording.text(titleKey)});
    }

    void makeFolder()
    {
        if (m_folder.exists() && !m_folder.isEmpty())
            throw Error{u"casework.folder_not_empty"_s, {{u"folder"_s, m_folder.path()}}};
        if (!m_folder.mkpath(u"."_s))
            throw Error{u"casework.folder_not_made"_s, {{u"folder"_s, m_folder.path()}}};
        m_sheets = must(intake::writeTrainingSheets(m_folder.path(), Setting2018::seed, Setting2018::households));
        add(QFileInfo(m_sheets.rosterPath).fileName(), u"roster"_s, u"casework.demo_file_roster"_s);
        add(QFileInfo(m_sheets.surveyPath).fileName(), u"survey"_s, u"casework.demo_file_survey"_s);
        say(u"casework.demo_sheets"_s, {{u"households"_s, number(m_sheets.households)}, {u"persons"_s, number(m_sheets.persons)}});
    }

    Office made(const QString &file, const QString &name, OfficeRole role, const QString &passphrase, const QString &recovery)
    {
        auto created = must(createOffice({at(file), name, role, m_sheets.areaCode, m_set.packs,
                                          m_wording.text(u"casework.demo_user_"_s + toCode(role)), passphrase, m_set.today}));
        const papers::Paper sheet = papers::recoverySheet({name, file, created.recoveryText, created.office.today}, m_wording);
        writeFile(recovery, must(m_pdf(sheet)));
        add(file, u"office"_s, u"casework.demo_file_office_"_s + toCode(role), toCode(role), passphrase);
        add(recovery, u"recovery"_s, u"casework.demo_file_recovery"_s, toCode(role));
        return std::move(created.office);
    }

    void makeOffices()
    {
        m_village = made(u"village.xieli"_s, m_sheets.village, OfficeRole::Village, m_set.villagePassphrase, u"village-recovery.pdf"_s);
        m_township = made(u"township.xieli"_s, m_set.township, OfficeRole::Township, m_set.townshipPassphrase, u"township-recovery.pdf"_s);
        say(u"casework.demo_offices"_s, {{u"village"_s, m_sheets.village}, {u"passphrase"_s, m_set.villagePassphrase},
                                         {u"township"_s, m_set.township}, {u"township_passphrase"_s, m_set.townshipPassphrase}});
        if (!m_village.file->isEncrypted())
            say(u"casework.demo_not_encrypted"_s, {});
    }

    void takeSheets()
    {
        const SheetReport roster = must(takeRoster(m_village, m_sheets.rosterPath, {}));
        say(u"casework.demo_roster"_s, countsOf(roster));
        const SheetReport survey = must(takeSurvey(m_village, m_sheets.surveyPath, {}));
        say(u"casework.demo_survey"_s, countsOf(survey));
        const ConfirmReport paid = must(confirmPaid(m_village, m_set.paidFrom, m_set.paidTo));
        say(u"casework.demo_paid"_s, {{u"from"_s, papers::monthWords(m_set.paidFrom)}, {u"to"_s, papers::monthWords(m_set.paidTo)},
                                      {u"households"_s, number(paid.households)}, {u"total"_s, papers::amount(paid.total)},
                                      {u"unknown"_s, number(paid.withoutAmount)}});
    }

    static Arguments countsOf(const SheetReport &report)
    {
        int remarks = 0;
        for (const ListedRow &row : report.listed)
            remarks += row.fate == u"taken"_s ? 1 : 0;
        return {{u"rows"_s, number(report.rows)}, {u"taken"_s, number(report.taken)}, {u"refused"_s, number(report.refused)},
                {u"skipped"_s, number(report.skipped)}, {u"households"_s, number(report.households)},
                {u"persons"_s, number(report.persons)}, {u"total"_s, papers::amount(report.total)}, {u"remarks"_s, number(remarks)}};
    }

    void pay()
    {
        const AssessReport assessed = must(assessMonth(m_village, m_set.month));
        say(u"casework.demo_assessed"_s, {{u"month"_s, papers::monthWords(m_set.month)}, {u"households"_s, number(assessed.households)},
                                          {u"dibao"_s, number(assessed.byCategory.value(u"dibao"_s))},
                                          {u"none"_s, number(assessed.byCategory.value(u"none"_s))},
                                          {u"open"_s, number(assessed.byCategory.value(QString()))},
                                          {u"same"_s, number(assessed.byOutcome.value(u"same"_s))},
                                          {u"stop"_s, number(assessed.byOutcome.value(u"stop"_s))}});
        const DecideReport decided = must(decide(m_village, must(proposals(m_village, m_set.month)),
                                                 {m_set.decidedOn, m_wording.text(u"casework.demo_decider"_s), trainingDocument()}));
        say(u"casework.demo_decided"_s, {{u"continued"_s, number(decided.continued)}, {u"decided"_s, number(decided.decided)},
                                         {u"stopped"_s, number(decided.stopped)}, {u"open"_s, number(decided.leftOpen)}});
        const DraftReport draft = must(draftPayments(m_village, m_set.month));
        say(u"casework.demo_drafted"_s, {{u"month"_s, papers::monthWords(m_set.month)}, {u"households"_s, number(draft.households)},
                                         {u"regular"_s, papers::amount(draft.regular)}, {u"back_pay"_s, papers::amount(draft.backPay)},
                                         {u"capitals"_s, papers::capitals(draft.regular + draft.backPay)},
                                         {u"findings"_s, number(int(draft.findings.size()))}});
    }

    void plan()
    {
        say(u"casework.demo_planned"_s, {{u"lines"_s, number(must(writeTrainingPlans(m_village)))}});
    }

    void print()
    {
        const papers::Paper posting = must(postingList(m_village, m_set.month,
                                                       {m_set.postedOn, false, false, u"0900-6290101"_s, u"0900-6290001"_s}));
        const QByteArray pdf = must(m_pdf(posting));
        writeFile(u"posting.pdf"_s, pdf);
        must(registerPaper(m_village, u"posting"_s, posting.title, pdf));
        add(u"posting.pdf"_s, u"posting"_s, u"casework.demo_file_posting"_s);
        must(exportPayRoster(m_village, m_set.month, {true, m_wording.text(u"casework.demo_taken_by"_s), m_wording.text(u"casework.export_reason_bank"_s)},
                             at(u"pay-roster.xlsx"_s), m_pdf));
        add(u"pay-roster.xlsx"_s, u"pay_roster"_s, u"casework.demo_file_pay_roster"_s);
        say(u"casework.demo_printed"_s, {{u"posting"_s, at(u"posting.pdf"_s)}, {u"roster"_s, at(u"pay-roster.xlsx"_s)}});
    }

    void exchange()
    {
        must(introduce(m_village, at(u"village.intro"_s)));
        must(introduce(m_township, at(u"township.intro"_s)));
        add(u"village.intro"_s, u"introduction"_s, u"casework.demo_file_introduction"_s, u"village"_s);
        add(u"township.intro"_s, u"introduction"_s, u"casework.demo_file_introduction"_s, u"township"_s);
        const PeerRow township = must(trust(m_village, at(u"township.intro"_s)));
        must(trust(m_township, at(u"village.intro"_s)));
        const PackReport packed = must(packParcel(m_village, township.name, at(u"to-township.xlp"_s)));
        add(u"to-township.xlp"_s, u"parcel"_s, u"casework.demo_file_parcel"_s, u"village"_s);
        say(u"casework.demo_packed"_s, {{u"file"_s, packed.file}, {u"households"_s, number(packed.households)},
                                        {u"persons"_s, number(packed.persons)}, {u"total"_s, papers::amount(packed.total)},
                                        {u"changes"_s, number(packed.changes)}});
        const ParcelReport taken = must(takeInParcel(m_township, packed.file));
        say(u"casework.demo_taken"_s, {{u"records"_s, number(taken.records)}, {u"accepted"_s, number(taken.byFate.value(u"accepted"_s))},
                                       {u"households"_s, number(taken.households)}, {u"persons"_s, number(taken.persons)},
                                       {u"total"_s, papers::amount(taken.total)},
                                       {u"agree"_s, m_wording.text(taken.totalsAgree ? u"casework.totals_agree"_s : u"casework.totals_differ"_s)}});
        const PackReport answer = must(packParcel(m_township, m_village.name, at(u"to-village.xlp"_s)));
        add(u"to-village.xlp"_s, u"parcel"_s, u"casework.demo_file_answer"_s, u"township"_s);
        const ParcelReport acknowledged = must(takeInParcel(m_village, answer.file));
        say(u"casework.demo_acknowledged"_s, {{u"file"_s, answer.file}, {u"records"_s, number(acknowledged.acknowledged)}});
    }

    void writeFile(const QString &name, const QByteArray &bytes)
    {
        QSaveFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
            throw Error{u"casework.not_written"_s, {{u"file"_s, at(name)}, {u"why"_s, file.errorString()}}};
    }

    void writeIndex()
    {
        QJsonArray files;
        for (const TrainingFile &file : m_run.files)
            files.append(QJsonObject{{u"file"_s, file.file}, {u"kind"_s, file.kind}, {u"role"_s, file.role},
                                     {u"passphrase"_s, file.passphrase}, {u"title"_s, file.title}});
        const QJsonObject index{{u"files"_s, files}, {u"month"_s, m_set.month.toString()}, {u"packs"_s, m_set.packs},
                                {u"paid_from"_s, m_set.paidFrom.toString()}, {u"paid_to"_s, m_set.paidTo.toString()}};
        writeFile(indexFile, QJsonDocument(index).toJson());
        say(u"casework.demo_done"_s, {{u"folder"_s, m_folder.path()}});
    }

    QDir m_folder;
    PdfWriter m_pdf;
    std::function<void(const QString &)> m_say;
    papers::Wording m_wording;
    Setting2018 m_set;
    intake::TrainingSheets m_sheets;
    Office m_village;
    Office m_township;
    TrainingRun m_run;
};

} // namespace

QString trainingPassphrase(const QString &path)
{
    QFile index(QFileInfo(path).dir().filePath(indexFile));
    if (!index.open(QIODevice::ReadOnly))
        return {};
    for (const QJsonValue &file : QJsonDocument::fromJson(index.readAll()).object().value(u"files"_s).toArray())
        if (file[u"kind"_s] == u"office"_s && file[u"file"_s] == QFileInfo(path).fileName())
            return file[u"passphrase"_s].toString();
    return {};
}

Result<TrainingRun> trainingRun(const QString &folder, const PdfWriter &pdf, const std::function<void(const QString &)> &say)
{
    return Run2018(folder, pdf, say).run();
}

} // namespace xieli::casework
