"""What `bangban new` writes: every key of a story with a word about it, in Chinese.

`# ` begins an explanation, `#` without a space a key that is switched off, as in sshd_config: whoever
takes the `#` away has a line with the right indentation. `$` names are those of `string.Template`.
"""

from __future__ import annotations

HEADER = """\
# 必填的是没有 # 的各行；行首是 # 紧接着字母的，是备用的项，要用时去掉 #，不用可以删去。
# 写好后运行 bangban check，会逐条说出还缺什么、错在哪里。

# 标题（必填），例如：孕妇急需“熊猫血”，十小时住进病房
title:
# 日期（必填），可写到日或分；写将来的时间，到那时才发布
date: $date
# 引题，标题上面的一行
#kicker: 媒体助政服务平台在行动
# 副题，标题下面的一行
#subtitle: 平台、卫健委、医院接力
# 摘要；不写时取正文开头的几句
#summary: 一句话说清这件事。
# 署名：名字和分工，可以有几个
#byline: [{name: 张三, role: 文}, {name: 李四, role: 图}]
# 栏目，可写：$sections
#section: $section
# 标签，自己定
#tags: [社区, 就医]
# 题图：alt 说出图上有什么，给看不见图的读者（必填）；src 从内容文件夹算起
#cover: {src: images/example.svg, alt: 医生接过病历, caption: 当晚的病房门口。, credit: 张三 摄}
# 草稿：只在预览里看得到
#draft: true
# 状态：published 公开，draft 草稿，hidden 有页面但不进列表
#status: published
# 到这一刻才发布，比 date 优先
#embargo: $date
# 修改过的时间
#updated: $date
# 更正：登在页面上
#corrections: [{at: $day, text: 初稿把医院的名称写错了。}]
# 相关的稿件，写“文件夹/网址名”
#related: [cases/panda-blood]
# 在报纸上的位置：日期、版次、版内第几条
#edition: {date: $day, page: A05, position: 1}
# 示例内容：页面上会标明
#sample: true
# 网址名；不写就用文件名
#slug: $slug
# 语言；不写就是中文
#lang: en
"""

TIMELINE = """\
# 时间线：按先后写；at 是时间，title 是做了什么；更多的项见 EDITORS.md
#timeline: [{at: $day, title: 事情开始}]
"""

CASE = """# 案例
case:
  # 类别（必填），可写：$categories
  category:
  # 紧急程度：normal 一般，urgent 急
  urgency: normal
  # 办理状态（必填）：received 已受理，forwarded 已转办，in-progress 办理中，closed 已办结，reopened 重新办理
  state: received
  # 结果：resolved 已解决，partly 部分解决，unresolved 未解决，withdrawn 求助人撤回；办结不等于解决
  #outcome: resolved
  # 求助者确认了结果
  #confirmed: true
  # 地区
  #area: 登封市
  # 求助者：怎么称呼，和必须交代的情况；不写全名、电话、住址
  #seeker: {name: 李女士, note: 孕39周}
  # 同意公开：哪天同意，用什么方式，到哪天为止
  #consent: {given: $day, by: 微信, until: $later}
  # 承办单位，可写：$agencies
  #agencies: [$agency]
  # 预计的下一步：什么时候，做什么；做完了写进时间线
  #expected: {at: $later, what: 回访}
# 时间线：按先后写，一条一个“- at”
timeline:
  # 时间（必填）：2022-11-13、2022-11-13T13:00；“许”在末尾加 ~；一段时间写 2022-11-10/2022-11-12
  - at:
    # 做了什么（必填），例如：在平台留言求助
    title:
    # 环节：received 收到求助，graded 分级，forwarded 转办，answered 答复，acting 办理，
    # closed 办结，revisited 回访
    stage: received
    # 谁：seeker 求助者，platform 平台，承办单位的编号，或 {name: 名字}
    actor: seeker
    # 详细情况，可以用 Markdown
    #text: 她在留言里写明了血型和孕周。
    # 图片，写法同题图
    #media: {src: images/example.svg, alt: 留言的截图, caption: 当天的留言。, credit: 平台供图}
    # 凭据：网址或文件，名称，文件的 SHA-256 校验值
    #evidence: [{href: "https://example.org/notice", title: 通知全文, sha256: $digest}]
    # 背景：求助之前的事，登出来，但不计入用时
    #background: true
"""

BODY = "# 下一行的 --- 后面写正文，用 Markdown。\n"

SEPARATOR = "、"
NAMED = "{id}（{name}）"
NONE = "（platform.yaml 里还没有）"
