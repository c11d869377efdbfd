# Runs the parts of the tests and adds up what they report; for scripts/test and scripts/verify, from the project's folder.
# Each part's full output is in build/logs/; a part that fails is named, with the end of its output.

logs=build/logs
results=$logs/results
rm -rf "$results"
mkdir -p "$results"

# The sum of the numbers that a log's test summaries report as $1: "passed" or "failed".
# doctest: "test cases: 3 | 2 passed | 1 failed"; node: "ℹ pass 2", "ℹ fail 1".
count() {
  sed -nE "s/.*test cases:.* ([0-9]+) $1.*/\1/p; s/^ℹ ${1%ed} ([0-9]+)$/\1/p" "$2" | awk '{ sum += $1 } END { print sum + 0 }'
}

# part NAME COMMAND…: runs one part of the tests and keeps what it reports. A part without a count of its own is one test.
# Parts may run at the same time: each says all it has to say at once.
part() {
  local name=$1 log="$logs/${1// /-}.log" start=$SECONDS good=0 bad=0 ok=1
  shift
  "$@" >"$log" 2>&1 </dev/null || ok=0
  good=$(count passed "$log")
  bad=$(count failed "$log")
  if [ "$ok" = 1 ] && [ "$((good + bad))" = 0 ]; then good=1; fi
  if [ "$ok" = 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  echo "$good $bad $name" >"$results/${name// /-}"
  if [ "$bad" = 0 ]; then
    printf 'ok      %-32s %5d passed  %4d s\n' "$name" "$good" $((SECONDS - start))
  else
    printf 'FAILED  %-32s %5d passed, %d failed  %4d s\n--- the end of %s\n%s\n---\n' \
      "$name" "$good" "$bad" $((SECONDS - start)) "$log" "$(tail -n 40 "$log")"
  fi
}

# What a failing test leaves open must not keep the others from being run.
node_tests() { scripts/node --test --test-reporter=spec --test-force-exit "$@"; }

# in_software FILE…: end-to-end tests on pages that are drawn without WebGL where a test does not say how.
in_software() { STARSHEET_RENDERER=software node_tests --test-concurrency=1 "$@"; }

# in_engine ENGINE FILE…: end-to-end tests in another browser than Chromium, one file after another.
in_engine() {
  local engine=$1
  shift
  STARSHEET_ENGINE=$engine node_tests --test-concurrency=1 "$@"
}

# Prints the sums of all parts, and the failing ones by name. Fails when anything failed, or nothing ran.
sum_up() {
  echo
  awk '$2 > 0 { sub(/^[0-9]+ [0-9]+ /, ""); print "failing: " $0 }' "$results"/*
  awk '{ good += $1; bad += $2 } END { print good + 0 " passed, " bad + 0 " failed"; exit bad > 0 || good == 0 }' "$results"/*
}
