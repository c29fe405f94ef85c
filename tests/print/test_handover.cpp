// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/handover.h"
#include "papers/qrcode.h"
#include "print/layout.h"
#include "print/render.h"
#include "resources.h"
#include "support/support.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::papers;
using namespace Qt::StringLiterals;

/// The slip that goes with a stick, and the code on it that a scanner reads.
class HandoverTest : public QObject {
    Q_OBJECT

    Wording m_wording;
    QTemporaryDir m_folder;
    const QString m_digest = u"3f0a91c288d4e7b16c5590aa13f2d8e4b7c6a5948372615043f2e1d0c9b8a796"_s;

    HandoverInput input() const
    {
        return {u"上湾村村民委员会"_s, u"上湾乡人民政府"_s, u"xieli-20180621.xlp"_s, 3, 412, 61, 158, Money::fromFen(4567890), m_digest, Day(2018, 6, 21), u"王协理"_s};
    }
    static const Code *codeIn(const Paper &paper)
    {
        for (const Block &block : paper.blocks)
            if (const auto *code = std::get_if<Code>(&block))
                return code;
        return nullptr;
    }
    static QString ran(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(60000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private slots:
    void initTestCase()
    {
        initXieliResources();
        m_wording = Wording::load();
    }

    void whatTheCodeSaysIsReadBackHoweverItWasTyped()
    {
        const SlipCode code{3, 61, 158, 4567890, m_digest};
        QCOMPARE(slipText(code), u"XL2 3 61 158 4567890 "_s + m_digest);
        QVERIFY(slipFrom(slipText(code)) == code);
        QVERIFY(slipFrom(slipText(code).toUpper() + u"\r\n"_s) == code); // scanners end with Enter, some write large letters
        QVERIFY(slipFrom(u"ＸＬ２　３ ６１ 158 4567890 "_s + m_digest) == code);
        QVERIFY(!slipFrom(m_digest));
        QVERIFY(!slipFrom(slipText(code).chopped(1)));
        QVERIFY(!slipFrom(u"XL1 3 61 158 4567890 "_s + m_digest));
    }

    void theCodeHasTheThreeEyesOfTheStandard()
    {
        const auto code = qrCode("XL2 1 2 3 4 5");
        QVERIFY(code);
        QCOMPARE((code->width - 17) % 4, 0);
        QCOMPARE(int(code->dark.size()), code->width * code->width);
        const auto dark = [&](int row, int column) { return bool(code->dark[std::size_t(row * code->width + column)]); };
        const int far = code->width - 7;
        for (const auto &[top, left] : {std::pair(0, 0), std::pair(0, far), std::pair(far, 0)})
            for (int row = 0; row < 7; ++row)
                for (int column = 0; column < 7; ++column) {
                    const int ring = qMax(qAbs(row - 3), qAbs(column - 3));
                    QCOMPARE(dark(top + row, left + column), ring != 2);
                }
        QVERIFY(qrCode(QByteArray(40, 'a'))->dark != qrCode(QByteArray(40, 'b'))->dark);
        QCOMPARE(qrCode(QByteArray(4000, 'a')).error().key, u"papers.code_too_long"_s);
    }

    void theSlipIsOnePageWithEverythingThatIsCompared()
    {
        const auto slip = handoverSlip(input(), m_wording);
        QVERIFY(slip);
        QCOMPARE(print::pageCount(*slip), 1);
        QString text;
        for (const PaperText &one : textsOf(*slip))
            text += one.text + u'\n';
        for (const QString &part : {u"上湾村村民委员会"_s, u"上湾乡人民政府"_s, u"王协理"_s, u"2018年6月21日"_s, u"412"_s, u"61"_s, u"158"_s, u"45,678.90 元"_s,
                                    u"肆万伍仟陆佰柒拾捌元玖角整"_s, u"3f0a91c2 88d4e7b1 6c5590aa 13f2d8e4 b7c6a594 83726150 43f2e1d0 c9b8a796"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" is not in\n"_s + text));
        const QString english = textsOf(*handoverSlip(input(), Wording::load(u"en"_s))).front().text;
        QVERIFY(!english.contains(u"papers."_s));
    }

    void theCodeStandsOnThePaperModuleByModule()
    {
        const auto slip = handoverSlip(input(), m_wording);
        const Code *code = codeIn(*slip);
        QVERIFY(code);
        QCOMPARE(code->dark, qrCode(slipText({3, 61, 158, 4567890, m_digest}).toLatin1())->dark);
        QRectF place; // its eyes reach to three corners
        for (const QRectF &rect : print::laidOut(*slip).front().fills)
            place |= rect;
        const qreal module = place.width() / code->width;
        QVERIFY(qAbs(place.height() - place.width()) < 0.01);
        const QSizeF sheet = print::PagedPaper(*slip).pageSize();
        QImage image((sheet * 3).toSize(), QImage::Format_RGB32); // 216 dots an inch
        image.fill(Qt::white);
        QPainter painter(&image);
        print::paintPage(painter, *slip, 0, image.size());
        painter.end();
        const qreal dots = image.width() / (sheet.width() * 10);
        for (int row = 0; row < code->width; ++row)
            for (int column = 0; column < code->width; ++column) {
                const QPointF centre = place.topLeft() + QPointF((column + 0.5) * module, (row + 0.5) * module);
                const bool dark = qGray(image.pixel((centre * dots).toPoint())) < 128;
                QVERIFY2(dark == code->dark[std::size_t(row * code->width + column)], qPrintable(u"module %1/%2"_s.arg(row).arg(column)));
            }
        for (int side = -2; side < code->width + 2; ++side) // the light frame that scanners want
            for (const QPointF &off : {QPointF(side, -2), QPointF(-2, side), QPointF(side, code->width + 1), QPointF(code->width + 1, side)})
                QVERIFY(qGray(image.pixel(((place.topLeft() + (off + QPointF(0.5, 0.5)) * module) * dots).toPoint())) > 200);
    }

    void aScannerReadsTheCodeOffThePdf()
    {
        if (QStandardPaths::findExecutable(u"zbarimg"_s).isEmpty() || QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
            QSKIP("zbarimg or pdftoppm is not installed: the code was compared module by module only");
        const QString pdf = m_folder.filePath(u"slip.pdf"_s);
        QVERIFY(print::writePdf(*handoverSlip(input(), m_wording), pdf));
        for (const QString &resolution : {u"100"_s, u"200"_s}) {
            ran(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, resolution, u"-singlefile"_s, pdf, m_folder.filePath(u"slip"_s)});
            const QString read = ran(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, m_folder.filePath(u"slip.png"_s)}).trimmed();
            QCOMPARE(read, u"XL2 3 61 158 4567890 "_s + m_digest);
        }
    }
};

QTEST_MAIN(HandoverTest)
#include "test_handover.moc"
