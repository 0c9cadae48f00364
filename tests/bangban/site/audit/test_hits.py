"""Where a find stands."""

from bangban.site.audit.hits import ByteCount, Hit, tell


def test_a_byte_has_a_line_and_a_column():
    """In characters, as editors count."""
    data = "一二\n三四五".encode()
    (problem,) = tell([Hit("a.html", data.index("五".encode()), "audit.active", {"sign": "<b"})], data)
    assert (str(problem.position), problem.values) == ("a.html:2:3", {"offset": "13", "sign": "<b"})
    assert str(tell([Hit("a.pdf", 0, "audit.unreached")])[0].position) == "a.pdf:1:1"


def test_each_of_many_has_its_own():
    """On the same line or another, in whatever order they are found; also behind the end of the file, for
    what was packed is longer."""
    data = "甲乙\n\n丙丁\n戊".encode()
    signs = "丁甲戊乙丙"
    hits = [Hit("a.html", data.index(sign.encode()), "audit.active", {"sign": sign}) for sign in signs]
    told = {one.values["sign"]: str(one.position) for one in tell(hits, data)}
    places = {"甲": "1:1", "乙": "1:2", "丙": "3:1", "丁": "3:2", "戊": "4:1"}
    assert told == {sign: f"a.html:{place}" for sign, place in places.items()}
    assert str(tell([Hit("a.gz", 99, "audit.text")], data)[0].position) == "a.gz:4:2"


def test_bytes_are_counted_on():
    """Or from the beginning, where somebody goes back."""
    count = ByteCount("一a二b")
    assert [count.count_to(place) for place in (0, 1, 2, 2, 4, 1)] == [0, 3, 4, 4, 8, 3]
