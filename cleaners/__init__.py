"""Pure reading: bytes in, record out. No network, disk, clock, randomness, environment or logging here."""
