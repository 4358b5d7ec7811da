"""Works out with SciPy and NumPy what tests/libraries.rs compares with.

    python -m venv .venv && .venv/bin/pip install numpy==2.4.6 scipy==1.17.1
    .venv/bin/python crates/statistics/tests/expect.py > crates/statistics/tests/expected.json

Exact p-values are SciPy's own where no values are equal; otherwise, and for the tests of which SciPy has none, those of
its `permutation_test` over every permutation there is.
"""

import json
import random

import numpy
from scipy import stats

RANDOM = random.Random(20)
ALL = numpy.inf


def sample(size, kind):
    """Values without equal ones, some equal, or many."""
    if kind == "apart":
        return [RANDOM.randrange(10**6) / 1000 for _ in range(size)]
    return [float(RANDOM.randrange(12 if kind == "some" else 4)) for _ in range(size)]


def has_ties(values):
    return len(set(values)) < len(values)


def by_permutation(data, statistic, kind, alternative):
    return stats.permutation_test(
        data, statistic, permutation_type=kind, alternative=alternative, n_resamples=ALL, vectorized=False
    ).pvalue


def mann_whitney(one, other, exact):
    u, p = stats.mannwhitneyu(one, other, method="exact" if exact and not has_ties(one + other) else "asymptotic")
    if exact and has_ties(one + other):
        p = by_permutation((one, other), lambda a, b: stats.mannwhitneyu(a, b).statistic, "independent", "two-sided")
    return {"test": "mann_whitney", "data": [one, other], "statistic": u, "p": p, "exact": exact}


def kruskal_wallis(groups, exact):
    h, p = stats.kruskal(*groups)
    if exact:
        p = by_permutation(groups, lambda *them: stats.kruskal(*them).statistic, "independent", "greater")
    return {"test": "kruskal_wallis", "data": groups, "statistic": h, "p": p, "exact": exact}


def wilcoxon(one, other, exact):
    differences = [b - a for a, b in zip(one, other) if a != b]
    if exact:
        w, p = stats.wilcoxon(differences, method="exact" if not has_ties(list(map(abs, differences))) else stats.PermutationMethod(n_resamples=ALL))
    else:
        w, p = stats.wilcoxon(differences, method="asymptotic", correction=True)
    return {"test": "wilcoxon", "data": [one, other], "statistic": w, "p": p, "exact": exact}


def spearman(one, other, exact):
    rho, p = stats.spearmanr(one, other)
    if exact:
        p = by_permutation((one,), lambda a: stats.spearmanr(a, other).statistic, "pairings", "two-sided")
    return {"test": "spearman", "data": [one, other], "statistic": rho, "p": p, "exact": exact}


def summary(values):
    quartiles = numpy.quantile(values, [0.25, 0.5, 0.75]).tolist()
    sd = float(numpy.std(values, ddof=1)) if len(values) > 1 else None
    return {"test": "summary", "data": [values], "quartiles": quartiles, "mean": float(numpy.mean(values)), "sd": sd}


def main():
    found = []
    for kind in ["apart", "some", "many"]:
        for size in [1, 2, 5, 8, 21]:
            found.append(summary(sample(size, kind)))
        # No permutation test takes a group of one.
        ones = [(1, 1), (1, 4)] if kind == "apart" else [(2, 2), (2, 4)]
        for n, m in [*ones, (3, 4), (5, 5), (6, 3), (7, 5)]:
            found.append(mann_whitney(sample(n, kind), sample(m, kind), True))
        for n, m in [(40, 35), (100, 30)]:
            found.append(mann_whitney(sample(n, kind), sample(m, kind), False))
        for sizes in [(2, 2, 2), (3, 3, 3), (2, 3, 4), (4, 4)]:
            found.append(kruskal_wallis([sample(size, kind) for size in sizes], True))
        for sizes in [(20, 25, 30), (40, 30, 20, 25)]:
            found.append(kruskal_wallis([sample(size, kind) for size in sizes], False))
        for size in [1, 4, 8, 11]:
            found.append(wilcoxon(sample(size, kind), sample(size, kind if size > 4 else "apart"), True))
        for size in [90, 150]:
            found.append(wilcoxon(sample(size, kind), sample(size, kind), False))
        for size in [3, 5, 6]:
            found.append(spearman(sample(size, kind), sample(size, "apart"), True))
            found.append(spearman(sample(size, "apart"), [*sample(size - 2, kind), 20.0, 21.0], True))
        for size in [12, 21, 80]:
            found.append(spearman(sample(size, kind), sample(size, kind), False))
    # Both of these can be exact without equal values at sizes that no permutation test reaches.
    found.append(mann_whitney(sample(30, "apart"), sample(29, "apart"), True))
    found.append(wilcoxon(sample(50, "apart"), sample(50, "apart"), True))
    print("[" + ",\n".join(json.dumps(it, allow_nan=False) for it in found) + "]")


if __name__ == "__main__":
    main()
