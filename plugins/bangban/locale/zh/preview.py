"""What `bangban serve` adds to pages: its words, its script and its stylesheet."""

from __future__ import annotations

from types import MappingProxyType

WORDS: MappingProxyType[str, str] = MappingProxyType(
    {
        "panel": "预览：内容检查",
        "summary": "发现 {count} 个问题（只在预览里显示）",
        "more": "还有 {count} 个，运行 bangban check 可看到全部。",
        "failure": "这次没有建成，下面还是上一次的页面。程序说：",
        "missing": "没有这一页",
        "missing.text": "“{path}”不在网站里。",
        "empty": "还没有可以预览的页面",
        "unreadable": "读不懂这个请求",
        "foreign": "这个预览只给本机看。请用 --bind 指定可以访问的地址。",
    }
)

# A tab in the background lets go of its connection: browsers allow six to one host.
SCRIPT = """\
const version = document.currentScript.dataset.version;
let source;
const listen = () => {
  source ??= new EventSource("/_bangban/events");
  source.onmessage = (event) => event.data !== version && location.reload();
};
const rest = () => {
  source?.close();
  source = undefined;
};
document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
listen();
"""

STYLESHEET = """\
.bangban-preview {
  margin: 0;
  border-block-end: 4px solid #b3261e;
  padding: 12px 16px;
  background: #fff4e5;
  color: #1f1300;
  font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
.bangban-preview summary { cursor: pointer; font-weight: 700; }
.bangban-preview summary:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
.bangban-preview ol { margin: 8px 0 0; padding-inline-start: 2em; }
.bangban-preview li { margin-block: 4px; }
.bangban-preview code, .bangban-preview pre { font: 14px/1.5 ui-monospace, monospace; }
.bangban-preview code { margin-inline-end: 0.5em; font-weight: 700; }
.bangban-preview pre { margin: 8px 0 0; white-space: pre-wrap; }
.bangban-preview p { margin: 0; font-weight: 700; }
@media print { .bangban-preview { display: none; } }
"""
