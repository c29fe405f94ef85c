// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingpage.h"
#include "pages/postingpreview.h"
#include "ui/trainingvillage.h"

#include <QLineEdit>

using namespace xieli;
using namespace Qt::StringLiterals;

class PostingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"xieli-test"_s);
        QSettings().clear();
    }

    void theListIsSeenBeforeItIsPrinted()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PostingPage page(*desk);
        page.resize(1180, 700);
        page.show();
        fillHotlines(page);
        auto *preview = page.findChild<ui::PostingPreview *>();
        QVERIFY2(preview->pageCount() >= 1, qPrintable(test::told(page)));
        const QImage picture = preview->viewport()->grab().toImage();
        int dark = 0;
        for (int y = 0; y < picture.height(); y += 2)
            for (int x = 0; x < picture.width(); x += 2)
                dark += qGray(picture.pixel(x, y)) < 64;
        QVERIFY2(dark > 200, "the page in the preview is blank");

        const QString path = m_village.freshFolder() + u"/p.pdf"_s;
        page.savePdf(path);
        QVERIFY(test::jobEnds(page));
        QVERIFY2(QFileInfo(path).size() > 1000, qPrintable(test::told(page)));
    }

    void withoutHotlineOrDecisionsThereIsNothingToPrint()
    {
        auto desk = m_village.emptyDesk();
        ui::PostingPage page(*desk);
        page.show();
        page.refresh();
        QVERIFY(!page.findChild<QPushButton *>(u"pdf"_s)->isEnabled());
        QVERIFY(!page.findChild<QPushButton *>(u"print"_s)->isEnabled());
        QVERIFY(test::told(page).size() > 10);
    }

    void zoomingKeepsToItsLimits()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PostingPage page(*desk);
        page.resize(1180, 700);
        page.show();
        fillHotlines(page);
        auto *preview = page.findChild<ui::PostingPreview *>();
        for (int i = 0; i < 30; ++i)
            preview->zoomIn();
        for (int i = 0; i < 60; ++i)
            preview->zoomOut();
        QTest::keyClick(preview, Qt::Key_End);
        QCOMPARE(preview->currentPage(), preview->pageCount() - 1);
        preview->fitWidth();
        preview->grab();
    }

private:
    static void fillHotlines(ui::PostingPage &page)
    {
        const auto lines = page.findChildren<QLineEdit *>();
        for (auto *line : lines)
            if (line->inputMethodHints() & Qt::ImhDialableCharactersOnly)
                line->setText(u"0900-6290101"_s);
        page.refresh();
    }

    test::TrainingVillage m_village;
};

QTEST_MAIN(PostingTest)
#include "test_posting.moc"
