"""FluxBB and PunBB, as its templates print it."""

from .reader import ENGINE

__all__ = ["ENGINE"]
