# Toolchain of the wasm preset: the Emscripten that is on the PATH, whichever it is.

find_program(STARSHEET_EM_CONFIG em-config REQUIRED)
execute_process(COMMAND "${STARSHEET_EM_CONFIG}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

# Debian's Emscripten keeps its JavaScript modules where only Debian's own node looks for them.
if(emscripten_root MATCHES "^/usr/share/" AND EXISTS /usr/share/nodejs)
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs" CACHE STRING "")
endif()
