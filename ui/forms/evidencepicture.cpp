// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/evidencepicture.h"

#include "casework/evidence.h"
#include "desk.h"
#include "words.h"

#include <QBuffer>
#include <QImageReader>

namespace xieli::ui {

using namespace Qt::StringLiterals;

Result<QPixmap> evidencePixmap(Desk &desk, const Evidence &evidence, QSize within)
{
    auto picture = casework::pictureOf(desk.office(), evidence);
    if (!picture)
        return tl::unexpected(picture.error());
    QBuffer buffer(&picture->jpeg);
    QImageReader reader(&buffer, "JPEG");
    if (within.isValid())
        reader.setScaledSize(QSize(picture->width, picture->height).scaled(within, Qt::KeepAspectRatio));
    return QPixmap::fromImageReader(&reader);
}

QString evidenceTitle(const Desk &desk, const Evidence &evidence)
{
    return desk.wording().text(u"casework.proof_"_s + toCode(evidence.proves)) + u' ' + dayWords(evidence.takenOn);
}

} // namespace xieli::ui
