"""Settings of the preview: `pelican content`, `make site`, `bangban serve`.

The lines below are 本站's; plugins/pelican_bangban/settings.py has the rest. The name, the address and
everything else about the platform stand in content/platform/platform.yaml.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "plugins"))

from pelican_bangban.settings import *

PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Asia/Shanghai"
BANGBAN_PAGE_SIZE = 20  # 列表每页几篇
BANGBAN_FAST = True  # 只重做有变化的部分；False 全部重做，结果相同
