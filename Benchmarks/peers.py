#!/usr/bin/env python3
"""The peers of Orientir's benchmarks: peers.py ENGINE TASK COHORT -> one JSON line. One thread; the same figures as ours, compared by `check`.

ENGINE numpy | numpy-tuned | pandas | polars | duckdb
TASK   a  six scales of every pupil
       b  n, mean, standard deviation and five quantiles (type 7) of every school x grade x scale, from scales that are there
       c  alpha, 60 item-rest correlations, 60 alphas without the item
       d  omega of one factor (minimum residuals), numpy-tuned only
       e  ability and standard error by the graded response model, 61 nodes, numpy only
COHORT a file that `orientir-bench write` made: rows of 60 answers, then school and grade
"""
import json
import os
import resource
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "POLARS_MAX_THREADS"):
    os.environ[variable] = "1"

import numpy as np

SCALES, ITEMS, PROBABILITIES = 6, 10, [0.1, 0.25, 0.5, 0.75, 0.9]
COLUMNS = [f"s{scale}q{item}" for scale in range(SCALES) for item in range(ITEMS)]
REVERSED = np.tile(np.arange(ITEMS) % 3 == 2, SCALES)


def of(scale):
    """The columns of a scale."""
    return COLUMNS[ITEMS * scale : ITEMS * (scale + 1)]


def consistency(covariances):
    """Alpha, item-rest correlations and alphas without the item, added up, from a scale's covariances."""
    k, own, rows, total = len(covariances), np.diag(covariances), covariances.sum(1), covariances.sum()
    without = total - 2 * rows + own
    alpha = k / (k - 1) * (1 - own.sum() / total)
    rest = (rows - own) / np.sqrt(own * without)
    dropped = (k - 1) / (k - 2) * (1 - (own.sum() - own) / without)
    return alpha + rest.sum() + dropped.sum()


def omega(covariances):
    """Omega of one factor, by minimum residuals on correlations."""
    from scipy.optimize import minimize

    deviations = np.sqrt(np.diag(covariances))
    correlations = covariances / np.outer(deviations, deviations)

    def residuals(loadings):
        left = correlations - np.outer(loadings, loadings)
        np.fill_diagonal(left, 0)
        return (left * left).sum() / 2, -2 * left @ loadings

    found = minimize(residuals, np.full(len(correlations), 0.6), jac=True, method="BFGS").x
    return found.sum() ** 2 / (found.sum() ** 2 + (1 - found * found).sum())


class Numpy:
    """Plainly written: whole arrays, no tricks."""

    def __init__(self, answers, groups):
        self.answers, self.groups = answers, groups
        self.keyed = np.where(REVERSED, 4 - answers, answers)
        self.scores = self.keyed.reshape(-1, SCALES, ITEMS).sum(2, dtype=np.uint8)
        self.group = groups[:, 0].astype(int) * 4 + groups[:, 1]

    def a(self):
        keyed = np.where(REVERSED, 4 - self.answers, self.answers)
        return keyed.astype(np.uint8).reshape(-1, SCALES, ITEMS).sum(2, dtype=np.uint8).sum()

    def b(self):
        sum = 0.0
        for group in range(144):
            rows = self.scores[self.group == group]
            sum += len(rows) + rows.mean(0).sum() + rows.std(0, ddof=1).sum()
            sum += np.quantile(rows, PROBABILITIES, axis=0).sum()
        return sum

    def c(self):
        parts = (self.keyed[:, ITEMS * s : ITEMS * (s + 1)].astype(float) for s in range(SCALES))
        return sum(consistency(np.cov(part, rowvar=False)) for part in parts)

    def e(self):
        nodes = np.linspace(-6, 6, 61)
        prior = np.exp(-nodes * nodes / 2)
        prior /= prior.sum()
        total = 0.0
        for scale in range(SCALES):
            likelihood = np.zeros((len(self.keyed), 61))
            for column in range(ITEMS * scale, ITEMS * (scale + 1)):
                slope = 1 + 0.1 * (column % 7)
                steps = np.array([-1.5 + k + 0.1 * (column % 5 - 2) for k in range(4)])
                passed = 1 / (1 + np.exp(-slope * (nodes[None, :] - steps[:, None])))
                passed = np.vstack([np.ones(61), passed, np.zeros(61)])
                likelihood += np.log(passed[:-1] - passed[1:])[self.keyed[:, column]]
            posterior = np.exp(likelihood) * prior
            mass = posterior.sum(1)
            mean = posterior @ nodes / mass
            total += mean.sum() + np.sqrt(posterior @ (nodes * nodes) / mass - mean * mean).sum()
        return total


class TunedNumpy(Numpy):
    """As fast as numpy goes: matrix products by the piece, histograms instead of sorting."""

    pieces = 8192

    def __init__(self, answers, groups):
        super().__init__(answers, groups)
        self.weights = np.zeros((SCALES * ITEMS, SCALES), np.float32)
        self.offsets = np.zeros(SCALES, np.float32)
        for column in range(SCALES * ITEMS):
            self.weights[column, column // ITEMS] = -1 if REVERSED[column] else 1
            self.offsets[column // ITEMS] += 4 if REVERSED[column] else 0
        self.columns = np.ascontiguousarray(self.scores.T)

    def a(self):
        out = np.empty((len(self.answers), SCALES), np.uint8)
        for start in range(0, len(out), self.pieces):
            piece = self.answers[start : start + self.pieces].astype(np.float32)
            out[start : start + self.pieces] = piece @ self.weights + self.offsets
        return out.sum()

    def b(self):
        total, values = 0.0, np.arange(41)
        for scale in range(SCALES):
            counts = np.bincount(self.group * 41 + self.columns[scale], minlength=144 * 41).reshape(144, 41)
            n = counts.sum(1)
            mean = counts @ values / n
            total += n.sum() / SCALES + mean.sum()
            total += np.sqrt((counts @ (values * values) - n * mean * mean) / (n - 1)).sum()
            passed = counts.cumsum(1)
            for probability in PROBABILITIES:
                place = (n - 1) * probability
                low = np.floor(place).astype(int)
                part = place - low
                lower = (passed <= low[:, None]).sum(1)
                upper = np.minimum((passed <= (low + 1)[:, None]).sum(1), 40)
                total += (lower + part * (np.where(part > 0, upper, lower) - lower)).sum()
        return total

    def covariances(self):
        products, sums, n = np.zeros((60, 60)), np.zeros(60), len(self.answers)
        for start in range(0, n, self.pieces):
            piece = self.answers[start : start + self.pieces].astype(np.float32)
            products += piece.T @ piece
            sums += piece.sum(0)
        signs = np.where(REVERSED, -1, 1)
        return (products - np.outer(sums, sums) / n) / (n - 1) * np.outer(signs, signs)

    def blocks(self):
        all = self.covariances()
        return [all[ITEMS * s : ITEMS * (s + 1), ITEMS * s : ITEMS * (s + 1)] for s in range(SCALES)]

    def c(self):
        return sum(consistency(block) for block in self.blocks())

    def d(self):
        return sum(omega(block) for block in self.blocks())


class Pandas:
    def __init__(self, answers, groups):
        import pandas

        self.pandas = pandas
        self.raw = pandas.DataFrame(answers, columns=COLUMNS)
        self.keyed = pandas.DataFrame(np.where(REVERSED, 4 - answers, answers).astype(np.uint8), columns=COLUMNS)
        self.scored = self.score(self.keyed).assign(school=groups[:, 0], grade=groups[:, 1])

    def score(self, keyed):
        return self.pandas.DataFrame({f"s{s}": keyed[of(s)].sum(axis=1) for s in range(SCALES)})

    def a(self):
        keyed = self.raw.copy()
        turned = [column for column, isTurned in zip(COLUMNS, REVERSED) if isTurned]
        keyed[turned] = 4 - keyed[turned]
        return self.score(keyed).values.sum()

    def b(self):
        groups = self.scored.groupby(["school", "grade"])
        figures = [groups.mean(), groups.std(), groups.quantile(PROBABILITIES), groups.size()]
        return sum(np.nansum(part.values.astype(float)) for part in figures)

    def c(self):
        return sum(consistency(self.keyed[of(s)].cov().values) for s in range(SCALES))


class Polars:
    def __init__(self, answers, groups):
        import polars

        self.polars = polars
        columns = {name: answers[:, place] for place, name in enumerate(COLUMNS)}
        self.raw = polars.DataFrame(columns)
        keyed = [self.keyed(name) for name in COLUMNS]
        self.scored = self.raw.select(self.sums()).with_columns(
            school=polars.Series(groups[:, 0]), grade=polars.Series(groups[:, 1])
        )
        self.floats = self.raw.select([k.cast(polars.Float64).alias(n) for k, n in zip(keyed, COLUMNS)])

    def keyed(self, name):
        column = self.polars.col(name)
        return 4 - column if REVERSED[COLUMNS.index(name)] else column

    def sums(self):
        horizontal = self.polars.sum_horizontal
        return [
            horizontal([self.keyed(n) for n in of(s)]).cast(self.polars.UInt8).alias(f"s{s}") for s in range(SCALES)
        ]

    def a(self):
        polars = self.polars
        scored = self.raw.select(self.sums())
        return scored.select(polars.all().cast(polars.Int64).sum()).sum_horizontal()[0]

    def b(self):
        polars = self.polars
        figures = [polars.len().alias("n")]
        for scale in (f"s{s}" for s in range(SCALES)):
            column = polars.col(scale)
            figures += [column.mean().alias("m" + scale), column.std().alias("d" + scale)]
            figures += [column.quantile(p, "linear").alias(f"q{scale}{p}") for p in PROBABILITIES]
        return self.scored.group_by("school", "grade").agg(figures).drop("school", "grade").to_numpy().sum()

    def c(self):
        polars, total = self.polars, 0.0
        for scale in range(SCALES):
            names = of(scale)
            sums = self.floats.select([polars.col(n) for n in names] + [polars.sum_horizontal(names).alias("sum")])
            row = sums.select(
                [polars.col(n).var().alias("v" + n) for n in names]
                + [polars.col("sum").var().alias("v")]
                + [polars.cov(n, "sum").alias("c" + n) for n in names]
            ).row(0)
            own, whole, rows = np.array(row[:ITEMS]), row[ITEMS], np.array(row[ITEMS + 1 :])
            without = whole - 2 * rows + own
            total += ITEMS / (ITEMS - 1) * (1 - own.sum() / whole)
            total += ((rows - own) / np.sqrt(own * without)).sum()
            total += ((ITEMS - 1) / (ITEMS - 2) * (1 - (own.sum() - own) / without)).sum()
        return total


class DuckDB:
    def __init__(self, answers, groups):
        import duckdb
        import pandas

        self.connection = duckdb.connect()
        self.connection.execute("set threads = 1")
        frame = pandas.DataFrame(answers, columns=COLUMNS).assign(school=groups[:, 0], grade=groups[:, 1])
        self.connection.register("frame", frame)
        self.connection.execute("create table answers as select * from frame")
        self.connection.unregister("frame")
        sums = ", ".join(f"({' + '.join(map(self.keyed, of(s)))})::utinyint as s{s}" for s in range(SCALES))
        self.scoring = f"select school, grade, {sums} from answers"
        self.connection.execute("create table scores as " + self.scoring)

    @staticmethod
    def keyed(name):
        return f"(4 - {name})" if REVERSED[COLUMNS.index(name)] else name

    def one(self, query):
        return self.connection.execute(query).fetchone()

    def a(self):
        self.connection.execute("create or replace temp table scored as " + self.scoring)
        return self.one("select " + " + ".join(f"sum(s{s})" for s in range(SCALES)) + " from scored")[0]

    def b(self):
        figures = ", ".join(
            f"avg(s{s}), stddev_samp(s{s}), list_sum(quantile_cont(s{s}::double, {PROBABILITIES}))"
            for s in range(SCALES)
        )
        rows = self.connection.execute(f"select count(*), {figures} from scores group by school, grade").fetchall()
        return sum(map(sum, rows))

    def c(self):
        total = 0.0
        for scale in range(SCALES):
            names = of(scale)
            keyed = ", ".join(f"{self.keyed(n)}::integer as {n}" for n in names)
            whole = " + ".join(names)
            sums = ", ".join(f"sum({n}), sum({n} * {n}), sum({n} * whole)" for n in names)
            row = self.one(
                f"select count(*), sum(whole), sum(whole * whole), {sums} from"
                f" (select *, {whole} as whole from (select {keyed} from answers))"
            )
            n, whole, squares = map(float, row[:3])
            items = np.array(row[3:], float).reshape(ITEMS, 3)
            own = (items[:, 1] - items[:, 0] ** 2 / n) / (n - 1)
            variance = (squares - whole * whole / n) / (n - 1)
            rows = (items[:, 2] - items[:, 0] * whole / n) / (n - 1)
            without = variance - 2 * rows + own
            total += ITEMS / (ITEMS - 1) * (1 - own.sum() / variance)
            total += ((rows - own) / np.sqrt(own * without)).sum()
            total += ((ITEMS - 1) / (ITEMS - 2) * (1 - (own.sum() - own) / without)).sum()
        return total


ENGINES = {"numpy": Numpy, "numpy-tuned": TunedNumpy, "pandas": Pandas, "polars": Polars, "duckdb": DuckDB}


def main(engine, task, path):
    cohort = np.fromfile(path, np.uint8).reshape(-1, 62)
    run = getattr(ENGINES[engine](np.ascontiguousarray(cohort[:, :60]), cohort[:, 60:]), task)
    times, start = [], time.perf_counter()
    while len(times) < 9 and (len(times) < 3 or time.perf_counter() - start < 15):
        begin = time.perf_counter()
        check = run()
        times.append(time.perf_counter() - begin)
        if time.perf_counter() - start > 60:
            break
    times.sort()
    print(json.dumps({
        "engine": engine, "task": task, "N": len(cohort), "wall_min": times[0], "wall_med": times[len(times) // 2],
        "reps": len(times), "rss_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "check": float(check),
    }))


if __name__ == "__main__":
    main(*sys.argv[1:])
