"""The table of docs/pelican.md, from the registry of Pelican's settings; `make docs` writes it."""

from bangban.config.pelican_settings import PelicanSetting, read_registry
from tests.source_tree import ROOT

PATH = ROOT / "docs" / "pelican.md"
USES = {"obeyed": "obeyed", "told": "told", "unused": "no meaning here"}
_HEAD = "| Setting | Here | |\n|---|---|---|\n"


def write_row(name: str, setting: PelicanSetting) -> str:
    """The row of a setting."""
    code = f" (`{setting.code}`)" if setting.code else ""
    return f"| `{name}` | {USES[setting.use]}{code} | {setting.about} |"


def write_table() -> list[str]:
    """All rows."""
    return [write_row(name, setting) for name, setting in read_registry().items()]


def find_table() -> list[str]:
    """The rows that stand in the document."""
    return PATH.read_text(encoding="utf-8").partition(_HEAD)[2].partition("\n\n")[0].splitlines()


if __name__ == "__main__":
    text = PATH.read_text(encoding="utf-8")
    before, head, after = text.partition(_HEAD)
    rest = after.partition("\n\n")[2]
    PATH.write_text("\n".join([f"{before}{head}".rstrip("\n"), *write_table(), "", rest]), encoding="utf-8")
