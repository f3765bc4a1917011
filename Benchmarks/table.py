#!/usr/bin/env python3
"""table.py RESULTS.jsonl -> Markdown: milliseconds (median) of every engine, and how many times ours that is."""
import json
import sys

TITLES = {
    "read": "every byte read once", "a": "a · score six scales", "b": "b · 864 cells: n, mean, SD, five quantiles", "a+b": "a + b",
    "c": "c · α, item–rest, α if dropped", "a+b+c": "a + b + c", "d": "d · ω",
    "e": "e · graded response EAP and SE", "one sheet with trace": "one sheet with its trace",
}
OURS = "orientir"

rows = [json.loads(line) for line in open(sys.argv[1]) if line.startswith("{")]
found = {(row["engine"], row["task"], row["N"]): row for row in rows}
# What a peer takes for several tasks is the sum of what it takes for each.
for engine, n in {(row["engine"], row["N"]) for row in rows if row["engine"] != OURS}:
    for whole, parts in (("a+b", "ab"), ("a+b+c", "abc")):
        each = [found.get((engine, part, n)) for part in parts]
        if all(each):
            found[engine, whole, n] = {
                "wall_med": sum(part["wall_med"] for part in each),
                "rss_peak_mb": max(part.get("rss_peak_mb", 0) for part in each),
            }
sizes = sorted({n for _, task, n in found if task != "one sheet with trace"})
print("| task | engine | " + " | ".join(f"{n:,} · ms | × ours" for n in sizes) + " | peak MB |")
print("|---|---|" + "--:|--:|" * len(sizes) + "--:|")
for task, title in TITLES.items():
    if task == "one sheet with trace":
        continue
    engines = sorted(
        {engine for engine, own, _ in found if own == task},
        key=lambda engine: max((found[engine, task, n]["wall_med"] / n for n in sizes if (engine, task, n) in found)),
    )
    for engine in engines:
        cells, last = [], {}
        for n in sizes:
            row, ours = found.get((engine, task, n)), found.get((OURS, task, n))
            last = row or last
            cells.append(f"{row['wall_med'] * 1e3:,.2f}" if row else "–")
            ratio = row["wall_med"] / ours["wall_med"] if row and ours else None
            cells.append("1" if engine == OURS and row else f"{ratio:,.1f}" if ratio else "–")
        print(f"| {title} | {engine} | " + " | ".join(cells) + f" | {last.get('rss_peak_mb') or '–'} |")
for row in rows:
    if row["task"] == "one sheet with trace":
        print(f"\n{TITLES[row['task']]}: {row['wall_med'] * 1e6:,.0f} µs")
# Equal figures, or the times compare nothing.
wrong = 0
for (engine, task, n), row in sorted(found.items()):
    reference = found.get((OURS, {"b": "a+b"}.get(task, task), n), {}).get("check")
    if engine == OURS or reference is None or row.get("check") is None:
        continue
    if abs(row["check"] - reference) > (1e-4 if task == "d" else 1e-6) * max(1, abs(reference)):
        wrong += 1
        print(f"\n{engine}, {task}, {n}: the figures differ from ours, {row['check']} and {reference}", file=sys.stderr)
sys.exit(1 if wrong else 0)
