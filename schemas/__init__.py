"""What Thresher's values are. Imports nothing of ours outside this package, reads no HTML, does no I/O."""
