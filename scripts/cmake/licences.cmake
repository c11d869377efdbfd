# What the page is linked from besides its own sources: "About" names it, and licences.txt beside the page holds the texts.

# starsheet_notice(NAME TEXT FILE [END marker]): one more library, with the file that its licence stands in (up to the marker).
function(starsheet_notice name file)
  cmake_parse_arguments(arg "" "END" "" ${ARGN})
  if(NOT EXISTS "${file}")
    message(FATAL_ERROR "${name}: its licence, ${file}, is missing. Run ./scripts/setup.")
  endif()
  file(READ "${file}" text)
  if(arg_END)
    string(FIND "${text}" "${arg_END}" end)
    string(SUBSTRING "${text}" 0 ${end} text)
  endif()
  set_property(GLOBAL APPEND_STRING PROPERTY STARSHEET_LICENCES "======== ${name} ========\n\n${text}\n\n")
  set_property(GLOBAL APPEND PROPERTY STARSHEET_LIBRARIES "${name}")
endfunction()
