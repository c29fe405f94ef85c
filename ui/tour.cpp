// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "casework/training.h"
#include "mainwindow.h"
#include "page.h"
#include "print/render.h"
#include "tourstops.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

QStringList take(TourCamera camera)
{
    MainWindow &window = camera.window();
    window.QWidget::show();
    for (Page *page : window.pages()) {
        window.show(page->name());
        camera.settleWindow();
        camera.shootTabs(page, page->name());
    }
    TourStops stops(camera);
    stops.takeLists();
    stops.takeSlip();
    stops.takeMove();
    stops.takeReports();
    stops.takeHousehold();
    window.lock();
    camera.shoot(window, u"locked"_s);
    return camera.files();
}

void writeIndex(const QString &folder, const QStringList &files)
{
    QString page = u"<!doctype html><meta charset=\"utf-8\"><title>Xieli</title><style>img{max-width:48%;margin:4px;border:1px solid #999}</style>\n"_s;
    QString section;
    for (const QString &file : files) {
        const QString path = QDir(folder).relativeFilePath(file);
        if (path.section(u'/', 0, 0) != section) {
            section = path.section(u'/', 0, 0);
            page += u"<h2>"_s + section + u"</h2>\n"_s;
        }
        page += u"<img src=\"%1\" alt=\"%1\">\n"_s.arg(path);
    }
    QFile index(QDir(folder).filePath(u"index.html"_s));
    if (index.open(QIODevice::WriteOnly))
        index.write(page.toUtf8());
}

struct Stop {
    QString name;
    LookChoice look;
};

const QList<Stop> &stops()
{
    static const QList<Stop> all{{u"light"_s, {Theme::Light, 100, u"zh_CN"_s}}, {u"dark"_s, {Theme::Dark, 100, u"zh_CN"_s}},
                                 {u"contrast"_s, {Theme::Contrast, 100, u"zh_CN"_s}}, {u"large"_s, {Theme::Light, 130, u"zh_CN"_s}},
                                 {u"english"_s, {Theme::Light, 100, u"en"_s}}};
    return all;
}

} // namespace

QStringList tourOf(casework::Office office, const QString &language, const QSize &size, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {};
    MainWindow window(std::move(office), language);
    window.resize(size);
    return take(TourCamera(window, folder));
}

void walkThrough(casework::Office office, const QString &language, const QSize &size, const std::function<void(QWidget &, const QString &)> &look)
{
    MainWindow window(std::move(office), language);
    window.resize(size);
    take(TourCamera(window, look));
}

QStringList takeTour(const QString &folder, const QSize &size, const std::function<void(const LookChoice &)> &wear)
{
    const QTemporaryDir village;
    if (!village.isValid() || !QDir().mkpath(folder))
        return {};
    const auto made = casework::trainingRun(village.path(), [](const papers::Paper &paper) -> Result<QByteArray> { return print::pdfBytes(paper); }, [](const QString &) {});
    if (!made)
        return {};
    QStringList files;
    for (const Stop &stop : stops()) {
        wear(stop.look);
        for (const casework::TrainingFile &file : made->files) {
            if (file.kind != u"office")
                continue;
            auto office = casework::openOffice(village.filePath(file.file), {}, file.passphrase, Day(2018, 6, 20));
            if (office)
                files << tourOf(std::move(*office), stop.look.language, size, QDir(folder).filePath(stop.name + u'-' + file.role));
        }
    }
    writeIndex(folder, files);
    return files;
}

} // namespace xieli::ui
