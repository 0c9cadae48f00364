#!/bin/sh
# 检查、建站、再查一遍、送到服务器。GitHub 和 GitLab 的流程都只运行它；自己的机器上也能用：sh ci/publish.sh
#
# BANGBAN_TARGET  送到哪里（bangban deploy --help）；不写就只建站，网站在 output
# DEPLOY_KEY      rsync:// 用的私钥（内容，不是文件名）
# DEPLOY_HOSTS    服务器的 known_hosts 行（ssh-keyscan 写出来的）
# s3:// 的密钥在 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 里
set -eu

form=text
if [ -n "${GITHUB_ACTIONS:-}" ]; then form=github; fi
list=.bangban-output.manifest
aside=$(mktemp -d)
trap 'rm -rf "$aside"' EXIT
if [ -f "$list" ]; then cp "$list" "$aside/before"; else : > "$aside/before"; fi

bangban check --format "$form"
bangban build --publish
bangban audit output --content content --format "$form"

# 和上一次比：哪些网址是新的，哪些改了，哪些不见了。清单的一行是：摘要、类型、地址。
awk -F '\t' -v limit=50 '
  NF == 3 && $3 ~ /(^|\/)index\.html$/ {
    address = "/" substr($3, 1, length($3) - 10)
    if (FILENAME == ARGV[1]) { before[address] = $1; known[++count] = address; next }
    if (!(address in before)) new[++added] = address
    else if (before[address] != $1) other[++changed] = address
    now[address] = 1
  }
  function tell(words, rows, count,    i) {
    printf "\n**%s：%d**\n\n", words, count
    for (i = 1; i <= count && i <= limit; i++) print "- `" rows[i] "`"
    if (count > limit) print "- ……"
  }
  END {
    for (i = 1; i <= count; i++) if (!(known[i] in now)) gone[++lost] = known[i]
    print "## 发布"
    tell("新公开的网址", new, added)
    tell("有变化的网址", other, changed)
    tell("不见了的网址", gone, lost)
  }
' "$aside/before" "$list" > "$aside/summary"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  cat "$aside/summary" >> "$GITHUB_STEP_SUMMARY"
else
  cat "$aside/summary"
fi

if [ -z "${BANGBAN_TARGET:-}" ]; then exit 0; fi
# 没有写的项，GitHub 给的是空的，不是没有。
for name in AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION AWS_ENDPOINT_URL; do
  eval "if [ -z \"\${$name:-}\" ]; then unset $name; fi"
done
if [ -n "${DEPLOY_KEY:-}" ]; then
  eval "$(ssh-agent -s)" > /dev/null
  trap 'ssh-agent -k > /dev/null; rm -rf "$aside"' EXIT
  printf '%s\n' "$DEPLOY_KEY" | tr -d '\r' | ssh-add -q -
fi
if [ -n "${DEPLOY_HOSTS:-}" ]; then
  mkdir -p ~/.ssh
  touch ~/.ssh/known_hosts
  if ! grep -qxF "$DEPLOY_HOSTS" ~/.ssh/known_hosts; then printf '%s\n' "$DEPLOY_HOSTS" >> ~/.ssh/known_hosts; fi
fi
bangban deploy "$BANGBAN_TARGET"
