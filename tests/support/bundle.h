// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QtTest>

namespace xieli::test {

using BundledRun = int (*)(int argc, char **argv);

/// One test program of those that are compiled as one (tests/bundles.cmake). `name` is that of its ctest.
struct Bundled {
    Bundled(const char *name, BundledRun run);
};

/// Runs the test that the first argument names, with the others as its own; 2 where there is none of that name.
int runBundled(int argc, char **argv);

/// What QTEST_MAIN and its like do.
template <class Test, class Application>
int runTest(int argc, char **argv)
{
    QTest::Internal::callInitMain<Test>();
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace xieli::test

#undef QTEST_MAIN
#undef QTEST_GUILESS_MAIN
#define QTEST_MAIN(Test) static const xieli::test::Bundled bundled(XIELI_BUNDLED, xieli::test::runTest<Test, QApplication>);
#define QTEST_GUILESS_MAIN(Test) static const xieli::test::Bundled bundled(XIELI_BUNDLED, xieli::test::runTest<Test, QCoreApplication>);
