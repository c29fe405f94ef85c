// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"

#include "base/text.h"
#include "store/keyfile.h"
#include "store/sqlite/hasher.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

constexpr int groups = 13;          // 13 × 4 × 5 bits = 260: the key and four bits of nothing
constexpr int groupLength = 4;
constexpr int groupsPerLine = 3;
constexpr int wholeLength = groups * (groupLength + 1) + groupLength;
const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;

/// Multiplication in the field of 32 elements (x⁵ + x² + 1): one wrong character, or two exchanged, never go unseen.
int product(int a, int b)
{
    int result = 0;
    for (; b; b >>= 1) {
        if (b & 1)
            result ^= a;
        a <<= 1;
        if (a & 32)
            a ^= 37;
    }
    return result;
}

int checkOf(const std::vector<int> &values, int group)
{
    int sum = product(group % 31 + 1, 6); // the group's own number, so that exchanged groups are seen
    for (int i = 0; i < groupLength; ++i)
        sum ^= product(values[size_t(group * groupLength + i)], i + 2);
    return sum;
}

std::vector<int> valuesOf(const QByteArray &key)
{
    std::vector<int> values;
    int bits = 0;
    int held = 0;
    for (char byte : key) {
        held = (held << 8) | uchar(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            values.push_back((held >> (bits - 5)) & 31);
        held &= (1 << bits) - 1;
    }
    values.push_back((held << (5 - bits)) & 31);
    return values;
}

QByteArray keyOf(const std::vector<int> &values)
{
    QByteArray key;
    int bits = 0;
    int held = 0;
    for (int value : values) {
        held = (held << 5) | value;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            key += char((held >> bits) & 255);
            held &= (1 << bits) - 1;
        }
    }
    return key.left(fileKeyBytes);
}

QString sumOf(const QByteArray &key)
{
    const QByteArray digest = Hasher().part(QByteArray("xieli recovery")).part(key).digest();
    QString sum;
    for (int i = 0; i < groupLength; ++i)
        sum += alphabet[uchar(digest[i]) & 31];
    return sum;
}

} // namespace

QString recoveryText(const QByteArray &fileKey)
{
    const std::vector<int> values = valuesOf(fileKey);
    QString text;
    for (int group = 0; group < groups; ++group) {
        for (int i = 0; i < groupLength; ++i)
            text += alphabet[values[size_t(group * groupLength + i)]];
        text += alphabet[checkOf(values, group)];
        text += (group + 1) % groupsPerLine == 0 ? u'\n' : u'-';
    }
    return text + sumOf(fileKey);
}

Result<QByteArray> fileKeyFrom(const QString &recoveryText)
{
    QString text = withoutBlanks(recoveryText).toUpper();
    text.remove(u'-').remove(u'—').remove(u'–').replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    if (text.size() != wholeLength)
        return fail(u"store.recovery_length"_s, {{u"typed"_s, QString::number(text.size())}, {u"needed"_s, QString::number(wholeLength)}});
    std::vector<int> values;
    for (int group = 0; group < groups; ++group) {
        const QString letters = text.mid(group * (groupLength + 1), groupLength + 1);
        for (int i = 0; i < groupLength; ++i)
            values.push_back(int(alphabet.indexOf(letters[i])));
        const bool readable = std::all_of(values.end() - groupLength, values.end(), [](int value) { return value >= 0; });
        if (!readable || alphabet.indexOf(letters.back()) != checkOf(values, group))
            return fail(u"store.recovery_group"_s, {{u"group"_s, QString::number(group + 1)}, {u"text"_s, letters}});
    }
    const QByteArray key = keyOf(values);
    if (sumOf(key) != text.right(groupLength))
        return fail(u"store.recovery_sum"_s);
    return key;
}

} // namespace xieli
