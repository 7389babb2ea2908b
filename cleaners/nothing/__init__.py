"""Pages that hold nothing to record, and how that is told."""
