# Dear ImGui, compiled from our copies of its sources.

starsheet_pinned(imgui VERSION 1.92.2b REPOSITORY https://github.com/ocornut/imgui.git TAG v1.92.2b
  SHA256 bb8fef6e2456e4847737ba2222a78ef9aff1c270346f2109762a368ad67976df
  FILES imgui.h imgui.cpp imgui_internal.h imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp imconfig.h
    imstb_rectpack.h imstb_textedit.h imstb_truetype.h misc/freetype/imgui_freetype.h)

starsheet_notice("Dear ImGui" "${imgui_dir}/LICENSE.txt")

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
