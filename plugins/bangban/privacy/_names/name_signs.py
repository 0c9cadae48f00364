"""Surnames, and words that only look like a name.

Surnames are those of the 百家姓, but for some that are words first of all (家, 国, 公), and those of the
yearly reports on names (全国姓名报告) of the ministry of public security, 2019 to 2021, that most people
have; and those of two signs.
"""

from __future__ import annotations

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕"
    "丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严"
    "覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒"
    "阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古"
    "吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇"
    "桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    "荀占漆母郜鹿薄都冀匡海仝雍南蔺储靖阙湛扈燕浦茹习慕晁訾阚那鞠丰荆竺逯盖桓栗花芮闻敬亓丘衣哈郗郄战戎尧揭綦茅谌邸辜邰"
    "洪赖廉狄郁杭嵇汲邴糜宓蓟胥莘郦璩濮郏庾暨蒯裘祖伊厉酆贲郤贝谈乐昌乌寿沃戈勾诸皮危强水云封蓬松井富弓牧羊班秋苍鄂宰"
    "平计支干满巢鱼滑隆仰衡弘禄阴"
    "楚郇禹郅粟贡伏惠矫凤况奚雒宿逄缑展幸昝晋檀鄢宣屠冼隗蔚印练修信元"
)
"""Surnames of one sign."""

RARE_SURNAMES = frozenset(
    "洪赖廉狄郁杭嵇汲邴糜宓蓟胥莘郦璩濮郏庾暨蒯裘祖伊厉酆贲郤贝谈乐昌乌寿沃戈勾诸皮危强水云封蓬松井富弓牧羊班秋苍鄂宰"
    "平计支干满巢鱼滑隆仰衡弘禄阴"
)
"""Those that few have or that are words: how somebody is called for a name is one only by its other signs."""

WEAK_SURNAMES = frozenset(
    "占母都海南那盖花衣战丰印练修信元展幸习楚晋燕敬贡惠凤宣和任应解包成明路于时安向段简尤关常连何从师车房党宫全方白金高平万计单米苗能麦项古艾冷盛施易景曲左柳阳石江谷沙童农商鲁宁池桂"
    "贝谈乐昌乌寿沃戈勾诸皮危强水云封蓬松井富弓牧羊班秋苍宰平支干满巢鱼滑隆仰衡弘禄阴于"
)
"""Those that are common words, too: beside a word like 居民 alone they begin no name."""

WEAKEST_SURNAMES = frozenset(
    "占母都海南那盖花衣战丰印练修信元展幸习和应解包成明路于时安向关常连从师车房党宫全平计能项古冷易米"
    "支干满鱼滑隆仰阴水云皮危强封松井富羊班秋谈平路"
)
"""Those of them that begin common words so often that even three signs are no name without more."""

STRONG_SURNAMES = "".join(name for name in SURNAMES if name not in WEAKEST_SURNAMES)

LONG_SURNAMES = frozenset(
    """欧阳 上官 司马 诸葛 皇甫 令狐 慕容 尉迟 公孙 长孙 宇文 司徒 东方 夏侯 端木 南宫 独孤
    轩辕 呼延 澹台 司空 闻人 百里 东郭 西门 第五 申屠 钟离 鲜于 赫连 拓跋 完颜 纳兰 单于 淳于 濮阳 公冶 太叔
    仲孙 万俟 亓官 巫马 公西 漆雕 乐正 公良 夹谷 谷梁
    段干 南门 羊舌 微生 左丘 梁丘 公羊 颛孙 那拉 叶赫 佟佳""".split()
)
"""Surnames of two signs."""

_FIRST_OF_LONG = "".join(sorted({name[0] for name in LONG_SURNAMES}))
SURNAME_SIGNS, STRONG_SIGNS = SURNAMES + _FIRST_OF_LONG, STRONG_SURNAMES + _FIRST_OF_LONG
"""The first signs of all of them, and of those that are no common words."""

GIVEN_SIGNS = (
    "英秀玉华珍兰芳丽红娟萍玲桂梅霞燕琴荣香凤云春静敏艳莲菊花美爱莉娜洁雪蓉琳婷颖倩莹琼雯媛晶瑶婉淑惠慧巧"
    "妍彤雅怡佳嘉欣欢悦娅娇妮妹嫂姣娥婵姗姝婧妙秋冬夏夕晨晓旭阳昕晴暖曦朝明亮辉耀光灿煜炜烨焕煌烁国建军卫"
    "东方旗民革文化武斌彬杰豪俊峰山岩石磊垒坤城均培基坚强刚毅勇猛力健康安宁平和顺利祥瑞福禄寿喜庆吉贵富财"
    "宝金银铜铁钢钧锋锐铭鑫钰锦镇铃木林森松柏桐梓楠榕桦枫柳杨模栋梁茂盛芝芬芸若苗茜茹荷蕾薇蓓蕊蔓艺芮苏草"
    "叶波涛江河海洋湖泽润浩渊清澈泉洪涵淼沛汐汉滨津沁泓淳渝源溪澜瀚冰凌凯胜成功志远大伟宏鸿鹏飞翔鹤鹰雁龙"
    "虎彪豹骏马骥驰天宇宙星辰月日晖昊昌晟晗智聪哲睿博学才思诗书琪琦琅珊珂珠瑾瑜璇璐璟瑛玮珏玥琬琰德仁义礼"
    "信诚忠孝善良正直廉贤士君子先世代宗祖传家继承业兴旺达前万长久永恒全余益广开立新锁柱栓根生保养来贞彩霄"
    "雷震霆霖露雨霜泰岳峻岭嵩崇川原田丰禾稷秦楚唐宋元商周鲁魏景京申皓皎白素青蓝紫丹朱绍绪维纲纶绣绮纯细"
    "缘兵治律启迪近通连运鼎轩辕昂然尔尚可依佩伊仪佑伦俪仙伶俐侠偲儒允兆亿克冠勤勋劲励勉升卓南北中友双吟含"
    "吾咏品唯嗣圣堂增壮声夫奇奎奕妤姿娴婕媚嫣孟季守定宛宜宣宪宾密寅小少尧岚岱崎帅师帆常年庚延廷弘张弦弼彦"
    "影徐心忆怀性恩悠情惜意愉慕扬挺振捷支敬敖斐斯施旋昭易昱显晋普暄暑曙曼朋朗望杏杭果柔柯桃梦棋榆樱欧"
    "毓水汝沐沙泊洛济浦渤渭湘滔漪漫澄潇潮炎炳照熙燃牧特犇玄琛瑄璋甜甲男畅皇盈盟睦知硕碧祯禹秉科积稳"
    "空竹笑笛策筠箫粟精纪绢缇群翠翰翼耘肃胤臣自舒舟航艾芃芊芙苑苒苓范茗茵莎莺菁菲萌萱葵蒙蓁蔚蕴薪蝶融衍裕"
    "言训谊象豫贝赋赛赞轶辛迅逸遥邦郁郎郡钊钟铎铮锡镜闯闻阔陆陶隆雄霏韬韵音韶项领风飒馨驹鲲鹃麟黎默齐龄"
    "喆祎祺湉翊玺懿臻赟锴滢濛彧骁骞颢颉恺恬惟忻愿梵槿樊珩珺琨瑀瑗璞甄甯皙睎祐穗笙筱缤羽羿翎芷芯荔莘莞萦葆"
    "蔺蕙虹蛟蜜裴谕轲逢造邈鄢铄锟镕闵陵隽霁靖靓顗飏鸣鹭麒黛仕伍党冉凡刘初剑加勃匡吕"
    "树繁仲厚奋宽崧巍希彻慈护拥援旦昀旻朔桓桢槐樵沅泳添浪满烽焱煦熹爽琢瑰甫相真瞳竣端耕聚舜衡裳观越醒铸阁颂飘鲜鸥改引弟焕招娣娘妞毛火土宸熠诺菡一"
    "本墨设满守超枝谦亚宵璧环芹乐凝卿钏馥霭纨麦豆拴姬眉"
)
"""Signs of which given names are made, those of the lists of these reports and those of every class of
school; others make no name that no word introduces."""

FOREIGN_SIGNS = frozenset("克尔马斯加特洛夫普维伊利奇罗达诺柏柯代博吉基旺曼绍尤比沙梅蒙莫姆密")
"""Signs by which foreign names are spelt: none of a person of China has these alone."""

PERSONAL_SIGNS = frozenset(
    "磊鑫淼焱婷娜娟娥妮婧媛嫣妍倩霞莉莹萍芳芸茜薇蓉琳琼瑶瑜璇璐瑛玮珏轩宸浩睿彬斌彪晖煜炜烨钧铭骏昊晟旭梓俊杰伟"
)
"""Those of them that hardly stand in other words."""

NAMELY_SIGNS = PERSONAL_SIGNS | frozenset(
    "兰莲珍桂凤英秀芬萍玲梅菊翠芝娣妹丫妮妞柱栓锁贵福根玉琴香淑惠姣荣珠雯颖蕾静佳怡嘉琪豪鹏涛峰辉喜旺财勇刚军娃蛋小晓雪敏慧倩艳丹霜"
)
"""Those that stand in names more than elsewhere: behind a surname that is a word one of them is asked for."""

WEAK_GIVEN = frozenset("家中小大年世代来先开长天前全合心和加力意情声项原远近高新对有时方一")
"""Those of them that are common words, too: no name of two signs ends with them, and none has these alone."""

PINYIN_SURNAMES = """Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng
    Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Yuan Pan Yu Jiang Cai Du
    Ye Cheng Su Wei Lu Lü Ding Ren Shen Yao Cui Zhong Tan Wang Fan Jin Shi Liao Jia Xia Fu
    Fang Bai Zou Meng Xiong Qin Qiu Yin Xue Yan Duan Lei Hou Long Tao Gu Mao Hao Gong Shao
    Wan Qian Dai Mo Kong Xiang Chang Wen Kang Niu Ge Xing An Qi Ouyang""".split()
"""Surnames in Latin letters (GB/T 28039)."""

WORDS = frozenset(
    """申请 申请人 贺信 汪洋 许昌 安阳 唐山 黄山 黄石 鲁山 房山 宁海 宁波 金华 常德 江宁 景宁 安平 邹平
    吉安 安吉 安康 安庆 安宁 房山 项城 梅山 江华 武平 武安 武山 武昌 成武 成安 牛头山 黄海
    黄岩 方山 单城 华山 华阴 马山 尤溪 龙泉 龙岩 龙海 龙山 钟山 文山 文登 文安 康平 康乐
    康保 苏南 苏北 宋庄 连江 连云 连山 阳山 阳春 阳江 阳泉 阳原 顺义 顺平 顺昌 祁阳 祁东
    祁连 汤阴 汤原 方正 高安 高阳 高明 高平 平山 平阳 平江 平原 平和 温岭 路桥 古田 和田
    和平 万安 万宁 万山 万年 万达 齐河 鲁迅 金星 金牛 金龙 金凤 金山 金水 金川 金阳 金秋
    白云 白山 白河 白沙 明光 明山 明溪 管城 龙亭 龙安 殷都 文峰 文明 山阳 解放 和谐 史丹
    熊猫 熊胆 黄芪 黄瓜 黄豆 黄牛 黄酒 黄疸 黄页 黄线 马蜂 马桶 马拉松 牛皮 牛肉 石膏
    石材 石墨 石榴 石棉 石灰 白菜 白酒 白糖 白内障 白细胞 白蛋白 白癜风 金属 金额 毛毯
    高烧 高压 高空 高楼 温度 温水 温泉 车位 车库 车站 车棚 路灯 路面 路口 路障 管道 管线
    管网 方舱 方式 方法 康养 龙头 龙虾 雷电 麻疹 麻醉 麻将 胡椒 胡萝卜 葛根 艾草 艾滋
    艾灸 党参 柏油 汤药 汤圆 安检 施救 常温 常识 曲线 章鱼 童装 童车 钱包 钟表 钟点工
    齐全 阳台 游泳 明细 单车 单号 单据 宫颈 宫外孕 全麻 农药 武术 池塘 甘草 米面 米粉
    万能 万用表 简历 项圈 时速 解药 边界 柴油 柴火 卫生 房租 房产 易拉宝
    江南 江北 江津 江油 江山 江源 万一 万人 万分 严格 严重 于今年 于去年 于昨日 于是 于此
    于近日 任何 任务 何人 何况 何处 何时 余下 余额 党员 党支部 全体 全区 全家 全市 全程 全部
    关于 关心 关注 农户 农民 农民工 冷静 包工 包工头 华人 单亲 单位 单身 古稀 向上 向他 向前
    向她 向我 向记者 周围 周边 和丈夫 和妻子 和孩子 和家人 和平 和谐 商人 商家 商户 夏天
    夜班 孔明 孙女 孙子 季度 宁夏 安保 安全 安徽 安置 安置户 尚未 师傅 师傅们 师生 常住 常年
    常见 平安 广州 应届 应届生 应当 应急 应该 应邀 康复 康复者 成人 成功 成年 成年人 成都
    房东 房主 房客 文员 文明 方便 方才 方案 方面 施工 施工方 时候 时常 时说 时间 明天 明白
    易感 景区 曾经 曾说 杜绝 桂花 武警 段时间 毛巾 水电 江苏 江西 温馨 游客 牛奶 甘肃 白天
    白班 白血病 白领 石家庄 石油 祝愿 程序 程度 章程 童年 管理 米商 胡同 解决 解封 解除 计划
    许久 许可 许多 贺电 路上 路人 路过 车主 车友 边民 连夜 连忙 连续 金水 金融 钱款 阳光
    那些 那个 那位 那样 那边 海南 海外 海关 海口 南方 南京 南阳 南宁 都市 信息 信心 信用 元旦 习惯 展示 练习
    任天堂 单双 曾祖 单色 高色 谷歌 戴尔 马斯克 汤普森 辛普森 朱丽叶 乔治 乔丹 欧文 杜邦 兰金 马丁 韦伯 罗斯
    戴维 艾伦 艾米 麦肯 温斯顿 华盛顿 解析 麦克风 高尔夫
    高亮 华硕 高通 万科 吉利 安踏 安卓 马自达 路虎 金立 江淮 江铃 宁德 康师傅 钟爱
    阳性 陆续 雷雨 项目 项链 顾客 马上 马路 高三 高中 高中生 高兴 高危 高度 高考 高考生
    高血压 高速 高龄 麻友 黄河 黄码 龙湖""".split()
)
"""What begins like a name and is none."""

_COUNTED, _COUNTRY_SIGNS = (
    "大小二三四五六七八九",
    "柱妮狗娃妞毛蛋旦虎牛栓拴根喜丫凤福贵宝姐妹娥英兰花黑锁军强女庆顺成秀满",
)
"""How children are called in the country, by their order: 二柱, 三妮."""
ODD_GIVEN = frozenset(
    """如玉 如意 如梦 如海 如山 如林 如云 如月 如花 如兰 如英 如珍 如冰 如雪
    如芳 如新 如平 有福
    有才 有财 有志 有根 有为 有良 有成 有田 有德 有贵
    有生 有明 有林 有发 有义 有信 有光 有亮 有军
    向阳 向东 向前 向荣 向红 向明 向军 向南 向北 向华 为民 为国 为平 大为 有为 从军 从文 从容 自强 自立
    自力 不凡 来有 存有 富有 大有 万有 长有 金有 福有 可为 如是 云和 永和
    春来 福来 喜来 运来 宝来 广来 东来 凤来 玉来 新来 金来 银来 贵来 顺来 旺来 富来 祥和 瑞和
    义和 景和 致和 淑和 亚和 仁和 贤和 美和 长在 永在 福在 常在 自在 安在 如在 来福 来喜 来运 来宝 来顺
    来有 来发 来生 来明 来英 来娣 来弟 来云 来香 来凤 来成 来根 来财""".split()
) | {number + sign for number in _COUNTED for sign in _COUNTRY_SIGNS}
"""Given names with a sign that else is a word between others."""
