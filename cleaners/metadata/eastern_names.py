"""Names in bylines of China and Korea, where nothing but a space stands between two people, and the role behind a name."""

from __future__ import annotations

import re

_KOREAN = re.compile(r"(?:기자명\s+)?([가-힣]{2,4}) ?(?:\w{2} ?)?(?:기자|특파원|논설위원)(?:\s.*)?")
"""Behind name and role stand his mailbox and a link to his other stories."""
# Chinese names stand side by side with a space between; the Japanese put it between the two names of one person.
_CHINESE = re.compile(
    r"(?:[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧"
    r"姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯][\u4e00-\u9fff]{1,2}(?:\s+|$)){2,6}"
)


def eastern_names(line: str) -> list[str]:
    """The names, where the line is nothing but several Chinese ones, or a Korean one with what stands behind it; none for any other line."""
    if korean := _KOREAN.fullmatch(line):
        return [korean[1]]
    return line.split() if _CHINESE.fullmatch(line) else []
