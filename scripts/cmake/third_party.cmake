# Third-party code, each behind one target with its own include root: starsheet_nlohmann, starsheet_doctest,
# starsheet_imgui, starsheet_qrcodegen, starsheet_zlib and, natively, starsheet_boost. Nothing of it is committed; scripts/setup installs it.

include(scripts/cmake/licences.cmake)

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
starsheet_notice("nlohmann/json" "${STARSHEET_nlohmann_ROOT}/../share/doc/nlohmann-json3-dev/copyright")

starsheet_headers(doctest doctest/doctest.h doctest-dev)
target_compile_definitions(starsheet_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)

if(NOT EMSCRIPTEN)
  starsheet_headers(boost boost/multiprecision/cpp_int.hpp libboost-dev)
  # What the tests' pictures are drawn with (fonts-noto-cjk, libfreetype-dev) and kept in (libpng-dev).
  find_package(Freetype REQUIRED)
  find_package(PNG REQUIRED)
  set(STARSHEET_FONT_FOLDER /usr/share/fonts/opentype/noto CACHE PATH "Folder with NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc")
endif()

include(scripts/cmake/pinned.cmake)
include(scripts/cmake/imgui.cmake)

# QR codes: Project Nayuki's generator, one C file.
starsheet_pinned(qrcodegen VERSION 1.8.0 REPOSITORY https://github.com/nayuki/QR-Code-generator.git TAG v1.8.0
  SHA256 15e862ca1ec913f5936c2b61d8da13146b3f6b9a509fdefea464a6e0ca2e03a9 FILES c/qrcodegen.c c/qrcodegen.h)
add_library(starsheet_qrcodegen STATIC EXCLUDE_FROM_ALL "${qrcodegen_dir}/c/qrcodegen.c")
target_include_directories(starsheet_qrcodegen SYSTEM PUBLIC "${qrcodegen_dir}/c")
target_compile_options(starsheet_qrcodegen PRIVATE -w)
target_compile_definitions(starsheet_qrcodegen PRIVATE NDEBUG)
starsheet_notice("QR Code generator (Project Nayuki)" "${qrcodegen_dir}/c/qrcodegen.h" END "*/")

# zlib: what deflates. Z_TESTW=0 leaves out tables of 16 KB that make checksums faster than is needed here.
starsheet_pinned(zlib VERSION 1.2.13 REPOSITORY https://github.com/madler/zlib.git TAG v1.2.13
  SHA256 2ce8f8162566288575562f054d0a6a6b7d601cb740892c6b9d425f437c09df2b FILES adler32.c crc32.c crc32.h deflate.c deflate.h trees.c trees.h zconf.h zlib.h zutil.c zutil.h)
add_library(starsheet_zlib STATIC EXCLUDE_FROM_ALL)
foreach(file adler32 crc32 deflate trees zutil)
  target_sources(starsheet_zlib PRIVATE "${zlib_dir}/${file}.c")
endforeach()
target_include_directories(starsheet_zlib SYSTEM PUBLIC "${zlib_dir}")
target_compile_options(starsheet_zlib PRIVATE -w)
target_compile_definitions(starsheet_zlib PUBLIC ZLIB_CONST PRIVATE NO_GZIP Z_TESTW=0)
starsheet_notice("zlib" "${zlib_dir}/LICENSE")

# The runtime and the C and C++ libraries that Emscripten links.
if(EMSCRIPTEN AND EXISTS /usr/share/doc/emscripten/copyright)
  starsheet_notice("Emscripten" /usr/share/doc/emscripten/copyright)
endif()
