"""What a template may see: plain frozen values, already worded and escaped where they are HTML.

Templates compose these and compute nothing. Every `url` begins with the site's base (`/` or
`/sub/`); an empty string or tuple means “nothing to show”. Fields named `*_html` or typed
`Markup` are safe HTML; all others are text that the template engine escapes.
"""

from bangban.pages.views._basics import (
    Fact,
    Label,
    Link,
    NavLink,
    PageView,
    PictureView,
    SiteView,
    TimePart,
    When,
)
from bangban.pages.views._exports import Block, EmbeddedTimelineView, ExportsView, PullQuoteView
from bangban.pages.views._lists import (
    EditionView,
    HomeView,
    ListView,
    PageLink,
    Pagination,
    PaperItem,
    PaperView,
    YearView,
)
from bangban.pages.views._platform import (
    AccessStep,
    FiguresView,
    JourneyStep,
    MeasureView,
    PlatformView,
    RateView,
    SnapshotRow,
)
from bangban.pages.views._stories import (
    BylineView,
    CardView,
    CaseMark,
    CaseView,
    CorrectionView,
    StoryView,
)
from bangban.pages.views._timelines import (
    ActorTotal,
    DayView,
    EntryView,
    EvidenceView,
    ExpectedView,
    KeyRole,
    KeyView,
    Lane,
    PromiseView,
    SilenceView,
    StageTotal,
    TimelineView,
)

__all__ = [
    "AccessStep",
    "ActorTotal",
    "Block",
    "BylineView",
    "CardView",
    "CaseMark",
    "CaseView",
    "CorrectionView",
    "DayView",
    "EditionView",
    "EmbeddedTimelineView",
    "EntryView",
    "EvidenceView",
    "ExpectedView",
    "ExportsView",
    "Fact",
    "FiguresView",
    "HomeView",
    "JourneyStep",
    "KeyRole",
    "KeyView",
    "Label",
    "Lane",
    "Link",
    "ListView",
    "MeasureView",
    "NavLink",
    "PageLink",
    "PageView",
    "Pagination",
    "PaperItem",
    "PaperView",
    "PictureView",
    "PlatformView",
    "PromiseView",
    "PullQuoteView",
    "RateView",
    "SilenceView",
    "SiteView",
    "SnapshotRow",
    "StageTotal",
    "StoryView",
    "TimePart",
    "TimelineView",
    "When",
    "YearView",
]
