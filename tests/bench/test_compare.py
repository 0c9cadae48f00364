"""Comparing two sites: what is missing, and what reads otherwise."""

from bench.compare import compare_sites, read_words

PAGE = "<!doctype html><title>{title}</title><h1>{title}</h1><p>一段<b>话</b>。</p><a href='/'>首页</a>"


def write_page(site, address, text):
    path = site / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_finds_a_missing_page(tmp_path):
    """An address of one site only is told by its path."""
    for name in ("ours", "theirs"):
        write_page(tmp_path / name, "index.html", PAGE.format(title="首页"))
    write_page(tmp_path / "ours", "cases/a/index.html", PAGE.format(title="甲"))
    write_page(tmp_path / "theirs", "feed.xml", "<feed/>")
    comparison = compare_sites(tmp_path / "ours", tmp_path / "theirs")
    assert comparison.missing == ("cases/a/index.html",)
    assert comparison.extra == ("feed.xml",)
    assert comparison.files == (2, 2)


def test_counts_texts_that_are_the_same(tmp_path):
    """Of each page's title, headings, paragraphs and links, how many the other has too."""
    write_page(tmp_path / "ours", "index.html", PAGE.format(title="甲"))
    write_page(tmp_path / "theirs", "index.html", PAGE.format(title="乙"))
    comparison = compare_sites(tmp_path / "ours", tmp_path / "theirs")
    assert comparison.all == {"title": 1, "headings": 1, "paragraphs": 1, "links": 1}
    assert comparison.same == {"title": 0, "headings": 0, "paragraphs": 1, "links": 1}


def test_leaves_out_what_a_site_names_itself(tmp_path):
    """Stylesheets and the records of a build have their own names on each side."""
    for name, own in (("ours", "theme/a.css"), ("theirs", ".bangban-manifest")):
        write_page(tmp_path / name, "index.html", PAGE.format(title="首页"))
        write_page(tmp_path / name, own, "")
    comparison = compare_sites(tmp_path / "ours", tmp_path / "theirs")
    assert (comparison.missing, comparison.extra) == ((), ())


def test_reads_words_as_a_reader_does(tmp_path):
    """Blanks of the layout do not count, nor does the text in drawings."""
    write_page(tmp_path, "a.html", "<h2>\n 标 题 </h2><svg><title>图</title></svg><p>**粗**<a>链接</a></p>")
    words = read_words(tmp_path / "a.html")
    assert words.parts == {"title": [], "headings": ["标题"], "paragraphs": ["粗链接"], "links": ["链接"]}
