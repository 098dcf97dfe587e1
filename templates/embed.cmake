# sw_embed(TARGET NAMESPACE GLOB…): a library with `sw::NAMESPACE::files()`, the files' names and
# texts as they were at build time. The program needs no data directory beside it.
set(SW_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_script.cmake)
function(sw_embed target namespace)
  file(GLOB files CONFIGURE_DEPENDS ${ARGN})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DNAMESPACE=${namespace} -DOUT=${out}
            -P ${SW_EMBED_SCRIPT}
    DEPENDS ${files} ${SW_EMBED_SCRIPT}
    VERBATIM)
  add_library(${target} STATIC ${out})
  target_link_libraries(${target} PUBLIC sw_options)
endfunction()
