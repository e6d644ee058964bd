# `make report` and `make test` need only Python >= 3.11 with venv; everything else they set up.
PYTHON ?= python3
BIN := .venv/bin
PY := $(BIN)/python
PIP := $(PY) -m pip --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command "make lock" $(UPGRADE) pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help report test lint types layers schema docs reports lock clean

help:  ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

report: .venv/installed  ## Check the two seeds; write build/seeds.html
	@$(BIN)/reconcile check seeds/ --html build/seeds.html --fail-on never
	@echo "The report is in build/seeds.html: open it in a browser."

test: .venv/developing build/system lint types layers  ## Set up, lint, check types and layers, run the tests
	@$(BIN)/pytest -n 2 --dist loadgroup --cov --cov-report=term-missing:skip-covered \
		--cov-report=json:build/coverage.json
	@$(PY) -c "import json; share = json.load(open('build/coverage.json'))['totals']['percent_branches_covered']; \
		exit(None if share >= 95 else f'The tests cover {share:.1f} % of the branches, fewer than 95 %.')"

lint: .venv/developing
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .

types: .venv/developing
	@$(BIN)/mypy

layers: .venv/developing
	@$(BIN)/lint-imports --no-logo

schema: .venv/installed  ## Write docs/report.schema.json from the types
	@$(PY) -c "from reconcile.report.json import schema; print(schema(), end='')" > docs/report.schema.json

docs: .venv/installed  ## Write the pages of docs/rules/ from the checks
	@$(PY) -c "from pathlib import Path; from reconcile.report.pages import write; write(Path('docs/rules'))"

reports: .venv/installed  ## Write the committed reports of the seeds anew
	@$(BIN)/reconcile check seeds/ --quiet --fail-on never \
		--format json --output reports/seeds.json --html reports/seeds.html

lock: .venv/developing  ## Pin the dependencies with their hashes (UPGRADE=--upgrade: the newest)
	@$(COMPILE) --group build --output-file requirements.lock
	@$(COMPILE) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:  ## Remove what the other commands made
	@rm -rf .venv build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# Stamps: a step is done again only when what it depends on has changed.
.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "reconcile needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv \
		|| { echo "Python's venv module is needed (Debian: apt-get install python3-venv)."; exit 1; }
	@touch $@

.venv/installed: .venv/made requirements.lock pyproject.toml reconcile/version.py
	@echo "Installing what requirements.lock pins (once) ..."
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(PY) -m compileall -q reconcile
	@touch $@

.venv/developing: requirements-dev.lock | .venv/installed
	@echo "Installing what requirements-dev.lock pins (once) ..."
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

build/system: .ci/system
	@.ci/system
	@mkdir -p build && touch $@
