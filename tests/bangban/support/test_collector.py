"""The collector rests and comes back."""

import gc

from bangban.support.collector import keep_loaded, spare


def test_rests_until_it_is_called_back():
    """And what was loaded meanwhile is left alone."""
    before = gc.get_freeze_count()
    try:
        spare()
        assert not gc.isenabled()
        loaded = [{} for _ in range(100)]
        keep_loaded()
        assert gc.isenabled()
        assert gc.get_freeze_count() >= before + len(loaded)
    finally:
        gc.enable()
        gc.unfreeze()
