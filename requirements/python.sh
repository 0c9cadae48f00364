#!/bin/sh
# Print the first Python on PATH that can make the virtual environment: 3.11 or newer, with venv and pip.
# Each candidate is run, since a name on PATH may be a shim without a Python behind it.

bare=""
for name in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3 python; do
    found=$(command -v "$name" 2>/dev/null) || continue
    "$found" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue
    if "$found" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        printf '%s\n' "$found"
        exit 0
    fi
    bare="$found"
done

if [ -n "$bare" ]; then
    echo "找到了 $bare，但它缺少 venv 模块。Debian、Ubuntu 请先运行：apt-get install python3-venv" >&2
    echo "Found $bare, but it has no venv module. On Debian or Ubuntu: apt-get install python3-venv" >&2
else
    echo "需要 Python 3.11 或更新的版本；装好后重试，或用 PYTHON=路径 指定。" >&2
    echo "Python 3.11 or newer is needed. Install one, or name it with PYTHON=path." >&2
fi
exit 1
