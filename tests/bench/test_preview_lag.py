"""The measure of the preview: that it looks at what it says."""

from bench.preview_lag import measure_lags


def test_every_edit_is_served(tmp_path):
    """In a small newsroom; how long it took is not asked."""
    assert len(measure_lags(tmp_path, 12, 2, pause=0)) == 2
    assert "改动" in "".join(path.read_text() for path in tmp_path.glob("content/articles/*.md"))
