from bangban.locale.zh.newsroom_files import read_newsroom_files


def test_names_are_those_of_the_repository():
    paths = [path for path, _ in read_newsroom_files()]
    assert {".gitignore", ".vscode/settings.json", "pelicanconf.py", "content/cases/street-lamp.md"} <= {
        *paths
    }
    assert [path for path in paths if "dot_" in path or path.endswith(".tmpl")] == []


def test_texts_are_whole():
    assert all(text.endswith("\n") for _, text in read_newsroom_files())
