# Joins FILES into TO, without indentation and without lines that are comments, inside a function that END closes: so
# neither our names nor Emscripten's become names of the window.

set(joined "(() => {\n")
foreach(file ${FILES})
  file(READ "${file}" text)
  # Brackets and semicolons mean something to CMake's lists; as one string they are safe.
  string(REGEX REPLACE "\n[ ]+" "\n" text "\n${text}")
  string(REGEX REPLACE "\n//[^\n]*" "" text "${text}")
  string(REGEX REPLACE "\n/\\*\\*[^\n]*\\*/" "" text "${text}")
  string(REGEX REPLACE "\n\n+" "\n" text "${text}")
  string(APPEND joined "${text}")
endforeach()
file(WRITE "${TO}" "${joined}if (!Module) return;\n")
file(WRITE "${END}" "})();\n")
