"""The tests of reconcile."""
