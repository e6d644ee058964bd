"""Topics -> relations, in `relating`; and a statement beside its evidence, in `statements`.

Importing this package imports nothing more: `reconcile` does it, before it defines its function of
the same name, which would else be lost when the package is first imported.
"""
