// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/startwindow.h"

#include "casework/keeping.h"
#include "casework/training.h"
#include "fields/enterpresses.h"
#include "fields/findinglabel.h"
#include "fields/innernames.h"
#include "jobs/ask.h"
#include "look.h"
#include "print/render.h"
#include "roomyscroll.h"
#include "start/newofficedialog.h"
#include "start/restoredialog.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
constexpr int mostRecent = 5;
constexpr int longestPath = 440; ///< pixels; the whole stands in the hint
constexpr int leastAccount = 120;
constexpr QSize usualSize(760, 560);
constexpr QSize aroundStart(16, 48); ///< about what a desktop puts around a window

/// Tells how far it is in the account of the window, each tenth.
class ToldInTenths : public Progress {
public:
    explicit ToldInTenths(std::function<void(int)> tell) : m_tell(std::move(tell)) {}
    void report(int done, int total) override
    {
        if (const int tenth = total > 0 ? done * 10 / total : 0; tenth > std::exchange(m_tenth, tenth))
            m_tell(tenth * 10);
    }

private:
    std::function<void(int)> m_tell;
    int m_tenth = 0;
};
} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(u"recentFiles"_s).toStringList();
    erase_if(files, [](const QString &path) { return QDir::isRelativePath(path) || !QFileInfo::exists(path); });
    return files.mid(0, mostRecent);
}

void rememberFile(const QString &path)
{
    QStringList files = recentFiles();
    const QString whole = QFileInfo(path).absoluteFilePath(); // the next start may be in another folder
    files.removeAll(whole);
    files.prepend(whole);
    QSettings().setValue(u"recentFiles"_s, files.mid(0, mostRecent));
}

void settleClock(casework::Office office, const papers::Wording &wording, const OfficeTaken &taken, QWidget *parent)
{
    casework::keepTrainingTime(office);
    const auto question = casework::clockQuestion(office);
    if (!question) {
        taken(std::move(office));
        return;
    }
    auto *dialog = new ClockDialog(std::move(office), *question, wording, taken, parent);
    dialog->open();
}

StartWindow::StartWindow(Day today, const QString &language, OfficeTaken taken, QWidget *parent)
    : QWidget(parent), m_today(today), m_wording(papers::Wording::load(language)), m_taken(std::move(taken)), m_finding(new FindingLabel(this)),
      m_account(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Xieli"));
    setWindowIcon(QIcon(u":/xieli/icons/xieli.svg"_s));
    setMinimumSize(400, 300);
    resize(usualSize.boundedTo(screen()->availableGeometry().size() - aroundStart));
    letEnterPress(this);
    keepKeyboardInView();
    nameInnerFields();
    auto *inside = new QWidget(this);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    auto *picture = new QLabel(this);
    picture->setPixmap(QIcon(u":/xieli/icons/xieli.svg"_s).pixmap(56));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(titleLabel(tr("Xieli, the village assistant's desk"), this));
    words->addWidget(faintLabel(tr("Works without any network. Everything stays in one file on this computer."), this));
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(picture);
    top->addLayout(words, 1);

    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(40, 32, 40, 24);
    column->setSpacing(12);
    column->addLayout(top);
    column->addSpacing(8);
    const auto tile = [&](const char *iconName, const QString &text, auto act) {
        auto *button = new QPushButton(icon(QLatin1String(iconName), colours().accent), text, this);
        button->setProperty("role", u"tile"_s);
        button->setIconSize({28, 28});
        connect(button, &QPushButton::clicked, this, act);
        column->addWidget(button);
        m_tiles << button;
    };
    tile("open", tr("&Open an office file"), &StartWindow::askForFile);
    tile("new", tr("&New office file for a village or township"), &StartWindow::makeOffice);
    tile("training", tr("&Training village: invented people, everything may be tried"), &StartWindow::makeTraining);
    addRecent(column);
    auto *restore = new QPushButton(tr("&Restore from a backup…"), this);
    restore->setObjectName(u"restoreBackup"_s);
    restore->setProperty("role", u"plain"_s);
    restore->setStyleSheet(u"text-align: left;"_s);
    connect(restore, &QPushButton::clicked, this, &StartWindow::askForBackup);
    column->addWidget(restore);
    column->addWidget(m_finding);
    m_account->setReadOnly(true);
    m_account->setAccessibleName(tr("What the training run does"));
    m_account->hide();
    m_account->setMinimumHeight(leastAccount);
    column->addWidget(m_account, 1);
    column->addStretch();
    frame->addWidget(new RoomyScroll(inside, this));
}

void StartWindow::addRecent(QVBoxLayout *column)
{
    const QStringList files = recentFiles();
    if (files.isEmpty())
        return;
    column->addSpacing(6);
    column->addWidget(sectionLabel(tr("Used last"), this));
    for (const QString &path : files) {
        const QString name = QFileInfo(path).completeBaseName();
        const QString folder = QDir::toNativeSeparators(QFileInfo(path).path());
        auto *button = new QPushButton(name + u"   —   "_s + fontMetrics().elidedText(folder, Qt::ElideMiddle, longestPath), this);
        button->setToolTip(folder);
        button->setAccessibleName(name + u", "_s + folder);
        button->setProperty("role", u"plain"_s);
        button->setStyleSheet(u"text-align: left;"_s);
        connect(button, &QPushButton::clicked, this, [this, path] { openFile(path); });
        column->addWidget(button);
    }
}

void StartWindow::askForFile()
{
    askToOpen(this, tr("Open an office file"), tr("Office files (*.xieli)"), [this](const QString &path) { openFile(path); });
}

void StartWindow::askForBackup()
{
    askToOpen(this, tr("Restore from a backup"), tr("Office files (*.xieli)"), [this](const QString &backup) {
        const QString suggested = QFileInfo(backup).completeBaseName() + tr("-restored") + u".xieli"_s;
        askToSave(this, tr("Where should the restored office file stand?"), suggested, tr("Office files (*.xieli)"), [this, backup](const QString &target) {
            auto *dialog = new RestoreDialog(backup, target, m_today, m_wording, [this](const QString &path) { openFile(path); }, this);
            dialog->open();
        });
    });
}

void StartWindow::openFile(const QString &path)
{
    if (casework::isInSeveralFiles(path)) {
        const QString suggested = QFileInfo(path).completeBaseName() + u"-whole.xieli"_s;
        return askToSave(this, tr("This backup is in several files: where should it be put together?"), suggested, tr("Office files (*.xieli)"),
                         [this, path](const QString &target) { putTogether(path, target); });
    }
    auto *dialog = new UnlockDialog(path, m_today, m_wording, [this](casework::Office office) { admit(std::move(office)); }, this);
    dialog->open();
}

void StartWindow::putTogether(const QString &list, const QString &target)
{
    m_finding->clear();
    m_account->clear();
    m_account->show();
    for (QPushButton *tile : m_tiles)
        tile->setEnabled(false);
    auto done = std::make_shared<Result<void>>(fail(u"jobs.unexpected"_s));
    const auto say = [this](int percent) {
        QMetaObject::invokeMethod(m_account, [this, percent] { m_account->appendPlainText(tr("Putting the backup together: %1%").arg(percent)); });
    };
    connect(&m_training, &QFutureWatcher<void>::finished, this, [this, done, target] {
        m_training.disconnect(this);
        for (QPushButton *tile : m_tiles)
            tile->setEnabled(true);
        if (*done)
            openFile(target);
        else
            m_finding->say(FindingKind::NotDetermined, m_wording.say(done->error()));
    });
    m_training.setFuture(QtConcurrent::run([done, list, target, say] {
        ToldInTenths progress(say);
        *done = casework::putTogether(list, target, &progress);
    }));
}

void StartWindow::admit(casework::Office office)
{
    rememberFile(office.path);
    settleClock(std::move(office), m_wording, m_taken, this);
}

void StartWindow::makeOffice()
{
    auto *dialog = new NewOfficeDialog(m_today, m_wording, [this](casework::Office office) { admit(std::move(office)); }, this);
    dialog->open();
}

void StartWindow::makeTraining()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString folder = documents.filePath(tr("Xieli training"));
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = documents.filePath(tr("Xieli training") + u' ' + QString::number(number));
    trainIn(folder);
}

void StartWindow::trainIn(const QString &folder)
{
    QDir().mkpath(folder);
    m_account->clear();
    m_account->show();
    for (QPushButton *tile : m_tiles)
        tile->setEnabled(false);
    auto run = std::make_shared<Result<casework::TrainingRun>>(fail(u"jobs.unexpected"_s));
    const auto say = [this](const QString &line) { QMetaObject::invokeMethod(m_account, [this, line] { m_account->appendPlainText(line); }); };
    connect(&m_training, &QFutureWatcher<void>::finished, this, [this, run, folder] {
        m_training.disconnect(this);
        for (QPushButton *tile : m_tiles)
            tile->setEnabled(true);
        if (!*run) {
            m_finding->say(FindingKind::NotDetermined, m_wording.say(run->error()));
            return;
        }
        for (const casework::TrainingFile &file : (*run)->files) {
            if (file.kind != u"office"_s || file.role != u"village"_s)
                continue;
            const QString path = QDir(folder).filePath(file.file);
            m_account->appendPlainText(tr("The passphrase of the training village is %1").arg(file.passphrase));
            auto office = casework::openOffice(path, {}, file.passphrase, m_today);
            if (office)
                admit(std::move(*office));
            else
                m_finding->say(FindingKind::NotDetermined, m_wording.say(office.error()));
        }
    });
    m_training.setFuture(QtConcurrent::run([run, folder, say] {
        *run = casework::trainingRun(folder, [](const papers::Paper &paper) -> Result<QByteArray> { return print::pdfBytes(paper); }, say);
    }));
}

} // namespace xieli::ui
