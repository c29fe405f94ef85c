// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace xieli::intake {

/// One person as a cell names them.
struct NamedPerson {
    QString name;
    QString idText;     ///< the person's own, of the same cell or the one for numbers; as typed
    QString relation;   ///< "妻" of "何秀英(妻)" and "妻:何秀英"
    QString aside;      ///< what else stood in brackets behind the name: "已故", "3人"
};

/// The people of one cell.
struct NamedPeople {
    std::vector<NamedPerson> people;
    QStringList idsLeft;  ///< numbers beside several people, of which nobody can say whose they are
};

/// "张三、李四", one below the other, each with a number or a relation behind; their numbers and relations may stand in cells of their own,
/// as many as people. Blanks part people only where as many numbers stand beside them ("赵  仁" is one person).
NamedPeople peopleIn(const QString &names, const QString &ids, const QString &relations = {});

/// The name as written, blanks inside Han names gone ("赵  仁"), other names keep theirs.
QString nameOf(const QString &text);

} // namespace xieli::intake
