"""The version's one home; the build reads it here."""

VERSION = "0.1.0"
