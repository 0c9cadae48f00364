"""How far a build is."""

from io import StringIO

from bangban.site.progress import BarMeter, LineMeter, Outcome, open_meter
from bangban.site.vanished import Vanished
from bangban.support.quiet import QUIET


class _Terminal(StringIO):
    def isatty(self):
        return True


def _run(meter, totals):
    for phase, total in totals:
        meter.begin(phase, total)
        for _ in range(total):
            meter.advance()
    meter.end(Outcome(stories=3, pages=147), "output")


def test_a_log_gets_a_line_each_tenth():
    """Readable afterwards, without control characters."""
    stream = StringIO()
    meter = open_meter(stream)
    assert isinstance(meter, LineMeter)
    _run(meter, [("read", 200)])
    lines = stream.getvalue().splitlines()
    assert lines[:3] == ["读取稿件：200", "读取稿件：20/200", "读取稿件：40/200"]
    assert lines[10] == "读取稿件：200/200"
    assert lines[11].startswith("完成：3 篇稿件，147 个页面，用时 ")
    assert "\x1b" not in stream.getvalue()


def test_a_short_phase_is_told_in_a_line():
    """Ten lines for ten files would be noise."""
    stream = StringIO()
    _run(LineMeter(stream), [("read", 9), ("write", 0)])
    assert stream.getvalue().splitlines()[:2] == ["读取稿件：9", "生成页面：0"]
    assert len(stream.getvalue().splitlines()) == 3


def test_steps_that_take_long_are_told_one_by_one(monkeypatch):
    """Twelve photographs take as long as thousands of pages: a log is not silent meanwhile."""
    clock = [0.0]
    monkeypatch.setattr("bangban.site.progress.monotonic", lambda: clock[0])
    stream = StringIO()
    meter = LineMeter(stream)
    meter.begin("pictures", 4)
    for _ in range(4):
        clock[0] += 3
        meter.advance()
    assert stream.getvalue() == "处理图片：4\n处理图片：2/4，还要约 6 秒\n处理图片：4/4\n"


def test_a_terminal_gets_a_bar_for_each_phase_and_the_sum():
    """One after the other; the bar goes, the sum stays."""
    stream = _Terminal()
    meter = open_meter(stream)
    assert isinstance(meter, BarMeter)
    _run(meter, [("read", 3), ("write", 5)])
    assert "读取稿件" in stream.getvalue()
    assert "生成页面" in stream.getvalue()
    assert stream.getvalue().endswith("输出在 output\n")


def test_the_sum_tells_what_was_done_anew():
    """Where a build keeps what has not changed."""
    for stream in (StringIO(), _Terminal()):
        meter = open_meter(stream)
        meter.begin("convert", 1)
        meter.end(Outcome(3, 147, made=4, kept=120, written=5, removed=1), "output")
        assert "转换正文" in stream.getvalue()
        assert "147 个页面（重做 4 项，沿用 120 项；写出 5 个文件，清除 1 个），用时" in stream.getvalue()


def test_a_quiet_meter_tells_only_what_is_gone(monkeypatch):
    """An address that readers knew is no mere comfort."""
    stream = StringIO()
    monkeypatch.setenv(QUIET, "1")
    meter = open_meter(stream)
    _run(meter, [("read", 9)])
    assert stream.getvalue() == ""
    vanished = (Vanished("/cases/lamp/"),)
    meter.end(Outcome(3, 147, vanished=vanished), "output")
    assert "/cases/lamp/" in stream.getvalue()
    assert "完成" not in stream.getvalue()


def test_a_meter_that_never_began_can_end():
    """A build without a story."""
    for stream in (StringIO(), _Terminal()):
        meter = open_meter(stream)
        meter.advance()
        meter.end(Outcome(0, 0), "output")
        assert "完成：0 篇稿件" in stream.getvalue()
