#!/usr/bin/env python3
"""Writes .cargo/order.ld: which code stands together, so that little of the program has to be in memory.

    .cargo/order.py           needs valgrind and nm; takes some minutes; run it where much has moved

The system brings code in by pieces of 64 KB. What a start runs, then what opening a meeting runs, then what goes on in
it, is watched under callgrind and put in front: by whole modules where most of one is run, by functions elsewhere.
Names are written without their hashes, so that the list outlives compilers; a name that is gone costs a little memory
and nothing else.
"""
import collections
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
PEOPLE = ["Ana Ruiz: teacher", "Jon Bell: paraeducator", "Mei Tan: counselor"]
HASH = re.compile(r"(_ZN.*)17h[0-9a-f]{16}E")
# Of a module of which less than this is run only the functions that are.
DENSE = 0.7
HEAD = """/* Which code stands together; written by order.py, which says why. */
SECTIONS
{
"""


def build():
    """The program with its names, laid out without this list."""
    settings = dict(os.environ, CARGO_PROFILE_RELEASE_STRIP="none", ROUNDTABLE_UNORDERED="1")
    command = ["cargo", "build", "--release", "--locked", "--target-dir", str(TARGET)]
    subprocess.run(command, cwd=ROOT, env=settings, check=True)


def watched(arguments, keys, folder):
    """The names of all functions that the program runs from its start until these keys are answered."""
    told = os.path.join(folder, f"calls-{len(os.listdir(folder))}")
    tool = ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={told}", str(PROGRAM)]
    child, terminal = pty.fork()
    if child == 0:
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
        return set(re.findall(r"^c?fn=\(\d+\) (\S+)", calls.read(), re.M))


def until_quiet(terminal, seconds=4.0):
    """Waits until nothing is written for so long, or twenty seconds: a meeting has a clock."""
    end = time.monotonic() + 20
    while select.select([terminal], [], [], seconds)[0] and time.monotonic() < end:
        try:
            if not os.read(terminal, 65536):
                return
        except OSError:
            return


def sizes():
    """Bytes of every function that has a hash, by its name without it."""
    lines = subprocess.run(["nm", "-S", PROGRAM], capture_output=True, text=True, check=True).stdout.splitlines()
    found = collections.Counter()
    for columns in (line.split() for line in lines):
        name = HASH.match(columns[-1])
        if name and len(columns) == 4 and columns[2] in "tT":
            found[name.group(1)] += int(columns[1], 16)
    return found


def modules(name):
    """The modules that a function stands in, the widest first."""
    at, found = 3, []
    while at < len(name) and (digits := re.match(r"\d+", name[at:])):
        at += len(digits.group()) + int(digits.group())
        found.append(name[:at])
    return found[:-1]


def together(run, every):
    """Patterns for these functions: whole modules where most of one is run."""
    run = {name for name in run if name in every}
    weight, used, count = collections.Counter(), collections.Counter(), collections.Counter()
    for name, size in every.items():
        for module in modules(name):
            weight[module] += size
            used[module] += size if name in run else 0
            count[module] += name in run
    dense = lambda module: used[module] >= DENSE * weight[module] and count[module] > 1
    return {next(filter(dense, modules(name)), name) for name in run}


def section(name, patterns):
    lines = "".join(f"    *(.text.{pattern}*)\n" for pattern in sorted(patterns))
    return f"  .text.{name} :\n  {{\n{lines}  }}\n"


def main():
    build()
    with tempfile.TemporaryDirectory() as folder:
        home = ["--home", os.path.join(folder, "home")]
        calls = os.path.join(folder, "calls")
        os.mkdir(calls)
        people = [part for person in PEOPLE for part in ("--person", person)]
        begin = home + ["run", "seven-step-problem-solving"] + people
        lines = ["The line at the door is long.\r", "Four of us wait outside.\r"]
        watched(begin, ["\r"] + lines, calls)
        start = watched(home, [], calls)
        resume = watched(home + ["resume"], [], calls)
        meeting = watched(home + ["resume"], lines + list("half a sentence"), calls)
    every = sizes()
    bare = lambda names: {found.group(1) for name in names if (found := HASH.match(name.split("'")[0]))}
    seen, run, sections = set(), set(), ""
    for name, names in (("start", start), ("resume", resume), ("meeting", meeting)):
        run |= bare(names)
        patterns = together(run, every) - seen
        sections += section(name, patterns)
        seen |= patterns
    order = HEAD + sections + "}\nINSERT BEFORE .text;\n"
    (ROOT / ".cargo" / "order.ld").write_text(order, encoding="utf-8")


if __name__ == "__main__":
    main()
