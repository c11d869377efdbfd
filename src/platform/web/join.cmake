# Joins FILES into TO, without indentation and comments (two spaces stand before one at the end of a line), as the beginning
# of a function that END closes: so neither our names nor Emscripten's become names of the window. Emscripten's minimal
# runtime stands between the two. It takes the compiled program from Module.wasm and calls ready() when it stands in memory;
# END hands EXPORTS on. The first line is for Chrome from 136 on: it compiles all functions beside the page's own thread while
# the script arrives, not each a second time when it is first called (github.com/WICG/explicit-javascript-compile-hints-file-based).

set(joined "//# allFunctionsCalledOnLoad\n(async () => {\n")
foreach(file ${FILES})
  file(READ "${file}" text)
  # Brackets and semicolons mean something to CMake's lists; as one string they are safe.
  string(REGEX REPLACE "\n[ ]+" "\n" text "\n${text}")
  string(REGEX REPLACE "\n//[^\n]*" "" text "${text}")
  string(REGEX REPLACE "\n/\\*\\*[^\n]*\\*/" "" text "${text}")
  string(REGEX REPLACE "\n(/\\*\\*|\\* [^\n]*|\\*/)" "" text "${text}")
  string(REGEX REPLACE "  // [^\n]*" "" text "${text}")
  string(REGEX REPLACE "\n\n+" "\n" text "${text}")
  string(APPEND joined "${text}")
endforeach()
file(WRITE "${TO}" "${joined}Module.wasm = await startUp.program;\nif (!Module.wasm) return;\n")

string(REPLACE "," ", " exports "${EXPORTS}")
file(WRITE "${END}" "function ready() { startUp.begin({ ${exports} }); }\n})();\n")
