# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server of the replay's own: a Unix socket in a new folder, no network; stopped by its own number."""
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time


def end_with_us():
    """A replay that is killed leaves no server behind: the kernel tells the server to stop."""
    set_death_signal = 1
    ctypes.CDLL(None).prctl(set_death_signal, signal.SIGINT)


class Postgres:
    def __init__(self):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))
        self.process = None
        if not found:
            return
        self.bin = found[-1].parent
        self.as_other = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="xieli-pg-"))
        if self.as_other:
            shutil.chown(self.folder, "postgres")
        self.folder.chmod(0o755)
        self.tool("initdb", "-D", self.folder / "data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.process = subprocess.Popen([self.bin / "postgres", "-D", self.folder / "data", "-k", self.folder, "-c", "listen_addresses=", "-c", "fsync=off",
                                         "-c", "full_page_writes=off"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/",
                                        preexec_fn=end_with_us, **self.as_other)
        for _ in range(200):
            if (self.folder / ".s.PGSQL.5432").exists() and self.ask("SELECT 1", check=False) == "1":
                return
            time.sleep(0.05)
        raise SystemExit("a PostgreSQL server is installed and did not start")

    def tool(self, name, *words):
        return subprocess.run([self.bin / name, *map(str, words)], check=True, capture_output=True, cwd="/", **self.as_other)

    @property
    def connection(self):
        return f"host={self.folder} dbname=postgres user=postgres" if self.process else ""

    def ask(self, sql, check=True):
        done = subprocess.run([self.bin / "psql", "-XqAt", "-h", self.folder, "-U", "postgres", "postgres", "-c", sql], check=check, capture_output=True,
                              cwd="/", **self.as_other)
        return done.stdout.decode().strip()

    def end(self):
        if self.process:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)
            shutil.rmtree(self.folder, ignore_errors=True)
