# Dear ImGui 1.92.2b, from -DIMGUI_DIR=…, else what scripts/setup put into .deps/, else from upstream's tag.

set(STARSHEET_IMGUI_VERSION "1.92.2b")
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

# A newer one is never taken silently: its layout and font interface would differ from what was tested.
file(STRINGS "${imgui_dir}/imgui.h" imgui_version_line REGEX "^#define IMGUI_VERSION ")
if(NOT imgui_version_line MATCHES "\"${STARSHEET_IMGUI_VERSION}\"")
  message(FATAL_ERROR "${imgui_dir} is not Dear ImGui ${STARSHEET_IMGUI_VERSION}: ${imgui_version_line}")
endif()

# Of our sources Dear ImGui sees its configuration alone.
set(imgui_config_root "${CMAKE_BINARY_DIR}/include/imgui_config")
file(MAKE_DIRECTORY "${imgui_config_root}/ui")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/ui/imgui_config.h" "${imgui_config_root}/ui/imgui_config.h" SYMBOLIC)

add_library(starsheet_imgui STATIC EXCLUDE_FROM_ALL
  "${imgui_dir}/imgui.cpp"
  "${imgui_dir}/imgui_draw.cpp"
  "${imgui_dir}/imgui_tables.cpp"
  "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(starsheet_imgui SYSTEM PUBLIC "${imgui_dir}" "${imgui_config_root}")
target_compile_definitions(starsheet_imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.h")
target_compile_options(starsheet_imgui PRIVATE -w)
