"""What is noted at a target."""

from bangban.deployment.remote_manifest import RemoteManifest


def test_is_read_as_it_was_written():
    """Names may be of any letters."""
    manifest = RemoteManifest({"标签/ 甲 乙.html": "ab", "#x": "-"}, "m", ("location = /x 410",))
    read = RemoteManifest.read(manifest.write())
    assert read is not None
    assert (read.digests, read.mark, read.gone) == (manifest.digests, manifest.mark, manifest.gone)


def test_what_is_none_is_not_taken_for_one():
    """Somebody else's file, or nothing."""
    assert RemoteManifest.read(None) is None
    assert RemoteManifest.read(b"index.html\n") is None
