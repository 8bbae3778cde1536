# Two commands do all the set-up: `make demo` and `make test`.

SWIFT ?= swift
PROGRAM = .build/debug/anamctl

.PHONY: help setup build demo test format lint release clean

help: ## Show what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

setup:
	@scripts/setup.sh

build: setup ## Build the program for development
	@echo "Building (the first time takes some minutes) ..."
	@scripts/quietly.sh $(SWIFT) build --product anamctl

demo: build ## Plan and apply personas.d against the sandbox
	@scripts/demo.sh $(PROGRAM)

test: setup ## Build and run every test
	$(SWIFT) test

format: ## Format the sources
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

lint: ## Check the format of the sources
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

release: setup ## Build the optimised program
	scripts/release.sh

clean: ## Remove what was built
	$(SWIFT) package clean
