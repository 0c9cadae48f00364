"""What `bangban new` writes around the keys, whose own words are in `keys.toml`."""

HEADER = """\
# 必填的是没有 # 的各行；行首是 # 紧接着字母的，是备用的项，要用时去掉 #，不用可以删去。
# 写好后运行 bangban check，会逐条说出还缺什么、错在哪里。

"""
BODY = "# 下一行的 --- 后面写正文，用 Markdown。\n"
SEPARATOR = "、"
NAMED = "{id}（{name}）"
NONE = "（platform.yaml 里还没有）"
