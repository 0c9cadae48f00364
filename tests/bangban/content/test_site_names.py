"""The names that a site knows."""

from msgspec.structs import replace

from bangban.content.collections import arrange_stories
from bangban.content.model.story import Person
from bangban.content.site_names import gather_names
from tests.bangban.desk import NOW, PLATFORM, Clock, case, story

_PLATFORM = replace(PLATFORM, name="郑在办·急难愁盼 媒体助政服务平台", partners=("心通桥",))
_STORIES = (
    story("a", tags=("加装电梯",), byline=(Person("石大东"),)),
    case("b", area="中原区"),
    story("c", tags=("还没登出",), status="draft"),
    story("d", tags=("暗中可见",), status="hidden"),
)


def _find(text, *stories, platform=_PLATFORM):
    return gather_names(platform, arrange_stories(stories, Clock(NOW, False))).find(text)


def test_knows_platform_agencies_and_labels():
    """Long and short names, partners, and the parts of the platform's name."""
    text = "急难愁盼：市中心医院、市医院、心通桥、寻医买药、城市"
    assert _find(text) == ("城市", "寻医买药", "市中心医院", "市医院", "心通桥", "急难愁盼")


def test_knows_what_stories_stand_under():
    """Tags, people and areas of what is out; what is a draft, or hidden, tells nothing."""
    text = "石大东在中原区看加装电梯，还没登出，暗中可见"
    assert _find(text, *_STORIES) == ("中原区", "加装电梯", "石大东")
    assert _find(text) == ()
