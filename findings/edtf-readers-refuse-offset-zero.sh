#!/usr/bin/env bash
# Both readers of EDTF on PyPI refuse a time whose offset is written +00:00, and read the same time with Z, or
# with any whole hour beside it; one of the two also refuses the first half hour and +14:00.
#
#   Versions   PyPI edtf 5.0.1, edtf-validate 1.1.0; beside them npm edtf 4.11.0.
#   Source     the packages themselves, run on valid times; EDTF (Library of Congress, 2019), level 0, "Date and
#              Time": the shift from UTC is ISO 8601's, of which +00:00 is one (ISO 8601-1:2019, 5.3.4.1), as a
#              clock in London or Lisbon has it in winter. Kiribati's is +14:00.
#   Behaviour  `2022-11-13T13:00:00+00:00` raises a parse error in edtf and is not valid for edtf-validate; with
#              Z, +01:00 or -01:00 both read it. edtf-validate refuses +00:30 and +14:00, too, which edtf reads.
#              The npm package reads all of them. Python's isoformat() and PHP's DATE_ATOM write +00:00
#              for UTC: times of many programs are of the refused form.
#   For us     Exports write Z where the offset is zero; a test asks both readers about every moment we export.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip --disable-pip-version-check --quiet install edtf==5.0.1 edtf-validate==1.1.0 2>pip.log || { cat pip.log; exit 1; }
printf '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund edtf@4.11.0 >npm.log 2>&1 || { cat npm.log; exit 1; }

of_pypi() {
  python/bin/python -W ignore -c '
import sys
import edtf
from edtf_validate.valid_edtf import is_valid
try:
    edtf.parse_edtf(sys.argv[1])
    read = "read"
except edtf.EDTFParseException:
    read = "refused"
print(read, "valid" if is_valid(sys.argv[1]) else "invalid")' "$1"
}
of_npm() {
  node --input-type=module -e '
    import edtf from "edtf";
    try { edtf(process.argv[1]); console.log("read"); } catch { console.log("refused"); }' "$1"
}
check() {  # offset, what edtf, edtf-validate and npm edtf are expected to say
  told="$(of_pypi "2022-11-13T13:00:00$1") $(of_npm "2022-11-13T13:00:00$1")"
  echo "13:00:00$1: $told"
  [ "$told" = "$2" ] || { echo 'CHANGED'; exit 1; }
}

check Z 'read valid read'
check +01:00 'read valid read'
check -01:00 'read valid read'
check +00:00 'refused invalid read'
check +00:30 'read invalid read'
check +14:00 'read invalid read'
