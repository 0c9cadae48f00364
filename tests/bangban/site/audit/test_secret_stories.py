"""What must not stand in the output."""

from bangban.site.audit.secret_stories import SecretStory, open_newsroom

DRAFT = SecretStory("cases/a.md", "cases/a/", "甲", False)


def test_a_secret_story_has_all_that_its_file_says(tmp_path):
    """And the files that it names, percent-encoded or not; what is public are the stories that are out, the
    platform's own files, and the words of the theme."""
    (tmp_path / "content/cases").mkdir(parents=True)
    text = "---\ncover: {src: images/a.png}\n---\n[件](../files/%E4%BB%B6.pdf)，见<../files/有 空格.pdf>。"
    (tmp_path / "content/cases/a.md").write_text(text, "utf-8")
    (tmp_path / "theme/templates").mkdir(parents=True)
    (tmp_path / "theme/templates/base.html").touch()
    paths = (
        "cases/a.md",
        "cases/b.md",
        "images/a.png",
        "images/b.png",
        "files/件.pdf",
        "files/有 空格.pdf",
        "platform/platform.yaml",
    )
    newsroom = open_newsroom(tmp_path / "content", [DRAFT], ["cases/b.md"], paths, tmp_path / "theme")
    (secret,) = newsroom.secrets
    assert secret.source == text
    assert set(secret.files) == {"images/a.png", "files/件.pdf", "files/有 空格.pdf"}
    public = {
        path.relative_to(tmp_path).as_posix() for path in newsroom.public if path.is_relative_to(tmp_path)
    }
    assert public == {"content/cases/b.md", "content/platform/platform.yaml", "theme/templates/base.html"}
    assert any(path.name == "wording.toml" for path in newsroom.public)


def test_without_secrets_it_is_known_what_is_public(tmp_path):
    """Nobody reads it unless something is found."""
    newsroom = open_newsroom(tmp_path, [], ["cases/b.md"], (), tmp_path)
    assert (newsroom.secrets, newsroom.public[0]) == ((), tmp_path / "cases/b.md")


def test_a_file_that_cannot_be_read_is_known_by_its_title(tmp_path):
    """It may have gone meanwhile."""
    (secret,) = open_newsroom(tmp_path, [DRAFT], (), (), tmp_path).secrets
    assert secret == DRAFT
