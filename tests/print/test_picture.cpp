// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/picture.h"

#include "papers/paper.h"
#include "print/render.h"
#include "resources.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest/QtTest>

using namespace xieli;
using namespace Qt::StringLiterals;

/// Photographs as telephones make them: large, lying on their side, and telling where they were taken.
class PictureTest : public QObject {
    Q_OBJECT

    /// A village scene with a written sheet in it, so that readability can be judged.
    static QImage scene(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const int noise = int(random.bounded(24));
                line[x] = qRgb(90 + noise + y * 80 / size.height(), 120 + noise, 70 + noise + x * 90 / size.width());
            }
        }
        QPainter painter(&image);
        painter.fillRect(QRect(size.width() / 10, size.height() / 10, size.width() / 2, size.height() / 2), Qt::white);
        painter.fillRect(QRect(0, 0, size.width() / 12, size.height() / 12), Qt::red); // the upper left corner
        painter.end();
        return image;
    }

    static QByteArray encoded(const QImage &image, const char *format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, format);
        writer.setQuality(95);
        if (!writer.write(image))
            qFatal("no picture");
        return bytes;
    }

    static QByteArray number(quint16 value) { QByteArray bytes(2, 0); qToBigEndian(value, bytes.data()); return bytes; }
    static QByteArray number(quint32 value) { QByteArray bytes(4, 0); qToBigEndian(value, bytes.data()); return bytes; }
    static QByteArray tag(quint16 key, quint16 type, quint32 count, const QByteArray &value) { return number(key) + number(type) + number(count) + value; }

    /// EXIF with the camera's make, the orientation "turn right" and a GPS latitude.
    static QByteArray withExif(const QByteArray &jpeg, quint16 orientation)
    {
        const quint32 first = 8;
        const quint32 gps = first + 2 + 3 * 12 + 4;
        const QByteArray latitude = number(quint32(34)) + number(quint32(1)) + number(quint32(50)) + number(quint32(1)) + number(quint32(12)) + number(quint32(1));
        const QByteArray tiff = QByteArray("MM") + number(quint16(42)) + number(first) + number(quint16(3)) + tag(0x010f, 2, 4, "ACME")
            + tag(0x0112, 3, 1, number(orientation) + number(quint16(0))) + tag(0x8825, 4, 1, number(gps)) + number(quint32(0)) + number(quint16(1))
            + tag(0x0002, 5, 3, number(gps + 2 + 12 + 4)) + number(quint32(0)) + latitude;
        const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
        return jpeg.left(2) + "\xff\xe1" + number(quint16(content.size() + 2)) + content + jpeg.mid(2);
    }

    static QByteArrayList markers(const QByteArray &jpeg)
    {
        QByteArrayList list;
        for (qsizetype at = 2; at + 4 <= jpeg.size() && jpeg[at] == '\xff';) {
            list << jpeg.mid(at + 1, 1).toHex();
            if (jpeg[at + 1] == '\xda')
                break;
            at += 2 + qFromBigEndian<quint16>(jpeg.constData() + at + 2);
        }
        return list;
    }

    /// As PNG has it, over a chunk's name and content.
    static quint32 crc(const QByteArray &bytes)
    {
        quint32 sum = 0xffffffff;
        for (const char byte : bytes) {
            sum ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320u : 0u);
        }
        return ~sum;
    }

    static QString refusal(const QByteArray &file)
    {
        const auto shrunk = print::shrinkPicture(file, u"照片.jpg"_s);
        return shrunk ? u"taken"_s : shrunk.error().key;
    }

private slots:
    void initTestCase() { initXieliResources(); }

    void aPhotographIsShrunkTurnedUprightAndTellsNothingMore()
    {
        const QByteArray photo = withExif(encoded(scene({4000, 3000}), "JPEG"), 6);
        QVERIFY(photo.size() > 1024 * 1024 && photo.contains("ACME"));
        const auto shrunk = print::shrinkPicture(photo, u"照片.jpg"_s);
        QVERIFY(shrunk);
        QVERIFY2(shrunk->jpeg.size() <= print::wishedPictureBytes, qPrintable(QString::number(shrunk->jpeg.size())));
        QVERIFY(shrunk->height > shrunk->width); // it lay on its side
        QVERIFY(shrunk->height >= 900);          // a sheet of paper stays readable
        QVERIFY(!shrunk->jpeg.contains("Exif") && !shrunk->jpeg.contains("ACME"));
        for (const QByteArray &marker : markers(shrunk->jpeg))
            QVERIFY2(marker == "e0" || (marker < "e0" && marker != "fe"), marker.constData());
        const QImage image = QImage::fromData(shrunk->jpeg);
        QCOMPARE(image.size(), QSize(shrunk->width, shrunk->height));
        const QColor corner = image.pixelColor(image.width() - 10, 10); // turned right, the red corner is at the upper right
        QVERIFY(corner.red() > 180 && corner.green() < 90);
        QVERIFY(image.textKeys().isEmpty());
    }

    void textOfAScanAndItsProfileAreLeftBehind()
    {
        QImage scan = scene({1200, 1600});
        scan.setText(u"Comment"_s, u"GPS 34.83 103.2"_s);
        scan.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const auto shrunk = print::shrinkPicture(encoded(scan, "PNG"), u"扫描.png"_s);
        QVERIFY(shrunk && shrunk->jpeg.size() <= print::wishedPictureBytes);
        QVERIFY(!shrunk->jpeg.contains("GPS") && !shrunk->jpeg.contains("ICC_PROFILE"));
        const auto pasted = print::shrinkPicture(scan, {});
        QVERIFY(pasted && !pasted->jpeg.contains("GPS"));
    }

    void evenNoiseBecomesSmallEnough()
    {
        QImage noise(2400, 1800, QImage::Format_RGB32);
        QRandomGenerator random(3);
        random.fillRange(reinterpret_cast<quint32 *>(noise.bits()), noise.sizeInBytes() / 4);
        const auto shrunk = print::shrinkPicture(noise, {});
        QVERIFY(shrunk && shrunk->jpeg.size() <= print::wishedPictureBytes);
    }

    void aSmallPictureIsNotMadeLarger()
    {
        const auto shrunk = print::shrinkPicture(encoded(scene({320, 200}), "PNG"), {});
        QVERIFY(shrunk && shrunk->width == 320 && shrunk->height == 200);
    }

    void whatIsNoPictureIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("key");
        QTest::newRow("empty") << QByteArray() << u"papers.picture_broken"_s;
        QTest::newRow("text") << QByteArray("hello") << u"papers.picture_broken"_s;
        QTest::newRow("cut off") << encoded(scene({600, 400}), "PNG").left(400) << u"papers.picture_broken"_s;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>") << u"papers.picture_broken"_s;
        QTest::newRow("heic") << QByteArray("\0\0\0\x18" "ftypheic\0\0\0\0", 16) << u"papers.picture_heic"_s;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7") << u"papers.picture_pdf"_s;
        QByteArray bomb = encoded(scene({20, 20}), "PNG");
        bomb.replace(16, 8, number(quint32(60000)) + number(quint32(60000)));
        bomb.replace(29, 4, number(crc(bomb.mid(12, 17))));
        QTest::newRow("bomb") << bomb << u"papers.picture_too_many_pixels"_s;
    }
    void whatIsNoPictureIsRefusedWithItsReason()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, key);
        QCOMPARE(refusal(file), key);
    }

    void aFileThatIsNotThereIsSaid()
    {
        QTemporaryDir folder;
        const auto nothing = print::readPictureFile(folder.filePath(u"x.jpg"_s));
        QVERIFY(!nothing && nothing.error().key == u"papers.picture_not_there"_s);
        QVERIFY(!print::readPictureFile(folder.path()));
    }

    void twoOrFourOnAPageWithTheirCaptions()
    {
        papers::Paper paper;
        paper.title = u"佐证材料"_s;
        paper.pageFooter = u"{page}/{pages}"_s;
        papers::Pictures pictures;
        for (const QSize size : {QSize(800, 600), QSize(600, 800), QSize(800, 600), QSize(300, 900), QSize(900, 300)}) {
            const auto shrunk = print::shrinkPicture(scene(size), {});
            pictures.pictures.push_back({shrunk->jpeg, shrunk->width, shrunk->height, u"住房  外观 %1"_s.arg(pictures.pictures.size() + 1)});
        }
        pictures.perPage = 4;
        paper.blocks = {pictures};
        QCOMPARE(print::pageCount(paper), 2);
        pictures.perPage = 2;
        paper.blocks = {pictures};
        QCOMPARE(print::pageCount(paper), 3);
        QTemporaryDir folder;
        const QString kept = qEnvironmentVariable("XIELI_KEEP_PAPERS");
        const QString path = (kept.isEmpty() ? folder.path() : kept) + u"/pictures.pdf"_s;
        QVERIFY(print::writePdf(paper, path));
        QProcess text;
        text.start(u"pdftotext"_s, {path, u"-"_s});
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        for (int at = 1; at <= 5; ++at)
            QVERIFY(words.contains(u"外观 %1"_s.arg(at)));
        QProcess images;
        images.start(u"pdfimages"_s, {u"-list"_s, path});
        QVERIFY(images.waitForFinished());
        QCOMPARE(images.readAllStandardOutput().count("image"), 5);
    }
};

QTEST_MAIN(PictureTest)
#include "test_picture.moc"
