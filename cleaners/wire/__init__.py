"""News-agency furniture read out of a text: who filed a story, where, when, and who worked on it."""

from .noted import noted
from .story import wire

__all__ = ["noted", "wire"]
