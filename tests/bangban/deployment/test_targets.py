"""The addresses of targets."""

import pytest

from bangban.deployment.refusals import DeploymentError
from bangban.deployment.targets import TARGETS, open_target
from bangban.diagnostics.errors import RefusedError


@pytest.mark.parametrize("target", ["/srv/site", "ftp://host/x", "user@host:/srv", "http://x"])
def test_what_is_no_target_is_refused(target):
    """With what may be written."""
    with pytest.raises(RefusedError, match=r"deploy\.scheme") as refused:
        open_target(target)
    assert all(f"{one}://" in str(refused.value.values["known"]) for one in TARGETS)


@pytest.mark.parametrize(
    "target",
    [
        "file:///",
        "rsync://host",
        "rsync://host/",
        "rsync://-oProxy/x",
        "rsync://h/../x",
        "s3:///x",
        "s3://b/../x",
    ],
)
def test_an_address_that_names_no_folder_is_refused(target):
    """The root of a disk, no host, or options for ssh in its place."""
    with pytest.raises(DeploymentError, match=r"deploy\.address"):
        open_target(target)


@pytest.mark.parametrize("target", ["rsync://me:hunter22@host/srv/x", "s3://AKIA1:secret99@bucket/x"])
def test_no_password_in_an_address(target):
    """Nor is it told."""
    with pytest.raises(DeploymentError, match=r"deploy\.password") as refused:
        open_target(target)
    assert "hunter22" not in str(refused.value.values)
    assert "secret99" not in str(refused.value.values)
