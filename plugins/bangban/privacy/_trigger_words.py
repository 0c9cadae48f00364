"""Words beside which something private may stand, by what must stand beside them to make it likely."""

from __future__ import annotations

SURE = """#163 #126 #139 #qq #sina #sohu #yeah #gmail #foxmail #outlook #hotmail #aliyun #换 #改
    #代 #是 #= @ ＠ &#64; &#x40; &commat; %40 艾特 °""".split()
"""These alone."""

SPELT_AT = (
    *(
        f"{before}{at}{after}"
        for at in ("at", "AT", "At")
        for before, after in ("  ", "()", "[]", "（）", "【】", "{}", "__", "<>", ("\\[", "\\]"))
    ),
    *"圈a 圈A ⓐ Ⓐ".split(),
)
"""As mail is spelt so that no program finds it; a host follows."""

CONTACTS = """微信 微.信 微·信 微*信 微-信 加我 加她 加他 加“ 薇信 威信 徽信 维信 ❤ ♥ wei信 微xin vx
    VX Vx vX ＶＸ ｖｘ v信 V信 Ｖ信 ｖ信 wx WX Wx wX ＷＸ ｗｘ w信 W信 v: V: v： V： 加v 加V
    +v +V ＋V ＋v wechat WeChat Wechat WECHAT weixin Weixin WEIXIN wxid_ 绿泡泡 绿色软件
    绿色聊天 卫星号 加卫星 搜卫星 卫星 视频号 抖音 快手 小红书 微博 围脖 B站 b站 哔哩 知乎
    豆瓣 钉钉 支付宝 闲鱼 陌陌 探探 贴吧 飞书 电报 纸飞机 Telegram telegram TELEGRAM LINE
    Line WhatsApp Whatsapp whatsapp Skype skype Instagram instagram Facebook facebook
    Twitter twitter qq QQ Qq qQ ＱＱ ｑｑ q: Q: q： Q： Q号 q号 加Q 加q 扣扣 扣: 扣： 叩叩
    秋秋 抠抠 蔻蔻 球球 企鹅 🐧""".split()
"""A name by which somebody is written to may follow."""

NUMBERED = "护照 通行证 ID Id id No no NO 条码 条形码 警号 字第".split()
"""A long figure follows."""

HOMES = "地址 小区 家在 Room room Rd Road".split()
"""The figures of a house may follow."""

BORN = """生日 出生 生于 生在 降生 出世 诞生 生人 呱呱坠地 生辰 生下 产下 生了 诞下 日生 号生 时生
    点生 分生 晨生 午生 晚生 夜生 分娩 剖宫
    剖腹 顺产 体重 身长 DOB D.O.B birthday Birthday born Born""".split()
"""A date stands before or behind."""

POINTS = """东经 西经 北纬 南纬 東經 北緯 经度 纬度 經度 緯度 经纬 坐标 定位 lat Lat LAT lng Lng lon
    Lon ′ ″""".split()
"""The figures of a place stand before or behind."""

VEHICLES = "WJ 车牌 号牌 牌照 车号 军车 军牌 车架 车辆识别 识别代".split()
"""The figures of a plate stand before or behind."""
