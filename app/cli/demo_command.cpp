// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/training.h"
#include "print/render.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

int demo(Call &call)
{
    const auto run = casework::trainingRun(
        call.words().first(), [](const papers::Paper &paper) -> Result<QByteArray> { return print::pdfBytes(paper); },
        [&call](const QString &line) { call.say(line); });
    if (!run)
        return call.refuse(run.error());
    QJsonArray files;
    for (const auto &file : run->files)
        files.append(QJsonObject{{u"file"_s, file.file}, {u"kind"_s, file.kind}, {u"role"_s, file.role},
                                 {u"passphrase"_s, file.passphrase}, {u"title"_s, file.title}});
    call.answer({{u"files"_s, files}});
    return Done;
}

} // namespace xieli::cli
