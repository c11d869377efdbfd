# A room is one folder of src/. Its headers are included as "room/header.h".

# Sets `out` to an include root that shows one room and nothing else. Rooms that a target does not depend on are
# therefore not found, and a wrong include fails to build.
function(starsheet_room_root room out)
  set(root "${CMAKE_BINARY_DIR}/include/${room}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${room}" "${root}/${room}" SYMBOLIC)
  set(${out} "${root}" PARENT_SCOPE)
endfunction()

# starsheet_library(NAME SOURCES a.cpp… [DEPENDS core…] [PRIVATE_DEPENDS nlohmann…])
#
# Creates the static library starsheet_NAME from the folder it is called in. DEPENDS and PRIVATE_DEPENDS name rooms
# and third parties without their prefix (core, nlohmann, imgui); headers of PRIVATE_DEPENDS are visible to the
# room's own files only. Without SOURCES the room is headers alone.
function(starsheet_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}/src" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REGEX REPLACE "/.*" "" room "${folder}")
  starsheet_room_root("${room}" root)

  set(depends ${arg_DEPENDS})
  list(TRANSFORM depends PREPEND starsheet_)
  set(private_depends ${arg_PRIVATE_DEPENDS})
  list(TRANSFORM private_depends PREPEND starsheet_)

  if(arg_SOURCES)
    add_library(starsheet_${name} STATIC ${arg_SOURCES})
    target_include_directories(starsheet_${name} PUBLIC "${root}")
    target_link_libraries(starsheet_${name} PUBLIC ${depends} PRIVATE starsheet_options ${private_depends})
  else()
    add_library(starsheet_${name} INTERFACE)
    target_include_directories(starsheet_${name} INTERFACE "${root}")
    target_link_libraries(starsheet_${name} INTERFACE ${depends})
  endif()
endfunction()
