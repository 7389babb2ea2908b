"""What vBulletin prints around posts in English: lines that pages of public sites show (`vbulletin.py` has more). No language pack of it is public."""

from __future__ import annotations

from ..forms import Forms

_VBULLETIN = Forms("vbulletin", {"en": "vBulletin 3.6-4.2, pages of 3 sites in WCXB:"})

RULES = (
    *_VBULLETIN.lines(
        "permissions",
        "what visitors may do here",
        "below a thread",
        {
            "en": "You may not post new threads | You may not post replies | You may not post attachments | You may not edit your posts | BB code is On"
            " | BB code is Off | Smilies are On | Smilies are Off | [IMG] code is On | [IMG] code is Off | HTML code is On | HTML code is Off | Forum Rules"
            " | Posting Permissions"
        },
    ),
    *_VBULLETIN.buttons(
        "menu",
        "menu of the site",
        "above a page, and in the menu of all forums",
        {
            "en": "Register | FAQ | Members List | Calendar | Today's Posts | Search | Advanced Search | Search Forums | Forum Jump | Forums Home"
            " | Private Messages | Subscriptions | Who's Online | User Control Panel | Remember Me? | View Public Profile | Go to Page..."
        },
    ),
    *_VBULLETIN.buttons(
        "views",
        "ways to see a thread",
        "menu above a thread",
        {"en": "Linear Mode | Hybrid Mode | Threaded Mode | Switch to Linear Mode | Switch to Hybrid Mode | Switch to Threaded Mode"},
    ),
)
