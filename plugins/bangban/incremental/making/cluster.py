"""Workers on other machines, by Dask distributed (the extra `cluster`), if BANGBAN_CLUSTER asks for them.

They need the same programs, and see content, theme, output and store under the same paths: a shared disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from importlib import import_module

from bangban.config.site_config import SiteConfig
from bangban.incremental.making.workers import WorkerPool, count_processors


class ClusterError(OSError):
    """There is no such cluster, or the program that speaks to it is not installed."""


@contextmanager
def connect_cluster(address: str) -> Iterator[Executor]:
    """An executor of the cluster whose scheduler is at `address` (`tcp://host:8786`). Raises ClusterError."""
    try:
        # Only who has a cluster has the library.
        client = import_module("distributed").Client(address, set_as_default=False)
    except (ImportError, OSError, TimeoutError, ValueError) as error:
        raise ClusterError(0, str(error), address) from error
    with client:
        yield client.get_executor(pure=False)


def choose_workers(config: SiteConfig) -> WorkerPool:
    """Who does the work: processes on this machine, or a cluster."""
    cluster = partial(connect_cluster, config.cluster) if config.cluster else None
    return WorkerPool(config.workers or count_processors(), cluster)
