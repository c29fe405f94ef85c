// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listing.h"
#include "casework/register.h"
#include "casework/succession.h"
#include "fields/fields.h"
#include "forms/broughtdialog.h"
#include "forms/familydialog.h"
#include "forms/succession.h"
#include "models/movemodel.h"
#include "pages/exchangepage.h"
#include "pages/movespane.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>

using namespace xieli;
using namespace xieli::ui;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A household that moves, and an office that takes another one's place, in the window.
class MovesWindowTest : public QObject {
    Q_OBJECT

    TrainingVillage m_village;
    std::unique_ptr<Desk> m_from, m_township, m_to;
    HouseholdId m_home;

    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().key));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
    void carry(Desk &from, Desk &to)
    {
        const QString path = m_village.freshFolder() + u"/parcel"_s;
        must(casework::packParcel(from.office(), to.office().id.text(), path));
        must(casework::takeInParcel(to.office(), path));
    }
    static std::unique_ptr<ExchangePage> page(Desk &desk)
    {
        auto made = std::make_unique<ExchangePage>(desk);
        made->resize(1180, 640);
        made->refresh();
        made->show();
        made->showPart(ExchangePage::MovesPart);
        return made;
    }
    static QPushButton *button(QWidget &page, const QString &name) { return page.findChild<QPushButton *>(name); }
    static int rows(QWidget &page) { return page.findChild<MovesPane *>()->findChild<QTableView *>()->model()->rowCount(); }
    template <class Dialog>
    static Dialog *open(QWidget &page)
    {
        for (auto *dialog : page.findChildren<Dialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    static void press(QDialog &dialog, const QString &name = u"act"_s) { dialog.findChild<QPushButton *>(name)->click(); }

private slots:
    void initTestCase()
    {
        prepareWindowTest(this);
        m_from = m_village.desk(u"village"_s);
        m_township = m_village.desk(u"township"_s);
        const QString folder = m_village.freshFolder();
        casework::NewOffice wanted{folder + u"/second.xieli"_s, u"石桥村"_s, OfficeRole::Village, u"629901101204"_s, u"gannan-2018,training-629901"_s,
                                   u"王协理"_s, u"lianxi-cun-2018"_s, m_from->today()};
        casework::Office second = std::move(must(casework::createOffice(wanted)).office);
        const QString one = folder + u"/one.intro"_s, other = folder + u"/other.intro"_s;
        must(casework::introduce(second, one));
        must(casework::introduce(m_township->office(), other));
        must(casework::trust(second, other));
        must(casework::trust(m_township->office(), one));
        m_to = m_village.deskOf(std::move(second));
        carry(*m_from, *m_township);
        for (const auto &row : must(casework::households(m_from->office())))
            if (m_home.isEmpty() && row.persons > 1)
                m_home = row.id;
        QVERIFY(!m_home.isEmpty());
    }

    void whereAllMoveOutTheDialogAsksWhereTo()
    {
        auto *dialog = new FamilyDialog(*m_from, must(casework::dossier(m_from->office(), m_home)));
        dialog->choose(FamilyEventKind::MoveOut);
        dialog->show();
        auto *who = dialog->findChild<QListWidget *>(u"whoGoes"_s);
        auto *destination = dialog->findChild<QLineEdit *>(u"destination"_s);
        QVERIFY(!destination->isVisible());
        who->item(0)->setCheckState(Qt::Checked);
        QVERIFY(!destination->isVisible());
        for (int row = 1; row < who->count(); ++row)
            who->item(row)->setCheckState(Qt::Checked);
        QTRY_VERIFY(destination->isVisible());
        destination->setText(u"石桥村"_s);
        shot(*dialog, u"moves-family"_s);
        dialog->record();
        const auto moves = must(casework::moves(m_from->office()));
        QCOMPARE(int(moves.size()), 1);
        QCOMPARE(moves.front().to, u"石桥村"_s);
        auto at = page(*m_from);
        QVERIFY(button(*at, u"moveReopen"_s)->isVisible()); // nobody knows of it yet
        QVERIFY(!button(*at, u"moveGive"_s)->isVisible());
        shot(*at, u"moves-village"_s);
    }

    void theTownshipGivesTheFileToAVillage()
    {
        carry(*m_from, *m_township);
        auto at = page(*m_township);
        QCOMPARE(rows(*at), 1);
        QVERIFY(at->findChild<QTabWidget *>(u"exchangeParts"_s)->tabText(ExchangePage::MovesPart).contains(u'1'));
        shot(*at, u"moves-township"_s);
        button(*at, u"moveGive"_s)->click();
        auto *dialog = open<QDialog>(*at);
        QVERIFY(dialog);
        auto *receiver = dialog->findChild<QComboBox *>(u"receiver"_s);
        QCOMPARE(receiver->currentText(), u"石桥村"_s);
        shot(*dialog, u"moves-give"_s);
        press(*dialog);
        QVERIFY(!button(*at, u"moveGive"_s)->isEnabled());
        QVERIFY(told(*at).contains(u"石桥村"_s));
        QVERIFY(button(*at, u"moveTakeBack"_s)->isVisible()); // no parcel carried it yet
        button(*at, u"moveTakeBack"_s)->click();
        QVERIFY(told(*at).isEmpty()); // what was said of the act before is over
        auto *why = open<QInputDialog>(*at);
        QVERIFY(why);
        shot(*why, u"moves-take-back"_s);
        why->setTextValue(u"点错了"_s);
        why->accept();
        QTRY_VERIFY(button(*at, u"moveGive"_s)->isEnabled());
        QVERIFY(!button(*at, u"moveTakeBack"_s)->isVisible());
        const auto again = must(casework::moves(m_township->office())).front();
        at->findChild<MovesPane *>()->give(again.id, u"石桥村"_s);
        shot(*at, u"moves-given"_s);
    }

    void theOtherVillageReadsWhatCameAndSaysThatTheyArrived()
    {
        carry(*m_township, *m_to);
        auto at = page(*m_to);
        button(*at, u"moveFile"_s)->click();
        auto *brought = open<BroughtDialog>(*at);
        QVERIFY(brought);
        QVERIFY(brought->findChild<BroughtModel *>()->rowCount() > 0); // the training village was decided and paid
        shot(*brought, u"moves-brought"_s);
        brought->reject();
        button(*at, u"moveDecline"_s)->click();
        auto *why = open<QInputDialog>(*at);
        QVERIFY(why);
        shot(*why, u"moves-decline"_s);
        why->reject();
        button(*at, u"moveAccept"_s)->click();
        QDialog *accept = nullptr;
        for (auto *each : at->findChildren<QDialog *>())
            if (each->isVisible() && each->findChild<QPushButton *>(u"act"_s))
                accept = each;
        QVERIFY(accept);
        shot(*accept, u"moves-accept"_s);
        press(*accept);
        QVERIFY2(must(casework::moves(m_to->office())).empty(), qPrintable(told(*at)));
        shot(*at, u"moves-arrived"_s);
    }

    void onTheWayBackTheOldVillageReadsWhereTheyAre()
    {
        carry(*m_to, *m_township);
        carry(*m_township, *m_from);
        const auto moves = must(casework::moves(m_from->office(), true));
        QCOMPARE(int(moves.size()), 1);
        QVERIFY2(moves.front().told.contains(u"石桥村"_s), qPrintable(moves.front().told));
    }

    void anOfficeThatBeganAnewTakesThePlaceOnlyAfterItsCodeWasCompared()
    {
        const QString folder = m_village.freshFolder();
        casework::NewOffice wanted{folder + u"/third.xieli"_s, u"石桥村"_s, OfficeRole::Village, u"629901101204"_s, u"gannan-2018,training-629901"_s,
                                   u"王协理"_s, u"lianxi-cun-2018"_s, m_from->today()};
        casework::Office third = std::move(must(casework::createOffice(wanted)).office);
        must(casework::introduce(third, folder + u"/third.intro"_s));
        must(casework::trust(m_township->office(), folder + u"/third.intro"_s));
        const auto find = [&] {
            for (const auto &peer : must(casework::peers(m_township->office())))
                if (peer.id == third.id)
                    return peer;
            qFatal("unknown");
        };
        const auto known = must(casework::peers(m_township->office()));
        SuccessionDialog before(*m_township, find(), known);
        QVERIFY(!before.findChild<QPushButton *>(u"act"_s)->isEnabled());
        before.show();
        shot(before, u"moves-not-compared"_s);
        must(casework::confirmCode(m_township->office(), third.id.text()));
        auto *dialog = new SuccessionDialog(*m_township, find(), known);
        dialog->show();
        shot(*dialog, u"moves-succession"_s);
        auto *old = dialog->findChild<QComboBox *>(u"old"_s);
        old->setCurrentIndex(old->findData(m_to->office().id.text()));
        ExchangePage at(*m_township);
        at.resize(1180, 640);
        at.show();
        at.refresh();
        connect(dialog, &SuccessionDialog::chosen, this, [&](const OfficeId &office) { at.succeed(office, third.id); });
        press(*dialog);
        QVERIFY(find().households == 1); // the household that moved there
        shot(at, u"moves-offices"_s);
    }

    void newKeysAreAskedForAndTheirCodeIsTold()
    {
        ExchangePage at(*m_to);
        at.resize(1180, 640);
        at.show();
        at.refresh();
        button(at, u"newKeys"_s)->click();
        auto *question = open<QMessageBox>(at);
        QVERIFY(question);
        shot(*question, u"moves-new-keys"_s);
        question->reject();
        const QString path = m_village.freshFolder() + u"/new.intro"_s;
        at.renewKeys(path);
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(told(at).contains(u"new.intro"_s));
        shot(at, u"moves-new-keys-told"_s);
    }
};

QTEST_MAIN(MovesWindowTest)
#include "test_moves.moc"
