"""No secret in any line."""

from bangban.deployment.refusals import DeploymentError, mask


def test_keys_of_the_environment_are_masked(monkeypatch):
    """Wherever a library puts them; short values are words."""
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI")
    monkeypatch.setenv("MY_KEY", "short")
    assert mask("at wJalrXUtnFEMI\nin short") == "at *** in short"
    assert mask("GET /x?X-Amz-Signature=abc&y=1") == "GET /x?X-Amz-Signature=***&y=1"
    assert DeploymentError("deploy.s3", reason="wJalrXUtnFEMI").values == {"reason": "***"}
