"""Workers on other machines, here two processes of a real Dask cluster."""

from collections.abc import Iterator

import pytest
from distributed import Client, LocalCluster

from bench.corpus import write_corpus
from tests.browser import builds
from tests.browser.builds import Site

STORIES = 60


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A scheduler and two workers of one thread each."""
    with LocalCluster(n_workers=2, processes=True, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def plain(tmp_path_factory) -> Site:
    """What a build on this machine alone makes of 60 stories."""
    folder = tmp_path_factory.mktemp("plain")
    write_corpus(folder / "content", STORIES)
    return builds.build(folder / "content", folder / "output").site


def count_tasks(dask_scheduler) -> int:
    """How often the cluster's workers have done something."""
    return sum(entry[2] == "memory" for entry in dask_scheduler.transition_log)


def test_a_cluster_makes_the_same_site(cluster, plain, tmp_path):
    """Byte for byte; and it was the workers who did it."""
    write_corpus(tmp_path / "content", STORIES)
    with Client(cluster) as client:
        before = client.run_on_scheduler(count_tasks)
        built = builds.build(
            tmp_path / "content", tmp_path / "output", env={"BANGBAN_CLUSTER": cluster.scheduler_address}
        )
        assert built.site.files() == plain.files()
        assert client.run_on_scheduler(count_tasks) > before
    assert list((tmp_path / ".bangban" / "output").glob("blueprint-*")) == []


def test_a_second_build_works_with_the_first_ones_store(cluster, plain, tmp_path):
    """A site of the cluster's is gone on with alone, and the other way round."""
    write_corpus(tmp_path / "content", STORIES)
    env = {"BANGBAN_CLUSTER": cluster.scheduler_address}
    built = builds.build(tmp_path / "content", tmp_path / "output", env=env)
    assert built.returncode == 0
    again = builds.build(tmp_path / "content", tmp_path / "output")
    assert "重做 0 项" in again.stderr
    assert again.site.files() == plain.files()


def test_a_cluster_that_is_not_there(tmp_path):
    """A sentence, no traceback, no site."""
    write_corpus(tmp_path / "content", STORIES)
    env = {"BANGBAN_CLUSTER": "tcp://127.0.0.1:9", "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"}
    built = builds.build(tmp_path / "content", tmp_path / "output", env=env)
    assert built.returncode != 0
    assert "tcp://127.0.0.1:9" in built.stderr
    assert "Traceback" not in built.said
    assert not (tmp_path / "output").exists()
