"""What pyproject.toml cannot say: in a wheel the theme lies inside the package that looks for it."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithTheme(build_py):
    """Builds the packages; where they are copied, the theme goes with them."""

    def run(self) -> None:
        """A checkout that is installed as it lies (`--editable`) has the theme beside `plugins/`."""
        super().run()
        if not self.editable_mode:
            copytree("theme", Path(self.build_lib, "bangban", "theme", "files"), dirs_exist_ok=True)

    def get_source_files(self) -> list[str]:
        """What a source distribution needs for that."""
        theme = (path.as_posix() for path in Path("theme").rglob("*") if path.is_file())
        return [*super().get_source_files(), *theme]


setup(cmdclass={"build_py": BuildWithTheme})
