"""Report -> what people are shown of it, before any format: verdict, findings, places, topics."""
