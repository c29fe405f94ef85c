// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/newofficedialog.h"

#include "casework/backups.h"
#include "fields/findinglabel.h"
#include "forms/dialogframe.h"
#include "jobs/ask.h"
#include "look.h"
#include "wraprow.h"

#include <QCheckBox>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
constexpr int leastPassphrase = 8;
} // namespace

NewOfficeDialog::NewOfficeDialog(Day today, const papers::Wording &wording, OfficeTaken taken, QWidget *parent)
    : QDialog(parent), m_today(today), m_wording(wording), m_taken(std::move(taken)), m_role(new CodeBox<OfficeRole>(this, false)),
      m_name(new QLineEdit(this)), m_place(new QLineEdit(this)), m_pack(new QComboBox(this)), m_overlay(new QLineEdit(this)),
      m_user(new QLineEdit(this)), m_passphrase(new QLineEdit(this)), m_again(new QLineEdit(this)), m_path(new QLineEdit(this)), m_second(new QLineEdit(this)), m_isStick(new QCheckBox(tr("it is a stic&k, known again by a small marker file"), this)),
      m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New office file"));
    sizeWithin(this, {640, 0});
    for (QLineEdit *secret : {m_passphrase, m_again})
        secret->setEchoMode(QLineEdit::Password);
    m_name->setPlaceholderText(tr("name of the village or township"));
    m_place->setPlaceholderText(tr("6 to 12 digits, such as 629901"));
    m_passphrase->setPlaceholderText(tr("at least %n characters", nullptr, leastPassphrase));
    m_overlay->setAccessibleName(tr("County overlay: file with the county's figures"));
    m_path->setAccessibleName(tr("File of the office"));
    m_second->setObjectName(u"secondPlace"_s);
    m_second->setAccessibleName(tr("Second place for copies"));
    m_second->setPlaceholderText(tr("a folder on another disk or share, or a stick; may be left empty"));
    m_isStick->setObjectName(u"secondIsStick"_s);
    m_overlay->setPlaceholderText(tr("the county's own figures, if there are any"));
    fillPacks();
    m_pack->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the longest title would be wider than a small screen
    m_pack->setMinimumContentsLength(24);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(9);
    form->addRow(tr("&Desk of"), m_role);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Place &code"), m_place);
    form->addRow(tr("&Law"), m_pack);
    form->addRow(tr("County &overlay"), overlayRow());
    form->addRow(tr("&Your name"), m_user);
    form->addRow(tr("&Passphrase"), m_passphrase);
    form->addRow(tr("Once mo&re"), m_again);
    form->addRow(tr("&File"), pathRow());
    form->addRow(tr("Copies &also to"), secondRow());
    form->addRow(QString(), m_isStick);
    auto *make = primaryButton(tr("&Make the file"), this);
    make->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new WrapRow(true);
    buttons->addWidget(cancel);
    buttons->addWidget(make);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(titleLabel(tr("New office file"), this));
    column->addLayout(form);
    column->addWidget(m_finding);
    layOutScrolled(this, column, buttons);
    connect(make, &QPushButton::clicked, this, &NewOfficeDialog::make);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, &NewOfficeDialog::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathTyped = true; });
    suggestPath();
    m_name->setFocus();
}

QWidget *NewOfficeDialog::pathRow()
{
    auto *row = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_path, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_path);
    row->setFocusPolicy(Qt::StrongFocus); // else the label's key passes it by
    connect(choose, &QPushButton::clicked, this, [this] {
        askToSave(this, tr("Where the office file shall be"), QFileInfo(m_path->text()).fileName(), tr("Office files (*.xieli)"), [this](const QString &path) {
            m_path->setText(path);
            m_pathTyped = true;
        });
    });
    return row;
}

QWidget *NewOfficeDialog::overlayRow()
{
    auto *row = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_overlay, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_overlay);
    row->setFocusPolicy(Qt::StrongFocus);
    connect(choose, &QPushButton::clicked, this, [this] {
        askToOpen(this, tr("County overlay"), tr("Policy packs (*.json)"), [this](const QString &path) { m_overlay->setText(path); });
    });
    return row;
}

/// A copy beside the file is lost with the computer. Who leaves it empty is asked again by 今日.
QWidget *NewOfficeDialog::secondRow()
{
    auto *row = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_second, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_second);
    row->setFocusPolicy(Qt::StrongFocus);
    m_isStick->setEnabled(false);
    connect(m_second, &QLineEdit::textChanged, this, [this](const QString &folder) { m_isStick->setEnabled(!folder.trimmed().isEmpty()); });
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFolder(this, tr("A folder on another disk, a share or a stick"), [this](const QString &folder) { m_second->setText(folder); });
    });
    return row;
}

void NewOfficeDialog::fillPacks()
{
    const auto known = casework::packsNamed({});
    if (!known)
        return;
    for (const QString &name : known->catalogue.names()) {
        const policy::Pack *pack = known->catalogue.pack(name);
        const bool place = pack->level != policy::Level::Nation && !name.startsWith(u"training"_s);
        if (place)
            m_pack->addItem(u"%1 (%2)"_s.arg(pack->title, name), name);
    }
    // The training county lies on its place's pack.
    for (const QString &name : known->catalogue.names())
        if (name.startsWith(u"training"_s))
            m_pack->addItem(u"%1 (%2)"_s.arg(known->catalogue.pack(name)->title, name), known->catalogue.pack(name)->on.join(u',') + u',' + name);
    m_pack->setObjectName(u"law"_s);
    m_pack->setPlaceholderText(tr("choose"));
    m_pack->setCurrentIndex(-1); // nobody works under another province's law because it stands first in the alphabet
}

void NewOfficeDialog::suggestPath()
{
    if (m_pathTyped)
        return;
    const QString name = m_name->text().trimmed().isEmpty() ? tr("office") : m_name->text().trimmed();
    m_path->setText(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name + u".xieli"_s));
}

QString NewOfficeDialog::complaint() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Please write the name of the village or township.");
    if (m_pack->currentIndex() < 0)
        return tr("Please choose the law of your place.");
    if (m_user->text().trimmed().isEmpty())
        return tr("Please write your name: every change is recorded with it.");
    if (m_passphrase->text().size() < leastPassphrase)
        return tr("The passphrase needs at least %n characters.", nullptr, leastPassphrase);
    if (m_passphrase->text() != m_again->text())
        return tr("The two passphrases differ. Please type them again.");
    const QFileInfo second(m_second->text().trimmed());
    if (m_second->text().trimmed().isEmpty())
        return {};
    if (!second.isDir() || !second.isWritable())
        return tr("The second place for copies is no folder that can be written to. Please choose another, or leave it empty.");
    if (second.canonicalFilePath() == QFileInfo(m_path->text().trimmed()).dir().canonicalPath())
        return tr("The second place must be another folder than the office file's own: with the computer both would be lost. Please choose another, or leave it empty.");
    return {};
}

/// Where it fails after all (a stick just pulled), the office is there without it, and 今日 asks for a second place.
void NewOfficeDialog::nameSecond(casework::Office &office) const
{
    casework::PlaceWish wish;
    wish.kind = m_isStick->isChecked() ? BackupKind::Stick : BackupKind::Folder;
    wish.folder = m_second->text().trimmed();
    if (!wish.folder.isEmpty())
        (void)casework::addBackupPlace(office, wish);
}

void NewOfficeDialog::make()
{
    if (const QString words = complaint(); !words.isEmpty()) {
        m_finding->say(FindingKind::Warning, words);
        return;
    }
    casework::NewOffice wanted;
    wanted.path = m_path->text().trimmed();
    if (!wanted.path.endsWith(u".xieli"_s, Qt::CaseInsensitive))
        wanted.path += u".xieli"_s;
    wanted.name = m_name->text().trimmed();
    wanted.role = m_role->value().value_or(OfficeRole::Village);
    wanted.placeCode = m_place->text().trimmed();
    wanted.packs = m_pack->currentData().toString();
    if (!m_overlay->text().trimmed().isEmpty())
        wanted.packs += u',' + m_overlay->text().trimmed();
    wanted.userName = m_user->text().trimmed();
    wanted.passphrase = m_passphrase->text();
    wanted.today = m_today;
    auto created = casework::createOffice(wanted);
    if (!created) {
        m_finding->say(FindingKind::NotDetermined, m_wording.say(created.error()));
        return;
    }
    hide();
    auto office = std::make_shared<casework::Office>(std::move(created->office));
    nameSecond(*office);
    auto *sheet = new RecoveryDialog(*office, created->recoveryText, m_wording, parentWidget());
    connect(sheet, &QDialog::finished, this, [this, office] {
        accept();
        m_taken(std::move(*office));
    });
    sheet->open();
}

} // namespace xieli::ui
