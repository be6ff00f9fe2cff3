#!/usr/bin/env python3
"""Fifty kills at random moments: nothing recorded is lost, and nothing typed more than half a second before.

    cargo build --release && tests/kills/kills.py
    tests/kills/kills.py --kills 500 --seed 7 --program target/release/roundtable --home /tmp/kills

Python's standard library only; Linux and macOS. The program runs in a pseudo-terminal. Lines are typed at
random speeds, corrected, entered, left for a look elsewhere; at a random moment the program is killed with SIGKILL.
Then: `store check` must be content, every line that was shown as saved must be in the store, in order and once, and
of what was being typed only what reached the screen in the last half second may be missing. The next start goes on
with the meeting through Home, and the half-typed words must stand in their field again.
Exit code 0: all of it held. 1: something was lost; the home is kept and named. The same seed types the same keys;
the moments of the kills depend on the machine.
"""
import argparse
import codecs
import fcntl
import json
import os
import pty
import random
import re
import select
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

COLUMNS, ROWS = 80, 24
HALF_A_SECOND = 0.5
PATIENCE = 60
PROTOCOL = """protocol: kills
title: Kills
steps:
  - step: All of it
    minutes: 50
    ask:
      - list: What could we do?
        id: ideas
"""
TOKEN = re.compile(r"\x1b\[([?<>=]?)([0-9;]*)([ -/]*)([@-~])|\x1b[^\[]|[\x00-\x1f]|[^\x00-\x1f\x1b]+")


class Screen:
    """As much of a terminal as the program uses: text, cursor moves, erasing."""

    def __init__(self):
        self.rows = [[" "] * COLUMNS for _ in range(ROWS)]
        self.x = self.y = 0
        self.rest = ""

    def feed(self, text):
        text = self.rest + text
        half = re.search(r"\x1b(\[[?<>=0-9; -/]*)?$", text)
        self.rest = half.group() if half else ""
        for token in TOKEN.finditer(text[: len(text) - len(self.rest)]):
            if token.group(4):
                self.command(token.group(2), token.group(4))
            elif token.group() == "\r":
                self.x = 0
            elif token.group() == "\n":
                self.y = min(self.y + 1, ROWS - 1)
            elif token.group() == "\b":
                self.x = max(self.x - 1, 0)
            elif token.group()[0] >= " ":
                self.write(token.group())

    def write(self, text):
        for letter in text:
            if unicodedata.combining(letter):
                continue
            wide = 2 if unicodedata.east_asian_width(letter) in "WF" else 1
            self.x = min(self.x, COLUMNS - wide)
            self.rows[self.y][self.x] = letter
            if wide == 2:
                self.rows[self.y][self.x + 1] = ""
            self.x += wide

    def command(self, numbers, final):
        given = [int(n or 0) for n in numbers.split(";")]
        n = max(given[0], 1)
        row = self.rows[self.y]
        if final in "Hf":
            self.y, self.x = min(n, ROWS) - 1, min(max((given + [1])[1], 1), COLUMNS) - 1
        elif final == "A":
            self.y = max(self.y - n, 0)
        elif final == "B":
            self.y = min(self.y + n, ROWS - 1)
        elif final == "C":
            self.x = min(self.x + n, COLUMNS - 1)
        elif final == "D":
            self.x = max(self.x - n, 0)
        elif final == "G":
            self.x = min(n, COLUMNS) - 1
        elif final == "d":
            self.y = min(n, ROWS) - 1
        elif final == "X":
            row[self.x : self.x + n] = [" "] * len(row[self.x : self.x + n])
        elif final == "K":
            row[self.x :] = [" "] * (COLUMNS - self.x)
        elif final == "J":
            for y in range(ROWS) if given[0] == 2 else range(self.y + 1, ROWS):
                self.rows[y] = [" "] * COLUMNS

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.rows)


class Program:
    """The program in a terminal."""

    def __init__(self, arguments):
        self.screen = Screen()
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", COLORTERM="truecolor")
            os.execv(arguments[0], arguments)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def send(self, keys):
        os.write(self.terminal, keys.encode())

    def read(self, longest):
        """Takes what the program has written within this time; whether it wrote anything."""
        if not select.select([self.terminal], [], [], max(longest, 0))[0]:
            return False
        try:
            read = os.read(self.terminal, 65536)
        except OSError:
            read = b""
        if not read:
            raise Lost("the program ended by itself", self.screen.text())
        self.screen.feed(self.decoder.decode(read))
        return True

    def until(self, words, squeezed=False):
        """Reads until the screen shows this; squeezed: wherever its lines were broken."""
        end = time.monotonic() + PATIENCE
        while not re.search(words, re.sub(r"\s", "", self.screen.text()) if squeezed else self.screen.text()):
            if not self.read(end - time.monotonic()) and time.monotonic() > end:
                raise Lost(f'the screen never showed "{words}"', self.screen.text())

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


class Lost(Exception):
    """What was promised and did not hold."""


class Typist:
    """What one at the keyboard has typed and seen, to be compared with what is left after the kill."""

    def __init__(self, chance):
        self.chance = chance
        self.lines = []  # entered into the list, in order
        self.seen = []  # when the screen answered to each of them
        self.saved = 0  # so many of them stood there while the footer said "saved"
        self.states = [(0.0, "")]  # of the line that is being typed: when the screen answered, and the text
        self.words = 0

    def line(self):
        return self.states[-1][1]

    def key(self, program, key, line):
        program.send(key)
        program.read(PATIENCE)
        self.states.append((time.monotonic(), line))
        while program.read(0):
            pass
        # Right behind a key the mark may still answer what came before it.
        while "✓ saved" in program.screen.text() and program.read(0.1):
            pass
        self.note(program)

    def note(self, program):
        """Everything up to the last answered key is called saved by the screen."""
        if "✓ saved" in program.screen.text():
            self.saved = len(self.lines)
            self.states[-1] = (0.0, self.line())

    def pause(self, program, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            program.read(end - time.monotonic())
            self.note(program)

    def act(self, program):
        """One thing people do."""
        chosen = self.chance.random()
        if chosen < 0.70 or len(self.line()) < 4:
            self.words += 1
            word = self.chance.choice(["reading", "bell", "李雷", "später", "two minutes", "étude", "🦊"])
            for letter in f"{word}{self.words} ":
                self.key(program, letter, self.line() + letter)
                self.pause(program, self.chance.choice([0, 0, 0.004, 0.03, 0.09]))
        elif chosen < 0.76:
            for _ in range(self.chance.randint(1, 3)):
                if not unicodedata.combining(self.line()[-1]):
                    self.key(program, "\x7f", self.line()[:-1])
        elif chosen < 0.92:
            self.enter(program)
        elif chosen < 0.96:
            self.look(program, self.chance.choice(["s", "t", "?", "v"]))
        else:
            self.pause(program, self.chance.uniform(0, 0.7))

    def enter(self, program):
        self.lines.append(self.line().strip())
        program.send("\r")
        program.read(PATIENCE)
        self.seen.append(time.monotonic())
        self.states = [(self.seen[-1], "")]
        while program.read(0):
            pass
        self.note(program)

    @staticmethod
    def look(program, letter):
        """Out of the field, somewhere else, and back into it."""
        program.send("\x1b")
        program.until("G close step · A action")
        program.send(letter)
        program.until("Esc (back|close)")
        program.send("\x1b")
        program.until("Ctrl\\+G close step")

    def compare(self, killed, lines, draft):
        """How many seconds of typing are missing; raises where more is missing than may be."""
        sure = sum(1 for seen in self.seen if seen <= killed - HALF_A_SECOND)
        if lines != self.lines[: len(lines)] or len(lines) < max(sure, self.saved):
            raise Lost("lines that were entered", f"entered {self.lines}\nsaved {self.saved}\nfound {lines}")
        if len(lines) < len(self.lines):
            return killed - self.seen[len(lines)]  # killed before the last line was written; its letters were saved
        texts = [text for _, text in self.states]
        if draft not in texts:
            raise Lost("what was being typed", f"typed {texts[-1]!r}\nfound {draft!r}")
        first = len(texts) - 1 - texts[::-1].index(draft) + 1
        if first == len(texts):
            return 0.0
        answered = self.states[first][0]
        if answered <= killed - HALF_A_SECOND:
            late = "shown as saved" if answered == 0.0 else f"{killed - answered:.2f} s before"
            raise Lost(f"typing, {late}", f"typed {texts[-1]!r}\nfound {draft!r}")
        return killed - answered


def found(home):
    """The lines and the unfinished line as they lie in the store, read beside the program."""
    store = sqlite3.connect(f"file:{home}/data/store.db?mode=ro", uri=True)
    lines = []
    for (body,) in store.execute("SELECT body FROM entry ORDER BY record, seq"):
        lines += added(json.loads(body)) if body else []
    drafts = [text for ask, text in store.execute("SELECT ask, text FROM draft") if ask == "ideas"]
    store.close()
    if len(drafts) > 1:
        raise Lost("one unfinished line", f"found {drafts}")
    return lines, drafts[0] if drafts else ""


def added(body):
    """Texts of list items in the body of an entry."""
    if isinstance(body, dict):
        if "item" in body and isinstance(body.get("text"), str):
            return [body["text"]]
        return [text for value in body.values() for text in added(value)]
    return []


def check(program, home):
    told = subprocess.run([program, "--home", home, "store", "check"], capture_output=True, text=True)
    if told.returncode:
        raise Lost("a sound store", told.stdout + told.stderr)


def go_on(options, draft):
    """Starts anew; what was being typed stands in its field."""
    program = Program([options.program, "--home", options.home])
    program.until("Go on with")
    program.send("\r")
    program.until("What could we do")
    if draft.strip():
        program.until(re.escape(re.sub(r"\s", "", draft)[-12:]), squeezed=True)
    return program


def run(options):
    chance = random.Random(options.seed)
    protocols = os.path.join(options.home, "protocols")
    os.makedirs(protocols, exist_ok=True)
    with open(os.path.join(protocols, "kills.yaml"), "w", encoding="utf-8") as file:
        file.write(PROTOCOL)
    people = ["--person", "Ana: teacher", "--person", "Jon: paraeducator"]
    program = Program([options.program, "--home", options.home, "run", "kills", *people])
    program.until("Start the meeting")
    program.send("\r")
    program.until("What could we do")
    typist, missing = Typist(chance), []
    for kill in range(1, options.kills + 1):
        end = time.monotonic() + chance.uniform(0.05, options.longest)
        while time.monotonic() < end:
            typist.act(program)
        program.kill()
        killed = time.monotonic()
        check(options.program, options.home)
        lines, draft = found(options.home)
        missing.append(typist.compare(killed, lines, draft))
        print(f"kill {kill}: {len(lines)} lines, {missing[-1] * 1000:.0f} ms of typing missing", flush=True)
        program = go_on(options, draft)
        typist.lines, typist.seen, typist.saved = lines, [0.0] * len(lines), len(lines)
        typist.states = [(0.0, draft)]
    program.kill()
    print(f"{options.kills} kills, seed {options.seed}: {len(typist.lines)} lines are all there; at most "
          f"{max(missing) * 1000:.0f} ms of typing were missing.")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--longest", type=float, default=3.0, help="seconds between kills, at most")
    parser.add_argument("--program", default=os.path.join(here, "../../target/release/roundtable"))
    parser.add_argument("--home", help="an empty folder; default: a temporary one, removed where all held")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    own = options.home is None
    options.home = tempfile.mkdtemp(prefix="roundtable-kills-") if own else os.path.abspath(options.home)
    try:
        run(options)
    except Lost as lost:
        print(f"LOST: {lost.args[0]}\n{lost.args[1]}\nseed {options.seed}; the home is {options.home}", file=sys.stderr)
        return 1
    if own:
        shutil.rmtree(options.home)
    return 0


if __name__ == "__main__":
    sys.exit(main())
