// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/bundle.h"

#include <cstdio>

namespace xieli::test {

namespace {

QHash<QByteArray, BundledRun> &bundledRuns()
{
    static QHash<QByteArray, BundledRun> runs;
    return runs;
}

} // namespace

Bundled::Bundled(const char *name, BundledRun run) { bundledRuns().insert(name, run); }

int runBundled(int argc, char **argv)
{
    const BundledRun run = argc < 2 ? nullptr : bundledRuns().value(argv[1]);
    if (run) {
        std::vector<char *> own{argv[0]};
        own.insert(own.end(), argv + 2, argv + argc);
        own.push_back(nullptr);
        return run(argc - 1, own.data());
    }
    std::fputs("the first argument is one of these tests:\n", stderr);
    for (const QByteArray &name : bundledRuns().keys())
        std::fprintf(stderr, "  %s\n", name.constData());
    return 2;
}

} // namespace xieli::test
