# Settings that hold for every file of ours. Third-party sources get none of the warnings.

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(starsheet_options INTERFACE)
target_compile_options(starsheet_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(starsheet_options INTERFACE -Wno-restrict)  # wrong about "a" + std::string: GCC bug 105651
endif()

# Everywhere, so that objects of all targets agree: the page cannot afford exceptions and RTTI.
add_compile_options(-fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)

# The page in the fewest bytes: -Os with what every browser of the floor (Chrome 97, Firefox 102, Safari 16) has came
# out 1.3 KB brotli below -Oz without.
if(EMSCRIPTEN)
  set(CMAKE_CXX_FLAGS_RELEASE "-Os -DNDEBUG")
  set(CMAKE_CXX_FLAGS_DEV "-O1")
  add_compile_options(-mnontrapping-fptoint -msign-ext -mbulk-memory)
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()
set(CMAKE_C_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
set(CMAKE_C_FLAGS_DEV "${CMAKE_CXX_FLAGS_DEV}")
if(STARSHEET_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
