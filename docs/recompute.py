"""Counts every figure of a site anew from its published cases: `python recompute.py FOLDER-OR-URL/api/v1`."""

import json
import sys
from bisect import bisect_left
from collections import Counter
from datetime import datetime
from hashlib import sha256
from math import inf
from pathlib import Path
from urllib.request import urlopen

STEPS = {
    "first-answer": "answered",
    "forwarding": "forwarded",
    "first-closing": "first_closed",
    "closing": "closed",
}
JUDGED = ("kept", "overdue", "overdue-so-far")


def took(case, step, clock):
    """(Least, most, still waits) in seconds from the request to a step; None where that cannot be known."""
    start, end, waits = case["request"], case[step], case[step] is None
    if waits and case["unknown"][step] == "not-yet":
        end = {"earliest": clock, "latest": clock, "precision": "minute"}
    if not (start and end and start["earliest"] and start["latest"]):
        return None
    unit = 1 if start["precision"] == end["precision"] == "second" else 60
    moments = start["earliest"], start["latest"], end["earliest"], end["latest"]
    first, last, low, high = (
        one and int(datetime.fromisoformat(one).timestamp()) // unit * unit for one in moments
    )
    high = inf if high is None else high - first
    return None if high < 0 else (0 if low is None else max(0, low - last), high or unit - 1, waits)


def is_reached(times, leaving, later, share):
    """Whether the estimate of Kaplan and Meier is at most 1 - share behind all `times`."""
    left = whole = 1
    for place, time in enumerate(sorted(times)):
        risk = len(times) - place + later + len(leaving) - bisect_left(leaving, time)
        left, whole = left * (risk - 1), whole * risk
    return left * share[1] <= (share[1] - share[0]) * whole


def find(points, holds):
    """The first point at which it holds, None where there is none; points are half seconds."""
    place = bisect_left(points, True, key=holds)
    return points[place] // 2 if place < len(points) else None


def find_quantile(rows, share, least_cases):
    """The least and the greatest that it can be, whatever the times within their ranges."""
    if len(rows) < least_cases:
        return None, None
    events = [(2 * low, 2 * high) for low, high, waits in rows if not waits]
    early, late = (sorted(2 * row[end] for row in rows if row[2]) for end in (0, 1))

    def is_late(at):
        return is_reached(
            [min(high, at) for low, high in events if low <= at],
            early,
            sum(low > at for low, _ in events),
            share,
        )

    def is_early(at):
        return is_reached(
            [low for low, high in events if high <= at], late, sum(high > at for _, high in events), share
        )

    least = find(sorted({low for low, _ in events} | {time + 1 for time in early}), is_late)
    return least, None if least is None else find(sorted({high for _, high in events} - {inf}), is_early)


def count(cases, clock):
    """Each figure of some cases by its field: a count, (numerator, denominator), or (least, most)."""
    shut = [one for one in cases if one["state"] == "closed"]
    verdicts = Counter((row["stage"], row["verdict"]) for one in cases for row in one["promises"])
    said = [one["satisfaction"] for one in cases if one["satisfaction"]]
    found = {"cases": len(cases), "open": len(cases) - len(shut), "closed": (len(shut), len(cases))}
    found["overdue"] = sum(
        any(row["verdict"] == "overdue-so-far" for row in one["promises"]) for one in cases
    )
    found |= {
        name: sum(bool(one[key]) for one in cases)
        for name, key in (("samples", "sample"), ("reopened",) * 2, ("confirmed",) * 2)
    }
    for name, step in STEPS.items():
        rows = [row for one in cases if (row := took(one, step, clock))]
        found |= {
            f"{name}.count": len(rows),
            f"{name}.waiting": sum(row[2] for row in rows),
            f"{name}.unknown": len(cases) - len(rows),
        }
        found |= {
            f"{name}.median": find_quantile(rows, (1, 2), 5),
            f"{name}.p90": find_quantile(rows, (9, 10), 10),
        }
    for name, key in (("outcomes", "outcome"), ("satisfaction",) * 2):
        found |= {
            f"{name}.{word or 'unsaid'}": times for word, times in Counter(one[key] for one in cases).items()
        }
    found |= {f"promises.{stage}.{verdict}": times for (stage, verdict), times in verdicts.items()}
    kept = {
        stage: (verdicts[stage, "kept"], sum(verdicts[stage, word] for word in JUDGED))
        for stage, _ in verdicts
    }
    found |= {f"kept-{stage}": pair for stage, pair in kept.items()} | {
        "kept": tuple(map(sum, zip(*kept.values(), strict=True))) or (0, 0)
    }
    found["answered"] = sum(bool(one["answered"]) for one in cases), len(cases)
    found["resolved"] = sum(one["outcome"] == "resolved" for one in shut), len(shut)
    return found | {"satisfied": (said.count("satisfied"), len(said))}


def list_scopes(cases):
    """The cases of each scope by the beginning of its figures' ids."""
    scopes = {"cases/all/": cases}
    for one in cases:
        names = [
            ("category", one["category"]["id"]),
            ("urgency", one["urgency"]),
            *(("agency", row["id"]) for row in one["agencies"]),
        ]
        names += [("area", one["area"]["id"])] if one["area"] and one["area"]["id"] else []
        for kind, name in names:
            scopes.setdefault(f"cases/{kind}/{name}/", []).append(one)
    return scopes


def tell_wrong(place):
    """What does not come out of the cases, or is another file than the index vouches for, in words."""

    def read(name):
        return urlopen(f"{place}/{name}").read() if "://" in place else Path(place, name).read_bytes()

    rows = json.loads(read("index.json"))["files"]
    files = {row["name"]: read(row["name"]) for row in rows}
    wrong = [
        f"{row['name']}: digest" for row in rows if sha256(files[row["name"]]).hexdigest() != row["sha256"]
    ]
    pages = (
        json.loads(data)
        for name, data in files.items()
        if name.startswith("cases") and name.endswith(".json")
    )
    data, cases = json.loads(files["figures.json"]), [case for page in pages for case in page["cases"]]
    found = {
        start + field: value
        for start, part in list_scopes(cases).items()
        for field, value in count(part, data["as_of"]).items()
    }
    for row in data["snapshots"]:
        given = {key: value for key, value in row.items() if isinstance(value, int)}
        found |= {f"snapshots/{row['as_of']}/{key}": value for key, value in given.items()}
        found |= {
            f"snapshots/{row['as_of']}/{one}_of_{all_}": (given[one], given[all_])
            for one in given
            for all_ in given
        }
    for row in data["figures"]:
        told = (
            (row["numerator"], row["denominator"])
            if row["unit"] == "share"
            else (row["low"], row["high"])
            if row["unit"] == "seconds"
            else row["value"]
        )
        if told != found.get(row["id"], 0 if row["unit"] == "cases" else (0, 0)):
            wrong.append(f"{row['id']}: {told}, counted {found.get(row['id'])}")
    return wrong


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    faults = tell_wrong(sys.argv[1].rstrip("/"))
    sys.exit("\n".join(faults) or 0)
