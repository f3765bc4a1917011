#!/usr/bin/env python3
"""terminal.py PROGRAM [SITTINGS] -> what a pupil waits for, in milliseconds (Markdown).

start   from starting the program to its first whole screen, on a pseudo-terminal
key     from a key to the first byte painted, and to the last, with the answer saved in between
forty   so many sittings at once in one workspace, each with 0.3 to 2.7 s of thinking: from a line sent to the next question
rush    the same without any thinking, and all handing in at once: the worst that a class can do
"""
import os
import pty
import random
import re
import select
import shutil
import subprocess
import sys
import tempfile
import threading
import time

program = os.path.abspath(sys.argv[1])
sittings = int(sys.argv[2]) if len(sys.argv) > 2 else 40
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
questionnaire = os.path.join(root, "Questionnaires", "objects-of-labour-short.yaml")
folder = tempfile.mkdtemp(prefix="orientir-bench-")
env = dict(os.environ, ORIENTIR_WORKSPACE=folder + "/w", ORIENTIR_LANG="en", TERM="xterm", LANG="C.UTF-8",
           ORIENTIR_QUESTIONNAIRES=os.path.join(root, "Questionnaires"))


def run(*arguments):
    return subprocess.run([program, *arguments], env=env, capture_output=True, text=True, check=True).stdout


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))] * 1e3


def line(name, values):
    print(f"| {name} | {len(values)} | {percentile(values, .5):.1f} | {percentile(values, .99):.1f} | {max(values) * 1e3:.1f} |", flush=True)


class Terminal:
    def __init__(self, *arguments):
        self.born = time.perf_counter()
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.execve(program, [program, *arguments], env)

    def read(self, quiet, limit=10.0):
        """Until nothing came for `quiet` seconds; the moments of the first and the last byte, and the text."""
        first = last = None
        text, end = b"", time.perf_counter() + limit
        while time.perf_counter() < end:
            ready, _, _ = select.select([self.master], [], [], quiet)
            if not ready:
                if first is not None:
                    break
                continue
            try:
                chunk = os.read(self.master, 65536)
            except OSError:
                break
            if not chunk:
                break
            last = time.perf_counter()
            first = first or last
            text += chunk
        return first, last, text

    def close(self):
        os.close(self.master)
        os.waitpid(self.process, 0)


try:
    run("workspace", "init")
    run("wave", "open", "W")
    print("| what | times | median | p99 | longest |\n|---|--:|--:|--:|--:|")
    starts = []
    for _ in range(20):
        terminal = Terminal("take", questionnaire, "--trial")
        _, last, text = terminal.read(.3)
        assert b"questions" in text, text[-500:]
        starts.append(last - terminal.born)
        os.write(terminal.master, b"\x03")
        terminal.close()
    line("start to first screen", starts)

    first_bytes, last_bytes = [], []
    for code in run("code", "issue", "--class", "9А", "--count", "6").split():
        terminal = Terminal("take", questionnaire, "--code", code)
        terminal.read(.3)
        os.write(terminal.master, b"\r")
        terminal.read(.3)
        for _ in range(8):
            pressed = time.perf_counter()
            os.write(terminal.master, b"1")
            first, last, _ = terminal.read(.3)
            first_bytes.append(first - pressed)
            last_bytes.append(last - pressed)
        os.write(terminal.master, b"\x03")
        terminal.close()
    line("key to paint, answer saved: first byte", first_bytes)
    line("key to paint, answer saved: whole screen", last_bytes)

    def sit(code, thinking, waits, ends):
        child = subprocess.Popen([program, "take", questionnaire, "--plain", "--code", code], env=env, stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)

        def until_asked():
            text = b""
            while not re.search(rb"[:?] $", text):
                chunk = os.read(child.stdout.fileno(), 4096)
                if not chunk:
                    return text
                text += chunk
            return text

        text, mine = until_asked(), []
        # Questions until the review asks for a number; then the answers are handed in.
        for word in [""] + ["1"] * 200:
            if b'"finish"' in text:
                break
            if thinking:
                time.sleep(random.uniform(.3, 2.7))
            sent = time.perf_counter()
            child.stdin.write((word + "\n").encode())
            text = until_asked()
            mine.append(time.perf_counter() - sent)
        for word in ["finish", "1"]:
            if thinking:
                time.sleep(random.uniform(.3, 2.7))
            sent = time.perf_counter()
            child.stdin.write((word + "\n").encode())
            text = until_asked()
            mine.append(time.perf_counter() - sent)
        child.stdin.close()
        ends.append(child.wait())
        waits.extend(mine)

    random.seed(1)
    for thinking in (True, False):
        codes = run("code", "issue", "--class", "9Б" if thinking else "9В", "--count", str(sittings)).split()
        waits, ends = [], []
        threads = [threading.Thread(target=sit, args=(code, thinking, waits, ends)) for code in codes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert ends == [0] * sittings, ends
        line(f"{sittings} sittings at once, " + ("with thinking" if thinking else "without any thinking"), waits)
    stored = len(run("answers", "export", "--questionnaire", questionnaire, "--format", "jsonl").split("\n")) - 1
    assert stored == 2 * sittings, stored
    print(f"\n{stored} of {2 * sittings} sheets stored.")
finally:
    shutil.rmtree(folder, ignore_errors=True)
