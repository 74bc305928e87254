# What one does with the project. `make help` lists it.
#
# Everything is built in the release profile, so that running, testing and
# measuring share one build of polars and typst.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

TARGET := $(or $(CARGO_TARGET_DIR),target)
PROGRAM := $(TARGET)/release/itbokslut
DEMO := $(TARGET)/demo
RUNS ?= 10
FUZZ ?= package xlsx_parts ods binary wire submission settings adopted
SECONDS ?= 300

.PHONY: help demo test test-real check features fmt sample contract pictures bench fuzz

help: ## list what can be done
	@grep -E '^[a-z-]+: .*## ' Makefile | sed -E 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/' | expand -t 18

demo: ## build, and make the report of the sample kommun under target/demo
	cargo build --release --locked
	rm -rf '$(DEMO)'
	'$(PROGRAM)' ny '$(DEMO)' --exempel
	'$(PROGRAM)' --projekt '$(DEMO)' rapport

test: ## build, and pass every test that needs only Rust
	cargo test --release --locked

test-real: ## also pass the tests against LibreOffice, openpyxl and poppler
	@.ci/programs
	ITBOKSLUT_REAL=1 cargo test --release --locked --test it real::

check: features ## format, lints, tests and documentation, all without a warning
	cargo fmt --check
	cargo clippy --release --locked --all-targets -- -D warnings
	cargo test --release --locked
	RUSTDOCFLAGS=-Dwarnings cargo doc --release --locked --no-deps --document-private-items

features: ## see that the normal and the test build compile each library once
	@.ci/features

fmt: ## format the code
	cargo fmt

sample: ## build sample-data/ anew from its sources
	ITBOKSLUT_SAMPLE=write cargo test --release --locked --test it sample::

contract: ## list the keys of the words anew in report-templates/KONTRAKT.md
	ITBOKSLUT_CONTRACT=write cargo test --release --locked --test it contract::

pictures: ## take the reference pictures in tests/pictures/ anew
	@.ci/programs
	ITBOKSLUT_REAL=1 ITBOKSLUT_PICTURES=write cargo test --release --locked --test it real::pictures::

bench: ## time `rapport` on the sample, and reading 200 workbooks (RUNS=10)
	@command -v hyperfine >/dev/null || { echo 'hyperfine is missing: apt-get install hyperfine'; exit 1; }
	cargo build --release --locked
	rm -rf '$(DEMO)'
	'$(PROGRAM)' ny '$(DEMO)' --exempel --tyst
	hyperfine --shell=none --warmup 1 --runs $(RUNS) --ignore-failure "'$(PROGRAM)' --projekt '$(DEMO)' --tyst rapport"
	RUNS=$(RUNS) cargo bench --locked --bench folder

fuzz: ## put altered files in and see that each is read or refused (FUZZ=ods SECONDS=300 MORE=folder)
	@.ci/fuzz $(SECONDS) '$(MORE)' $(FUZZ)
