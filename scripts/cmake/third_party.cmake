# Third-party code, each behind one target with its own include root: starsheet_nlohmann, starsheet_doctest,
# starsheet_imgui and, natively, starsheet_boost. Nothing of it is committed; scripts/setup installs it.

# An include root that shows one header folder of the machine. /usr/include itself must not be an include directory:
# em++ would then read the machine's C headers instead of its own.
function(starsheet_headers name header package)
  find_path(STARSHEET_${name}_ROOT "${header}" PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
  if(NOT STARSHEET_${name}_ROOT)
    message(FATAL_ERROR "${header} is missing. Run ./scripts/setup, or install ${package}.")
  endif()
  set(root "${CMAKE_BINARY_DIR}/include/third_party/${name}")
  file(MAKE_DIRECTORY "${root}")
  string(REGEX REPLACE "/.*" "" folder "${header}")
  file(CREATE_LINK "${STARSHEET_${name}_ROOT}/${folder}" "${root}/${folder}" SYMBOLIC)
  add_library(starsheet_${name} INTERFACE)
  target_include_directories(starsheet_${name} SYSTEM INTERFACE "${root}")
endfunction()

starsheet_headers(nlohmann nlohmann/json.hpp nlohmann-json3-dev)
target_compile_definitions(starsheet_nlohmann INTERFACE JSON_NOEXCEPTION JSON_NO_IO JSON_USE_IMPLICIT_CONVERSIONS=0)

starsheet_headers(doctest doctest/doctest.h doctest-dev)
target_compile_definitions(starsheet_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)

if(NOT EMSCRIPTEN)
  starsheet_headers(boost boost/multiprecision/cpp_int.hpp libboost-dev)
  # What the tests' pictures are drawn with (fonts-noto-cjk, libfreetype-dev) and kept in (libpng-dev).
  find_package(Freetype REQUIRED)
  find_package(PNG REQUIRED)
  set(STARSHEET_FONT_FOLDER /usr/share/fonts/opentype/noto CACHE PATH "Folder with NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc")
endif()

include(scripts/cmake/imgui.cmake)
