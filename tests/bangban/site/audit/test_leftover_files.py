"""Files that nobody means to publish."""

from __future__ import annotations

import pytest

from bangban.site.audit.leftover_files import find_leftover, find_private_key


@pytest.mark.parametrize(
    ("address", "sign"),
    [
        (".env", ".env"),
        ("api/.env.production", ".env.production"),
        (".git/config", ".git/"),
        ("a/.svn/entries", ".svn/"),
        ("id_rsa", "id_rsa"),
        ("keys/server.pem", "server.pem"),
        ("minisign.key", "minisign.key"),
        ("index.html.bak", "index.html.bak"),
        ("index.html~", "index.html~"),
        ("cases/.lamp.md.swp", ".lamp.md.swp"),
        ("files/~$help.docx", "~$help.docx"),
        ("dump.sql", "dump.sql"),
        ("dump.sql.gz", "dump.sql.gz"),
        ("data/news.sqlite3", "news.sqlite3"),
        ("images/.DS_Store", ".DS_Store"),
        ("Thumbs.db", "Thumbs.db"),
        ("pelicanconf.py", "pelicanconf.py"),
        (".htpasswd", ".htpasswd"),
    ],
)
def test_what_was_left_is_known_by_its_name(address: str, sign: str) -> None:
    assert find_leftover(address) == sign


@pytest.mark.parametrize(
    "address",
    """index.html cases/old/index.html articles/key/index.html files/key.pdf
    .well-known/security.txt .nojekyll
    _headers CNAME schemas/timeline.schema.json manifest.sha256.minisig images/env.png git/index.html
    files/part.zip theme/sql.css articles/a.old.html""".split(),
)
def test_other_files_have_such_words_in_their_names(address: str) -> None:
    assert find_leftover(address) == ""


def test_a_private_key_is_known_by_its_first_line() -> None:
    assert find_private_key(b"x\n-----BEGIN OPENSSH PRIVATE KEY-----\nAAA") == 2
    assert find_private_key(b"-----BEGIN PRIVATE KEY-----") == 0
    assert find_private_key(b"-----BEGIN PUBLIC KEY-----") == -1
    assert find_private_key("怎样换 PRIVATE KEY".encode()) == -1
