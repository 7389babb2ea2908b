"""What papers and platforms of China print above a story or below it: its title elsewhere, its editors, whose pictures these are, who may print it again.

Whole lines. A story may tell of titles, sources and rights, too: each of these says that it speaks of the text around it, or says nothing else.
"""

from __future__ import annotations

import re

from ..metadata.eastern_names import CHINESE_NAME

_LONGEST = 420
_ROLE = "(?:责任编辑|責任編輯|编辑|編輯|责编|校对|审核|主编|排版|监制|美编|统筹|值班编委|一审|二审|三审|终审|审校|流程编辑|实习编辑)"
_OF_PAPERS = "(?:责任编辑|責任編輯|责编|值班编委|流程编辑|实习编辑)"
"""Roles that papers alone have. Courts, too, have a first and a last hearing: "终审：维持原判", which a family name parts from who held it."""
_PERSON = rf"(?:{CHINESE_NAME}|[A-Za-z]{{2,12}})(?![\u4e00-\u9fffA-Za-z])"
_NAMES = rf"{_PERSON}(?:[ 、，,&]+{_PERSON}){{0,3}}"
_HANDLES = r"[\u4e00-\u9fffA-Za-z·]{2,12}(?:[ 、，,&]+[\u4e00-\u9fffA-Za-z·]{2,12}){0,3}"
_ONE = rf"(?:{_OF_PAPERS}\s*[|｜丨:：/／]\s*{_HANDLES}|{_ROLE}\s*[|｜丨:：/／]\s*{_NAMES})"
# "原題" alone is Japanese, too: what a film or a story is called where it comes from.
_TITLE = r"[（(【\[]?\s*(?:本文)?原(?:标题|標題|题)(?:为|為)?\s*(?:[:：]\s*[^。]{2,100}|[《“「][^》”」]{2,80}[》”」]\s*[）)】\]。]*)"
_EDITORS = rf"[（(【\[]?\s*{_ONE}(?:\s+{_ROLE}\s*[|｜丨:：/／]?\s*{_NAMES}){{0,5}}\s*[）)】\]]?"
_EDITORS_APART = rf"{_ROLE}\s+{_PERSON}(?:\s+{_ROLE}\s+{_PERSON}){{1,5}}"
_RID = r"如有|侵权|侵犯|版权|著作权|仅供|仅作|与本文|无关|不代表|联系"
"""What notes go on with behind "from the net": who tells what the net holds goes on with that."""
_TAKEN = (
    r"[（(【*]?\s*(?:本文|文中|文章|部分)?(?:图片|圖片|照片|配图|图文|信息|内容|素材|资料|文字|视频)(?:均|部分)?(?:来(?:自|源于?|源\s*[:：])|源自)(?:于|自)?\s*"
    rf"(?:网络|網絡|互联网|網路|网友)(?:[，,；;。 ]\s*[^。，]{{0,8}}(?:{_RID})[^。]{{0,24}}|[）)】*]*)。?"
    r"|(?:来源|稿源|文章来源)\s*[:：]\s*(?:网络|互联网|网络整理|综合)"
)
_OF_TEXT = (
    r"本(?:文|站|网站|平台|公众号)[^。]{0,30}(?:观点|立场|版权|转载|仅|提供|发布|刊载|所载|来源|来自)|自媒体|仅供[^。]{0,8}参考|版权归|版权所有(?!的)"
    r"|转载[^。]{0,12}(?:请|须|注明|目的|联系)|不代表(?:本|我们|平台)|不(?:构成|作为)[^。]{0,10}建议|风险自担"
)
_OR_SO = r"(?:\s*(?:[、或及和与]|以及)[^。，,]{1,12})?"
_RIGHTS = (
    r"[（(【*]?\s*(?:(?:特别|免责|版权|郑重|重要)?声明|特别提示|风险提示|免责条款)\s*[】）)]?\s*[:：].{0,250}"
    rf"(?:{_OF_TEXT}).{{0,250}}"
    r"|Notice: The content above .{0,60}uploaded and posted by a user.{0,160}"
    r"|.{0,60}如有侵(?:权|犯(?:到?[您你贵原]|版权|著作权))[^。]{0,6}(?:(?:敬?请|烦请)(?:及时|立即|尽快)?(?:联系|告知|通知|与)|(?:联系|立即|马上)(?:我们|本站|作者|小编)?删除)[^。]{0,16}。?"
    r"|[（(【*]?[^。]{0,16}(?:转载|轉載)(?:[、/及和或与]?(?:引用|转发|摘编|使用))?(?:本文|时|需|须)?[^。]{0,4}请(?:(?:务必|務必)?(?:注明|標明|标明|联系)).{0,120}"
    rf"|未经(?:授权|许可|允许|书面)(?:授权|许可|允许|同意)?[，,]?\s*(?:任何[^。，,]{{1,10}})?(?:不得|禁止|严禁|谢绝)(?:转载|轉載|摘编|镜像){_OR_SO}"
    r"(?:[，,；; ]\s*(?:违者|侵权|否则)(?!罚款)[^。]{0,16})?[。！!]?"
)
_TOLD = re.compile(
    r"说(?!明)|(?<![名职简通堪声宣])称(?!号)|(?<![不代])表示|写(?:道|着|明|下)|指出|认为|告诉|要求|规定|提醒|法官|法院|警方|可是|但是|但从|不料|"
    r"从来|却|起草|据悉"
)
"""Who tells of such a line says who said so, or what came of it; a title may."""
_HERE = r"[^。！？，,的了着占]{0,20}[！!。]?"
_FOLLOW = (
    r"(?:微信|手机)?扫(?:一扫|码|描(?:上方|下方|左侧|右侧|以下|此|本)?二维码)[，,\s]*(?:即可|立即)?(?:在手机(?:上)?|用手机)?"
    rf"(?:打开当前页面?|(?:关注|下载|查看|观看|阅读|分享){_HERE})?"
    r"|(?:安装|下载|打开).{2,12}(?:客户端|APP|App|app).{0,40}(?:→|>>|»|【.{0,4}下载.{0,6}】)\W*.{0,10}"
    r"|(?:更多|相关)(?:精彩)?.{0,10}(?:资讯|内容|新闻|信息)\s*[,，]?\s*(?:敬?请|欢迎)(?:关注|点击|访问|下载|登录)[^。！？，,的他她]{1,30}"
    rf"|(?:点击|戳).{{0,8}}(?:阅读原文|“阅读原文”|在看|【在看】)(?:[，,]?\s*(?:查看|了解|获取|进入|报名|购买|下载|观看|支持|分享|转发|收藏){_HERE})?"
)
_NAMED = re.compile(rf"\s*(?:{'|'.join((_TITLE, _EDITORS, _EDITORS_APART))})\s*")
_SAID = re.compile(rf"\s*(?:{'|'.join((_TAKEN, _RIGHTS, _FOLLOW))})\s*")
_HAN = re.compile("[\u4e00-\u9fff]|Notice: The content above")


def is_han_note(line: str) -> bool:
    """Whether a line at either end of a text is one of these."""
    if len(line) > _LONGEST or _HAN.search(line) is None:
        return False
    return _NAMED.fullmatch(line) is not None or (_SAID.fullmatch(line) is not None and _TOLD.search(line) is None)
