#!/usr/bin/env bash
# The feed reader rss-parser makes words of an Atom entry that has none: an empty <content type="html"> is given
# as the HTML `<div type="html"/>`.
#
#   Versions   npm rss-parser 3.13.0, feedsmith 3.0.1; PyPI feedparser 6.0.12.
#   Source     the packages themselves, run on a valid feed; RFC 4287, 4.1.3: `content` may be empty, and its
#              type is said whether it is or not.
#   Behaviour  With `type`, an element without text, or with a blank alone, is no empty string in rss-parser: its
#              attributes are written out as an element that the feed does not have. HTML knows no `<div/>`:
#              what a page shows behind it ends up inside. `summary` fares the same. Without `type` it is "".
#              feedsmith gives an object that has a type and no value, feedparser "".
#   For us     Entries of a timeline often have a title and no text: their feed has no `content` then.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

printf '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund rss-parser@3.13.0 feedsmith@3.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
python3 -m venv python
python/bin/pip --disable-pip-version-check --quiet install feedparser==6.0.12 2>pip.log || { cat pip.log; exit 1; }

cat >read.js <<'JS'
import Parser from "rss-parser";
import { parseFeed } from "feedsmith";
const [, , xml] = process.argv;
const item = (await new Parser().parseString(xml)).items[0];
const entry = parseFeed(xml).feed.entries[0];
console.log(JSON.stringify(item.content ?? item.summary ?? null), JSON.stringify(entry.content ?? null));
JS
read_all() {  # the elements that an entry has besides
  xml='<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:a</id>'
  xml+='<title>A</title><updated>2026-11-01T00:00:00Z</updated><author><name>B</name></author><entry>'
  xml+='<id>tag:example.org,2026:b</id><title>C</title><updated>2026-11-01T00:00:00Z</updated>'
  xml+="<link href=\"https://example.org/c\"/>$1</entry></feed>"
  node read.js "$xml"
  python/bin/python -c '
import sys, feedparser
feed = feedparser.parse(sys.argv[1])
assert not feed.bozo, feed.bozo_exception
print([one.value for one in feed.entries[0].get("content", [])])' "$xml"
}
check() {
  told=$(read_all "$1" | tr '\n' ' ')
  echo "$1: $told"
  [ "$told" = "$2 " ] || { echo 'CHANGED'; exit 1; }
}

check '<content type="html"></content>' '"<div type=\"html\"/>" {"type":"html"} ['"''"']'
check '<content type="html"> </content>' '"<div type=\"html\"/>" {"type":"html"} ['"''"']'
check '<content></content>' '"" null ['"''"']'
check '<summary type="html"></summary>' '"<div type=\"html\"/>" null []'
check '<content type="html">D</content>' '"D" {"value":"D","type":"html"} ['"'D'"']'
