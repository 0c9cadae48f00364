"""Whether another process still runs."""

from __future__ import annotations

import os


def is_running(process: int) -> bool:
    """Tell whether there is a process of this number here, anybody's. Where nobody can tell, there is one:
    what it has may be in use."""
    if os.name == "nt":
        # There the signal 0 would end it.
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
