# Dear ImGui 1.92.2b, from -DIMGUI_DIR=…, else what scripts/setup put into .deps/, else from upstream's tag.

set(STARSHEET_IMGUI_VERSION "1.92.2b")
set(STARSHEET_IMGUI_SHA256 bb8fef6e2456e4847737ba2222a78ef9aff1c270346f2109762a368ad67976df)
set(IMGUI_DIR "" CACHE PATH "Folder with the sources of Dear ImGui ${STARSHEET_IMGUI_VERSION}")

set(imgui_dir "${IMGUI_DIR}")
if(NOT imgui_dir AND EXISTS "${CMAKE_SOURCE_DIR}/.deps/imgui/imgui.h")
  set(imgui_dir "${CMAKE_SOURCE_DIR}/.deps/imgui")
endif()
if(NOT imgui_dir)
  include(FetchContent)
  FetchContent_Declare(imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG "v${STARSHEET_IMGUI_VERSION}"
    GIT_SHALLOW ON)
  FetchContent_MakeAvailable(imgui)
  set(imgui_dir "${imgui_SOURCE_DIR}")
endif()

# Whichever way it came: a newer one is never taken silently, and neither is a changed one.
set(imgui_hashes "")
foreach(file imgui.h imgui.cpp imgui_internal.h imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp imconfig.h
    imstb_rectpack.h imstb_textedit.h imstb_truetype.h misc/freetype/imgui_freetype.h)
  file(SHA256 "${imgui_dir}/${file}" hash)
  string(APPEND imgui_hashes "${hash} ${file}\n")
endforeach()
string(SHA256 imgui_hash "${imgui_hashes}")
if(NOT imgui_hash STREQUAL STARSHEET_IMGUI_SHA256)
  message(FATAL_ERROR "${imgui_dir} is not Dear ImGui ${STARSHEET_IMGUI_VERSION} as released:\n${imgui_hashes}${imgui_hash}")
endif()

# Of our sources Dear ImGui sees its configuration alone.
set(imgui_config_root "${CMAKE_BINARY_DIR}/include/imgui_config")
file(MAKE_DIRECTORY "${imgui_config_root}/ui")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/ui/imgui_config.h" "${imgui_config_root}/ui/imgui_config.h" SYMBOLIC)

# Our copies of its sources, without the bodies that scripts/cmake/imgui_cut.txt names.
set(imgui_cut "${CMAKE_SOURCE_DIR}/scripts/cmake/imgui_cut.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${imgui_cut}")
file(STRINGS "${imgui_cut}" cuts REGEX "^[^#]")
foreach(file imgui.cpp imgui_draw.cpp imgui_widgets.cpp)
  file(READ "${imgui_dir}/${file}" source)
  foreach(cut IN LISTS cuts)
    if(NOT cut MATCHES "^([^|]+)[|]([^|]+)[|]([^|]+)$" OR NOT CMAKE_MATCH_1 STREQUAL file)
      continue()
    endif()
    set(head "\n${CMAKE_MATCH_2}\n{\n")
    set(result "${CMAKE_MATCH_3}")
    string(FIND "${source}" "${head}" at)
    if(at EQUAL -1)
      message(FATAL_ERROR "${imgui_cut}: ${file} has no function ${CMAKE_MATCH_2}")
    endif()
    string(REPLACE "${head}" "${head}    ${result};\n" source "${source}")
  endforeach()
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/imgui/${file}" CONTENT "@source@" @ONLY)
endforeach()

add_library(starsheet_imgui STATIC EXCLUDE_FROM_ALL
  "${CMAKE_BINARY_DIR}/imgui/imgui.cpp"
  "${CMAKE_BINARY_DIR}/imgui/imgui_draw.cpp"
  "${CMAKE_BINARY_DIR}/imgui/imgui_widgets.cpp"
  "${CMAKE_SOURCE_DIR}/src/ui/imgui_absent.cpp")  # in place of imgui_tables.cpp
target_include_directories(starsheet_imgui SYSTEM PUBLIC "${imgui_dir}" "${imgui_config_root}")
target_compile_definitions(starsheet_imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.h")
target_compile_options(starsheet_imgui PRIVATE -w)
