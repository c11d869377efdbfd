# A room is one folder of src/. Its headers are included as "room/header.h".

# Sets `out` to an include root that shows one room and nothing else. Rooms that a target does not depend on are
# therefore not found, and a wrong include fails to build.
function(starsheet_room_root room out)
  set(root "${CMAKE_BINARY_DIR}/include/${room}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${room}" "${root}/${room}" SYMBOLIC)
  set(${out} "${root}" PARENT_SCOPE)
endfunction()

# starsheet_library(NAME [SOURCES a.cpp…] [LATE b.cpp…] [DEPENDS core…] [PRIVATE_DEPENDS nlohmann…])
#
# Creates the static library starsheet_NAME from the folder it is called in. DEPENDS and PRIVATE_DEPENDS name rooms
# and third parties without their prefix (core, nlohmann, imgui); headers of PRIVATE_DEPENDS are visible to the
# room's own files only. Without SOURCES and LATE the room is headers alone.
#
# LATE are sources that the page's first screen does not need. In the page they make an archive of their own, whose name
# tells scripts/late/link.mjs that what only they need comes after the first screen; elsewhere they are sources as any other.
function(starsheet_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LATE;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}/src" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REGEX REPLACE "/.*" "" room "${folder}")
  starsheet_room_root("${room}" root)

  set(depends ${arg_DEPENDS})
  list(TRANSFORM depends PREPEND starsheet_)
  set(private_depends ${arg_PRIVATE_DEPENDS})
  list(TRANSFORM private_depends PREPEND starsheet_)

  set(archives starsheet_${name})
  if(EMSCRIPTEN AND arg_LATE)
    add_library(starsheet_${name}_late STATIC ${arg_LATE})
    list(APPEND archives starsheet_${name}_late)
  else()
    list(APPEND arg_SOURCES ${arg_LATE})
  endif()

  if(arg_SOURCES)
    add_library(starsheet_${name} STATIC ${arg_SOURCES})
  else()
    list(REMOVE_ITEM archives starsheet_${name})
    add_library(starsheet_${name} INTERFACE)
    target_include_directories(starsheet_${name} INTERFACE "${root}")
    target_link_libraries(starsheet_${name} INTERFACE ${depends})
  endif()
  foreach(archive ${archives})
    target_include_directories(${archive} PUBLIC "${root}")
    target_link_libraries(${archive} PUBLIC ${depends} PRIVATE starsheet_options ${private_depends})
  endforeach()
  if(TARGET starsheet_${name}_late)
    target_link_libraries(starsheet_${name} INTERFACE starsheet_${name}_late)
  endif()
endfunction()
