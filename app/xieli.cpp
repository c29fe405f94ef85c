// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memoryfolder.h"
#include "jobs/backupkeeper.h"
#include "jobs/openmark.h"
#include "lookchoice.h"
#include "mainwindow.h"
#include "page.h"
#include "resources.h"
#include "shots.h"
#include "tour.h"
#include "start/startwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QLibraryInfo>
#include <QSettings>
#include <QScreen>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

#include <functional>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace xieli;

namespace {

struct Wanted {
    QString file;
    QString passphrase;
    bool passphraseGiven = false;
    QString shotFolder;
    QString tourFolder;
    ui::LookChoice look;
    Day day = QDate::currentDate();
    QSize size = {1366, 768};
    bool sizeGiven = false;
};

/// About what a desktop puts above a window.
constexpr int titleBar = 48;

/// In place of those of the language before.
void loadTranslations(const QString &language)
{
    static QList<QTranslator *> loaded;
    for (QTranslator *translator : std::exchange(loaded, {})) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    QLocale::setDefault(language == u"en"_s ? QLocale(QLocale::English) : QLocale(QLocale::Chinese, QLocale::China));
    if (language == u"en"_s)
        return;
    for (const auto &[name, folder] : {std::pair(u"xieli_"_s + language, u":/xieli/translations"_s),
                                       std::pair(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))}) {
        auto *translator = new QTranslator(qApp);
        if (translator->load(name, folder))
            QCoreApplication::installTranslator(translator);
        loaded << translator;
    }
}

/// Two kinds of misuse are told on stderr; the office's own errors are told in words by the window.
int misuse(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return 2;
}

std::optional<Wanted> understood(const QCommandLineParser &parser)
{
    Wanted wanted;
    wanted.file = parser.positionalArguments().value(0);
    wanted.shotFolder = parser.value(u"shot"_s);
    wanted.tourFolder = parser.value(u"tour"_s);
    if (wanted.shotFolder.isEmpty() && wanted.tourFolder.isEmpty()) // pictures do not depend on who takes them
        wanted.look = ui::keptLook();
    if (parser.isSet(u"language"_s))
        wanted.look.language = parser.value(u"language"_s);
    if (parser.isSet(u"theme"_s))
        wanted.look.theme = parser.value(u"theme"_s) == u"dark"_s ? ui::Theme::Dark : parser.value(u"theme"_s) == u"contrast"_s ? ui::Theme::Contrast : ui::Theme::Light;
    if (parser.isSet(u"percent"_s))
        wanted.look.percent = std::clamp(parser.value(u"percent"_s).toInt(), ui::lookSizes().first(), ui::lookSizes().last());
    if (parser.isSet(u"day"_s)) {
        wanted.day = parseDay(parser.value(u"day"_s)).value_or(Day());
        if (!wanted.day.isValid())
            return std::nullopt;
    }
    if (parser.isSet(u"size"_s)) {
        const QStringList sides = parser.value(u"size"_s).split(u'x');
        wanted.sizeGiven = true;
        wanted.size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
    }
    if (parser.isSet(u"passphrase-file"_s)) {
        QFile file(parser.value(u"passphrase-file"_s));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        wanted.passphrase = QString::fromUtf8(file.readLine()).trimmed();
        wanted.passphraseGiven = true;
    }
    return wanted;
}

void putOn(const ui::LookChoice &look)
{
    loadTranslations(look.language);
    ui::applyLook(*qApp, look.theme, look.percent);
}

class Program {
public:
    explicit Program(Wanted wanted) : m_wanted(std::move(wanted)), m_wording(papers::Wording::load(m_wanted.look.language)) {}

    int begin()
    {
        if (!m_wanted.tourFolder.isEmpty())
            return told(ui::takeTour(m_wanted.tourFolder, m_wanted.size, putOn));
        if (m_wanted.file.isEmpty() || !m_wanted.passphraseGiven) {
            if (!m_wanted.shotFolder.isEmpty())
                return m_wanted.file.isEmpty() ? told(ui::takeStartShots(m_wanted.look.language, m_wanted.shotFolder))
                                               : misuse(u"--shot of FILE needs --passphrase-file"_s);
            m_start = std::make_unique<ui::StartWindow>(m_wanted.day, m_wanted.look.language, [this](casework::Office office) { seat(std::move(office)); });
            m_start->move(m_start->screen()->availableGeometry().center() - m_start->rect().center());
            m_start->show();
            if (!m_wanted.file.isEmpty())
                QTimer::singleShot(0, m_start.get(), [this] { m_start->openFile(m_wanted.file); }); // above a window that stands
            return QApplication::exec();
        }
        auto office = casework::openOffice(m_wanted.file, {}, m_wanted.passphrase, m_wanted.day);
        if (!office) {
            QTextStream(stderr) << m_wording.say(office.error()) << Qt::endl;
            return 1;
        }
        if (!m_wanted.shotFolder.isEmpty())
            return shoot(std::move(*office));
        ui::settleClock(std::move(*office), m_wording, [this](casework::Office settled) { seat(std::move(settled)); }, nullptr);
        return QApplication::exec();
    }

private:
    void seat(casework::Office office)
    {
        m_mark = std::make_unique<ui::OpenMark>(office.path);
        makeWindow(std::move(office));
        const QByteArray geometry = QSettings().value(u"window/geometry"_s).toByteArray();
        const QSize room = m_window->screen()->availableSize();
        if (!m_wanted.sizeGiven && m_window->restoreGeometry(geometry))
            m_window->QWidget::show();
        else if (m_wanted.sizeGiven || (room.width() > m_wanted.size.width() && room.height() > m_wanted.size.height() + titleBar))
            m_window->QWidget::show();
        else
            m_window->showMaximized(); // the smallest screens need every line of theirs
        if (const QString sentence = ui::sentenceOf(m_mark->before()); !sentence.isEmpty())
            m_window->sayAtTop(sentence);
        if (m_start)
            m_start->hide();
    }

    void makeWindow(casework::Office office)
    {
        m_window = std::make_unique<ui::MainWindow>(std::move(office), m_wanted.look.language);
        m_backups = std::make_unique<ui::BackupKeeper>(m_window->desk());
        m_window->resize(m_wanted.size);
        QObject::connect(m_window.get(), &ui::MainWindow::lookChosen, m_window.get(), [this](const ui::LookChoice &look) {
            QTimer::singleShot(0, qApp, [this, look] { changeLook(look); }); // the dialog that asked is closed first
        });
        QObject::connect(m_window.get(), &ui::MainWindow::userChanged, m_window.get(), [this](const std::shared_ptr<casework::Office> &next) {
            QTimer::singleShot(0, qApp, [this, next] { changeUser(std::move(*next)); });
        });
    }

    /// The same office in a window made anew, where the old one stood.
    void changeLook(const ui::LookChoice &look)
    {
        const QString page = m_window->current()->name();
        const Month month = m_window->desk().month();
        standInPlace([this, &look](casework::Office office) {
            m_wanted.look = look;
            m_wording = papers::Wording::load(look.language);
            putOn(look);
            return office;
        });
        m_window->desk().setMonth(month);
        m_window->show(page);
    }

    /// The same file in a window made anew for whoever came in on the locked one; the one before leaves with what he had open.
    void changeUser(casework::Office office)
    {
        standInPlace([&office](casework::Office) { return std::move(office); });
    }

    /// A window made anew where the old one stood, with the office that `next` gives for the old one.
    void standInPlace(const std::function<casework::Office(casework::Office)> &next)
    {
        QApplication::setQuitOnLastWindowClosed(false);
        const QByteArray geometry = m_window->saveGeometry();
        m_backups.reset();
        casework::Office before = m_window->giveUpOffice();
        m_window.reset();
        makeWindow(next(std::move(before)));
        m_window->restoreGeometry(geometry);
        m_window->QWidget::show();
        QApplication::setQuitOnLastWindowClosed(true);
    }

    int shoot(casework::Office office)
    {
        // Pictures are taken on the file's own last day: nobody is there to be asked.
        casework::goOnFromLastDay(office);
        ui::MainWindow window(std::move(office), m_wanted.look.language);
        window.resize(m_wanted.size);
        return told(ui::takeShots(window, m_wanted.shotFolder));
    }

    static int told(const QStringList &files)
    {
        for (const QString &file : files)
            QTextStream(stdout) << file << Qt::endl;
        return files.isEmpty() ? 1 : 0;
    }

    Wanted m_wanted;
    papers::Wording m_wording;
    std::unique_ptr<ui::StartWindow> m_start;
    std::unique_ptr<ui::OpenMark> m_mark;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::BackupKeeper> m_backups; // goes before the window whose desk it speaks to
};

} // namespace

int main(int argc, char **argv)
{
    keepTemporaryFilesInMemory();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"xieli"_s);
    QApplication::setOrganizationName(u"xieli"_s);
    QApplication::setApplicationVersion(QStringLiteral(XIELI_VERSION));
    initXieliResources();

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, u"office file to open"_s, u"[FILE]"_s);
    parser.addOptions({{u"passphrase-file"_s, u"first line is the passphrase"_s, u"F"_s},
                       {u"shot"_s, u"grab every page as PNG into DIR and leave"_s, u"DIR"_s},
                       {u"size"_s, u"size of the window"_s, u"WxH"_s},
                       {u"language"_s, u"zh_CN (default) or en"_s, u"LANGUAGE"_s},
                       {u"theme"_s, u"light (default), dark or contrast"_s, u"THEME"_s},
                       {u"percent"_s, u"size of the letters, 100 to 150"_s, u"N"_s},
                       {u"tour"_s, u"grab every page, form and state of a training village into DIR, in all looks, and leave"_s, u"DIR"_s},
                       {u"day"_s, u"the day to work on, for training"_s, u"YYYY-MM-DD"_s}});
    parser.process(application);
    const auto wanted = understood(parser);
    if (!wanted)
        return misuse(u"--day is no day, or --passphrase-file cannot be read"_s);
    putOn(wanted->look);
    return Program(*wanted).begin();
}
