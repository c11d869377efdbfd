# cmake -DFROM=file.json -DTO=file.cpp -P embed.cmake: writes the bytes of FROM as the body of shipped_criteria().

file(READ "${FROM}" bytes HEX)
string(REGEX REPLACE "(................................................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${TO}" "#include \"shipped/criteria.h\"

namespace starsheet {
namespace {
constexpr unsigned char kBytes[] = {
${bytes}
};
}  // namespace

std::string_view shipped_criteria() { return {reinterpret_cast<const char*>(kBytes), sizeof(kBytes)}; }

}  // namespace starsheet
")
