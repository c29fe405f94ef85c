// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/training.h"
#include "desk.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "print/render.h"
#include "resources.h"
#include "settle.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>
#include <QtTest/QtTest>

#include <memory>

namespace xieli::test {

/// The invented village after its main job was done once, with its township. Made once a test program; each desk opens a copy of its own.
class TrainingVillage {
public:
    TrainingVillage() { initXieliResources(); }

    /// A file that the run made; `role` empty: the first of its kind.
    QString file(const QString &kind, const QString &role = {})
    {
        run();
        for (const auto &made : m_run.files)
            if (made.kind == kind && (role.isEmpty() || made.role == role))
                return m_folder.filePath(QStringLiteral("training/") + made.file);
        qFatal("no such training file");
        return {};
    }

    /// A copy of the run's office file, open; `role`: "village" or "township".
    casework::Office office(const QString &role)
    {
        const QString folder = freshFolder();
        const QString path = folder + QStringLiteral("/office.xieli");
        const QString source = file(QStringLiteral("office"), role);
        if (!QFile::copy(source, path) || !QFile::copy(OfficeFile::keysPath(source), OfficeFile::keysPath(path)))
            qFatal("the office file cannot be copied");
        QString passphrase;
        for (const auto &made : m_run.files)
            if (made.kind == QStringLiteral("office") && made.role == role)
                passphrase = made.passphrase;
        auto office = casework::openOffice(path, {}, passphrase, QDate::currentDate());
        if (!office)
            qFatal("the office does not open: %s", qPrintable(office.error().key));
        return std::move(*office);
    }
    std::unique_ptr<ui::Desk> desk(const QString &role) { return deskOf(office(role)); }

    /// A village's office in which nothing has been written yet.
    std::unique_ptr<ui::Desk> emptyDesk()
    {
        auto made = casework::createOffice({freshFolder() + QStringLiteral("/new.xieli"), QStringLiteral("空村"), OfficeRole::Village,
                                            QStringLiteral("629901"), QStringLiteral("gannan-2018,training-629901"), QStringLiteral("甲"),
                                            QStringLiteral("long-enough-1"), QDate::currentDate()});
        if (!made)
            qFatal("no office: %s", qPrintable(made.error().key));
        return deskOf(std::move(made->office));
    }

    static std::unique_ptr<ui::Desk> deskOf(Result<casework::Office> office)
    {
        if (!office)
            qFatal("the office does not open: %s", qPrintable(office.error().key));
        auto desk = std::make_unique<ui::Desk>(std::move(*office));
        desk->setMonth(Month(2018, 6));
        return desk;
    }

    QString freshFolder()
    {
        const QString folder = m_folder.filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        return folder;
    }

private:
    /// Only for those who need it: it takes a moment.
    void run()
    {
        if (!m_run.files.empty())
            return;
        auto done = casework::trainingRun(m_folder.filePath(QStringLiteral("training")), [](const papers::Paper &paper) -> Result<QByteArray> { return print::pdfBytes(paper); },
                                          [](const QString &) {});
        if (done)
            m_run = std::move(*done);
        else
            qFatal("the training run failed: %s", qPrintable(done.error().key + QLatin1Char(' ') + QStringList(done.error().arguments.values()).join(QLatin1Char(' '))));
    }

    QTemporaryDir m_folder;
    casework::TrainingRun m_run;
    int m_count = 0;
};

/// Waits for the job of a page to end; false when it does not.
inline bool jobEnds(QWidget &page)
{
    auto *job = page.findChild<ui::JobBar *>();
    return job && QTest::qWaitFor([job] { return !job->isRunning(); }, 60000);
}

/// Says yes to the question that stands open.
inline bool sayYes(QWidget &page)
{
    auto *box = page.findChild<QMessageBox *>();
    if (!box)
        return false;
    for (auto *button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
            return true;
        }
    return false;
}

/// A picture of a widget as it stands, into the folder that XIELI_SHOTS names; nothing where it names none.
inline void shot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("XIELI_SHOTS");
    if (folder.isEmpty())
        return;
    ui::settle(widget);
    QTest::qWait(50);
    QDir().mkpath(folder);
    widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

/// Chinese and the house's look, as the user has them.
inline void inChinese(QObject *parent)
{
    initXieliResources();
    auto *translator = new QTranslator(parent);
    if (translator->load(QStringLiteral("xieli_zh_CN"), QStringLiteral(":/xieli/translations")))
        QCoreApplication::installTranslator(translator);
    ui::applyLook(*qApp, ui::Theme::Light);
}

/// Fresh settings of the tests' own; in Chinese where pictures are taken.
inline void prepareWindowTest(QObject *parent)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("xieli-test"));
    QSettings().clear();
    if (qEnvironmentVariableIsSet("XIELI_SHOTS"))
        inChinese(parent);
}

inline QString told(QWidget &page)
{
    QStringList texts;
    for (const auto *notice : page.findChildren<ui::Notice *>())
        if (!notice->isHidden())
            texts << notice->text();
    return texts.join(QLatin1Char('\n'));
}

} // namespace xieli::test
