#!/usr/bin/env bash
# Lightning CSS turns a condition that only Firefox meets into one that every browser meets, where it stands
# beside an `or`; alone it stays.
#
#   Versions   npm lightningcss 1.33.0; PyPI lightningcss 0.3.2 (the same core for Python).
#   Source     the packages themselves, run on valid rules; CSS Conditional Rules 3, "@supports": a declaration
#              in parentheses asks for that very property.
#   Behaviour  `@supports (-moz-appearance: none)` is an old way to speak to Firefox alone: Chromium and Safari
#              do not know the name. As the whole condition it is kept. As one side of an `or` the same question
#              becomes `(appearance: none)`, also without any targets; with Chrome 80 as target
#              `((-webkit-appearance: none) or (appearance: none))`. The name that only Firefox knows is gone,
#              and the rule holds in all current browsers. `(-moz-orient: inline)` stays in both places.
#   For us     Rules for Firefox ask for -moz-orient; a test counts the sheets that each browser prints.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

printf '{"private":true}' >package.json
npm install --silent --no-audit --no-fund lightningcss@1.33.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
python3 -m venv python
python/bin/pip --disable-pip-version-check --quiet install lightningcss==0.3.2 2>pip.log || { cat pip.log; exit 1; }

of_npm() {  # condition, a word for targets or none
  node -e '
    const { transform } = require("lightningcss");
    const [, condition, targeted] = process.argv;
    const code = Buffer.from(`@supports ${condition}{a{color:red}}`);
    const targets = targeted ? { chrome: 80 << 16 } : undefined;
    console.log(transform({ filename: "a.css", code, minify: true, targets }).code.toString());' "$1" "${2:-}"
}
of_pypi() {
  python/bin/python -c '
import sys
from lightningcss import process_stylesheet
code = "@supports %s{a{color:red}}" % sys.argv[1]
print(process_stylesheet(code, browsers_list=["chrome 80"] if sys.argv[2] else None, minify=True))' "$1" "${2:-}"
}
check() {  # what it is, what came out, the condition that is expected
  echo "$1: $2"
  [ "$2" = "@supports $3{a{color:red}}" ] || { echo 'CHANGED'; exit 1; }
}

moz='(-moz-appearance:none)' grid='(not (display:grid))'
check 'alone, npm             ' "$(of_npm "$moz")" "($moz)"
for of in of_npm of_pypi; do
  check "beside or, $of     " "$($of "$grid or $moz")" "$grid or (appearance:none)"
  check "and targets, $of   " "$($of "$grid or $moz" targets)" "$grid or ((-webkit-appearance:none) or (appearance:none))"
  check "-moz-orient, $of   " "$($of "$grid or (-moz-orient:inline)" targets)" "$grid or (-moz-orient:inline)"
done
