"""What Nuxt 2 hands to its pages is read as its serializer writes it, and nothing that is more than that."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest

from cleaners.page.script_literal import returned
from tests.growth import linear


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('{data:[{a:1,"b c":"z"}]}', {"data": [{"a": 1, "b c": "z"}]}),
        ('(function(a,b){return {post:{title:a,lead:b},of:a}}("Ferries",null))', {"post": {"title": "Ferries", "lead": None}, "of": "Ferries"}),
        ('(function(a){a.title="Ferries";a["on time"]=!1;return [a,a]}({}))', [{"title": "Ferries", "on time": False}] * 2),
        ("(function(a,b){a[0]=b;a[1]=2;return {list:a}}(Array(2),1))", {"list": [1, 2]}),
        ('(function(a,b){a.add(1).add(2);b.set("k", 3);return {a:a,b:b}}(new Set,new Map))', {"a": [1, 2], "b": [3]}),
        ("{n:[-.5,1e+30,-0,void 0,true],d:new Date(1710230400000),o:Object.create(null),s:new Set([1])}",
         {"n": [-0.5, 1e30, 0, None, True], "d": 1710230400000, "o": {}, "s": [1]}),
        (r'{t:"\u003Cp\u003EIt\u0027s \"so\"\u003C\u002Fp\u003E"}', {"t": "<p>It's \"so\"</p>"}),
        ("{a:[1,,3]}", {"a": [1, None, 3]}),
    ],
)  # fmt: skip
def test_values_are_read_as_they_are_written(written: str, value: object) -> None:
    """Names stand for the arguments, which statements may fill."""
    assert returned(f"window.__NUXT__={written};") == value


@pytest.mark.parametrize(
    "written",
    [
        "(function(a){return {post:a()}}(1))",
        "(function(a){return {post:b}}(1))",
        "(function(a){alert(a);return {post:a}}(1))",
        "(function(a){return {post:a+1}}(1))",
        "(function(a){return {post:function(){}}}(1))",
        '{title:"Ferries',
        "{title:`Ferries`}",
        "(function(a){return {post:a}",
        "{a:" * 500,
        "load()",
        "",
    ],
)
def test_what_a_script_does_is_no_value(written: str) -> None:
    """Calls, sums, functions, and what ends too early or lies too deep."""
    assert returned(f"window.__NUXT__={written}") is None


def test_a_value_that_holds_itself_ends() -> None:
    """However often; and so does one that is named in others again and again."""
    assert returned("window.__NUXT__=(function(a){a.a=a;a.b=a;return a}({}))") is not None
    names = [f"n{at}" for at in range(60)]
    doubled = "".join(f"{name}[0]={after};{name}[1]={after};" for name, after in pairwise(names))
    assert returned(f"window.__NUXT__=(function({','.join(names)}){{{doubled}return n0}}({','.join(['Array(2)'] * 60)}))") is not None


@pytest.mark.parametrize("part", ["a,", "[", "{a:[", '"x",', "1,", "!0,", " ", "a.x=1;", "__NUXT__=", "__NUXT__={a:"])
def test_time_grows_with_what_is_written(part: str) -> None:
    """In an array, in assignments, and alone."""

    def read(times: int) -> None:
        for source in (f"__NUXT__=(function(a){{return [{part * times}]}}(1))", f"__NUXT__=(function(a){{{part * times}return a}}([]))", part * times):
            returned(source)

    assert linear(partial(read, 10_000), partial(read, 40_000))
