"""What papers and platforms of China print above a story or below it: its title elsewhere, its editors, whose pictures these are, who may print it again.

Whole lines. A story may tell of titles, sources and rights, too: each of these says that it speaks of the text around it, or says nothing else.
"""

from __future__ import annotations

import re

_LONGEST = 420
_ROLE = "(?:责任编辑|責任編輯|编辑|編輯|责编|校对|审核|主编|排版|监制|美编|统筹|值班编委|一审|二审|三审|终审|审校|流程编辑|实习编辑)"
_NAMES = r"[\u4e00-\u9fffA-Za-z·]{2,12}(?:[ 、，,&]+[\u4e00-\u9fffA-Za-z·]{2,12}){0,3}"
_TITLE = r"[（(【\[]?\s*(?:本文)?原(?:标题|標題|题|題)(?:为|為)?\s*(?:[:：]\s*[^。]{2,100}|[《“「][^》”」]{2,80}[》”」]\s*[）)】\]。]*)"
_EDITORS = rf"[（(【\[]?\s*{_ROLE}\s*[|｜丨:：/／]\s*{_NAMES}(?:\s+{_ROLE}\s*[|｜丨:：/／]?\s*{_NAMES}){{0,5}}\s*[）)】\]]?"
_EDITORS_APART = rf"{_ROLE}\s+[\u4e00-\u9fff]{{2,4}}(?:\s+{_ROLE}\s+[\u4e00-\u9fff]{{2,4}}){{1,5}}"
_TAKEN = (
    r"[（(【*]?\s*(?:本文|文中|文章|部分)?(?:图片|圖片|照片|配图|图文|信息|内容|素材|资料|文字|视频)(?:均|部分)?(?:来(?:自|源于?|源\s*[:：])|源自)(?:于|自)?\s*"
    r"(?:网络|網絡|互联网|網路|网友)(?:[，,；;。 ][^。]{0,30}|[）)】*]*)。?"
    r"|(?:来源|稿源|文章来源)\s*[:：]\s*(?:网络|互联网|网络整理|综合)"
)
_RIGHTS = (
    r"[（(【*]?\s*(?:(?:特别|免责|版权|郑重|重要)?声明|特别提示|风险提示|免责条款)\s*[】）)]?\s*[:：].{0,250}"
    r"(?:本(?:文|站|网站|平台|公众号)|自媒体|仅供参考|版权归|版权所有|转载|不代表|投资建议|风险自担).{0,250}"
    r"|Notice: The content above .{0,60}uploaded and posted by a user.{0,160}"
    r"|.{0,60}如有侵[权犯][^。]{0,6}(?:(?:敬?请|烦请)(?:及时|立即|尽快)?(?:联系|告知|通知|与)|(?:联系|立即|马上)(?:我们|本站|作者|小编)?删除)[^。]{0,16}。?"
    r"|[（(【*]?[^。]{0,16}(?:转载|轉載|转发|引用)(?:本文|时|需|须)?[^。]{0,4}请(?:注明|標明|标明|联系|務必|务必).{0,120}"
    r"|未经(?:授权|许可|允许|书面)[^。]{0,8}(?:不得|禁止|严禁|谢绝)(?:转载|轉載|摘编|镜像)[^。]{0,30}。?"
)
_FOLLOW = (
    r"扫(?:描|一扫|码).{0,16}(?:手机|微信|二维码|打开|关注|下载|公众号).{0,30}(?<![。！？])"
    r"|(?:安装|下载|打开).{2,12}(?:客户端|APP|App|app).{0,40}(?:→|>>|»|【.{0,4}下载.{0,6}】)\W*.{0,10}"
    r"|(?:更多|相关)(?:精彩)?.{0,10}(?:资讯|内容|新闻|信息)\s*[,，]?\s*(?:敬?请|欢迎)(?:关注|点击|访问|查看|下载|登录).{1,30}(?<![。！？])"
    r"|(?:点击|戳).{0,8}(?:阅读原文|“阅读原文”|在看|【在看】).{0,20}"
)
_NOTE = re.compile(rf"\s*(?:{'|'.join((_TITLE, _EDITORS, _EDITORS_APART, _TAKEN, _RIGHTS, _FOLLOW))})\s*")
_HAN = re.compile("[\u4e00-\u9fff]|Notice: The content above")


def is_han_note(line: str) -> bool:
    """Whether a line at either end of a text is one of these."""
    return len(line) <= _LONGEST and _HAN.search(line) is not None and _NOTE.fullmatch(line) is not None
