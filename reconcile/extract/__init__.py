"""Text -> claims: one file a kind."""
