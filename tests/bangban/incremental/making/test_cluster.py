"""Who does the work, by the settings."""

import pytest

from bangban.config.site_config import SiteConfig
from bangban.incremental.making.cluster import ClusterError, choose_workers
from bangban.incremental.making.workers import count_processors


def test_by_default_as_many_as_there_are_processors():
    """On this machine."""
    pool = choose_workers(SiteConfig())
    assert (pool.workers, pool.cluster) == (count_processors(), None)
    assert choose_workers(SiteConfig(workers=3)).workers == 3


def test_a_cluster_is_asked_for_by_its_address(monkeypatch):
    """It is not looked for before there is work to do; one that is not there is told with its address."""
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    pool = choose_workers(SiteConfig(cluster="nonsense://nowhere"))
    with pytest.raises(ClusterError) as told, pool.cluster():
        pass
    assert told.value.filename == "nonsense://nowhere"
