"""Who does the work: this process, alone or with others forked from it, or the workers of a cluster."""

from __future__ import annotations

import errno
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    as_completed,
    wait,
)
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from multiprocessing import get_context
from threading import Lock
from typing import Any, TypeVar

from msgspec import Struct

from bangban.incremental.making.renderer_spec import SavedSpec
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.support.parent_process import end_with_parent

Item = TypeVar("Item")
Result = TypeVar("Result")
Place = TypeVar("Place", bound=TrackedRenderer | None)
Task = Callable[[Place, Sequence[Item]], list[Result]]
"""Work on some items, in a renderer, or where none is needed."""

FEW = 40
"""As many items are done at once where one is: to start processes costs more."""

MANY = 2000
"""With fewer items this process joins in: one more would take as much memory again. With so many it has its
hands full with what the others give."""

_LEAST, _MOST = 4, 64
_AHEAD = 3
"""Parts that each process has at hand: none waits while this one is at work itself."""


class _Post:
    """A worker's place: a process serves one build at a time, in one renderer. `lock` keeps the threads of a
    cluster's worker apart, for who makes is watched."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.renderer: TrackedRenderer | None = None
        self.shared: Callable[[Any], Any] | None = None
        self._spec: SavedSpec | None = None

    def take(self, renderer: TrackedRenderer | None) -> None:
        """Works here from now on."""
        self.renderer = renderer

    def do(self, item: Any) -> Any:
        """What is shared here with others."""
        assert self.shared, "who takes part has been told in what"
        return self.shared(item)

    def enter(self, spec: SavedSpec | None) -> None:
        """Works in a renderer of its own, made by the renderer spec; in none without one."""
        if self._spec != spec:
            self.renderer, self._spec = spec.open() if spec else None, spec


_post = _Post()


def _start(renderer: TrackedRenderer | None, parent: int) -> None:
    """Begins to work for a build; ends when that is killed."""
    _post.take(renderer)
    end_with_parent(parent)


def _start_sharing(task: Callable[[Any], Any], parent: int) -> None:
    _post.shared = task
    end_with_parent(parent)


def _do_shared(item: Any) -> Any:
    return _post.do(item)


def _work(task: Task[Any, Item, Result], items: Sequence[Item]) -> list[Result]:
    return task(_post.renderer, items)


def _work_by(spec: SavedSpec | None, task: Task[Any, Item, Result], items: Sequence[Item]) -> list[Result]:
    with _post.lock:
        _post.enter(spec)
        return task(_post.renderer, items)


class WorkerPool(Struct, frozen=True):
    """`workers` processes at work on this machine; or `cluster`, which gives an executor of many machines."""

    workers: int
    cluster: Callable[[], AbstractContextManager[Executor]] | None = None

    def run(
        self,
        renderer: Place,
        task: Task[Place, Item, Result],
        items: Sequence[Item],
        *,
        heavy: bool = False,
    ) -> Iterator[Result]:
        """What the task gives for each item, in any order. Of `heavy` items two are worth a process. What a
        task raises is raised here; OSError where a worker has been killed."""
        few = 2 if heavy else FEW
        if not (self.forks(len(items), few) or (self.cluster and len(items) >= few)):
            for start in range(0, len(items), _MOST):
                yield from task(renderer, items[start : start + _MOST])
            return
        size = 1 if heavy else min(_MOST, max(_LEAST, len(items) // (self.workers * 8)))
        try:
            joins = not self.cluster and len(items) < MANY
            with self._start_workers(renderer, self.workers - joins) as submit:
                parts = [items[start : start + size] for start in range(0, len(items), size)]
                if joins:
                    ahead = _AHEAD * (self.workers - 1)
                    yield from _join_in(deque(parts), partial(submit, task), partial(task, renderer), ahead)
                else:
                    yield from _collect({submit(task, part) for part in parts})
        except BrokenExecutor as error:
            # As a rule by the system, for want of memory.
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD)) from error

    def share(self, task: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
        """What the task gives for each of a few large items: one is done here, each other in a process of its
        own, to which the task itself need not be sent. What it raises is raised here; OSError where such a
        process has been killed. A cluster, whose files may lie elsewhere, is not asked."""
        if len(items) < 2 or self.cluster or not _can_fork():
            return [*map(task, items)]
        try:
            with ProcessPoolExecutor(
                len(items) - 1, get_context("fork"), _start_sharing, (task, os.getpid())
            ) as pool:
                others = [pool.submit(_do_shared, item) for item in items[1:]]
                return [task(items[0]), *(one.result() for one in others)]
        except BrokenExecutor as error:
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD)) from error

    def forks(self, count: int, few: int = FEW) -> bool:
        """Whether processes are forked from this one for so many items."""
        return count >= few and self.cluster is None and self.workers > 1 and _can_fork()

    @contextmanager
    def _start_workers(
        self, renderer: TrackedRenderer | None, workers: int
    ) -> Iterator[Callable[..., Future[Any]]]:
        if self.cluster:
            spec_source = renderer.spec.saved() if renderer else nullcontext()
            with spec_source as spec, self.cluster() as executor:
                yield lambda task, items: executor.submit(_work_by, spec, task, items)
            return
        # The renderer is there in the children already: nothing of it is sent.
        pool = ProcessPoolExecutor(workers, get_context("fork"), _start, (renderer, os.getpid()))
        with pool:
            yield lambda task, items: pool.submit(_work, task, items)


def _collect(waiting: set[Future[list[Result]]]) -> Iterator[Result]:
    try:
        for future in as_completed(waiting):
            waiting.discard(future)
            yield from future.result()
    finally:
        _cancel(waiting)


def _join_in(
    parts: deque[Sequence[Item]],
    submit: Callable[[Sequence[Item]], Future[list[Result]]],
    do: Callable[[Sequence[Item]], list[Result]],
    ahead: int,
) -> Iterator[Result]:
    """Gives out the first parts, always `ahead` of who works, and does the last ones here meanwhile."""
    waiting: set[Future[list[Result]]] = set()
    try:
        while parts or waiting:
            while parts and len(waiting) < ahead:
                waiting.add(submit(parts.popleft()))
            if parts:
                yield from do(parts.pop())
            else:
                wait(waiting, return_when=FIRST_COMPLETED)
            for future in [one for one in waiting if one.done()]:
                waiting.discard(future)
                yield from future.result()
    finally:
        _cancel(waiting)


def _cancel(futures: set[Future[Result]]) -> None:
    for future in futures:
        future.cancel()


def _can_fork() -> bool:
    # Windows cannot; what Python's list of start methods says does not change while it runs.
    return hasattr(os, "fork")


def count_processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
