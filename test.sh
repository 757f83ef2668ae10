#!/usr/bin/env bash
# Builds everything and runs every test.
#   ./test.sh                    all of it
#   ./test.sh --filter Webhook   further arguments go to 'dotnet test'
#   ./test.sh --no-build …       with what was built before (Release)
# Logs are in out/test. The last line is 'N passed, N failed, N skipped'.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
out=$PWD/out/test
rm -rf "$out" && mkdir -p "$out/results" || exit 1
export COLDCALL_TEST_RESULTS=$out/results DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# step NAME COMMAND…: runs a command into out/test/NAME.log and shows the end of the log if it fails.
step() {
  local name=$1 start=$SECONDS; shift
  if "$@" >"$out/$name.log" 2>&1 </dev/null; then echo "$name: $((SECONDS - start)) s"; return; fi
  tail -n 60 "$out/$name.log"
  echo "$name failed; the whole log is out/test/$name.log"
  return 1
}

# need COMMAND PACKAGES: installs what is missing where that is allowed, and otherwise says how to.
need() {
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "$1 is missing; installing $2"
    { apt-get update && apt-get install -y --no-install-recommends $2; } >"$out/install-$1.log" 2>&1 </dev/null
  fi
  command -v "$1" >/dev/null || echo "$1 is missing, so what needs it cannot be tested. On Debian: sudo apt-get install $2"
}

# counted NAME FILE…: the sum of one counter over test result files.
counted() {
  local name=$1; shift
  cat "$@" 2>/dev/null | sed -n "s/.*<Counters.* $name=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# skipped_in FILE…: the reason of every skipped test, a tab, and its name.
skipped_in() {
  awk '
    /<UnitTestResult / { name = ""; if (/outcome="NotExecuted"/ && match($0, /testName="[^"]*"/)) name = substr($0, RSTART + 10, RLENGTH - 11) }
    name != "" && /<(Message|StdOut)>/ { gsub(/.*<(Message|StdOut)>|<\/(Message|StdOut)>.*/, ""); print $0 "\t" name; name = "" }
  ' "$@" | sed 's/&quot;/"/g; s/&apos;/'"'"'/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
}

if ! dotnet --version >"$out/dotnet.log" 2>&1; then
  cat "$out/dotnet.log"
  echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi
need node "nodejs npm"
need chromium chromium

if [ "${1:-}" = --no-build ]; then
  shift
else
  step restore dotnet restore && step tools dotnet tool restore && step build dotnet build --no-restore -c Release || exit 1
fi

# Every project runs alone; those that use the whole machine come last.
projects=$(find tests samples -name '*.Tests.csproj' ! -name '*EndToEnd*' | sort; find tests samples -name '*EndToEnd*.Tests.csproj' | sort)
broken=0
for project in $projects; do
  name=$(basename "$project" .csproj)
  results=$COLDCALL_TEST_RESULTS/$name.trx
  step "$name" dotnet test "$project" --no-build -c Release --collect "XPlat Code Coverage" --settings coverage.runsettings --blame-hang-timeout 5m "$@" ||
    { [ "$(counted failed "$results")" -gt 0 ] || broken=$((broken + 1)); }
  total=$(counted total "$results") passed=$(counted passed "$results") failed=$(counted failed "$results")
  echo "  $passed passed, $failed failed, $((total - passed - failed)) skipped"
done

if [ $# = 0 ]; then
  step coverage dotnet reportgenerator "-reports:$COLDCALL_TEST_RESULTS/*/coverage.cobertura.xml" "-targetdir:$out/coverage" \
    "-reporttypes:TextSummary;Html" "-filefilters:-*.g.cs" || broken=$((broken + 1))
  sed -n 's/^\(ColdCall[^ ]*\)  *\([0-9.]*%\)$/  \1 \2/p; s/^  Line coverage: \(.*\)/  lines of src: \1/p' "$out/coverage/Summary.txt"
fi

# A project that ended without a result counts as one failure.
total=$(counted total "$COLDCALL_TEST_RESULTS"/*.trx)
passed=$(counted passed "$COLDCALL_TEST_RESULTS"/*.trx)
failed=$(counted failed "$COLDCALL_TEST_RESULTS"/*.trx)
skipped=$((total - passed - failed))
failed=$((failed + broken))
[ "$total" -gt 0 ] || echo "No test ran."
if [ "$skipped" -gt 0 ]; then
  skipped_in "$COLDCALL_TEST_RESULTS"/*.trx | sort >"$out/skipped.txt"
  echo "Skipped, and why (each by its name in out/test/skipped.txt):"
  cut -f1 "$out/skipped.txt" | uniq -c | sed 's/^ *\([0-9]*\) /  \1 × /'
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$total" -gt 0 ] && [ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ "${CI:-}" != true ]; }
