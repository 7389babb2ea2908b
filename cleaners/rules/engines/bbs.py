"""What boards on telnet write around the words of a post: its head, and where and by whom it was written and changed."""

from __future__ import annotations

from schemas.rule import Rule

_KBS = "posts of mitbbs.com, newsmth.net and bbs.byr.cn, 2010-2016"


def _line(key: str, name: str, pattern: str, hit: str) -> Rule:
    return Rule(
        id=f"bbs.line.{key}", name=name, source=_KBS, pattern=pattern, platform="bbs", hits=(hit,), misses=(f"最下面一行写着“{hit}”", hit.partition(":")[0])
    )


RULES = (
    _line("author", "who wrote a post, and on which board", r"[发發]信人 ?[:：].*", "发信人: ada (Ada), 信区: Lantern"),
    _line("title", "the title in the head of a post", r"[标標] ?[题題] ?[:：].*", "标 题: Re: 灯塔几点亮灯"),
    _line("station", "from which board and when", r"[发發]信站 ?[:：].*", "发信站: 水木社区 (Tue Nov 2 09:23:16 2010), 站内"),
    _line("source", "from which address a post came", r"※ ?[来來]源 ?[:：].*", "※ 来源:·水木社区 newsmth.net·[FROM: 192.0.2.6]"),
    _line("edited", "who changed a post, and when", r"※ ?修改 ?[:：].*", "※ 修改:·ada 于 Nov 2 10:00:00 2010 修改本文·[FROM: 192.0.2.6]"),
)
