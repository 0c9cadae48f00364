"""Files as newsrooms have them: two of TimelineJS's JSON, one of its spreadsheet. Written for these tests."""

import json

CHINESE_JSON = json.dumps(
    {
        "title": {
            "text": {"headline": "郑州地铁的十年", "text": "<p>十年间，城市的脚步快了。</p>"},
            "media": {"url": "https://pictures.example/cover.jpg", "credit": "资料图"},
        },
        "events": [
            {
                "start_date": {"year": "2013", "month": "12", "day": "28", "hour": "10", "minute": "0"},
                "display_date": "2013年12月28日10时许",
                "text": {
                    "headline": "1号线通车",
                    "text": "<p>首班车<b>座无虚席</b>。</p><ul><li>票价2元起</li><li>20座车站</li></ul>",
                },
                "media": {
                    "url": "https://pictures.example/metro.jpg",
                    "caption": "首班车",
                    "credit": "李娜 摄",
                    "alt": "乘客走进车厢",
                },
                "group": "郑州地铁",
                "unique_id": "kaitong",
            },
            {
                "start_date": {"year": 2009, "month": 6, "day": 6},
                "text": {"headline": "1号线开工", "text": "从市区到高新区，全长26.2公里。"},
                "group": "郑州地铁",
            },
            {
                "start_date": {"year": 2016, "month": 8},
                "text": {"headline": "2号线试运行", "text": ""},
                "background": {"url": "https://pictures.example/sky.jpg"},
            },
            {
                "start_date": {"year": 2019, "month": 1, "day": 1},
                "end_date": {"year": 2019, "month": 5, "day": 20},
                "text": {"headline": "1号线二期改造", "text": "夜间施工，白天照常。"},
                "media": {"url": "https://www.youtube.com/watch?v=abc123", "caption": "施工现场"},
            },
            {
                "start_date": {"year": 2020, "month": 1, "day": 1, "hour": 0, "minute": 0},
                "display_date": "2019年12月31日24时前",
                "text": {"headline": "全年客流突破4亿", "text": "* 统计口径：全网"},
                "group": "市交通局",
            },
        ],
        "eras": [
            {
                "start_date": {"year": 2009},
                "end_date": {"year": 2013},
                "text": {"headline": "建设期"},
            }
        ],
    },
    ensure_ascii=False,
    indent=1,
)

ENGLISH_JSON = json.dumps(
    {
        "scale": "cosmological",
        "title": {"text": {"headline": "History of <em>Computing</em>", "text": "A <i>short</i> history."}},
        "events": [
            {
                "start_date": {"year": "-44", "month": "3", "day": "15"},
                "text": {"headline": "Caesar is killed", "text": "On the Ides of March."},
                "media": {
                    "url": "https://en.wikipedia.org/wiki/Julius_Caesar",
                    "credit": '<a href="https://en.wikipedia.org/">Wikipedia</a>',
                },
            },
            {
                "start_date": {"year": 1600},
                "display_date": "c. 1600",
                "text": {"headline": "The telescope", "text": "Filled with H<sub>2</sub>O & air"},
                "media": {"url": '<iframe src="https://maps.example/embed?x=1"></iframe>'},
            },
            {
                "start_date": {"year": 1815, "month": 12, "day": 10},
                "end_date": {"year": 1852, "month": 11, "day": 27},
                "text": {
                    "headline": "Ada Lovelace",
                    "text": '<p>See <a href="https://en.wikipedia.org/wiki/Ada_Lovelace">her life</a>.</p>',
                },
                "media": {
                    "url": "https://pictures.example/ada.jpg?w=713",
                    "thumbnail": "https://pictures.example/ada-small.jpg",
                    "caption": "Portrait",
                    "link": "https://pictures.example/ada",
                },
            },
            {
                "start_date": {"year": 1948, "month": 3, "day": 14},
                "display_date": "March 14th, 1948",
                "text": {"headline": "Edith Clarke", "text": ""},
                "media": {"url": "<blockquote>There is no demand for women engineers.</blockquote>"},
            },
            {
                "start_date": {"year": 1969, "month": 7, "day": 20, "hour": 20, "minute": 17, "second": 40},
                "text": {"headline": "The Eagle has landed", "text": "<script>alert(1)</script>One step."},
                "media": {"url": "https://pictures.example/eagle.mp3", "caption": "Sound"},
                "background": {"color": "#000"},
                "autolink": False,
            },
            {
                "start_date": {"year": 1990},
                "display_date": "Spring 1990",
                "text": {"headline": "A web page", "text": "At http://info.cern.ch/hypertext/ for all."},
            },
            {
                "start_date": {"year": -13800000000},
                "display_date": "About 13.8 billion years ago",
                "text": {"headline": "The beginning", "text": "<p>Very hot.</p>"},
            },
        ],
        "eras": [
            {
                "start_date": {"year": 1914, "month": 7, "day": 28},
                "end_date": {"year": 1918, "month": 11, "day": 11},
                "text": {"headline": "The Great War"},
            }
        ],
    },
    indent=1,
)

COMPUTING_CSV = """\
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,\
Media Caption,Media Thumbnail,Alt Text,Type,Group,Background
,,,,,,,,,Women in Computing,"<p class=""lead"">A sample,
of two lines.</p>",,,,,,title,,#ddeeff
1815,12,10,,1852,11,27,,,Ada Lovelace,"<p>The ""first"" programmer.</p>",https://pictures.example/ada.jpg,\
Wikimedia Commons,Portrait,,A woman in a blue dress,,,
1943,7,,,1946,,,,,...And the women who made it work,Jean Bartik,,,,,,,,
"1,952",5,3,1:20 PM,,,,,,A compiler,Grace Hopper,https://youtu.be/x,,,\
https://pictures.example/s.png,,,US Navy,
1930,,,,1945,,,,,Before the machines,,,,,,,era,,
"""
