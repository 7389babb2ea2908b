"""What has changed about a source: what is normal by its own history, and the alarms that come on and go off. Pure.

observations --measures--> pairs --normal--> share or level --speech, at once, remade--> judge --> alarms
"""

from __future__ import annotations

from .judge import judge, needed_from

__all__ = ["judge", "needed_from"]
