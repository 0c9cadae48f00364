"""Chinese words of the commands: their help, what they say, and why they refuse.

Sentences are `str.format` templates; their values are named by whoever says them.
"""

from __future__ import annotations

import re
from types import MappingProxyType

HELP: MappingProxyType[str, str] = MappingProxyType(
    {
        "usage": "用法：",
        "commands": "命令",
        "arguments": "参数",
        "options": "选项",
        "program": "助政平台新闻网站：检查稿件、新建稿件、建站、预览。",
        "epilog": "“bangban 命令 --help”说明每个命令的用法。退出码：0 做完了，1 内容有问题或者没有做成，2 命令写错或者做不到，70 程序自己出错，130 按 Ctrl-C 中断。结果写到标准输出，其余的话写到标准错误。",
        "help": "显示这份说明",
        "version": "显示版本",
        "quiet": "只说问题和错误（也可以设 BANGBAN_QUIET=1）",
        "check": "检查稿件和资料，逐条说出错在哪里、怎么改",
        "check.epilog": "没有错误时退出码是 0，有错误是 1，命令本身写错是 2。",
        "check.path": "要检查的文件或文件夹，可以写几个（默认是设置和内容文件夹）",
        "check.format": "text：一行一条；json：给程序读；github：在拉取请求里标出（默认 text）",
        "check.strict": "有警告时退出码也是 1",
        "check.fix": "能确定怎么改的，当场改好（EDITORS.md 列明改哪些），其余照样说出来",
        "check.dry-run": "与 --fix 合用：只显示会改哪些行，不动文件",
        "init": "新建一个编辑部自己的网站：示例稿件、设置、编辑器的配置，样样都有",
        "init.folder": "放在哪个文件夹；还没有的会新建，已经有的要是空的",
        "init.name": "平台的名字（以后可以在 platform.yaml 里改）",
        "init.url": "网站的网址，例如 https://example.com/（以后可以改；不写先用一个示例网址）",
        "init.schemas": "只更新 .vscode/schemas（升级程序以后用），别的文件不动",
        "new": "新建一篇稿件或一个页面，逐项有说明，照着填",
        "new.kind": "article 新闻，editorial 评论，case 求助案例，page 单独的页面",
        "new.slug": "网址名：小写英文字母、数字和连字符，例如 panda-blood",
        "build": "建站，与直接运行 pelican 相同",
        "explain": "说明一个页面由什么做成、下次构建会不会重做、为什么（只看，不改动任何文件）",
        "explain.target": "内容文件、输出文件或网址，例如 content/articles/x.md 或 /articles/x/",
        "build.publish": "正式发布：有任何错误就停下，保留原来的网站",
        "build.output": "输出文件夹（默认是设置里的 OUTPUT_PATH）",
        "build.previous": "上一次发布的清单（.bangban-….manifest）：和它比较，有没有公开过的网址不见了",
        "build.cache-key": "不建站，只写出一个名字：程序、设置、Python 都没有变，名字就不变；给 CI 的缓存用",
        "serve": "实时预览：包括未发布的稿件，改了就刷新，问题显示在页面上",
        "serve.port": "端口（默认 8000；0 表示随便一个空着的）",
        "serve.bind": "本机地址（默认 127.0.0.1，只有这台电脑能看）",
        "serve.allow-host": "还回答用这个名字来的访问，例如 Codespaces 转发端口用的名字；可以写几次（或设 BANGBAN_ALLOW_HOST，用逗号隔开）",
        "import": "把别处的内容变成稿件：写进文件夹，或者写到标准输出",
        "import.epilog": "已有的稿件从不覆盖。同一件求助再导入一次，只更新没有人改过的部分。各种来源能带来什么，见 docs/imports.md。",
        "import.format": "timelinejs：TimelineJS 的 JSON 或表格（CSV）；table：求助平台的表格（CSV 或 XLSX），一行一件；georeport：Open311 GeoReport 第 2 版的回答（JSON 或 XML）；pelican：Pelican 的一篇文章（Markdown 或 reStructuredText）；wordpress：WordPress 导出的文件（WXR）",
        "import.file": "文件；写 - 则从标准输入读",
        "import.kind": "article 新闻，case 求助案例（默认 article；table 和 georeport 总是案例）",
        "import.out": "写进这个文件夹，不写到标准输出",
        "import.dry-run": "只显示怎样理解这个文件、会写哪些稿件，什么都不写",
        "import.base": "原来那个网页的网址；文件里 ./a.jpg 这样的地址从它算起",
        "import.url-pattern": "pelican：原来网站的网址怎样写，同 ARTICLE_URL，例如 posts/{slug}.html；写进 aliases",
        "import.map": "说明各列意思的文件（YAML）：columns、values、system、sheet",
        "takedown": "撤下一篇稿件：下一次建站起它不再登出，原来的地址说明为什么",
        "takedown.epilog": "记在内容文件夹的 withdrawn.yaml 里；稿件的文件不动。已经撤下的，不再写一次。",
        "takedown.key": "撤下哪一篇：cases/lamp 这样的写法、网址或文件",
        "takedown.reason": "为什么撤下，读者看得到；不写人名和隐私",
        "takedown.dry-run": "只显示 withdrawn.yaml 会是什么样子，不写",
        "audit": "逐字节检查建好的网站：有没有未公开的、隐私的、会运行的内容，有没有没人用的文件和断了的链接",
        "audit.output": "建好的网站所在的文件夹",
        "audit.content": "建这个网站的内容文件夹；不写则只查不用对照稿件的各项",
        "deploy": "把正式发布的网站送到服务器：只送有变化的文件，先送页面要用的，再送页面，最后才删",
        "deploy.epilog": "断在半路也不要紧，读者看到的页面都是完整的；再运行一次，接着送完。",
        "deploy.target": "送到哪里：file:///srv/www/site、rsync://user@host:22/srv/www/site 或 s3://bucket/prefix",
        "deploy.output": "正式发布的输出文件夹（默认 output）",
        "deploy.dry-run": "只列出会送哪些文件（+ 新的，~ 有变化的，- 要删的），不动服务器",
        "deploy.adopt": "那里已经有别的文件：仍要送去；同名的换成网站的，其余不动",
        "deploy.rollback": "退回上一次发布的样子（file:// 和 rsync://）",
        "deploy.wait": "有人正在往那里发布时，最多等他多少秒（默认 0，不等）",
        "report": "编前会用的一份小结：这几天收到什么、办结什么，什么过了期限、谁等得最久，更正和快要到期的同意",
        "report.epilog": "只数已经登出的；时间按设置里的时钟。有稿件因为错误没有算进去时，退出码是 1。",
        "report.since": "从哪一天起，例如 2022-11-13",
        "report.until": "到哪一天为止，那一天也算（默认是今天）",
        "report.format": "markdown 或 html（一个文件，可以直接打印；默认 markdown）",
        "report.output": "写进这个文件，不写到标准输出",
        "report.drafts": "连草稿和还没有到时候的稿件也算",
        "forms": "写出表单编辑器（Decap、Sveltia）的设置，编辑可以在网页上填表写稿",
        "forms.epilog": "程序里不带表单编辑器：它们要连别人的服务器。怎样用，见 docs/form-editors.md。",
        "forms.editor": "哪一种表单编辑器",
        "forms.output": "写进这个文件，例如 config.yml；不写就显示在屏幕上",
        "forms.backend": "稿件的仓库放在哪种网站上（默认 github）；test-repo 只在浏览器里试用",
        "forms.repo": "仓库的名字，例如 news/site",
        "gallery": "画出主题的全部部件，供设计和检查用",
        "gallery.output": "输出文件夹（默认 gallery）",
        "settings": "设置文件（默认 pelicanconf.py，正式发布用 publishconf.py）",
        "content": "内容文件夹（默认是设置里的 PATH）",
        "completion": "写出让终端补全命令的脚本",
        "completion.epilog": "例如 bash：bangban completion bash > ~/.local/share/bash-completion/completions/bangban",
        "completion.shell": "终端用的是哪一种",
    }
)

SENTENCES: MappingProxyType[str, str] = MappingProxyType(
    {
        "command.missing": "还缺一个命令。先试 bangban check 或者 bangban serve。",
        # check
        "check.summary": "共检查 {files} 个文件，发现 {problems} 个问题{levels}。",
        "check.fixed": "已改好 {count} 处，涉及 {files} 个文件。",
        "check.fixable": "可以改好 {count} 处，涉及 {files} 个文件；现在没有改动任何文件。",
        "check.changed": "{path} 刚刚被别人改动过，没有写。请再运行一次。",
        "check.unwritable": "{path} 写不进去：{reason}。文件仍是原来的样子。",
        "audit.summary": "共检查 {files} 个文件（{size} MB），发现 {problems} 个问题。",
        "audit.compared": "逐字节查了私人信息、会运行的内容、从别的网站取的东西、遗留文件、本机路径、断链和没人用的文件，"
        "并与 {content} 里 {secrets} 篇未公开的稿件对照。",
        "audit.alone": "没有写 --content：没有对照未公开的稿件（标题、文字、图片），"
        "稿件和 platform.yaml 里用 allow 放行的号码也会报出来。要查全，请加上 --content 和内容文件夹。",
        "deploy.count": "已送到 {count}/{total} 个文件…",
        "deploy.done": "发布完成：新增 {new} 个文件，更新 {changed} 个，删除 {removed} 个。",
        "deploy.dry": "会新增 {new} 个文件，更新 {changed} 个，删除 {removed} 个；现在没有动服务器。",
        "deploy.back": "已退回上一次的样子：放回 {new} 个文件，换回 {changed} 个，删除 {removed} 个。",
        "deploy.scheme": "不认得“{scheme}”这样的地址。可以写：{known}",
        "deploy.address": "“{target}”不是能发布到的地址。要写完整的文件夹，例如 rsync://user@host/srv/www/site。",
        "deploy.password": "地址里不能写密码或密钥（{host}）。rsync 用 ssh 的钥匙，s3 用环境变量。",
        "deploy.unpublished": "{path} 不是正式发布的网站，或者不完整（旁边的 {listed} 对不上）。"
        "请先运行 bangban build --publish。",
        "deploy.changed": "{path} 和检查过的不一样了：网站建好以后有人改过它。请再运行一次 bangban build --publish。",
        "deploy.foreign": "那里已经有文件，不是 bangban deploy 送去的，没有动。确认是这个网站的地方，请加上 --adopt。",
        "deploy.busy": "有人正在往那里发布。请等他完成，再运行一次；要自动等，请加上 --wait 秒数。",
        "deploy.waiting": "有人正在往那里发布，最多等 {seconds} 秒……",
        "deploy.no-previous": "没有上一次的样子可以退回：只发布过一次、已经退回过，或者上一次发布撤下了稿件。",
        "deploy.no-way-back": "对象存储里不留旧的页面，退不回去。请用上一次的内容重新建站、发布。",
        "deploy.adopt-back": "--adopt 和 --rollback 不能一起写。",
        "deploy.disk": "{path} 写不进去：{reason}。",
        "deploy.program": "{host} 上没有 {name} 这个程序。请先装好它。",
        "deploy.ssh": "连不上 {host}：{reason}。请先试试 ssh 能不能不输密码登录。",
        "deploy.rsync": "{host} 没有收下文件：{reason}。",
        "deploy.s3-library": "缺少程序库 obstore。请运行 pip install 'bangban[s3]'。",
        "deploy.s3-bucket": "没有 {bucket} 这个存储桶（{reason}）。请检查名字、区域和 AWS_ENDPOINT_URL。",
        "deploy.s3-denied": "没有权限写 {bucket}（{reason}）。密钥要能列出、读、写、删这个桶里的文件。",
        "deploy.s3-account": "存储服务的账户停用了（{reason}）。请看看是不是欠费。",
        "deploy.s3-key": "密钥不对或已过期（{reason}）。"
        "请检查 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、AWS_SESSION_TOKEN。",
        "deploy.s3-region": "{bucket} 不在这个区域（{reason}）。请检查 AWS_REGION 和 AWS_ENDPOINT_URL。",
        "deploy.s3-clock": "这台电脑的时间不准，存储服务不认（{reason}）。请校准时间。",
        "deploy.s3-slow": "存储服务太忙（{reason}）。过几分钟再运行一次，会接着送。",
        "deploy.s3-full": "{bucket} 满了（{reason}）。",
        "deploy.s3-large": "有文件太大，{bucket} 不收（{reason}）。",
        "deploy.s3-unreached": "连不上存储服务：{reason}。请检查网络和 AWS_ENDPOINT_URL。",
        "deploy.s3-unlocked": "{bucket} 所在的存储不认 If-None-Match，防不住两个人同时发布。没有发布。"
        "请换一个支持它的存储，或者用 rsync://。",
        "deploy.s3": "{bucket} 没有收下文件：{reason}。",
        "check.dry-run": "--dry-run 要与 --fix 一起写。",
        "check.nothing": "“{path}”里没有可以检查的文件。请检查路径，路径从当前文件夹算起；还没有网站的，用 bangban init 建一个。",
        "path.missing": "找不到“{path}”。请检查路径，路径从当前文件夹算起。",
        "clock.unreadable": "{text}",
        # init
        "init.full": "“{path}”已经有内容，没有改动它。请换一个新的文件夹，例如 bangban init site。",
        "init.unwritable": "“{path}”写不进去：{reason}。没有留下写了一半的文件。",
        "init.name": "“{name}”不能作平台的名字：{reason}",
        "init.url": "“{url}”不能作网址：{reason}",
        "init.done": "已建好：{path}。先看里面的 README.md。",
        "init.sample": "网址先用 {url}。上线以前，请在 {path} 里改成你们自己的。",
        "init.next": "接着运行两个命令：cd {path}，bangban serve（按 Ctrl-C 结束）",
        "init.here": "接着运行两个命令：bangban check，bangban serve（按 Ctrl-C 结束）",
        # new
        "new.own": "/{slug}/ 是本站自己的地址，页面不能用。请换一个名字，例如 about-{slug}。",
        "slug.form": "“{slug}”不能作网址名。只能用小写英文字母、数字和连字符，例如 panda-blood。",
        "import.base": "--base 要写完整的网址，以 http:// 或 https:// 开头，现在是“{url}”。",
        "import.done": "导入完成：新写 {new} 个文件，更新 {renewed} 个，没有变化 {same} 个。",
        "import.dry": "试着导入：会新写 {new} 个文件，更新 {renewed} 个，没有变化 {same} 个；现在什么都没有写。",
        "import.unread": "“{path}”打不开：{reason}。",
        "story.exists": "{path} 已经有了，没有改动它。请换一个名字，或直接编辑那个文件。",
        "story.unwritable": "{path} 写不进去：{reason}。",
        "gallery.unwritable": "“{path}”写不进去：{reason}。请用 --output 换一个文件夹。",
        # report
        "report.date": "“{text}”不是一天。请写年月日，例如 2022-11-13。",
        "report.date-form": "“{text}”请写成 {right}。",
        "report.order": "--since（{since}）比 --until（{until}）还晚。请把两个日期对调，或者改正其中一个。",
        "report.later": "--since 是{since}，还没有到。",
        "report.left-out": "有 {count} 篇稿件有错误，没有算进去。请运行 bangban check。",
        "report.unwritable": "{path} 写不进去：{reason}。",
        "forms.outside": "内容文件夹“{path}”不在当前文件夹里面。请在仓库的根文件夹里运行这个命令。",
        "forms.done": "先运行 bangban check --fix：表单编辑器只认得 true 和 false，别的写法会弄错。",
        # takedown
        "takedown.reason": "--reason 要写一句话：为什么撤下。读者看得到它。",
        "takedown.private": "原因里有不该公开的内容：{masked}。读者看得到这句话，没有写。",
        "takedown.key": "“{text}”不是一篇稿件。请写 cases/lamp 这样的写法、稿件的网址，或者它的文件。",
        "takedown.near": "没有 {key} 这一篇，没有写。是不是想写 {nearest}？"
        "原文件已经删去的，请自己在 withdrawn.yaml 里写一条。",
        "takedown.unread": "{path} 打不开：{reason}。",
        "takedown.broken": "{path} 里有看不懂的地方，没有写。请先运行 bangban check。",
        "takedown.unwritable": "{path} 写不进去：{reason}。文件仍是原来的样子。",
        "takedown.again": "{key} 已经撤下（{day}，{reason}），{path} 没有改动。",
        "takedown.dry": "{path} 会是上面的样子；现在没有写。",
        "takedown.done": "{key} 已记为撤下。请重新建站、发布，它才会从网站上消失。",
        "takedown.absent": "{key} 已记为撤下；内容文件夹里没有这一篇，原来的地址会说明原因。请重新建站、发布。",
        # build
        "settings.missing": "当前文件夹里没有 {name}。请在网站的根文件夹里运行这个命令；还没有网站的，用 bangban init 建一个。",
        "content.missing": "没有内容文件夹“{path}”。请用 --content 指定。",
        "build.done": "网站已建好：{index}",
        "build.state": "构建的记录在 {folder}，占 {size} MB；和输出文件夹一起缓存，下次只做有变化的部分。",
        "build.look": "想边改边看，请运行 bangban serve。",
        # serve
        "serve.start": "正在建站，第一次要多等一会儿……",
        "serve.ready": "预览：{url}（按 Ctrl-C 结束）",
        "serve.desk": "编辑台：{url}",
        "serve.built": "已更新，用了 {seconds} 秒。",
        "serve.failed": "这次没有建成，页面上仍是上一次的样子。",
        "serve.line": "{text}",
        "serve.end": "预览已结束。",
        "serve.host": "--allow-host 要写一个主机名，例如 my-8000.app.github.dev，不带网址的其余部分，也没有“*”；现在是“{name}”。",
        "port.taken": "端口 {port} 已被别的程序占用。请换一个，例如 --port {other}。",
        "port.impossible": "没有端口 {port}。端口是 0 到 65535 之间的整数。",
        "port.refused": "不能使用地址 {bind} 的端口 {port}：{reason}。",
        # whatever was not foreseen
        "fault": "程序自己出错了（{name}：{text}）。{place}"
        "请把这一行发给维护网站的人；BANGBAN_DEBUG=1 可显示详情。",
        "fault.place": "当时正在读 {path}。",
        "fault.module": "缺少程序库 {name}：程序更新过，它用到的还没有装。请运行 pip install -r requirements.txt；在帮办自己的仓库里，运行 make site。",
    }
)

# What argparse says (its own words change little between versions), and what we say instead.
_PARSER_WORDS = (
    (r"the following arguments are required: (.+)", "还缺：{0}。"),
    (r"unrecognized arguments: (.+)", "看不懂：{0}。"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", "{0} 不能写 {1}，可以写：{2}。"),
    (r"argument (.+?): invalid int value: (.+)", "{0} 要写一个整数，不能写 {1}。"),
    (r"argument (.+?): expected one argument", "{0} 后面要写一个值。"),
    (r"argument (.+?): invalid _name value: .*", "{0} 不能是空的。"),
    (r"argument (.+?): invalid _seconds value: (.+)", "{0} 要写秒数，例如 60，不能写 {1}。"),
    (r"argument (.+?): ignored explicit argument (.+)", "{0} 后面不能写值 {1}。"),
)


def translate_parser_words(message: str) -> str:
    """What the parser of the command line says, in Chinese; what is not known stays as it is."""
    for pattern, sentence in _PARSER_WORDS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return sentence.format(*match.groups())
    return message
