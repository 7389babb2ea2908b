"""Names in bylines of China and Korea, where nothing but a space stands between two people, and the role behind a name."""

from __future__ import annotations

import re

_KOREAN = re.compile(r"(?:기자명\s+)?([가-힣]{2,4}) ?(?:\w{2} ?)?(?:선임기자|기자|특파원|논설위원|칼럼니스트|평론가|앵커)(?:\s.*)?")
"""Behind name and role stand his mailbox and a link to his other stories."""
_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾"
    "谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯裴齐齊常康尤柴霍耿安樊兰蘭殷施洪季苗牛岳葛"
    "佟包申左柏宁寧柯阮桂焦车車隋闵閔辛管温溫褚窦竇章鲁魯甄冷宫宮游池米古凌詹欧歐涂喻盛屈项項祝梅庄莊翟卓蓝藍蔺迟栾鞠谷滕戚纪紀易俞佘骆駱乔喬伍"
)
_NAME = rf"(?:[{_SURNAMES}]|欧阳|歐陽|司马|司馬|诸葛|上官|夏侯|令狐|皇甫|慕容)[\u4e00-\u9fff]{{1,2}}"
# Chinese names stand side by side with a space between; the Japanese put it between the two names of one person.
_CHINESE = re.compile(rf"(?:{_NAME}(?:\s+|$)){{2,6}}")
_ONE_CHINESE = re.compile(_NAME)

_HOUSE = re.compile(
    r"(?=.*[\u4e00-\u9fff]).{1,20}(?:报|報|网|網|通讯社|新华社|中新社|出版社|杂志社|新闻|新聞|周刊|週刊|杂志|雜誌|电视台|電視台|广播|频道|客户端|传媒|在线|官方|发布|网站|編輯部|编辑部"
    r"|自媒体综合|新华社|公司|集团|大学|医院|协会|学会|研究院|委员会|办公室|办事处|支部|栏目|播报|行情)|网易|新浪|搜狐|腾讯|凤凰网?|百度"
)


def is_chinese_name(word: str) -> bool:
    """Whether a word is a Chinese name by its family name and its length."""
    return _ONE_CHINESE.fullmatch(word) is not None


def is_chinese_house(name: str) -> bool:
    """Whether a name is that of a Chinese paper, station, site or office, by its last word: people have no such names."""
    return _HOUSE.fullmatch(name) is not None


def eastern_names(line: str) -> list[str]:
    """The names, where the line is nothing but several Chinese ones, or a Korean one with what stands behind it; none for any other line."""
    if korean := _KOREAN.fullmatch(line):
        return [korean[1]]
    return line.split() if _CHINESE.fullmatch(line) else []
