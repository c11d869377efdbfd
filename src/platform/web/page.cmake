# The browser's side: C++ here, JavaScript in web/host. An executable that links starsheet_platform_web gets both.

starsheet_library(platform_web
  SOURCES
    web/effects.cpp
    web/glyphs.cpp
    web/late.cpp
    web/mirror.cpp
    web/renderer.cpp
    software.cpp
  DEPENDS platform
  PRIVATE_DEPENDS imgui)

# The only loop over pixels: here time counts more than the size.
set_source_files_properties(software.cpp PROPERTIES COMPILE_OPTIONS -O2)

# In this order: each file may use the ones before it while it is read, and all of them once everything runs.
set(host_files
  engine.js
  parts.js
  schedule.js
  device.js
  glyphs.js
  webgl.js
  picture.js
  mirror.js
  fields.js
  pointer.js
  keyboard.js
  database.js
  lesser.js
  storage.js
  asides.js
  brand.js
  carried.js
  files.js
  past.js
  link.js
  print.js
  shell.js
  api.js
  embedded.js
  edition.js
  late.js
  plan.js
  offline.js
  start.js)
list(TRANSFORM host_files PREPEND "${CMAKE_SOURCE_DIR}/web/host/")

# Called by web/host/engine.js under these names.
set(exports _malloc _free _starsheet_renderer_lost)
foreach(name read start problem edition update_found resize device pointer activate typed stepped focused scrolled shortcut saved elsewhere erased readable autosave enter criteria_id set_aside file unread copied frame sheet
    result set_sheet version
    brand prefer back screen link abilities share report desk absent requests
    ask_plan advance_plan plan_answer drop_plan)
  list(APPEND exports "_starsheet_${name}")
endforeach()
list(JOIN exports "," exports)

set(host "${CMAKE_CURRENT_BINARY_DIR}/host.js")
set(host_end "${CMAKE_CURRENT_BINARY_DIR}/host_end.js")
add_custom_command(OUTPUT "${host}" "${host_end}"
  DEPENDS ${host_files} "${CMAKE_CURRENT_LIST_DIR}/join.cmake"
  COMMAND ${CMAKE_COMMAND} "-DFILES=${host_files}" "-DTO=${host}" "-DEND=${host_end}"
    "-DEXPORTS=${exports}" -P "${CMAKE_CURRENT_LIST_DIR}/join.cmake"
  COMMENT "Joining the page's JavaScript" VERBATIM)
add_custom_target(starsheet_host DEPENDS "${host}" "${host_end}")
add_dependencies(starsheet_platform_web starsheet_host)

# Taken in outside Emscripten's own code, so that its optimiser (of 3.1.6) leaves it as it is: that one knows no ES2020 and
# drops destructuring declarations. The minimal runtime is 2 KB of brotli less than the usual one.
target_link_options(starsheet_platform_web INTERFACE
  --no-entry
  "-sEXPORTED_FUNCTIONS=${exports}"
  -sMINIMAL_RUNTIME=1
  -sMINIMAL_RUNTIME_STREAMING_WASM_COMPILATION=1
  "SHELL:--extern-pre-js ${host}"
  "SHELL:--extern-post-js ${host_end}")
set_property(TARGET starsheet_platform_web APPEND PROPERTY INTERFACE_LINK_DEPENDS "${host}" "${host_end}")
