// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <cerrno>
#include <cstdarg>
#include <csignal>
#include <functional>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace xieli::test {

/// Stands between the program and the files below a folder: every call that changes one is a step with a name, and at a chosen step
/// the process dies or the disk fails. Between two steps the disk is the same, so that the steps are all the moments at which a kill
/// can make a difference. Include it in one source of a test program: it takes the place of the C library's calls.
class Disk {
public:
    enum class Fault {
        None,
        Killed,     ///< SIGKILL; of a write half is done
        Full,       ///< nothing grows any more, nothing new is made
        Gone,       ///< nothing can be changed any more: the stick was pulled out
        Unreadable, ///< nothing can be read any more; counts readings
        OnlyReading, ///< a stick with its switch on
    };

    static inline QByteArray below;
    static inline Fault fault = Fault::None;
    static inline int at = 0;
    static inline int count = 0;
    static inline QList<QByteArray> names; ///< of the steps so far

    /// What becomes of this step: 0, or the errno with which it fails.
    static int step(const char *kind, const QByteArray &path, bool grows)
    {
        if (!isBelow(path))
            return 0;
        const int number = count++;
        if (fault == Fault::None)
            names << QByteArray(kind) + ' ' + path.mid(path.lastIndexOf('/') + 1);
        if (fault == Fault::Killed && number == at)
            return dies;
        if (fault == Fault::Full && number >= at && grows)
            return ENOSPC;
        return fault == Fault::Gone && number >= at ? EIO : 0;
    }
    static bool cannotRead(int file)
    {
        return fault == Fault::Unreadable && isBelow(pathOf(file)) && count++ >= at;
    }
    /// What must never be written as it is, and where it was.
    static inline QByteArrayList secrets;
    static inline QByteArrayList leaks;
    static void hear(int file, const void *bytes, std::size_t size)
    {
        if (secrets.isEmpty() || file <= 2)
            return;
        const auto written = QByteArray::fromRawData(static_cast<const char *>(bytes), qsizetype(size));
        for (const QByteArray &secret : std::as_const(secrets))
            if (written.contains(secret))
                leaks << pathOf(file);
    }
    static bool isBelow(const QByteArray &path) { return !below.isEmpty() && path.startsWith(below); }
    [[noreturn]] static void die()
    {
        ::kill(::getpid(), SIGKILL);
        for (;;)
            ::pause();
    }
    static QByteArray pathOf(int file)
    {
        char path[4096];
        const auto size = ::readlink(("/proc/self/fd/" + QByteArray::number(file)).constData(), path, sizeof path);
        return size > 0 ? QByteArray(path, size) : QByteArray();
    }
    static bool grows(int file, off64_t end)
    {
        struct stat64 now {};
        return ::fstat64(file, &now) == 0 && end > now.st_size;
    }
    template <class Call>
    static Call real(const char *name)
    {
        return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name));
    }
    static constexpr int dies = -1;

    /// How a child process ended.
    struct End {
        bool killed = false;
        bool finished = false;
        QByteArray said;             ///< what its work came to
        QList<QByteArray> steps;     ///< Fault::None: all it did to the disk
    };

    /// Does the work in a child process of this one.
    static End inChild(const QByteArray &folder, Fault what, int step, const std::function<QByteArray()> &work)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return {};
        const pid_t child = ::fork();
        if (child == 0) {
            below = folder;
            fault = what;
            at = step;
            count = 0;
            names.clear();
            QByteArray told = work() + '\n';
            told += names.join('\n');
            below.clear();
            for (qsizetype sent = 0; sent < told.size();) {
                const auto done = ::write(ends[1], told.constData() + sent, std::size_t(told.size() - sent));
                sent += done > 0 ? done : told.size();
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        QByteArray told;
        char part[4096];
        for (auto size = ::read(ends[0], part, sizeof part); size > 0; size = ::read(ends[0], part, sizeof part))
            told.append(part, size);
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        QList<QByteArray> lines = told.split('\n');
        const QByteArray said = lines.takeFirst();
        return {WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, WIFEXITED(status) && WEXITSTATUS(status) == 0, said, lines};
    }
};

} // namespace xieli::test

#define XIELI_DISK_CALL extern "C" __attribute__((visibility("default")))

namespace xieli::test::calls {

inline int failed(int why)
{
    if (why == Disk::dies)
        Disk::die();
    errno = why;
    return -1;
}

} // namespace xieli::test::calls

XIELI_DISK_CALL int open64(const char *path, int flags, ...)
{
    using namespace xieli::test;
    static const auto real = Disk::real<int (*)(const char *, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const unsigned mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, unsigned) : 0;
    va_end(more);
    if ((flags & O_TMPFILE) == O_TMPFILE && !Disk::below.isEmpty())
        return calls::failed(EOPNOTSUPP); // a FAT stick has no files without names
    if (Disk::fault == Disk::Fault::OnlyReading && (flags & O_ACCMODE) != O_RDONLY && Disk::isBelow(path))
        return calls::failed(EROFS);
    const bool isNew = (flags & O_CREAT) && ::access(path, F_OK) != 0;
    if (isNew || (flags & O_TRUNC))
        if (const int why = Disk::step("make", path, isNew))
            return calls::failed(why);
    return real(path, flags, mode);
}

XIELI_DISK_CALL ssize_t write(int file, const void *bytes, std::size_t size)
{
    using namespace xieli::test;
    static const auto real = Disk::real<ssize_t (*)(int, const void *, std::size_t)>("write");
    Disk::hear(file, bytes, size);
    if (Disk::below.isEmpty() || file <= 2)
        return real(file, bytes, size);
    const off64_t from = ::lseek64(file, 0, SEEK_CUR);
    const int why = from < 0 ? 0 : Disk::step("write", Disk::pathOf(file), Disk::grows(file, from + off64_t(size)));
    if (why == Disk::dies)
        (void)!real(file, bytes, size / 2);
    return why ? calls::failed(why) : real(file, bytes, size);
}

XIELI_DISK_CALL ssize_t pwrite64(int file, const void *bytes, std::size_t size, off64_t from)
{
    using namespace xieli::test;
    static const auto real = Disk::real<ssize_t (*)(int, const void *, std::size_t, off64_t)>("pwrite64");
    Disk::hear(file, bytes, size);
    const int why = Disk::below.isEmpty() ? 0 : Disk::step("write", Disk::pathOf(file), Disk::grows(file, from + off64_t(size)));
    if (why == Disk::dies)
        (void)!real(file, bytes, size / 2, from);
    return why ? calls::failed(why) : real(file, bytes, size, from);
}

XIELI_DISK_CALL ssize_t read(int file, void *bytes, std::size_t size)
{
    using namespace xieli::test;
    static const auto real = Disk::real<ssize_t (*)(int, void *, std::size_t)>("read");
    return Disk::cannotRead(file) ? calls::failed(EIO) : real(file, bytes, size);
}

XIELI_DISK_CALL int ftruncate64(int file, off64_t size) noexcept
{
    using namespace xieli::test;
    static const auto real = Disk::real<int (*)(int, off64_t)>("ftruncate64");
    const int why = Disk::below.isEmpty() ? 0 : Disk::step("truncate", Disk::pathOf(file), Disk::grows(file, size));
    return why ? calls::failed(why) : real(file, size);
}

XIELI_DISK_CALL int unlink(const char *path) noexcept
{
    using namespace xieli::test;
    static const auto real = Disk::real<int (*)(const char *)>("unlink");
    const int why = ::access(path, F_OK) == 0 ? Disk::step("remove", path, false) : 0;
    return why ? calls::failed(why) : real(path);
}

XIELI_DISK_CALL int rename(const char *from, const char *to) noexcept
{
    using namespace xieli::test;
    static const auto real = Disk::real<int (*)(const char *, const char *)>("rename");
    const int why = Disk::step("name", to, false);
    return why ? calls::failed(why) : real(from, to);
}

XIELI_DISK_CALL int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    using namespace xieli::test;
    static const auto real = Disk::real<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    const int why = Disk::step("name", to, false);
    return why ? calls::failed(why) : real(fromFolder, from, toFolder, to, flags);
}

XIELI_DISK_CALL int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    using namespace xieli::test;
    static const auto real = Disk::real<int (*)(int, const char *, int, const char *, int)>("linkat");
    const int why = Disk::step("name", to, false);
    return why ? calls::failed(why) : real(fromFolder, from, toFolder, to, flags);
}

XIELI_DISK_CALL int fdatasync(int file)
{
    using namespace xieli::test;
    static const auto real = Disk::real<int (*)(int)>("fdatasync");
    if (Disk::fault == Disk::Fault::Gone && Disk::count > Disk::at && Disk::isBelow(Disk::pathOf(file)))
        return calls::failed(EIO);
    return real(file);
}

#undef XIELI_DISK_CALL
