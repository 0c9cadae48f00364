"""Which way a run goes: Pelican's own, story by story (`BANGBAN_FAST = False`), or the fast one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial

from blinker import Signal
from pelican import Pelican, signals

Receiver = tuple[Signal, Callable[..., object]]


def is_fast(settings: Mapping[str, object]) -> bool:
    """Whether this run is made by fast_build; the setting BANGBAN_FAST, on by default."""
    return bool(settings.get("BANGBAN_FAST", True))


def connect_stock(*receivers: Receiver) -> None:
    """Connects the receivers, in this order, for runs of Pelican's own way only."""
    signals.initialized.connect(_make_switch(receivers))


@cache
def _make_switch(receivers: tuple[Receiver, ...]) -> Callable[[Pelican], None]:
    """The same one each time: Pelican registers its plugins at every run of a process."""
    return partial(_switch, receivers)


def _switch(receivers: tuple[Receiver, ...], pelican: Pelican) -> None:
    for signal, receiver in receivers:
        if is_fast(pelican.settings):
            signal.disconnect(receiver)
        else:
            signal.connect(receiver)
