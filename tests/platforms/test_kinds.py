"""What a page without posts is: a search, a profile, a wall; by the marks that its software prints for its own scripts."""

from __future__ import annotations

import pytest

from schemas.cleaned import Listed, Rejected
from tests.door import through_door

_NODEBB = '<body class="page-{0} template-{0} page-status-200"><nav component="sidebar/left"></nav><div id="content">{1}</div></body>'
_NODEBB_POST = '<ul component="posts"><li component="post" data-pid="7"><a href="/topic/4/rust"><span>Rust on the gate</span></a></li></ul>'
_INVISION = (
    '<body class="ipsApp ipsApp_front" data-pageapp="core" data-pagecontroller="{0}"><div id="ipsLayout_mainArea"><li {1}>'
    '<h4 class="ipsDataItem_title"><a href="https://quay.example/topic/4-rust/">Rust</a></h4></li></div></body>'
)
_VANILLA = (
    '<body id="{0}"><script src="/applications/vanilla/js/discussions.js"></script><div id="Content"><ul class="DataList Discussions">'
    '<li id="Discussion_4" class="Item ItemDiscussion"><a class="Title" href="/discussion/4/rust">Rust</a></li></ul></div></body>'
)
PAGES = {
    "a search of NodeBB": (_NODEBB.format("search", _NODEBB_POST), "listed", "search"),
    "a profile of Invision": (_INVISION.format("profile", 'data-rowid="4"'), "listed", "profile"),
    "a search of Invision": (_INVISION.format("search", 'data-rowid="4"'), "listed", "search"),
    "a login of Invision": (_INVISION.format("login", ""), "rejected", "no_access"),
    "a profile of Vanilla": (_VANILLA.format("dashboard_profile_index"), "listed", "profile"),
    "a search of Vanilla": (_VANILLA.format("dashboard_search_index"), "listed", "search"),
    "a login of Vanilla": (_VANILLA.format("dashboard_entry_signin"), "rejected", "no_access"),
    "a login of FluxBB": ('<body><div id="punlogin" class="pun"><div class="blockform"><h2>Login</h2></div></div></body>', "rejected", "no_access"),
}


@pytest.mark.parametrize(("body", "status", "reason"), PAGES.values(), ids=PAGES)
def test_a_page_without_posts_is_what_its_software_calls_it(body: str, status: str, reason: str) -> None:
    """No record, and a reason."""
    source = f"<html><head><title>The weir</title></head>{body}</html>".encode()
    answer = through_door(source, "https://quay.example/x")
    assert isinstance(answer, Listed if status == "listed" else Rejected)
    assert answer.reason == reason
