"""Python's collector of cycles, which is spared where it would look through much and find nothing."""

from __future__ import annotations

import atexit
import gc


def spare() -> None:
    """Nothing is collected until `resume`. A build or a check makes no cycles worth it, and holds
    hundreds of thousands of values; nor is anything worth it when the process ends, though Python looks
    through all of them then, more than once."""
    gc.disable()
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


def resume() -> None:
    """Collecting goes on."""
    gc.enable()


def keep_loaded() -> None:
    """What is there now stays for good: modules, after they were imported with the collector spared. It is
    never looked through, and collecting goes on."""
    gc.freeze()
    gc.enable()
