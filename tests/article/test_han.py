"""Stories in Chinese: who reported them, and what papers print around them."""

from __future__ import annotations

import pytest

from cleaners.article.han_notes import is_han_note
from schemas.cleaned import Cleaned
from schemas.record import Article
from tests.door import through_door

_STORY = (
    "<p>{lead}港务局周二宣布，西码头的渡轮将从六月起停航三个月，以便更换已有四十年历史的跳板。居民表示，他们希望夜间能有一班小船。</p>"
    "<p>据介绍，工程分两期进行，第一期将在秋季之前完成，第二期视天气而定。学校已经为住在岛上的学生安排了宿舍，费用由市里承担。</p>"
    "<p>多位船长说，更换跳板早就应该进行，去年冬天已有两辆卡车滑入水中，所幸无人受伤。市议会将于下周讨论预算，并听取岛上居民的意见。</p>"
)


def _article(above: str = "", below: str = "", lead: str = "", head: str = "") -> Article:
    html = (
        f'<!doctype html><html lang="zh-CN"><head><title>西码头渡轮停航三个月</title>{head}</head><body><div class="nav"><a href="/">首页</a></div>'
        f'<div class="main"><h1>西码头渡轮停航三个月</h1>{above}<div class="body">{_STORY.format(lead=lead)}{below}</div></div></body></html>'
    )
    answer = through_door(html.encode(), "https://news.example/2026/ferry-7.html")
    assert isinstance(answer, Cleaned), answer
    assert isinstance(answer.record, Article)
    return answer.record


def _names(record: Article) -> list[str]:
    return [author.name for author in record.authors]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("港湾日报记者 林海 陈舟", ["林海", "陈舟"]),
        ("采写：港湾都市报见习记者 林海", ["林海"]),
        ("《长堤》作者 周山", ["周山"]),
        ("林海/港湾青年报", ["林海"]),
        ("【文/港湾网专栏作者 王舟】", ["王舟"]),
        ("2026-06-02 12:11来源：港湾网作者：林海", ["林海"]),
        ("发表于2026-06-02 21:30| 64次阅读| 来源港湾| 作者欧阳海", ["欧阳海"]),
        ("本报记者：裴山、林海", ["裴山", "林海"]),
        ("港湾电视台记者调查", []),
        ("作者最新文章", []),
        ("记者 昨天", []),
        ("2026-06-02 12:11 来源：港湾网 作者：网络整理", []),
        ("无国界记者 报告", []),
        ("记者 林海 陈舟 报道", ["林海", "陈舟"]),
        ("记者 林海 通讯员 陈舟", ["林海"]),
        ("港湾社记者林海摄", []),
        ("港湾日报记者 莫斯科报道", []),
        ("记者 江苏报道", []),
        ("安全/社会新闻", []),
        ("项目/中国教育报", []),
    ],
)
def test_a_line_names_who_reported(line: str, names: list[str]) -> None:
    """And nothing but names stands behind its label: prose goes on there."""
    assert _names(_article(above=f"<p>{line}</p>")) == names


def test_a_line_below_the_text_names_them_too() -> None:
    """As papers of the south have it."""
    assert _names(_article(below="<p>采写：港湾都市报记者 林海 陈舟</p>")) == ["林海", "陈舟"]


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("港湾社东港6月2日电（记者林海、陈舟）", ["林海", "陈舟"]),
        ("本报讯（首席记者 林海 通讯员 陈舟）", ["林海"]),
        ("港湾网6月2日讯（记者陈舟 整合） ", ["陈舟"]),
        ("港湾社电（记者从港务局获悉）", []),
        ("（记者注：跳板长二十米）", []),
        ("船长告诉旁边的人，这是他第一次听到这样的消息（记者林海 摄）", []),
        ("据港湾日报报道（记者 林海）", []),
        ("据港湾社东港6月2日电（记者 林海）", ["林海"]),
        ("港湾社东港6月2日电（记者 何时）", []),
    ],
)
def test_brackets_behind_the_dateline_name_them(lead: str, names: list[str]) -> None:
    """The text keeps them."""
    record = _article(lead=lead)
    assert _names(record) == names
    assert record.text.startswith(lead.strip()[:8])


@pytest.mark.parametrize("line", ["林海/港湾青年报", "港湾日报记者 林海", "采写：港湾都市报记者 林海"])
def test_who_took_a_picture_or_reports_another_story_did_not_write_this_one(line: str) -> None:
    """Captions name those who took them, beside a story and in it; what stands below the next heading is of other stories."""
    caption = f"<figure><img src='/a.jpg'><figcaption>{line}</figcaption></figure>"
    assert _names(_article(above=caption)) == []
    assert _names(_article(below=f"{caption}<p>岛上的居民说，没有渡轮的冬天并不是第一次，他们各有各的办法。</p>")) == []
    assert _names(_article(below=f"</div><div><h3>相关阅读</h3><p><a href='/2026/lamp-8.html'>东码头灯塔重新点亮</a></p><p>{line}</p>")) == []


@pytest.mark.parametrize(
    ("line", "names"), [("記者 山田太郎", ["山田太郎"]), ("記者 石川 康夫", ["石川 康夫"]), ("本紙記者 石田 江美", []), ("石田江美／港湾新聞", [])]
)
def test_a_name_of_japan_is_one_person_with_a_space_within(line: str, names: list[str]) -> None:
    """Many begin with signs that are family names in China."""
    story = "港湾局は火曜日、西埠頭の渡し船を六月から三か月間休止し、四十年使われてきた可動橋を取り替えるという。住民は夜の小舟を残してほしいと話している。"
    html = f"<html lang='ja'><head><title>渡し船の休止</title></head><body><main><h1>渡し船の休止</h1><p>{line}</p>{f'<p>{story}</p>' * 3}</main></body></html>"
    answer = through_door(html.encode(), "https://news.example/2026/ferry-7.html")
    assert isinstance(answer, Cleaned), answer
    assert isinstance(answer.record, Article)
    assert _names(answer.record) == names


def test_people_may_be_called_as_houses_are() -> None:
    """Behind a family name stand two characters; houses have names of their own."""
    people = '<meta name="author" content="李大学"><meta name="author" content="林海">'
    assert _names(_article(head=people)) == ["李大学", "林海"]
    assert _names(_article(head=people.replace("李大学", "港湾大学"))) == ["林海"]


def test_a_paper_is_nobody_where_a_person_is_named() -> None:
    """Systems state the paper whose story it is, or the site's own name."""
    head = '<meta name="author" content="港湾青年报">'
    assert _names(_article(head=head, above="<p>港湾青年报记者 林海</p>")) == ["林海"]


@pytest.mark.parametrize(
    "line",
    [
        "（原标题：西码头渡轮将停航，居民盼夜班小船）",
        "原标题：“渡轮停航”三个月怎么过",
        "（原题为《西码头渡轮停航》）",
        "编辑 林海 校对 陈舟",
        "责编|陈舟",
        "（责任编辑：林海、陈舟）",
        "图片均来自网络",
        "图片来自网络，如有侵权，请联系删除。",
        "来源：网络",
        "特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。",
        "免责声明：自媒体综合提供的内容均源自自媒体，版权归原作者所有，转载请联系原作者并获许可。",
        "转载请注明出处：港湾网",
        "未经授权不得转载",
        "扫一扫在手机打开当前页面",
        "下载港湾新闻客户端第一时间看新闻→【下载地址】",
        "更多资讯请关注：港湾专区",
    ],
)
def test_a_note_is_no_part_of_a_story(line: str) -> None:
    """Above it or below."""
    assert is_han_note(line)
    assert line not in _article(below=f"<p>{line}</p>").text


@pytest.mark.parametrize(
    "line",
    [
        "原标题党盛行的年代已经过去，读者现在更愿意看完整的报道。",
        "编辑 林海说，这张照片是他在码头拍到的。",
        "编辑部的灯一直亮到深夜。",
        "图片来自居民林海的手机，拍摄于周二清晨。",
        "来源：港务局统计年报2025",
        "声明：船员们将从周五起罢工，直到工资问题得到解决。",
        "声明说，港务局对此深表遗憾，并将承担全部费用。",
        "他请大家转发这条消息，因为岛上没有广播。",
        "扫码乘船的乘客比去年多了一倍。",
        "下载该客户端的居民已经超过三万人。",
        "更多居民希望政府请来的专家能说真话。",
        "市议会规定，未经审批的船只不得停靠西码头。",
        "声明称，该公司将就侵权行为提起诉讼，并要求赔偿。",
        "声明说，本报此前的报道属实，港务局不再否认。",
        "条例规定，平台如有侵权内容须在三日内通知权利人。",
        "未经许可的船只不得使用西码头，违者将被罚款。",
        "图片来自网络摄像头，拍摄于周二清晨六点。",
        "原题为《长堤》的小说讲述了三代船长的故事。",
        "扫描二维码就能买船票，可是谁来教老人用手机？",
        "更多信息请查看码头的公告栏，船长对围观的人说。",
        "终审：维持原判",
        "一审：有罪 二审：无罪",
        "主编：我们不会停刊",
        "编辑 已经 审核 通过",
        "信息来自网络，真假难辨。",
        "视频来自网友，画面显示两船相撞",
        "文中信息来自网友，记者已向港务局求证，目前尚无答复。",
        "声明：港务局称，本网站此前发布的停航消息不实，工人将于周五复工。",
        "声明：本公司从未授权任何人使用版权所有的商标，已经报警处理。",
        "声明：本文由船员集体起草，要求港务局在周五前支付拖欠的工资，否则罢工。",
        "风险提示：海浪将达到四米，本站提醒渔民不要出海，已出海的船只应尽快回港。",
        "特别提示：本站至东港的列车全部停运，旅客可改乘轮渡。",
        "法官说，如有侵权行为，请联系律师，马上删除，而不是等法院判决。",
        "合同里写着：如有侵犯第三方权利，请及时通知船东，以便处理。",
        "她说，转载请注明出处，可是没有人照做，直到她把第一家网站告上法庭。",
        "大家转发时请务必核实，这则停航的消息已经造成了恐慌。",
        "未经许可不得转载，他把这句话印在每一页上，可是盗版书还是堆满了街边的书摊。",
        "未经允许，船员不得转载货物，违者罚款五千元。",
        "扫描二维码的老人越来越多",
        "扫码打开船舱门的那一刻，他愣住了",
        "更多新闻，欢迎访问他的小店，他总有讲不完的故事",
        "点击“阅读原文”后，他发现那篇报道已被删除",
        "原題：The Last Ferry",
    ],
)
def test_a_sentence_of_a_story_is_none(line: str) -> None:
    """Whatever it begins with."""
    assert not is_han_note(line)
    assert line in _article(below=f"<p>{line}</p>").text
