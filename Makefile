# Two commands do all the set-up: `make demo` and `make test`.

SWIFT ?= swift
PROGRAM = .build/debug/anamctl

.PHONY: help setup build demo test test-asan test-page man golden fuzz format lint release bench clean

help: ## Show what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

setup:
	@scripts/setup.sh

build: setup ## Build the program for development
	@echo "Building (the first time takes some minutes) ..."
	@scripts/quietly.sh $(SWIFT) build --product anamctl

demo: build ## Plan and apply personas.d against the sandbox
	@scripts/demo.sh $(PROGRAM)

test: setup ## Build and run every test
	$(SWIFT) test

# LeakSanitizer does not follow Swift's tagged pointers and takes what they hold for lost.
test-asan: setup ## Run the tests under AddressSanitizer, but for the slow ones that run the program or a thousand cases
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --build-path .build/asan --sanitize=address \
	  --skip 'EndToEndTests|PlanPropertyTests'

fuzz: SECONDS = 60
fuzz: setup ## Fuzz what reads files, each target for SECONDS=60
	scripts/fuzz.sh $(SECONDS)

test-page: setup ## Open pages of plans in headless Chromium, which is installed if it is missing, and check them
	scripts/check-page.sh

man: setup ## Write the manual pages
	$(SWIFT) package --allow-writing-to-package-directory generate-manual --configuration debug --multi-page

golden: ## Write the reports that tests compare with anew, to be looked at
	scripts/update-golden.sh

format: ## Format the sources
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Fuzz

lint: ## Check the format of the sources
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzz

release: setup ## Build the optimised program
	scripts/release.sh

bench: release ## Compare reading 10,000 personas with libyaml's own event loop, time the diff of long prompts, and a long history
	Benchmarks/run.sh
	Benchmarks/diff.sh
	Benchmarks/history.sh

clean: ## Remove what was built
	$(SWIFT) package clean
