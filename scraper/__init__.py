"""Everything that touches the world: reading inputs, worker processes, the store, exports, the command line."""
