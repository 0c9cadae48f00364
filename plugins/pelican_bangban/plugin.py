"""What connects us to Pelican's run. To import it brings Pelican and all of Bangban, as a build needs."""

from __future__ import annotations

from pelican import Pelican, signals

from bangban.support.collector import keep_loaded, spare

spare()
from bangban.incremental.disk.code_digest import sum_up_code  # noqa: E402
from bangban.support.parent_process import end_with_starter  # noqa: E402
from pelican_bangban._articles import choose_readers  # noqa: E402
from pelican_bangban._offered_articles import offer_articles  # noqa: E402
from pelican_bangban._run import finish, get_generators, prepare  # noqa: E402

# While they are imported: a process that builds later shall not take code that has changed since for its own.
sum_up_code()
keep_loaded()


def begin(pelican: Pelican) -> None:
    """Prepares a run. What we do at its end comes after what any other plugin does: all of them are
    registered by now, and Pelican calls them in this order."""
    prepare(pelican)
    for signal, receiver in (
        (signals.get_generators, get_generators),
        (signals.readers_init, choose_readers),
        (signals.article_generator_init, offer_articles),
        (signals.finalized, finish),
    ):
        signal.connect(receiver)


def connect() -> None:
    """Connects to Pelican, at every run of a process. A build ends with the command that has started it."""
    end_with_starter()
    signals.initialized.connect(begin)
