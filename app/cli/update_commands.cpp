// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/updating.h"
#include "cli/commands.h"
#include "cli/safetyverbs.h"
#include "exchange/selection.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

using namespace casework;

QJsonObject told(const exchange::UpdateFacts &facts)
{
    return {{u"version"_s, facts.version}, {u"platform"_s, facts.platform}, {u"schema"_s, facts.schema}, {u"name"_s, facts.name}, {u"size"_s, facts.size},
            {u"digest"_s, QString::fromLatin1(facts.digest.toHex())}, {u"day"_s, facts.day}, {u"notes"_s, facts.notes}};
}

int update(Call &call)
{
    const auto checked = checkUpdate(call.words().first());
    if (!checked)
        return call.refuse(checked.error());
    call.say(updateWords(*checked, call.wording));
    if (call.has(u"check"_s)) {
        call.answer(told(checked->facts()));
        return Done;
    }
    if (!call.has(u"office"_s) && !call.has(u"without-office"_s))
        return call.misuse(call.wording.text(u"updates.office_needed"_s));
    std::optional<Office> office;
    if (call.has(u"office"_s)) {
        const auto secret = passphrase(call);
        auto opened = secret ? openOffice(call.option(u"office"_s), call.option(u"user"_s), *secret, today(call)) : tl::unexpected(secret.error());
        if (!opened)
            return call.refuse(opened.error());
        office = std::move(*opened);
    }
    if (const auto done = runUpdate(office ? &*office : nullptr, *checked); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"updates.installed"_s, {{u"version"_s, checked->facts().version}}));
    call.answer(told(checked->facts()));
    return Done;
}

int sign(Call &call)
{
    if (!call.has(u"key"_s) || !call.has(u"version"_s) || !call.has(u"platform"_s) || !call.has(u"o"_s))
        return call.misuse(call.wording.text(u"updates.sign_needs"_s));
    const auto secret = passphrase(call);
    if (!secret)
        return call.refuse(secret.error());
    exchange::UpdateFacts facts;
    facts.version = call.option(u"version"_s);
    facts.platform = call.option(u"platform"_s);
    facts.schema = exchange::schemaNumber();
    facts.oldest = call.option(u"oldest"_s);
    facts.notes = call.option(u"notes"_s);
    facts.day = today(call).toString(Qt::ISODate);
    if (const auto done = signUpdate(call.words().first(), facts, call.option(u"key"_s), *secret, call.option(u"o"_s)); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"updates.signed"_s, {{u"file"_s, call.option(u"o"_s)}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}});
    return Done;
}

int releaseKey(Call &call)
{
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s));
    const auto secret = passphrase(call);
    if (!secret)
        return call.refuse(secret.error());
    const auto key = makeReleaseKey(call.option(u"o"_s), *secret);
    if (!key)
        return call.refuse(key.error());
    const QString open = QString::fromLatin1(key->open.toHex());
    call.say(call.wording.text(u"updates.key_made"_s, {{u"file"_s, call.option(u"o"_s)}, {u"key"_s, open}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}, {u"key"_s, open}, {u"id"_s, QString::fromLatin1(key->id().toHex())}});
    return Done;
}

} // namespace

std::vector<Verb> updateVerbs()
{
    return {{"update", update, "FILE", 1,
             {{"check", nullptr, "只核对签名、平台和版本，不安装"}, {"office", "OFFICE", "先备份这个办公文件"}, {"without-office", nullptr, "这台电脑上没有办公文件"}},
             "程序更新（.xlu）：核对签名，备份办公文件，安装"},
            {"sign-update", sign, "INSTALLER", 1,
             {{"key", "FILE", "发布密钥（release-key 写的）"}, {"version", "N.N.N", "安装包的版本"}, {"platform", "NAME", "平台，例如 debian12-amd64"},
              {"oldest", "N.N.N", "最早能从哪一版升上来"}, {"notes", "TEXT", "新内容"}, {"o", "FILE", "要写出的 .xlu"}},
             "发布方：给安装包签名"},
            {"release-key", releaseKey, "", 0, {{"o", "FILE", "私钥写到哪里（用口令保护）"}}, "发布方：做一把发布密钥"}};
}

} // namespace xieli::cli
