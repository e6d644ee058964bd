"""What reconcile knows: rules/ as typed values, each area in a module, loaded when used."""
