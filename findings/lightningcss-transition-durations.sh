#!/usr/bin/env bash
# Lightning CSS, asked to lower CSS for browsers without `inset` (Chrome below 87), gives transitions the
# durations of their neighbours.
#
#   Versions   npm lightningcss 1.33.0; PyPI lightningcss 0.3.2 (the same core for Python); beside them npm
#              postcss 8.5.6 with postcss-logical 8.1.0, which does the same job.
#   Source     the packages themselves, run on one valid rule; CSS Transitions 1, "transition": each item of
#              the list is one property with its own duration.
#   Behaviour  `transition: inset 1s, color 2s` says: the sides in one second, the colour in two. `inset` is
#              replaced by four properties, but the list of durations is not lengthened with it: it is dealt out
#              again from its beginning, over and over. So `bottom` and `right` take two seconds, and `color`
#              takes one. With `inset` last in the list the durations before it stay, and the four sides
#              take those of the beginning in turn where there is more than one item behind. Nothing is said.
#              postcss-logical repeats the duration with each of the four, as the rule means.
#   For us     A stylesheet is lowered by this tool: no transition of ours names a property that it replaces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

rule='a{transition:inset 1s,color 2s}'
wrong='a{transition:top 1s,bottom 2s,left 1s,right 2s,color 1s}'
right='a{transition:top 1s, right 1s, bottom 1s, left 1s, color 2s}'

printf '{"private":true}' >package.json
npm install --silent --no-audit --no-fund lightningcss@1.33.0 postcss@8.5.6 postcss-logical@8.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
of_npm=$(node -e '
  const { transform } = require("lightningcss");
  const options = { filename: "a.css", code: Buffer.from(process.argv[1]), minify: true, targets: { chrome: 80 << 16 } };
  console.log(transform(options).code.toString());' "$rule")
of_postcss=$(node -e '
  const postcss = require("postcss");
  const logical = require("postcss-logical");
  console.log(postcss([(logical.default ?? logical)()]).process(process.argv[1], { from: undefined }).css);' "$rule")

python3 -m venv python
python/bin/pip --disable-pip-version-check --quiet install lightningcss==0.3.2
of_pypi=$(python/bin/python -c '
import sys
from lightningcss import process_stylesheet
print(process_stylesheet(sys.argv[1], browsers_list=["chrome 80"], minify=True))' "$rule")

echo "rule:                          $rule"
echo "npm lightningcss 1.33.0:       $of_npm"
echo "PyPI lightningcss 0.3.2:       $of_pypi"
echo "postcss-logical 8.1.0:         $of_postcss"
[ "$of_npm" = "$wrong" ] && [ "$of_pypi" = "$wrong" ] || { echo 'CHANGED: lightningcss'; exit 1; }
[ "$of_postcss" = "$right" ] || { echo 'CHANGED: postcss-logical'; exit 1; }
