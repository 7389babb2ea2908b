"""What Vanilla's views print around posts, found by its own classes in every language."""

from __future__ import annotations

from ..markup import Markup

_VIEWS = "2.1-3.3 applications/vanilla/views/discussion"

_NODE = Markup("vanilla")

RULES = (
    _NODE.by_class(
        "breadcrumb", "way from the home page to the discussion", "2.1-3.3 library/core/class.theme.php breadcrumbs", "Breadcrumbs", "BreadcrumbsBox"
    ),
    _NODE.by_class(
        "panel",
        "blocks beside the discussion: categories, persons, links",
        "2.1-3.3 applications/{dashboard,vanilla}/modules",
        "Panel",
        "BoxFilter",
        "BoxCategories",
        "GuestBox",
        "PanelInfo",
        "MeBox",
        "SiteMenu",
    ),
    _NODE.by_class("pager", "links to other pages", "2.1-3.3 library/core/class.pagermodule.php", "Pager", "PagerWrap", "MiniPager"),
    _NODE.by_class("options", "menus of the discussion and of posts", f"{_VIEWS}/helper_functions.php writeCommentOptions", "Options", "OptionsMenu"),
    _NODE.by_class("author", "picture, rank and place of a post's author", f"{_VIEWS}/helper_functions.php writeComment", "AuthorWrap", "AuthorInfo"),
    _NODE.by_class(
        "post-meta",
        "when, where and from which address a post was written",
        f"{_VIEWS}/helper_functions.php writeComment",
        "CommentMeta",
        "DiscussionMeta",
    ),
    _NODE.by_class("reactions", "reactions to a post", "2.1-3.3 applications/dashboard/views/reactions", "Reactions", "ReactMenu"),
    _NODE.by_class("heading", "heading of the comments", f"{_VIEWS}/index.php", "CommentHeading", "BeforeCommentHeading"),
    _NODE.by_class("answers", "best answers, which stand among the comments, too", "2.1-3.3 plugins/QnA/views/answers.php", "DataBox-AcceptedAnswers"),
    _NODE.by_class(
        "form", "form to comment, or to sign in for it", f"{_VIEWS}/helper_functions.php writeCommentForm", "CommentForm", "Foot", "SignInOrRegister"
    ),
    _NODE.by_class("search", "forms to search", "2.1-3.3 plugins/AdvancedSearch", "SearchBox", "SiteSearch"),
)
