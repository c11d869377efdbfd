# The page: starsheet.js and starsheet.wasm in build/wasm/site, with everything the browser fetches beside them.
# What it exports and which JavaScript it takes in comes with starsheet_platform_web.

set(site "${CMAKE_BINARY_DIR}/site")

add_executable(starsheet_web "${CMAKE_SOURCE_DIR}/src/main_web.cpp")
set_target_properties(starsheet_web PROPERTIES OUTPUT_NAME starsheet RUNTIME_OUTPUT_DIRECTORY "${site}")
target_link_libraries(starsheet_web PRIVATE
  starsheet_options starsheet_core starsheet_app starsheet_ui starsheet_platform_web)
target_compile_definitions(starsheet_web PRIVATE STARSHEET_VERSION="${PROJECT_VERSION}")
if(STARSHEET_DIVIDED)
  # Divides the program; see there.
  find_program(STARSHEET_NODE node REQUIRED)
  set_target_properties(starsheet_web PROPERTIES
    CXX_LINKER_LAUNCHER "${STARSHEET_NODE};${CMAKE_SOURCE_DIR}/scripts/late/link.mjs;${CMAKE_CXX_LINKER_LAUNCHER}")
  foreach(file link functions data wasm)
    set_property(TARGET starsheet_web APPEND PROPERTY LINK_DEPENDS "${CMAKE_SOURCE_DIR}/scripts/late/${file}.mjs")
  endforeach()
  set_property(TARGET starsheet_web APPEND PROPERTY LINK_DEPENDS "${CMAKE_SOURCE_DIR}/scripts/late/entries.txt")
  target_link_options(starsheet_web PRIVATE -Oz)
else()
  # The whole program comes at once: the part that comes afterwards is a module without content.
  target_link_options(starsheet_web PRIVATE -O1)
  add_custom_command(TARGET starsheet_web POST_BUILD
    COMMAND sh -c "printf '\\000asm\\001\\000\\000\\000' > '${site}/starsheet.late.wasm'" VERBATIM)
endif()
target_link_options(starsheet_web PRIVATE
  -sENVIRONMENT=web
  -sFILESYSTEM=0
  -sMALLOC=emmalloc
  -sDYNAMIC_EXECUTION=0
  -sTEXTDECODER=2
  -sALLOW_MEMORY_GROWTH=1
  -sINITIAL_MEMORY=16777216
  -sMIN_CHROME_VERSION=97
  -sMIN_FIREFOX_VERSION=102
  -sMIN_SAFARI_VERSION=160000)

# Copies each file of a folder into the site, under its own path below that folder.
function(starsheet_site_files from to)
  foreach(path ${ARGN})
    add_custom_command(OUTPUT "${to}/${path}" DEPENDS "${from}/${path}"
      COMMAND ${CMAKE_COMMAND} -E copy "${from}/${path}" "${to}/${path}"
      COMMENT "Site: ${path}" VERBATIM)
    set_property(GLOBAL APPEND PROPERTY STARSHEET_SITE_FILES "${to}/${path}")
  endforeach()
endfunction()

file(GLOB_RECURSE pages RELATIVE "${CMAKE_SOURCE_DIR}/web" CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*")
list(FILTER pages EXCLUDE REGEX "^(host|worker|single)/")  # part of starsheet.js already, or of a release alone
starsheet_site_files("${CMAKE_SOURCE_DIR}/web" "${site}" ${pages})

file(GLOB criteria RELATIVE "${CMAKE_SOURCE_DIR}/criteria" CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/criteria/*.json")
list(FILTER criteria EXCLUDE REGEX "\\.schema\\.json$")
starsheet_site_files("${CMAKE_SOURCE_DIR}/criteria" "${site}/criteria" ${criteria})

get_property(licences GLOBAL PROPERTY STARSHEET_LICENCES)
file(CONFIGURE OUTPUT "${site}/licences.txt" CONTENT "@licences@" @ONLY)

get_property(site_files GLOBAL PROPERTY STARSHEET_SITE_FILES)
# What was taken out of web/ or criteria/ is published no more, from an older build folder neither.
file(GLOB_RECURSE there "${site}/*")
list(REMOVE_ITEM there ${site_files} "${site}/starsheet.js" "${site}/starsheet.wasm" "${site}/starsheet.late.wasm" "${site}/licences.txt")
if(there)
  file(REMOVE ${there})
endif()
add_custom_target(starsheet_site ALL DEPENDS ${site_files})
