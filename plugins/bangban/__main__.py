"""`python -m bangban` is `bangban`."""

import sys

from bangban.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
