#!/usr/bin/env python3
"""Writes .cargo/order.ld: which code stands together, so that little of the program has to be in memory.

    .cargo/order.py           needs valgrind and nm; takes some minutes; run it where much has moved

The system brings code in by pieces of 64 KB. Several ways to use the program are watched under callgrind, and functions
that the same ways run stand together: first what every start runs, then what most ways share, last what one runs alone.
Names are written without their hashes, so that the list outlives compilers; a name that is gone costs a little memory
and nothing else.
"""
import bisect
import collections
import fnmatch
import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "target" / "order"
PROGRAM = TARGET / "release" / "roundtable"
# So many that what holds them has to grow, as in a large team.
MANY = [f"Person {number}: teacher" for number in range(1, 13)]
LINES = ["The line at the door is long.\r", "Four of us wait outside.\r", "Two come late.\r"]
# From Home to the first step as a newcomer, each person's line, the problem in a sentence and a choice; the step is
# closed and read back, and the next begins.
FIRST = ["\r", "\r", "Ana Ruiz\r", "teacher\r", "Jon Bell\r", "paraeducator\r", *["\r"] * 6, *LINES, "\r", "1"]
FIRST += ["The line at the door takes ten minutes.", "\t", "1", "\x07", "\r", "\r", *LINES, "\t", *LINES]
# Going on: lines, a sentence half written, back and forth, and what stands beside the meeting.
GOING_ON = [*LINES, *"half a sentence", "\x7f", "\x1b[D", "\x1b[C", "\x1b", "\x1b[A", "\x1b[B", "v", "\x1b", "s", "\x1b", "\r"]
# What runs on a processor that valgrind does not play, and what stands in front of every program.
ALSO = ["._RNvNtNtC*_4sha26sha2567x86_sha*", ""]
# A beginning of names stands for all of its functions where at least this part of their bytes is run.
DENSE = 0.9
HEAD = """/* Which code stands together; written by order.py, which says why. */
SECTIONS
{
"""


def build():
    """The program with its names, laid out without this list."""
    settings = dict(os.environ, CARGO_PROFILE_RELEASE_STRIP="none", ROUNDTABLE_UNORDERED="1")
    command = ["cargo", "build", "--release", "--locked", "--target-dir", str(TARGET)]
    subprocess.run(command, cwd=ROOT, env=settings, check=True)


def watched(folder, arguments, keys=()):
    """The names of all functions that the program runs from its start until these keys are answered."""
    told = os.path.join(folder, "calls")
    arguments = ["--home", "home", *arguments]
    tool = ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={told}", str(PROGRAM)]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", COLUMNS="120", LINES="36")
        os.execvp(tool[0], tool + arguments)
    until_quiet(terminal)
    for key in keys:
        os.write(terminal, key.encode())
        until_quiet(terminal, 0.7)
    until_quiet(terminal)
    os.kill(child, signal.SIGTERM)
    until_quiet(terminal)
    os.waitpid(child, 0)
    with open(told, encoding="utf-8", errors="replace") as calls:
        return set(re.findall(r"^c?fn=\(\d+\) ([^\s']+)", calls.read(), re.M))


def until_quiet(terminal, seconds=4.0):
    """Waits until nothing is written for so long, or twenty seconds: a meeting has a clock."""
    end = time.monotonic() + 20
    while select.select([terminal], [], [], seconds)[0] and time.monotonic() < end:
        try:
            if not os.read(terminal, 65536):
                return
        except OSError:
            return


def lasting(name):
    """A symbol without what another compiler or folder names otherwise: a crate's hash, and the places it points back to."""
    return re.sub(r"(?<=C)s[0-9A-Za-z]{5,}_(?=\d)|(?<=B)[0-9A-Za-z]{0,3}_", "*_", name)


def functions():
    """Bytes of every function, and for each all names of it: what is the same code stands under one of them."""
    lines = subprocess.run(["nm", "-S", PROGRAM], capture_output=True, text=True, check=True).stdout.splitlines()
    sizes, names = {}, collections.defaultdict(set)
    for at, size, kind, name in (columns for line in lines if len(columns := line.split()) == 4):
        if kind in "tTwW":
            sizes[name] = int(size, 16)
            names[at].add(name)
    return sizes, {name: alike for alike in names.values() for name in alike}


def together(run, sizes):
    """The fewest beginnings of names that hold these functions and little else."""
    names, found = sorted(sizes), []

    def held(pattern):
        beginning = pattern.partition("*")[0]
        first, last = bisect.bisect_left(names, beginning), bisect.bisect_left(names, beginning + "~")
        whole = re.compile(fnmatch.translate(pattern))
        return [name for name in names[first:last] if whole.match(name)]

    def dense(pattern):
        inside = held(pattern)
        return sum(sizes[name] for name in inside if name in run) >= DENSE * sum(sizes[name] for name in inside)

    left = set(run)
    for name in sorted(run):
        if name in left:
            stable = lasting(name)
            ends = (f"{stable[:end]}*" for end in range(3, len(stable)))
            found.append(next(filter(dense, ends), stable))
            left.difference_update(held(found[-1]))
    return found


def section(name, patterns):
    lines = "".join(f"    *(.text{pattern})\n" for pattern in sorted(patterns))
    return f"  .text.{name} :\n  {{\n{lines}  }}\n"


def main():
    build()
    here = [part for person in MANY for part in ("--person", person)]
    with tempfile.TemporaryDirectory() as folder:
        watches = {
            "first": watched(folder, []),
            "home": watched(folder, [], FIRST),
            "run": watched(folder, ["run", "seven-step-problem-solving", *here], ["\r", *LINES * 5]),
            "start": watched(folder, []),
            "resume": watched(folder, ["resume"]),
            "meeting": watched(folder, ["resume"], GOING_ON),
        }
    sizes, alike = functions()
    groups = collections.defaultdict(set)
    for name in sizes:
        groups[tuple(watch for watch, seen in watches.items() if alike[name] & seen)].add(name)
    groups.pop(())
    # What a start runs first, then what most ways run.
    by_use = sorted(groups, key=lambda group: ("start" not in group, -len(group), group))
    sections = [section("always", ALSO)]
    for group in by_use:
        sections.append(section(".".join(group), ["." + name for name in together(groups[group], sizes)]))
    order = HEAD + "".join(sections) + "}\nINSERT BEFORE .text;\n"
    (ROOT / ".cargo" / "order.ld").write_text(order, encoding="utf-8")


if __name__ == "__main__":
    main()
