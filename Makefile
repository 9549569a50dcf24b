# Two targets are all that a newcomer needs: `make run` and `make test`. `make help` lists the others.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SECONDS ?= 60
TESSERACT := tesseract-ocr tesseract-ocr-pol tesseract-ocr-osd
TRAINING := $(MAKE) --file models/training/Makefile PYTHON=$(BIN)/python
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test lint hostile fuzz golden schema wheel bench accuracy train encoder roles scores clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: $(VENV)/.installed  ## set up, then extract every document in samples/ into outputs/
	$(BIN)/klaster extract samples/{html,docx,pdf,scan,txt} --out outputs

test: lint  ## set up, then check style, types and the import rule, then run the tests
	$(BIN)/pytest

lint: $(VENV)/.installed-dev  ## style, types, import rule
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: $(VENV)/.installed-dev  ## write the golden files of the tests anew; review the diff
	$(BIN)/python -m tests.golden.regenerate

schema: $(VENV)/.installed  ## write docs/record.schema.json anew
	$(BIN)/klaster schema > docs/record.schema.json

wheel: $(VENV)/.installed-dev  ## build the wheel, model inside, into dist/
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

bench: $(VENV)/.installed-dev  ## measure start-up time and speed
	for script in startup end_to_end ingest_pdf; do $(BIN)/python benchmarks/$$script.py; done

hostile: $(VENV)/.installed-dev  ## read over six hundred broken and hostile files in one watched run, into build/hostile
	$(BIN)/python -m tests.robustness.run build/hostile

fuzz: $(VENV)/.installed-dev  ## spoil good files of each format for SECONDS=60 and read them; what fails stays in build/fuzz
	$(BIN)/pip install --quiet --editable '.[fuzz]'
	$(BIN)/python -m tests.robustness.fuzz $(SECONDS) build/fuzz

accuracy: $(VENV)/.installed-dev  ## how right the records are, on the documents of benchmarks/agreements
	for part in development heldout; do \
	  $(BIN)/klaster extract benchmarks/agreements/$$part/docs --out build/accuracy/$$part --quiet > /dev/null; \
	  echo "== $$part"; $(BIN)/klaster evaluate build/accuracy/$$part benchmarks/agreements/$$part/gold; done

train: $(VENV)/.installed-train  ## make models/pl_klaster anew from DATA=folder/of/corpora and pl_klaster_acc (two hours)
	$(TRAINING) package

encoder: $(VENV)/.installed-train  ## make models/pl_klaster_acc from DATA (hours on two cores, minutes on a GPU)
	$(MAKE) --file models/encoder/Makefile PYTHON=$(BIN)/python package

roles: $(VENV)/.installed-train  ## make models/klaster_roles from benchmarks/agreements, after make encoder, and weigh it with the rules
	$(MAKE) --file models/roles/Makefile PYTHON=$(BIN)/python package weights

scores: $(VENV)/.installed-train  ## print the scores of MODEL=pl_klaster on the test part of the corpus in DATA
	$(TRAINING) scores

clean:  ## remove the virtual environment, the results and all caches
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find outputs -mindepth 1 ! -name README.md -delete
	find . -name __pycache__ -prune -exec rm -rf {} +

# The stamps are newer than pyproject.toml when nothing is to be done; the other sets include the first.
$(VENV)/.installed: pyproject.toml | $(BIN)/pip $(VENV)/.tesseract
	$(BIN)/pip install --quiet --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/pip $(VENV)/.tesseract
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $(VENV)/.installed $@

$(VENV)/.installed-train: pyproject.toml | $(BIN)/pip
	$(BIN)/pip install --quiet --editable '.[train]'
	touch $(VENV)/.installed $@

# Scans are read by Tesseract with its Polish data. Without it all other documents are read, and scans say what is missing.
$(VENV)/.tesseract: | $(BIN)/pip
	@tesseract --list-langs 2> /dev/null | grep -qx pol || { \
	  echo "installing the system packages $(TESSERACT)"; \
	  as_root=; [ "$$(id -u)" -eq 0 ] || as_root=sudo; export DEBIAN_FRONTEND=noninteractive; \
	  { $$as_root apt-get update -qq && $$as_root apt-get install -y -qq --no-install-recommends $(TESSERACT) > /dev/null; } || \
	  { echo "scans will not be read: install $(TESSERACT) as root and run make again" >&2; exit 0; }; }
	@! tesseract --list-langs 2> /dev/null | grep -qx pol || touch $@

# Debian keeps the part of Python that makes virtual environments in a package of its own.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'klaster needs Python 3.11 or newer; name one: make PYTHON=python3.12 …' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || { \
	  package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	  echo "installing the system package $$package"; \
	  as_root=; [ "$$(id -u)" -eq 0 ] || as_root=sudo; export DEBIAN_FRONTEND=noninteractive; \
	  { $$as_root apt-get update -qq && $$as_root apt-get install -y -qq --no-install-recommends "$$package"; } || \
	  { echo "klaster needs the system package $$package; install it as root and run make again" >&2; exit 1; }; }
	$(PYTHON) -m venv --clear $(VENV)
