"""Who does the work: here, in forked processes, or by an executor of many machines."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import sleep
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from psutil import Process

from bangban.incremental.making.workers import FEW, MANY, WorkerPool, count_processors

_MANY = list(range(3 * FEW))


def _say_where(renderer, items):
    return [(item, renderer.name, os.getpid()) for item in items]


def _fail(_renderer, items):
    if FEW in items:
        raise OSError(28, "No space left on device", "page.html")
    return list(items)


def _die(renderer, items):
    if os.getpid() != renderer.process:
        os._exit(1)
    sleep(0.01)
    return list(items)


def _wait(_renderer, items):
    sleep(0.01)
    return [(item, os.getpid()) for item in items]


_STUDIO = SimpleNamespace(name="here")


@given(st.integers(0, 200), st.sampled_from([1, 0, -1]))
def test_alone_every_item_is_done_in_order(count, workers):
    """In parts, so that one hears how it goes."""
    parts = []

    def task(_renderer, items):
        parts.append(len(items))
        return list(items)

    assert list(WorkerPool(workers).run(None, task, range(count))) == list(range(count))
    assert all(0 < size <= 64 for size in parts)


def test_many_hands_do_every_item_once():
    """In other processes, too, which have the renderer without its being sent."""
    renderer = SimpleNamespace(name="forked", cannot_be_sent=lambda: None)
    done = list(WorkerPool(2).run(renderer, _say_where, _MANY))
    assert sorted(item for item, _, _ in done) == _MANY
    assert {name for _, name, _ in done} == {"forked"}


@pytest.mark.parametrize("workers", [2, 3])
def test_this_process_is_one_of_the_hands(workers):
    """Each process takes memory of its own: no more of them than may work."""
    done = list(WorkerPool(workers).run(_STUDIO, _wait, _MANY))
    processes = {process for _, process in done}
    assert os.getpid() in processes
    assert 1 < len(processes) <= workers


def test_a_few_items_are_done_at_once():
    """To start processes costs more, and a cluster yet more."""

    def refuse():
        raise AssertionError("nobody is hired")

    for pool in (WorkerPool(8), WorkerPool(8, refuse)):
        done = list(pool.run(_STUDIO, _say_where, _MANY[: FEW - 1]))
        assert {process for _, _, process in done} == {os.getpid()}


@pytest.mark.parametrize(
    ("pool", "count", "forks"),
    [
        (WorkerPool(2), FEW, True),
        (WorkerPool(2), FEW - 1, False),
        (WorkerPool(1), FEW, False),
        (WorkerPool(2, lambda: None), FEW, False),
    ],
)
def test_tells_whether_it_forks(pool, count, forks):
    """What is there before is then there for all; workers elsewhere start anew."""
    assert pool.forks(count) is forks


def test_where_much_is_to_do_this_process_only_hands_it_out():
    """And takes what comes back."""
    done = list(WorkerPool(2).run(_STUDIO, _say_where, range(MANY)))
    assert sorted(item for item, _, _ in done) == list(range(MANY))
    assert os.getpid() not in {process for _, _, process in done}


@pytest.mark.parametrize("workers", [1, 2])
def test_what_a_worker_raises_is_raised_here(workers):
    """With all that it tells."""
    with pytest.raises(OSError, match="No space left") as told:
        list(WorkerPool(workers).run(_STUDIO, _fail, _MANY))
    assert (told.value.errno, told.value.filename) == (28, "page.html")


def test_a_worker_that_is_killed_ends_the_build():
    """As the system does it for want of memory: an error that can be told, and no endless waiting."""
    with pytest.raises(ChildProcessError):
        list(WorkerPool(2).run(SimpleNamespace(process=os.getpid()), _die, _MANY))


def test_a_crew_that_is_sent_away_half_way_leaves_nobody_behind():
    """Whoever asked has failed."""
    # A cluster of other tests may have left its own.
    before = {child.pid for child in Process().children()}
    running = WorkerPool(2).run(_STUDIO, _say_where, _MANY * 4)
    next(running)
    assert {child.pid for child in Process().children()} > before
    running.close()
    assert {child.pid for child in Process().children()} <= before


@dataclass(frozen=True)
class _Saved:
    """A renderer spec as workers elsewhere get it."""

    opened: list[str] = field(compare=False)

    def open(self):
        self.opened.append("renderer")
        return SimpleNamespace(name="far away")


class _Sketch:
    def __init__(self):
        self.opened, self.is_saved = [], False

    @contextmanager
    def saved(self) -> Iterator[_Saved]:
        self.is_saved = True
        yield _Saved(self.opened)
        self.is_saved = False


def test_a_cluster_opens_a_studio_of_its_own_once():
    """From the renderer spec, which is there as long as anybody works."""
    spec_source = _Sketch()
    renderer = SimpleNamespace(name="here", spec=spec_source)
    # Workers of a cluster are other processes: threads of this one stand for them.
    pool = WorkerPool(1, lambda: ThreadPoolExecutor(1))
    done = list(pool.run(renderer, _say_where, _MANY))
    assert sorted(item for item, _, _ in done) == _MANY
    assert {name for _, name, _ in done} == {"far away"}
    assert spec_source.opened == ["renderer"]
    assert not spec_source.is_saved


def test_uses_the_processors_that_it_may():
    """One at least."""
    assert 1 <= count_processors() <= (os.cpu_count() or 1)


def test_large_items_are_shared_out():
    """The first is done here; what a task knows already it knows everywhere."""
    known = {"here": os.getpid()}

    def tell(item: int) -> tuple[int, int, int]:
        return item * 2, known["here"], os.getpid()

    doubled, knew, places = zip(*WorkerPool(2).share(tell, [1, 2, 3]), strict=True)
    assert (doubled, {*knew}, places[0]) == ((2, 4, 6), {os.getpid()}, os.getpid())
    assert os.getpid() not in places[1:]
    assert [*WorkerPool(2).share(tell, [1])] == [(2, os.getpid(), os.getpid())]


def test_who_shares_is_told_what_went_wrong():
    """Also that a process has been killed."""
    with pytest.raises(ZeroDivisionError):
        WorkerPool(2).share(lambda item: 1 // item, [1, 0])
    with pytest.raises(ChildProcessError):
        WorkerPool(2).share(lambda item: os._exit(1) if item else None, [0, 1])
