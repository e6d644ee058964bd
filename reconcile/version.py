"""The version, in one place: what builds the package reads it from here too."""

VERSION = "0.1.0"
