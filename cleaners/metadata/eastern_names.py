"""Names in bylines of China and Korea, where nothing but a space stands between two people, and the role behind a name."""

from __future__ import annotations

import re

_KOREAN = re.compile(r"(?:기자명\s+)?([가-힣]{2,4}) ?(?:\w{2} ?)?(?:선임기자|기자|특파원|논설위원|칼럼니스트|평론가|앵커)(?:\s.*)?")
"""Behind name and role stand his mailbox and a link to his other stories."""
_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚"
    "卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯"
)
_RARER = (
    "裴齐齊常康尤柴霍耿安樊兰蘭殷施洪季苗牛岳葛佟包申左柏宁寧柯阮桂焦车車隋闵閔辛管温溫褚窦竇章鲁魯甄冷宫宮游池米古凌詹欧歐涂喻盛屈项項祝梅庄莊翟"
    "卓蓝藍蔺迟栾鞠谷滕戚纪紀易俞佘骆駱乔喬伍"
)
"""Japanese given names begin so, too: 石川 康夫."""
_COMPOUND = "欧阳|歐陽|司马|司馬|诸葛|上官|夏侯|令狐|皇甫|慕容"
CHINESE_NAME = rf"(?:[{_SURNAMES}{_RARER}]|{_COMPOUND})[\u4e00-\u9fff]{{1,2}}"
# Chinese names stand side by side with a space between; the Japanese put it between the two names of one person.
_CHINESE = re.compile(rf"(?:(?:[{_SURNAMES}]|{_COMPOUND})[\u4e00-\u9fff]{{1,2}}(?:\s+|$)){{2,6}}")
_ONE_CHINESE = re.compile(CHINESE_NAME)
_WORDS = frozenset(
    (
        "江苏 江西 江门 江阴 安徽 安阳 安庆 宁波 宁夏 温州 金华 常州 常德 武汉 郑州 徐州 苏州 苏联 韩国 唐山 沈阳 石家庄 张家口 "
        "张家界 马德里 马尼拉 莫斯科 古巴 秦皇岛 安全 安排 任何 任务 任命 何时 何处 何地 马上 马路 马拉松 方面 方式 方法 方案 "
        "方便 方向 高校 高温 高速 高级 高层 高考 高铁 高新 项目 管理 管道 申请 申报 金融 金额 金属 金牌 黄金 石油 石头 常识 "
        "常见 许多 许可 温馨 温度 纪念 纪委 史料 程序 程度 左右 车辆 车站 车祸 洪水 洪灾 施工 严重 严格 季节 季度 游客 游戏 "
        "古代 古城 尤其 柴油 焦点 冷静 林业 周一 周二 周三 周四 周五 周六 周日 周末 周边 周围 周年 夏天 夏季 陈述 陈列 王国 "
        "余额 白天 万元 万人 龙头 章程 祝贺 向前 于是 陆续 谢谢 毛病"
    ).split()
)
"""Places and words that begin as family names do, and stand alone in lines of papers."""

_HOUSE = re.compile(
    r"(?=.*[\u4e00-\u9fff])(?:.{1,20}(?:报|報|网|網|通讯社|新华社|中新社|出版社|杂志社|电视台|電視台|編輯部|编辑部|自媒体综合|研究院|委员会|办公室|办事处)"
    r"|.{2,20}(?:新闻|新聞|周刊|週刊|杂志|雜誌|广播|频道|客户端|传媒|在线|官方|发布|网站|公司|集团|大学|医院|协会|学会|支部|栏目|播报|行情)|新华社)"
    r"|网易|新浪|搜狐|腾讯|凤凰网?|百度"
)
"""Behind a family name alone, two characters are a given one: 李大学."""


def is_chinese_name(word: str) -> bool:
    """Whether a word is a Chinese name by its family name and its length."""
    return word not in _WORDS and _ONE_CHINESE.fullmatch(word) is not None


def is_chinese_house(name: str) -> bool:
    """Whether a name is that of a Chinese paper, station, site or office, by its last word: people have no such names."""
    return _HOUSE.fullmatch(name) is not None


def eastern_names(line: str) -> list[str]:
    """The names, where the line is nothing but several Chinese ones, or a Korean one with what stands behind it; none for any other line."""
    if korean := _KOREAN.fullmatch(line):
        return [korean[1]]
    return line.split() if _CHINESE.fullmatch(line) else []
