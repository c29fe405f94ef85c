// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sheetfile.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace xieli::ui {

using namespace Qt::StringLiterals;

std::optional<casework::SheetKind> kindByName(const QString &path)
{
    using enum casework::SheetKind;
    static const std::pair<casework::SheetKind, QStringList> words[] = {{Deaths, {u"死亡"_s, u"死者"_s, u"注销"_s}}, {Disability, {u"残疾"_s, u"残联"_s}},
                                                                        {Poverty, {u"脱贫"_s, u"监测"_s, u"建档"_s, u"贫困"_s}},
                                                                        {Survey, {u"收入"_s, u"调查"_s, u"survey"_s}}, {Roster, {u"名册"_s, u"roster"_s}}};
    const QString name = QFileInfo(path).fileName();
    for (const auto &[kind, said] : words)
        if (std::any_of(said.begin(), said.end(), [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); }))
            return kind;
    return std::nullopt;
}

QString droppedSheet(const QMimeData *data)
{
    const auto urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"xlsx" || suffix == u"csv" || suffix == u"txt" ? path : QString();
}

} // namespace xieli::ui
