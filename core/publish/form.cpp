// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/form.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::publish {

using namespace Qt::StringLiterals;

namespace {

Kind kindOf(const QString &code)
{
    static const QStringList codes{u"text"_s, u"integer"_s, u"money"_s, u"flag"_s, u"day"_s, u"month"_s}; // in the order of Kind
    const auto at = codes.indexOf(code);
    Q_ASSERT(at >= 0);
    return at < 0 ? Kind::Text : Kind(at);
}

QString typeOf(Kind kind)
{
    switch (kind) {
    case Kind::Integer:
    case Kind::Money:
        return u"bigint"_s;
    case Kind::Flag:
        return u"boolean"_s;
    case Kind::Day:
        return u"date"_s;
    case Kind::Month:
        return u"char(7)"_s;
    case Kind::Text:
        break;
    }
    return u"text"_s;
}

QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"''"_s) + u'\''; }

QJsonDocument resource(const QString &name)
{
    QFile file(u":/xieli/publish/%1.json"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

Table tableOf(const QJsonValue &value)
{
    Table table{value[u"name"_s].toString(), value[u"comment"_s].toString(), {}, value[u"since"_s].toInt(1)};
    for (const QJsonValue &column : value[u"columns"_s].toArray())
        table.columns.push_back({column[u"name"_s].toString(), kindOf(column[u"kind"_s].toString()), column[u"comment"_s].toString()});
    return table;
}

QString sqlOf(const Table &table, const QString &schema)
{
    const QString name = schema + u'.' + table.name;
    QString text = u"CREATE TABLE IF NOT EXISTS "_s + name + u" (\n    office_id text NOT NULL REFERENCES "_s + schema + u".office (id)"_s;
    for (const Column &column : table.columns)
        text += u",\n    \""_s + column.name + u"\" "_s + typeOf(column.kind) + (&column == &table.columns.front() ? u" NOT NULL"_s : QString());
    text += u",\n    changed bigint NOT NULL,\n    life integer NOT NULL,\n    gone boolean NOT NULL DEFAULT false,\n    PRIMARY KEY (office_id, id)\n);\n"_s;
    text += u"COMMENT ON TABLE "_s + name + u" IS "_s + quoted(table.comment) + u";\n"_s;
    const auto comment = [&](const QString &column, const QString &words) {
        text += u"COMMENT ON COLUMN "_s + name + u".\""_s + column + u"\" IS "_s + quoted(words) + u";\n"_s;
    };
    comment(u"office_id"_s, u"哪个单位的（office 表）"_s);
    for (const Column &column : table.columns)
        comment(column.name, column.comment);
    comment(u"changed"_s, u"写到这里时，该单位日志的序号"_s);
    comment(u"life"_s, u"第几次从头发布（--anew）"_s);
    comment(u"gone"_s, u"原件里已经没有这一条了；内容已清空"_s);
    return text;
}

} // namespace

QStringList Table::sums() const
{
    QStringList names;
    for (const Column &column : columns)
        if (column.kind == Kind::Money)
            names << column.name;
    return names;
}

Form Form::current()
{
    Form form;
    const QJsonObject object = resource(u"form-2"_s).object();
    form.number = object.value(u"form"_s).toInt();
    form.schema = object.value(u"schema"_s).toString();
    form.comment = object.value(u"comment"_s).toString();
    for (const QJsonValue &part : object.value(u"parts"_s).toArray())
        for (const QJsonValue &table : resource(u"form-2/"_s + part.toString()).array())
            form.tables.push_back(tableOf(table));
    for (const QJsonValue &value : object.value(u"views"_s).toArray())
        form.views.push_back({value[u"name"_s].toString(), value[u"comment"_s].toString(), value[u"select"_s].toString()});
    return form;
}

const Table *Form::table(const QString &name) const
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table &table) { return table.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

QByteArray Form::sql() const
{
    QString text = u"-- 协理（Xieli）发布到 PostgreSQL 的结构，第 %1 版。\n"_s.arg(number);
    text += u"CREATE SCHEMA IF NOT EXISTS %1;\nCOMMENT ON SCHEMA %1 IS %2;\n"_s.arg(schema, quoted(comment));
    text += u"CREATE TABLE IF NOT EXISTS %1.form (version integer PRIMARY KEY);\nINSERT INTO %1.form VALUES (%2) ON CONFLICT DO NOTHING;\n"_s.arg(schema).arg(number);
    text += u"CREATE TABLE IF NOT EXISTS %1.office (\n    id text PRIMARY KEY,\n    name text NOT NULL,\n    role text NOT NULL,\n    place_code text NOT NULL,\n"
            "    head_sequence bigint NOT NULL DEFAULT 0,\n    head_digest text NOT NULL DEFAULT '',\n    published_at timestamptz\n);\n"
            "COMMENT ON TABLE %1.office IS '发布过的单位，和发布到它日志的第几号';\n"
            "CREATE TABLE IF NOT EXISTS %1.progress (\n    office_id text PRIMARY KEY REFERENCES %1.office (id),\n    life integer NOT NULL,\n    table_name text NOT NULL DEFAULT '',\n"
            "    after_row bigint NOT NULL DEFAULT 0,\n    sequence bigint NOT NULL,\n    digest text NOT NULL\n);\n"
            "ALTER TABLE %1.progress ADD COLUMN IF NOT EXISTS form integer NOT NULL DEFAULT 1;\n"
            "COMMENT ON TABLE %1.progress IS '发布走到哪里：table_name 不空时头一遍还没有写完，从那张表的那一行接着写';\n"
            "COMMENT ON COLUMN %1.progress.form IS '写到这里的是第几版结构；后来加的表还要补写';\n"_s.arg(schema);
    for (const Table &table : tables)
        text += sqlOf(table, schema);
    for (const View &view : views)
        text += u"CREATE OR REPLACE VIEW %1.%2 AS %3;\nCOMMENT ON VIEW %1.%2 IS %4;\n"_s.arg(schema, view.name, QString(view.select).replace(u"{schema}"_s, schema), quoted(view.comment));
    return text.toUtf8();
}

} // namespace xieli::publish
